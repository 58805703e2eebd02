import Foundation
import TestServer
import Testing

@Suite("feed fetch -d")
struct FetchFolderTests {
    private func fixture() throws -> FetchFixture {
        var fixture = try FetchFixture()
        fixture.timeout = 20
        return fixture
    }

    @Test("Files have stable names, and addresses that are written alike have different ones")
    func names() throws {
        let fixture = try fixture()
        let urls = ["/feed/twin?a=b", "/feed/twin?a-b", "/feed/twin?a&b", "/feed/%2E%2E%2Ftwin"].map {
            fixture.site.url($0)
        }
        let first = fixture.sources(try fixture.fetch(urls, at: 0)).mapValues { $0.file ?? "" }
        #expect(Set(first.values).count == 4)
        #expect(first.values.allSatisfy { $0.hasSuffix(".atom") && !$0.contains("/") && !$0.hasPrefix(".") })
        #expect(Set(try fixture.files().keys) == Set(first.values))
        // In another order, and without the folder.
        _ = try Shell.run(line: "rm -rf out", in: fixture.work.url)
        let second = fixture.sources(try fixture.fetch(urls.reversed(), at: 60)).mapValues { $0.file ?? "" }
        #expect(second == first)
        #expect(Set(try fixture.files().keys) == Set(first.values))
    }

    @Test("A file that was deleted is fetched again, although it is not due, and as a whole")
    func deleted() throws {
        let fixture = try fixture()
        let urls = (0..<2).map { fixture.site.url("/feed/lost\($0)") }
        let first = fixture.sources(try fixture.fetch(urls, at: 0))
        let file = "out/" + (try #require(first[urls[0]]?.file))
        let stamp = try fixture.stamp(file)
        try FileManager.default.removeItem(atPath: fixture.work.path(file))
        let results = fixture.sources(try fixture.fetch(urls, at: 60))
        #expect(results[urls[0]]?.status == 200)
        #expect(results[urls[0]]?.outcome == "changed")
        #expect(results[urls[1]]?.outcome == "not-due")
        #expect(try fixture.site.requests().last?.headers["if-none-match"] == nil)
        #expect(try fixture.stamp(file).bytes == stamp.bytes)
    }

    @Test("What is gone (410) is never asked for again, its last file stays, and the list says so")
    func gone() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/feed/ends")
        let file = "out/" + (try #require(fixture.sources(try fixture.fetch([url], at: 0))[url]?.file))
        let stamp = try fixture.stamp(file)
        try fixture.site.set("/feed/ends", as: "/status/410")
        let end = try fixture.fetch([url], at: 1900)
        #expect(end.status == 69)
        #expect(fixture.sources(end)[url]?.outcome == "gone")
        for days in [1, 8, 40, 400] {
            let later = try fixture.fetch([url], at: days * 86400, "--refresh")
            #expect(later.status == 0)
            #expect(fixture.sources(later)[url]?.outcome == "gone")
        }
        #expect(try fixture.site.requests().count == 2)
        #expect(try fixture.stamp(file) == stamp)
        #expect(try fixture.run(["--list"]).output.hasPrefix("gone\tnever\t"))
    }

    @Test(
        "A feed that turns into something else keeps its last good file and its validators, and is listed as failing",
        arguments: [
            ("/login", 65), ("/fault/empty", 65), ("/fault/cut-document", 69), ("/fault/too-short", 69),
            ("/fault/broken-gzip", 65), ("/fault/html-as-feed", 65), ("/status/404", 69), ("/status/204", 69),
            ("/fault/partial", 69), ("/status/304", 0), ("/article/1", 65),
        ])
    func turned(_ fault: String, _ status: Int32) throws {
        let fixture = try fixture()
        let url = fixture.site.url("/feed/turns")
        let file = "out/" + (try #require(fixture.sources(try fixture.fetch([url], at: 0))[url]?.file))
        let stamp = try fixture.stamp(file)
        try fixture.site.set("/feed/turns", as: fault, times: 1)
        let bad = try fixture.fetch([url], at: 1900)
        #expect(bad.status == status, "\(bad.errors)")
        #expect(try fixture.stamp(file) == stamp)
        if status != 0 {
            #expect(fixture.sources(bad)[url]?.outcome == "failed")
            #expect(bad.errors.contains(url))
            let listed = try fixture.listed(url)
            #expect(listed["failures"] as? Int == 1)
            #expect((listed["failingSince"] as? String)?.hasPrefix("2026-03-01T00:31:4") == true)
            #expect((listed["lastError"] as? String)?.isEmpty == false)
            #expect(try fixture.run(["--list"]).output.hasPrefix("failing\t"))
        }
        let good = try fixture.fetch([url], at: 86400)
        #expect(good.status == 0)
        #expect(fixture.sources(good)[url]?.status == 304)
        #expect(try fixture.stamp(file) == stamp)
        #expect(try fixture.listed(url)["failures"] as? Int == nil)
    }

    @Test(
        "A folder that cannot be made or written is said once, and everything is fetched when it can",
        arguments: [1, 3])
    func noFolder(_ count: Int) throws {
        let fixture = try fixture()
        let urls = (0..<count).map { fixture.site.url("/feed/homeless\($0)") }
        try fixture.work.write("a file", to: "file")
        let failed = try fixture.run(urls + ["-d", "file/out"] + FetchFixture.now(0))
        #expect(failed.status == 73)
        #expect(failed.errors.split(separator: "\n").count == 1, "\(failed.errors)")
        #expect(try fixture.site.requests().isEmpty)
        #expect(fixture.sources(try fixture.fetch(urls, at: 60)).values.allSatisfy { $0.outcome == "changed" })
    }
}
