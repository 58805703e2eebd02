import FeedFetching
import TestServer
import Testing

@Suite("Turns of requests", .ownThread)
struct RequestGateTests {
    @Test("One server is asked by one at a time, with a pause behind each answer")
    func pause() async throws {
        let fixture = try ClientFixture {
            $0.perServer = 1
            $0.pause = .milliseconds(150)
        }
        try await fixture.getAll((0..<4).map { fixture.site.url("/feed/\($0)?delay=0.05") })
        let requests = try fixture.site.requests()
        #expect(requests.count == 4)
        #expect(requests.allSatisfy { $0.runningAtHost == 1 })
        for (first, second) in zip(requests, requests.dropFirst()) { #expect(second.at - first.at >= 0.19) }
    }

    @Test("Other servers do not wait for it")
    func others() async throws {
        let fixture = try ClientFixture {
            $0.perServer = 1
            $0.pause = .seconds(60)
        }
        let hosts = try TestServer.shared.get().hosts.filter { !$0.contains(":") }
        try await fixture.getAll(hosts.map { fixture.site.url("/feed/x?delay=0.2", host: $0) })
        let requests = try fixture.site.requests()
        #expect(requests.count == hosts.count)
        #expect((requests.map(\.running).max() ?? 0) > 1)
    }

    @Test("So many requests run at a time as may, and no more", arguments: [1, 3])
    func parallel(_ count: Int) async throws {
        let fixture = try ClientFixture {
            $0.parallel = count
        }
        try await fixture.getAll((0..<9).map { fixture.site.url("/feed/\($0)?delay=0.05") })
        #expect(try fixture.site.requests().map(\.running).max() == count)
    }

    @Test("A server that says nothing delays nobody but itself")
    func silent() async throws {
        let fixture = try ClientFixture {
            $0.perServer = 1
            $0.limits.seconds = 120
        }
        let slow = Task.onOwnThread { try await fixture.failure("/fault/silent", host: "127.0.0.5") }
        try await fixture.getAll((1...4).map { fixture.site.url("/feed/quick", host: "127.0.0.\($0)") })
        #expect(try fixture.site.requests(for: "/feed/quick").count == 4)
        slow.cancel()
        #expect(try await slow.value?.code == .cancelled)
    }

    @Test("A turn that is given up while waiting goes to the next")
    func cancelled() async throws {
        let fixture = try ClientFixture {
            $0.perServer = 1
            $0.limits.seconds = 120
        }
        let first = Task.onOwnThread { try await fixture.failure("/fault/silent") }
        while try fixture.site.requests().isEmpty { try await Task.sleep(for: .milliseconds(10)) }
        let second = Task.onOwnThread { try await fixture.failure("/feed/second") }
        let third = Task.onOwnThread { try await fixture.failure("/feed/third") }
        second.cancel()
        first.cancel()
        #expect(try await first.value?.code == .cancelled)
        #expect(try await second.value?.code == .cancelled)
        #expect(try await third.value == nil)
        #expect(try fixture.site.requests().map(\.path) == ["/fault/silent", "/feed/third"])
    }
}

extension ClientFixture {
    /// Asks for all of these at once, and waits until every answer is there.
    func getAll(_ urls: [String]) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for url in urls { group.addTask { _ = try await get(url: url) } }
            try await group.waitForAll()
        }
    }
}
