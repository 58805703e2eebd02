import Foundation
import TestServer
import Testing

@Suite("feed fetch into one feed")
struct FetchMergedTests {
    private func fixture() throws -> FetchFixture {
        var fixture = try FetchFixture()
        fixture.timeout = 20
        return fixture
    }

    @Test("All feeds go to standard output as one, once; --always gives it again")
    func standardOutput() throws {
        let fixture = try fixture()
        let urls = (0..<3).map { fixture.site.url("/feed/m\($0)") }
        let first = try fixture.run(urls + FetchFixture.now(0))
        #expect(first.status == 0)
        #expect(first.output.count(of: "</entry>") == 30)
        #expect(first.output.hasSuffix("</feed>\n"))
        let state = try fixture.stamp("feed.db")
        let second = try fixture.run(urls + FetchFixture.now(60))
        #expect(second.status == 0)
        #expect(second.output.isEmpty)
        #expect(try fixture.stamp("feed.db") == state)
        let third = try fixture.run(urls + ["--always"] + FetchFixture.now(120))
        #expect(third.output == first.output)
        #expect(try fixture.site.requests().count == 3)
        let fourth = try fixture.run(urls + FetchFixture.now(1900))
        #expect(fourth.output.isEmpty)
        #expect(try fixture.site.requests().count == 6)
    }

    @Test("A file is left alone until a source changes; then it has all of them, also those that did not")
    func file() throws {
        let fixture = try fixture()
        let name = fixture.ownName
        let urls = ["/feed/\(name)", "/feed/m1", "/feed/m2"].map { fixture.site.url($0) }
        let options = ["-o", "all.atom"]
        #expect(try fixture.run(urls + options + FetchFixture.now(0)).status == 0)
        let stamp = try fixture.stamp("all.atom")
        #expect(try fixture.run(urls + options + FetchFixture.now(1900)).status == 0)
        #expect(try fixture.stamp("all.atom") == stamp)
        try fixture.setVersion(2, of: name)
        #expect(try fixture.run(urls + options + FetchFixture.now(86400)).status == 0)
        let changed = try fixture.stamp("all.atom")
        #expect(changed != stamp)
        #expect(String(decoding: changed.bytes, as: UTF8.self).count(of: "</entry>") == 30)
        #expect(String(decoding: changed.bytes, as: UTF8.self).contains("http://example.org/\(name)/10"))
    }

    @Test("A feed that fails stays in the merged feed as it was last")
    func failing() throws {
        let fixture = try fixture()
        let urls = (0..<2).map { fixture.site.url("/feed/m\($0)") }
        let first = try fixture.run(urls + FetchFixture.now(0))
        try fixture.site.set("/feed/m0", as: "/login")
        let second = try fixture.run(urls + ["--always"] + FetchFixture.now(1900))
        #expect(second.status == 65)
        #expect(second.output == first.output)
    }

    @Test("What could not be written is written by the next run, although nothing is due")
    func writtenLater() throws {
        let fixture = try fixture()
        let urls = (0..<2).map { fixture.site.url("/feed/m\($0)") }
        let failed = try fixture.run(urls + ["-o", "missing/all.atom"] + FetchFixture.now(0))
        #expect(failed.status == 73)
        let program = BuiltProducts.url("feed-fetch").path
        let words = (urls + fixture.standardOptions).map { "'\($0)'" }.joined(separator: " ")
        for closed in [">&-", ">/dev/full"] {
            let outcome = try Shell.run(
                line: "'\(program)' \(words) --now 2026-03-01T00:01:00Z \(closed)", in: fixture.work.url)
            #expect(outcome.status == 74 || outcome.status == 73, "\(closed) \(outcome.status) \(outcome.errors)")
        }
        #expect(try fixture.site.requests().count == 2)
        let written = try fixture.run(urls + ["-o", "all.atom"] + FetchFixture.now(120))
        #expect(written.status == 0)
        #expect(String(decoding: try fixture.stamp("all.atom").bytes, as: UTF8.self).count(of: "</entry>") == 20)
        #expect(try fixture.site.requests().count == 2)
        #expect(try fixture.run(urls + FetchFixture.now(180)).output.isEmpty)
    }

    @Test("The merged feed can be called something, and be in another format")
    func options() throws {
        let fixture = try fixture()
        let urls = (0..<2).map { fixture.site.url("/feed/m\($0)") }
        let outcome = try fixture.run(urls + ["--title", "Planet Test", "--format", "jsonfeed"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let feed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        #expect(feed?["title"] as? String == "Planet Test")
        #expect((feed?["items"] as? [Any])?.count == 20)
    }

    @Test("A subset of what is subscribed to gives only that")
    func subset() throws {
        let fixture = try fixture()
        let urls = (0..<3).map { fixture.site.url("/feed/m\($0)") }
        _ = try fixture.run(urls + FetchFixture.now(0))
        let outcome = try fixture.run([urls[1], "--always"] + FetchFixture.now(60))
        #expect(outcome.output.count(of: "</entry>") == 10)
        #expect(outcome.output.contains("http://example.org/m1/"))
        #expect(!outcome.output.contains("http://example.org/m0/"))
    }

    @Test("With --strict a run in which something failed writes nothing, and the next one that is right does")
    func strict() throws {
        let fixture = try fixture()
        let urls = (0..<2).map { fixture.site.url("/feed/m\($0)") }
        try fixture.site.set("/feed/m0", as: "/status/500", times: 1)
        let failed = try fixture.run(urls + ["--strict", "-o", "all.atom"] + FetchFixture.now(0))
        #expect(failed.status == 69)
        #expect(throws: (any Error).self) { try fixture.stamp("all.atom") }
        #expect(try fixture.run(urls + ["--strict", "-o", "all.atom"] + FetchFixture.now(86400)).status == 0)
        #expect(String(decoding: try fixture.stamp("all.atom").bytes, as: UTF8.self).count(of: "</entry>") == 20)
    }
}
