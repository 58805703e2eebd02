import Foundation
import TestServer
import Testing

@Suite("feed fetch and servers that are wrong")
struct FetchFromServerTests {
    @Test("What is wrong with one source is said of it, and keeps no other from being fetched")
    func oneBad() throws {
        let fixture = try FetchFixture()
        let faults = [
            "silent", "stall", "too-short", "reset", "cut-chunks", "garbage", "broken-gzip", "empty", "endless-headers",
            "html-as-feed", "plain-as-gzip", "unknown-coding",
        ]
        let bad =
            faults.map { fixture.site.url("/fault/" + $0) } + [
                fixture.site.url("/bomb/gzip"), fixture.site.url("/bomb/zstd"), fixture.site.url("/redirect-loop"),
                fixture.site.url("/status/404"), fixture.site.url("/status/500"), fixture.site.url("/login"),
                fixture.site.url("/feed/x", port: "https-wrong-name"), fixture.site.url("/feed/x", port: "closed"),
                fixture.site.url("/redirect-to?url=http://169.254.169.254/"),
                fixture.site.url("/redirect-to?url=file:///etc/passwd"),
            ]
        let good = (0..<5).map { fixture.site.url("/feed/good\($0)") } + [fixture.site.url("/feed/safe", port: "h2")]
        let results = try fixture.fetch(bad + good, "--max-size", "8M")
        for url in bad {
            #expect(results[url]?.outcome == "failed", "\(url)")
            #expect(results[url]?.error?.isEmpty == false, "\(url)")
        }
        for url in good { #expect(results[url]?.outcome == "changed", "\(url)") }
        #expect(try fixture.files().count == good.count)
    }

    @Test("A second run right after asks nobody and touches nothing; one when it is due asks with the validators")
    func again() throws {
        let fixture = try FetchFixture()
        let urls = (0..<4).map { fixture.site.url("/feed/again\($0)?format=\($0 % 2 == 0 ? "rss" : "atom")") }
        _ = try fixture.fetch(urls)
        let files = try fixture.files()
        #expect(files.count == 4)
        #expect(try fixture.fetch(urls).values.allSatisfy { $0.outcome == "not-due" && $0.requests == 0 })
        #expect(try fixture.site.requests().count == 4)
        #expect(
            try fixture.fetch(urls, "--refresh").values.allSatisfy { $0.outcome == "unchanged" && $0.status == 304 })
        #expect(try fixture.files() == files)
        let second = try fixture.site.requests().dropFirst(4)
        #expect(second.allSatisfy { $0.headers["if-none-match"]?.hasSuffix("-1\"") == true })
        #expect(second.allSatisfy { $0.headers["if-modified-since"] == "Tue, 02 Jan 2024 00:00:00 GMT" })
    }

