import Foundation
import TestServer
import Testing

@Suite("feed fetch --history and --full-text")
struct FetchHistoryTests {
    private func fixture() throws -> FetchFixture {
        var fixture = try FetchFixture()
        fixture.timeout = 20
        return fixture
    }

    private func entries(_ fixture: FetchFixture) throws -> Int {
        try fixture.files().keys.reduce(0) { try $0 + fixture.text(of: $1).count(of: "</entry>") }
    }

    @Test(
        "Archives and pages are walked to their end, once around a circle",
        arguments: ["archive", "paged"], ["chain", "loop", "broken"])
    func walk(_ kind: String, _ shape: String) throws {
        let fixture = try fixture()
        guard kind == "archive" || shape != "broken" else { return }
        let url = fixture.site.url("/\(kind)/\(fixture.ownName)?pages=4&shape=\(shape)")
        let outcome = try fixture.fetch([url], at: 0, "--history")
        #expect(fixture.sources(outcome)[url]?.outcome == "changed")
        #expect(outcome.errors.contains("circle") == (shape == "loop"), "\(outcome.errors)")
        let documents = kind == "archive" ? (shape == "broken" ? 4 : 5) : 4
        #expect(try entries(fixture) == documents * 10)
        #expect(try fixture.site.requests().count == (kind == "archive" || shape == "loop" ? 5 : 4))
    }

    @Test("Without --history only the newest document is fetched")
    func notAsked() throws {
        let fixture = try fixture()
        _ = try fixture.fetch([fixture.site.url("/archive/new")], at: 0)
        #expect(try fixture.site.requests().count == 1)
        #expect(try entries(fixture) == 10)
    }

    @Test("What was walked once is not walked again, and what it had stays when new entries come")
    func again() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/archive/kept?pages=3")
        let file = "out/" + (try #require(fixture.sources(try fixture.fetch([url], at: 0, "--history"))[url]?.file))
        let stamp = try fixture.stamp(file)
        #expect(try fixture.site.requests().count == 4)
        // The server has no validators here, so that the document comes as a whole; its archive is known.
        let second = try fixture.fetch([url], at: 86400, "--history")
        #expect(fixture.sources(second)[url]?.outcome == "unchanged")
        #expect(try fixture.stamp(file) == stamp)
        #expect(try fixture.site.requests().count <= 6)
        #expect(try entries(fixture) == 40)
    }

    @Test("An archive that failed is asked for again the next time")
    func resumed() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/archive/resumed?pages=3")
        try fixture.site.set("/archive/resumed/2", as: "/status/500", times: 1)
        let first = try fixture.fetch([url], at: 0, "--history")
        #expect(first.errors.contains("/archive/resumed/2"), "\(first.errors)")
        #expect(try entries(fixture) == 20)
        _ = try fixture.fetch([url], at: 86400, "--history")
        #expect(try entries(fixture) == 40)
        // Now everything is known: nothing is asked for behind the first archive.
        let count = try fixture.site.requests().count
        _ = try fixture.fetch([url], at: 2 * 86400, "--history")
        #expect(try fixture.site.requests().count <= count + 2)
        #expect(try entries(fixture) == 40)
    }

    @Test("Entries that were deleted (RFC 6721) are taken out of what was kept")
    func tombstones() throws {
        let fixture = try fixture()
        let name = fixture.ownName
        let url = fixture.site.url("/feed/\(name)?format=atom")
        let file = try #require(fixture.sources(try fixture.fetch([url], at: 0, "--history"))[url]?.file)
        #expect(try fixture.text(of: file).count(of: "</entry>") == 10)
        try fixture.site.set("/feed/" + name, as: "/feed/\(name)?format=atom&version=6&deleted=2")
        _ = try fixture.fetch([url], at: 86400, "--history")
        let text = try fixture.text(of: file)
        #expect(text.count(of: "</entry>") == 13)
        #expect(!text.contains("<id>tag:example.org,2024:\(name)/0</id>"))
        #expect(!text.contains("<id>tag:example.org,2024:\(name)/1</id>"))
    }

    @Test("Entries that a document itself calls deleted are left out of it")
    func deletedAtOnce() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/feed/strict?format=atom&deleted=3")
        _ = try fixture.fetch([url], at: 0)
        #expect(try entries(fixture) == 7)
        #expect(try fixture.run([url, "--state", "other.db"]).output.count(of: "</entry>") <= 7)
    }

    @Test("Full texts come from entries' pages, each asked once; a page that fails leaves its entry as it is")
    func fullText() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/excerpts/short?items=4")
        try fixture.site.set("/article/2", as: "/status/404", times: 1)
        let first = try fixture.run([url, "-d", "out", "--full-text", "-v"] + FetchFixture.now(0))
        #expect(first.status == 0)
        #expect(first.errors.contains("/article/2: "), "\(first.errors)")
        let file = try #require(try fixture.files().keys.first)
        let text = try fixture.text(of: file)
        #expect(text.count(of: "<content") == 3)
        #expect(!text.contains("All rights reserved"))
        #expect(try fixture.site.requests().count { $0.path.hasPrefix("/article/") } == 4)
        // The one that failed is asked for again, the others are known.
        _ = try fixture.run([url, "-d", "out", "--full-text"] + FetchFixture.now(86400))
        #expect(try fixture.text(of: file).count(of: "<content") == 4)
        #expect(try fixture.site.requests().count { $0.path.hasPrefix("/article/") } == 5)
        _ = try fixture.run([url, "-d", "out", "--full-text"] + FetchFixture.now(2 * 86400))
        #expect(try fixture.site.requests().count { $0.path.hasPrefix("/article/") } == 5)
    }

    @Test(
        "Pages of entries are asked with the same manners: one at a time, and not where a server wants to be left alone"
    )
    func manners() throws {
        var fixture = try fixture()
        fixture.perHost = 1
        let url = fixture.site.url("/excerpts/busy?items=5", host: "127.0.0.6")
        try fixture.site.set("/article/0", as: "/status/429?retry-after=3600")
        let outcome = try fixture.run([url, "-d", "out", "--full-text"] + FetchFixture.now(0))
        #expect(outcome.status == 0, "\(outcome.errors)")
        let requests = try fixture.site.requests()
        #expect(requests.allSatisfy { $0.runningAtHost == 1 })
        #expect(requests.count { $0.path.hasPrefix("/article/") } == 1)
    }
}
