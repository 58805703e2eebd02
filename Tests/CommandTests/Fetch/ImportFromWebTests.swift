import Foundation
import TestServer
import Testing

@Suite("feed import and documents on the web")
struct ImportFromWebTests {
    let fixture: FetchFixture
    let options: [String]

    init() throws {
        fixture = try FetchFixture()
        options = [
            "--allow-private", "127.0.0.1", "--timeout", "20s", "--ca-file",
            try TestServer.shared.get().certificateFile,
        ]
    }

    private func `import`(_ arguments: String..., options: [String]? = nil) throws -> Shell.Outcome {
        try Shell.run(
            BuiltProducts.url("feed-import"), arguments + (options ?? self.options), in: fixture.work.url)
    }

    @Test("A feed is read, wherever redirects lead to it, over TLS as well")
    func feed() throws {
        for url in [
            fixture.site.url("/feed/x"), fixture.site.url("/redirect/2?to=/feed/x"),
            fixture.site.url("/feed/x?coding=gzip", port: "h2"), fixture.site.url("/feed/x?framing=close"),
        ] {
            let outcome = try `import`(url)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.count(of: "</entry>") == 10)
        }
        #expect(!FileManager.default.fileExists(atPath: fixture.work.path("feed.db")))
    }

    @Test("A page becomes an article, with the address where it was in the end")
    func page() throws {
        let outcome = try `import`(fixture.site.url("/redirect-to?url=" + fixture.site.link("/article/7")))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("Article 7"))
        #expect(outcome.output.contains(fixture.site.url("/article/7")))
        #expect(!outcome.output.contains("redirect-to"))
    }

    @Test("What cannot be had is said, and the rest is imported")
    func missing() throws {
        let bad = fixture.site.url("/status/404")
        let outcome = try `import`(bad, fixture.site.url("/feed/x"))
        #expect(outcome.status == 69)
        #expect(outcome.errors.contains("\(bad): "), "\(outcome.errors)")
        #expect(outcome.errors.contains("404"))
        #expect(outcome.output.count(of: "</entry>") == 10)
    }

    @Test("A network that is not public is refused unless it is allowed")
    func refused() throws {
        let url = fixture.site.url("/feed/x")
        let outcome = try `import`(url, options: [])
        #expect(outcome.status == 77, "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(try fixture.site.requests().isEmpty)
        let redirected = try `import`(fixture.site.url("/redirect-to?url=http://169.254.169.254/"))
        #expect(redirected.status == 77)
    }

    @Test("Options of fetching reach who fetches")
    func passedOn() throws {
        _ = try `import`(fixture.site.url("/feed/x"), "--user-agent", "Test (+http://example.org/)")
        #expect(try fixture.site.requests().last?.headers["user-agent"] == "Test (+http://example.org/)")
        let large = try `import`(fixture.site.url("/feed/large?items=100&bytes=3000000"), "--max-size", "1M")
        #expect(large.status == 65, "\(large.errors)")
        let slow = try `import`(
            fixture.site.url("/fault/silent"), options: ["--allow-private", "127.0.0.1", "--timeout", "1s"])
        #expect(slow.status == 69, "\(slow.errors)")
        for (option, value) in [("--allow-private", "nowhere"), ("--timeout", "soon"), ("--max-size", "much")] {
            #expect(try `import`(fixture.site.url("/feed/x"), option, value, options: []).status == 64, "\(option)")
        }
    }

    @Test("Passwords are sent, and not shown")
    func passwords() throws {
        let url = fixture.site.url("/auth/own").replacingOccurrences(of: "//", with: "//ann:secret@")
        let outcome = try `import`(url)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(!outcome.output.contains("secret"))
        let wrong = try `import`(url.replacingOccurrences(of: "secret", with: "hushhush"))
        #expect(wrong.status == 69)
        #expect(!wrong.errors.contains("hushhush"), "\(wrong.errors)")
    }

    @Test(
        "A body that breaks off is no document, and one without an end ends",
        arguments: ["too-short", "reset", "empty"])
    func broken(_ fault: String) throws {
        let outcome = try `import`(fixture.site.url("/fault/" + fault))
        #expect(outcome.status == 69 || outcome.status == 65, "\(outcome.errors)")
        #expect(!outcome.output.contains("<entry>"))
    }

    @Test("feed merge says where URLs go")
    func merge() throws {
        let outcome = try Shell.run(BuiltProducts.url("feed-merge"), [fixture.site.url("/feed/x")])
        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("feed fetch") || outcome.errors.contains("feed import"), "\(outcome.errors)")
    }
}
