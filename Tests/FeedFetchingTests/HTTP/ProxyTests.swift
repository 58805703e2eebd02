import TestServer
import Testing

@testable import FeedFetching

@Suite("Proxies", .ownThread)
struct ProxyTests {
    @Test("http goes through the proxy as a whole address, https through a tunnel")
    func used() async throws {
        let fixture = try ClientFixture.behindProxy()
        let plain = try await fixture.get(url: "http://feeds.test\(fixture.site.link("/feed/plain"))")
        #expect(plain.response.status == 200)
        #expect(try fixture.site.requests(for: "/feed/plain").map(\.isProxied) == [true])
        #expect(try fixture.site.requests(for: "/feed/plain").first?.headers["host"] == "feeds.test")
        let secure = try await fixture.get("/feed/secure", port: "h2", host: "feeds.test")
        #expect(secure.response.status == 200)
        #expect(secure.response.headers["Content-Type"] == "application/rss+xml")
        #expect(try fixture.site.control("/_tunnels").contains("feeds.test:"))
    }

    @Test("Exceptions are asked directly")
    func exceptions() async throws {
        let fixture = try ClientFixture.behindProxy(except: ["127.0.0.0/8"])
        _ = try await fixture.get("/feed/direct")
        #expect(try fixture.site.requests().map(\.isProxied) == [false])
    }

    @Test(
        "A proxy is no way into a network that is not public",
        arguments: [
            "http://169.254.169.254/", "http://[::1]/", "http://10.0.0.1/", "http://2130706433/", "http://localhost/",
            "http://127.0.0.1./", "http://127.1./", "http://0x7f.1./", "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/",
            "http://1２7.1/", "http://Ⓛocalhost./",
        ])
    func guarded(_ url: String) async throws {
        let fixture = try ClientFixture.behindProxy { $0.allowedNetworks = [] }
        #expect(try await fixture.failure(url: url)?.code == .refused)
        guard url.utf8.allSatisfy({ $0 < 0x80 }) else { return #expect(try fixture.site.requests().isEmpty) }
        let start = "http://feeds.test" + fixture.site.link("/redirect-to?url=" + url)
        #expect(try await fixture.failure(url: start)?.code == .refused)
        #expect(try fixture.site.requests().count == 1)
    }

    @Test("Nobody at the proxy is an error")
    func gone() async throws {
        let fixture = try ClientFixture {
            $0.proxies = ProxySettings(http: "http://127.0.0.1:\((try? TestServer.shared.get().port("closed")) ?? 1)")
        }
        #expect(try await fixture.failure("/feed/x")?.code == .unreachable)
    }

    @Test(
        "Names, domains, ports, addresses and ranges are exceptions",
        arguments: [
            ("http://example.org/", true), ("http://www.example.org/", true), ("http://badexample.org/", false),
            ("http://a.internal/", true), ("http://internal.test/", false), ("http://one.test:8080/", true),
            ("http://one.test/", false), ("http://10.1.2.3/", true), ("http://11.1.2.3/", false),
            ("http://[fd00::1]/", true), ("http://a.star.test/", true), ("http://astar.test/", false),
        ])
    func exception(_ url: String, _ isDirect: Bool) throws {
        let settings = ProxySettings(
            http: "http://proxy.test:3128",
            exceptions: ["Example.org", ".internal", "one.test:8080", "10.0.0.0/8", "fd00::/8", "*.star.test"])
        #expect((settings.proxy(for: try #require(WebAddress(url))) == nil) == isDirect)
    }

    @Test("The environment's variables are read in lower case, all but one in upper case too")
    func environment() throws {
        let variables = [
            "HTTP_PROXY": "http://evil.test", "HTTPS_PROXY": "http://s.test", "NO_PROXY": "a.test, b.test",
        ]
        let settings = ProxySettings { variables[$0] }
        #expect(settings == ProxySettings(https: "http://s.test", exceptions: ["a.test", "b.test"]))
        let all = ProxySettings { ["all_proxy": "http://all.test", "no_proxy": "*"][$0] }
        #expect(all == ProxySettings(http: "http://all.test", https: "http://all.test", exceptions: ["*"]))
        #expect(all.proxy(for: try #require(WebAddress("https://example.org/"))) == nil)
    }
}

extension ClientFixture {
    /// A client that asks through the test server.
    static func behindProxy(
        except exceptions: [String] = [], _ configure: (inout HTTPClientOptions) -> Void = { _ in }
    ) throws -> ClientFixture {
        let proxy = "http://127.0.0.1:\(try TestServer.shared.get().port("http"))"
        return try ClientFixture {
            $0.proxies = ProxySettings(http: proxy, https: proxy, exceptions: exceptions)
            configure(&$0)
        }
    }
}
