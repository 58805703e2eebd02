import FeedFetching
import TestServer
import Testing

@Suite("Encrypted connections", .ownThread)
struct SecureConnectionTests {
    @Test("A server whose certificate is in order is asked, over HTTP/1.1 or HTTP/2", arguments: ["https", "h2"])
    func trusted(_ port: String) async throws {
        let answer = try await ClientFixture().get("/feed/safe?items=50&bytes=3000000", port: port)
        #expect(answer.response.version == (port == "h2" ? "2" : "1.1"))
        #expect(answer.body.count > 2_500_000)
        #expect(answer.text.hasSuffix("</rss>\n"))
    }

    @Test(
        "A certificate for another name, one that has expired and one that signs itself are refused",
        arguments: ["https-wrong-name", "https-expired", "https-self-signed"])
    func untrusted(_ port: String) async throws {
        let fixture = try ClientFixture()
        #expect(try await fixture.failure("/feed/x", port: port)?.code == .insecure)
        #expect(try fixture.site.requests().isEmpty)
    }

    @Test("An authority that nobody trusts is no authority")
    func unknownAuthority() async throws {
        let fixture = try ClientFixture { $0.certificateFile = nil }
        #expect(try await fixture.failure("/feed/x", port: "https")?.code == .insecure)
    }

    @Test("A server without encryption is no server for https")
    func plain() async throws {
        let fixture = try ClientFixture()
        let url = fixture.site.url("/feed/x").replacing("http://", with: "https://")
        #expect(try await fixture.failure(url: url)?.code == .insecure)
    }

    @Test("Many requests share a connection of HTTP/2")
    func multiplexed() async throws {
        let fixture = try ClientFixture()
        _ = try await fixture.get("/feed/first", port: "h2")
        try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<12 {
                group.addTask { try await fixture.get("/feed/h\(number)?bytes=300000", port: "h2").body.count }
            }
            for try await count in group { #expect(count > 250_000) }
        }
        #expect(Set(try fixture.site.requests().map(\.connection)).count <= 2)
    }

    @Test("Streams that are reset, and connections that are closed, end their request", arguments: ["reset", "goaway"])
    func broken(_ fault: String) async throws {
        let fixture = try ClientFixture()
        let error = try await fixture.failure("/feed/broken?bytes=400000&fault=" + fault, port: "h2")
        #expect(error?.code == .truncated || error?.code == .malformed)
        #expect(try await fixture.get("/feed/next", port: "h2").response.status == 200)
    }

    @Test("Limits hold for HTTP/2, too")
    func limits() async throws {
        let fixture = try ClientFixture {
            $0.limits.bytes = 1 << 20
            $0.limits.headerBytes = 20_000
        }
        #expect(try await fixture.failure("/fault/endless", port: "h2")?.code == .tooLarge)
        #expect(try await fixture.failure("/fault/huge-headers?total=60000", port: "h2")?.code == .tooLarge)
        let hasty = try ClientFixture { $0.limits.seconds = 0.7 }
        #expect(try await hasty.failure("/fault/drip?interval=0.2", port: "h2")?.code == .timedOut)
    }
}
