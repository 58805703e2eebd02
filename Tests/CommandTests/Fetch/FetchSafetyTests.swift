import Foundation
import TestServer
import Testing

@Suite("feed fetch and where it must not go")
struct FetchSafetyTests {
    private func fixture() throws -> FetchFixture {
        var fixture = try FetchFixture()
        fixture.timeout = 20
        fixture.networks = ["127.0.0.1"]
        return fixture
    }

    @Test("A redirect to what must not be reached is refused, and the source beside it is unharmed")
    func redirects() throws {
        let fixture = try fixture()
        let port = try TestServer.shared.get().port("http")
        let inside = [
            "169.254.169.254", "10.0.0.1", "192.168.1.1", "172.16.0.1", "100.64.0.1", "224.0.0.1", "255.255.255.255",
            "[fe80::1]", "[fd00::1]", "[64:ff9b::a00:1]",
        ]
        // At these the server listens, so that a wrong step would arrive.
        let loopback = [
            "[::1]", "127.0.0.2", "0.0.0.0", "[::ffff:127.0.0.2]", "2130706434", "0x7f.2", "0177.0.0.2", "127.2",
        ]
        let targets =
            inside.map { "http://\($0)/feed" } + loopback.map { "http://\($0):\(port)" + fixture.site.link("/feed/x") }
        let bad = targets.map { fixture.site.url("/redirect-to?url=" + $0) }
        let good = fixture.site.url("/feed/good")
        let outcome = try fixture.fetch(bad + [good], at: 0)
        #expect(outcome.status == 77, "\(outcome.errors)")
        let sources = fixture.sources(outcome)
        for url in bad {
            #expect(sources[url]?.outcome == "failed", "\(url)")
            #expect(sources[url]?.error?.contains("not public") == true, "\(url): \(sources[url]?.error ?? "")")
        }
        #expect(sources[good]?.outcome == "changed")
        #expect(try fixture.site.requests(for: "/feed/x").isEmpty)
        #expect(try fixture.files().count == 1)
    }

    @Test("Loopback addresses are refused unless they are allowed, however they are written")
    func operands() throws {
        var fixture = try fixture()
        fixture.networks = []
        let hosts = ["127.0.0.1", "localhost", "[::1]", "2130706433", "127.1", "0x7f000001", "0"]
        let outcome = try fixture.fetch(hosts.map { fixture.site.url("/feed/x", host: $0) }, at: 0)
        #expect(outcome.status == 77, "\(outcome.errors)")
        #expect(outcome.output.count(of: "not public") == 2 * outcome.output.count(of: "\n"), "\(outcome.output)")
        #expect(try fixture.site.requests().isEmpty)
    }

    @Test("Only http and https are fetched, whoever asks for something else")
    func schemes() throws {
        let fixture = try fixture()
        let good = fixture.site.url("/feed/good")
        for operand in ["file:///etc/passwd", "ftp://127.0.0.1/feed", "gopher://127.0.0.1/", "FILE:/etc/passwd"] {
            let outcome = try fixture.fetch([operand, good], at: 0, "--refresh")
            #expect(outcome.status == 77)
            #expect(outcome.errors.contains("\(operand): only http and https are fetched"), "\(outcome.errors)")
            #expect(fixture.sources(outcome)[good]?.status != nil)
        }
        for target in ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1:1/_x", "javascript:1", "data:,x"]
        {
            let bad = fixture.site.url("/redirect-to?url=" + target)
            let outcome = try fixture.fetch([bad], at: 0)
            #expect(outcome.status == 69 || outcome.status == 77)
            #expect(fixture.sources(outcome)[bad]?.outcome == "failed")
        }
        #expect(try fixture.files().count == 1)
        let list = "file:///etc/passwd\n\(good)\n"
        let listed = try fixture.run(["-", "-d", "out", "--json"], input: list)
        #expect(Set(fixture.sources(listed).keys) == [good])
        #expect(listed.errors.contains("(file:)"), "\(listed.errors)")
    }

    @Test("Everything else that leads elsewhere is checked too: archives, pages of entries, feeds that pages name")
    func others() throws {
        let fixture = try fixture()
        let inside = fixture.site.url("/feed/x", host: "127.0.0.2")
        try fixture.site.set("/article/0", as: "/redirect-to?url=" + inside)
        try fixture.site.set("/archive/a/1", as: "/redirect-to?url=" + inside)
        try fixture.site.set("/feed/found", as: "/redirect-to?url=" + inside)
        let urls = ["/excerpts/e?items=2", "/archive/a?pages=2", "/page/links"].map { fixture.site.url($0) }
        let outcome = try fixture.fetch(urls, at: 0, "--full-text", "--history", "-v")
        #expect(fixture.sources(outcome)[urls[0]]?.outcome == "changed")
        #expect(fixture.sources(outcome)[urls[1]]?.outcome == "changed")
        #expect(fixture.sources(outcome)[urls[2]]?.outcome == "failed")
        #expect(outcome.errors.count(of: "127.0.0.2") >= 1, "\(outcome.errors)")
        #expect(try fixture.site.requests(for: "/feed/x").isEmpty)
    }

