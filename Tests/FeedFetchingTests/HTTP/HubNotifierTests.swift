import FeedFetching
import Testing
import TestServer

@Suite struct HubNotifierTests {
    private let site: TestSite
    private let notifier: HubNotifier

    init() throws {
        site = try TestServer.shared.get().site()
        var options = HTTPClientOptions()
        options.pause = .zero
        options.allowedNetworks = [try #require(NetworkRange("127.0.0.0/8"))]
        var notifier = HubNotifier(try HTTPClient(options))
        notifier.pause = .milliseconds(20)
        notifier.longestPause = .milliseconds(200)
        self.notifier = notifier
    }

    private var hub: WebAddress {
        get throws { try #require(WebAddress(site.url("/hub"))) }
    }

    @Test func sendsAFormOfTheFeeds() async throws {
        try site.set("/hub", as: "/status/202")
        try await notifier.tell(hub, of: ["https://p.example/atom.xml", "https://p.example/a?b=c&d=é"])
        let request = try #require(try site.requests(for: "/hub").first)
        #expect(request.method == "POST")
        #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
        #expect(
            request.body
                == "hub.mode=publish&hub.url=https%3A%2F%2Fp.example%2Fatom.xml"
                + "&hub.url=https%3A%2F%2Fp.example%2Fa%3Fb%3Dc%26d%3D%C3%A9")
    }

    @Test func triesAgainWhereTheHubCannotNow() async throws {
        try site.set("/hub", as: "/status/503", times: 1)
        try site.set("/hub", as: "/status/429", times: 1)
        try site.set("/hub", as: "/status/204")
        try await notifier.tell(hub, of: ["https://p.example/atom.xml"])
        let requests = try site.requests(for: "/hub")
        #expect(requests.count == 3 && requests.allSatisfy { $0.method == "POST" && !$0.body.isEmpty })
        #expect(requests[1].at - requests[0].at >= 0.015 && requests[2].at - requests[1].at >= 0.035)
    }

    @Test func waitsAsLongAsTheHubAsksWithinLimits() async throws {
        try site.set("/hub", as: "/status/503?h=Retry-After:3600", times: 1)
        try site.set("/hub", as: "/status/202")
        try await notifier.tell(hub, of: ["https://p.example/atom.xml"])
        let requests = try site.requests(for: "/hub")
        #expect(requests.count == 2 && requests[1].at - requests[0].at >= 0.19)
    }

    @Test func givesUpAfterSomeTimes() async throws {
        try site.set("/hub", as: "/status/500")
        let error = try await #require(throws: FetchError.self) {
            try await notifier.tell(hub, of: ["https://p.example/atom.xml"])
        }
        #expect(error.status == 500 && error.message.hasPrefix("answers 500"))
        #expect(try site.requests(for: "/hub").count == 4)
    }

    @Test func whatAHubRefusesIsNotSaidAgain() async throws {
        try site.set("/hub", as: "/status/403")
        await #expect(throws: FetchError.self) { try await notifier.tell(hub, of: ["https://p.example/atom.xml"]) }
        #expect(try site.requests(for: "/hub").count == 1)
    }

    @Test func sendsAgainToWhereAHubHasMovedForNow() async throws {
        try site.set("/hub", as: "/status/307?h=Location:\(site.link("/other"))")
        try site.set("/other", as: "/status/202")
        try await notifier.tell(hub, of: ["https://p.example/atom.xml"])
        let request = try #require(try site.requests(for: "/other").first)
        #expect(request.method == "POST" && request.body.hasPrefix("hub.mode=publish"))
    }
}