    @Test("A feed that turns into a login page fails, and its file and validators stay")
    func login() throws {
        let fixture = try FetchFixture()
        let url = fixture.site.url("/feed/club")
        let first = try #require(try fixture.fetch([url])[url])
        let text = try fixture.text(of: try #require(first.file))
        try fixture.site.set("/feed/club", as: "/login", times: 1)
        #expect(try fixture.fetch([url], "--refresh")[url]?.outcome == "failed")
        #expect(try fixture.text(of: try #require(first.file)) == text)
        let later = try fixture.fetch([url], "--refresh")[url]
        #expect(later?.outcome == "unchanged")
        #expect(later?.status == 304)
    }

    @Test(
        "What breaks off in the middle leaves file and validators as they were",
        arguments: ["/fault/reset?bytes=50000", "/fault/too-short", "/fault/cut-chunks", "/fault/empty", "/bomb/gzip"])
    func broken(_ fault: String) throws {
        let fixture = try FetchFixture()
        let url = fixture.site.url("/feed/frail")
        let first = try #require(try fixture.fetch([url])[url])
        let text = try fixture.text(of: try #require(first.file))
        try fixture.site.set("/feed/frail", as: fault, times: 1)
        #expect(try fixture.fetch([url], "--refresh", "--max-size", "8M")[url]?.outcome == "failed")
        #expect(try fixture.text(of: try #require(first.file)) == text)
        #expect(try fixture.fetch([url], "--refresh")[url]?.status == 304)
    }

    @Test("A permanent redirect is remembered after it held twice, a temporary one never")
    func moved() throws {
        let fixture = try FetchFixture()
        let url = fixture.site.url("/old")
        try fixture.site.set("/old", as: "/redirect-to?status=301&url=" + fixture.site.link("/feed/new"))
        for _ in 0..<3 { _ = try fixture.fetch([url], "--refresh") }
        #expect(try fixture.site.requests().map(\.path) == ["/old", "/feed/new", "/old", "/feed/new", "/feed/new"])
        let other = fixture.site.url("/elsewhere")
        try fixture.site.set("/elsewhere", as: "/redirect-to?status=302&url=" + fixture.site.link("/feed/there"))
        for _ in 0..<3 { _ = try fixture.fetch([other], "--refresh") }
        #expect(try fixture.site.requests(for: "/elsewhere").count == 3)
    }

    @Test("410 ends a subscription for good")
    func gone() throws {
        let fixture = try FetchFixture()
        let url = fixture.site.url("/status/410")
        #expect(try fixture.fetch([url])[url]?.outcome == "gone")
        _ = try fixture.fetch([url], "--refresh")
        #expect(try fixture.site.requests().count == 1)
    }

    @Test("A server that wants to be left alone is, whichever of its feeds is due", arguments: [429, 503])
    func retryAfter(_ status: Int) throws {
        let fixture = try FetchFixture()
        // A host of its own, since others would wait with it.
        let host = status == 429 ? "127.0.0.6" : "127.0.0.7"
        let busy = fixture.site.url("/status/\(status)?retry-after=3600", host: host)
        let other = fixture.site.url("/feed/other", host: host)
        #expect(try fixture.fetch([busy])[busy]?.status == status)
        #expect(try fixture.fetch([busy, other], "--refresh")[other]?.outcome == "waiting")
        #expect(try fixture.site.requests().count == 1)
    }

    @Test("Those who wait for their turn at such a server do not ask it either")
    func queue() throws {
        var fixture = try FetchFixture()
        fixture.perHost = 1
        let urls = (0..<6).map { fixture.site.url("/status/429?retry-after=3600&n=\($0)", host: "127.0.0.8") }
        let outcomes = try fixture.fetch(urls).values.map(\.outcome)
        #expect(outcomes.count { $0 == "failed" } == 1)
        #expect(outcomes.count { $0 == "waiting" } == 5)
        #expect(try fixture.site.requests().count == 1)
    }

    @Test("A document that is cut off when it comes for the first time is asked for again as a whole")
    func cut() throws {
        let fixture = try FetchFixture()
        let url = fixture.site.url("/feed/cut")
        try fixture.site.set("/feed/cut", as: "/fault/cut-gzip?items=50&bytes=50000&h=ETag:%22cut-1%22", times: 1)
        #expect(try fixture.fetch([url])[url]?.outcome == "changed")
        let second = try fixture.fetch([url], "--refresh")[url]
        #expect(second?.status == 200)
        #expect(second?.outcome == "changed")
        #expect(try fixture.site.requests().last?.headers["if-none-match"] == nil)
    }

    @Test("Names and passwords are taken from the netrc file, for their host only")
    func netrc() throws {
        var fixture = try FetchFixture()
        fixture.variables = ["HOME": fixture.work.path("home")]
        try fixture.work.write(
            "machine 127.0.0.2 login ann password secret\n", to: "home/.netrc", permissions: 0o600)
        let known = fixture.site.url("/auth/known", host: "127.0.0.2")
        let other = fixture.site.url("/auth/other", host: "127.0.0.3")
        let led = fixture.site.url(
            "/redirect-to?url=" + fixture.site.url("/auth/led", host: "127.0.0.3"), host: "127.0.0.2")
        let results = try fixture.fetch([known, other, led])
        #expect(results[known]?.outcome == "changed")
        #expect(results[other]?.status == 401)
        #expect(results[led]?.status == 401)
        #expect(try fixture.site.requests(for: "/auth/led").first?.headers["authorization"] == nil)
        #expect(try fixture.site.requests(for: "/auth/other").first?.headers["authorization"] == nil)
    }

    @Test("The environment names a proxy, and who is asked without it")
    func proxy() throws {
        var fixture = try FetchFixture()
        let proxy = fixture.site.url("").prefix { $0 != "@" }
        fixture.variables = ["http_proxy": String(proxy), "no_proxy": "127.0.0.2"]
        let through = "http://feeds.test" + fixture.site.link("/feed/through")
        let direct = fixture.site.url("/feed/direct", host: "127.0.0.2")
        let results = try fixture.fetch([through, direct])
        #expect(results[through]?.outcome == "changed")
        #expect(results[direct]?.outcome == "changed")
        #expect(try fixture.site.requests(for: "/feed/through").map(\.isProxied) == [true])
        #expect(try fixture.site.requests(for: "/feed/direct").map(\.isProxied) == [false])
    }

    @Test("Changes alone are put on what was there (RFC 3229)")
    func delta() throws {
        let fixture = try FetchFixture()
        let url = fixture.site.url("/delta/\(fixture.site.link("").dropFirst(2))")
        let name = String(fixture.site.link("").dropFirst(2))
        let first = try #require(try fixture.fetch([url])[url])
        _ = try fixture.site.control("/_version?name=\(name)&to=4")
        #expect(try fixture.fetch([url], "--refresh")[url]?.status == 226)
        let text = try fixture.text(of: try #require(first.file))
        #expect(text.components(separatedBy: "</entry>").count - 1 == 13)
        #expect(try fixture.site.requests().last?.headers["a-im"]?.contains("feed") == true)
    }

    @Test("Archives are walked once around and not further", arguments: ["chain", "loop", "broken", "endless"])
    func history(_ shape: String) throws {
        let fixture = try FetchFixture()
        let url = fixture.site.url("/archive/old?pages=3&shape=\(shape)")
        let result = try #require(try fixture.fetch([url], "--history")[url])
        #expect(result.outcome == "changed")
        let count = try fixture.text(of: try #require(result.file)).components(separatedBy: "</entry>").count - 1
        switch shape {
        case "chain", "loop": #expect(count == 40)
        case "broken": #expect(count == 30)
        default: #expect(count >= 40)
        }
        #expect(try fixture.site.requests().count <= 1100)
    }

    @Test(
        "A page's feed is found in its head, in its header fields and by a usual path", arguments: ["links", "header"])
    func discovery(_ kind: String) throws {
        let fixture = try FetchFixture()
        let url = fixture.site.url("/page/\(kind)?feed=/feed/found")
        #expect(try fixture.fetch([url])[url]?.outcome == "changed")
        #expect(try fixture.site.requests().last?.path == "/feed/found")
        #expect(try fixture.fetch([url], "--refresh")[url]?.status == 304)
        #expect(try fixture.site.requests().map(\.path).count { $0.hasPrefix("/page/") } == 1)
    }

    @Test("Full texts come from the pages of entries, each asked once")
    func fullText() throws {
        let fixture = try FetchFixture()
        let url = fixture.site.url("/excerpts/short?items=3")
        let result = try #require(try fixture.fetch([url], "--full-text")[url])
        let text = try fixture.text(of: try #require(result.file))
        #expect(text.components(separatedBy: "harbour").count > 3)
        _ = try fixture.fetch([url], "--full-text", "--refresh")
        #expect(try fixture.site.requests().count { $0.path.hasPrefix("/article/") } == 3)
    }
}