    @Test("What a server says moves no cursor and colours nothing, neither in messages nor in lists")
    func terminal() throws {
        let fixture = try fixture()
        let bad = fixture.site.url("/redirect-to?url=odd:%1B%5B32mgreen%07")
        let outcome = try fixture.run([bad, "-d", "out", "--color", "always"])
        #expect(outcome.status == 69)
        let list = try fixture.run(["--list", "--color", "always"])
        for text in [outcome.errors, list.output] {
            #expect(text.contains("[32mgreen"), "\(text)")
            #expect(!text.contains("\u{1B}[32m") && !text.contains("\u{07}"))
        }
    }

    @Test("Passwords and cookies go to nobody else")
    func credentials() throws {
        var fixture = try fixture()
        fixture.networks = ["127.0.0.0/8"]
        let target = fixture.site.url("/feed/thief", host: "127.0.0.2")
        let url = fixture.site.url("/cookie/set?to=" + target).replacingOccurrences(
            of: "//127", with: "//ann:secret@127")
        _ = try fixture.fetch([url], at: 0)
        let request = try #require(try fixture.site.requests(for: "/feed/thief").first)
        #expect(request.headers["authorization"] == nil)
        #expect(request.headers["cookie"] == nil)
        #expect(try fixture.site.requests().first?.headers["authorization"] != nil)
    }

    @Test("A password in a URL is good for its server: behind a move, and for the feed that a page there names")
    func sameOrigin() throws {
        let fixture = try fixture()
        try fixture.site.set("/page/mine", as: "/page/links?feed=/auth/found")
        let paths = ["/redirect-to?status=301&url=" + fixture.site.link("/auth/new"), "/page/mine", "/auth/plain"]
        let bare = paths.map { fixture.site.url($0) }
        // An e is %65.
        let urls = bare.map { $0.replacingOccurrences(of: "//127", with: "//ann:s%65cret@127") }
        for day in 0..<4 {
            let outcome = try fixture.fetch(urls, at: day * 86400)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(!(outcome.output + outcome.errors).contains("cret"))
            for url in bare { #expect(fixture.sources(outcome)[url]?.outcome == (day == 0 ? "changed" : "unchanged")) }
        }
        #expect(try fixture.listed(bare[0])["movedTo"] as? String == fixture.site.url("/auth/new"))
    }

    @Test(
        "A document that is too large, packed or not, or never ends, is given up",
        arguments: [
            "/bomb/gzip", "/bomb/br", "/bomb/zstd", "/bomb/deflate", "/fault/endless", "/fault/endless-until-close",
            "/feed/large?items=100&bytes=3000000", "/fault/huge-length", "/fault/endless-headers",
            "/fault/endless-line",
        ])
    func large(_ path: String) throws {
        var fixture = try fixture()
        fixture.timeout = 10
        let bad = fixture.site.url(path), good = fixture.site.url("/feed/good")
        let outcome = try fixture.fetch([bad, good], at: 0, "--max-size", "1M")
        #expect(outcome.status == 65 || outcome.status == 69, "\(outcome.errors)")
        #expect(fixture.sources(outcome)[bad]?.outcome == "failed")
        #expect(fixture.sources(outcome)[good]?.outcome == "changed")
        #expect(try fixture.files().count == 1)
    }

    @Test("The exit status is that of the gravest fault, and 0 when there was none")
    func gravest() throws {
        let fixture = try fixture()
        let good = fixture.site.url("/feed/good"), login = fixture.site.url("/login")
        let missing = fixture.site.url("/status/404"), inside = "http://10.0.0.1/feed"
        #expect(try fixture.fetch([good], at: 0).status == 0)
        #expect(try fixture.fetch([good, login], at: 0).status == 65)
        #expect(try fixture.fetch([missing, login], at: 9_000_000).status == 69)
        #expect(try fixture.fetch([inside, missing, login], at: 18_000_000).status == 77)
    }

    @Test("A server with a wrong name or no trusted certificate is not believed")
    func certificates() throws {
        let fixture = try fixture()
        for port in ["https-wrong-name", "https-expired", "https-self-signed"] {
            let url = fixture.site.url("/feed/x", port: port)
            #expect(try fixture.fetch([url], at: 0).status == 69)
        }
        #expect(try fixture.site.requests().isEmpty)
        let good = fixture.site.url("/feed/x", port: "https")
        #expect(try fixture.fetch([good], at: 0).status == 0)
    }
}
