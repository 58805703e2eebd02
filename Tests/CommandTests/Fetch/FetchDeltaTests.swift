import Foundation
import TestServer
import Testing

@Suite("feed fetch and changes alone (RFC 3229)")
struct FetchDeltaTests {
    private func fixture() throws -> FetchFixture {
        var fixture = try FetchFixture()
        fixture.timeout = 20
        return fixture
    }

    @Test("New entries come on top of the old ones, time after time")
    func onTop() throws {
        let fixture = try fixture()
        let name = fixture.ownName
        let url = fixture.site.url("/delta/\(name)?format=atom")
        let file = try #require(fixture.sources(try fixture.fetch([url], at: 0))[url]?.file)
        for (round, version) in [3, 4, 9].enumerated() {
            try fixture.setVersion(version, of: name)
            let result = fixture.sources(try fixture.fetch([url], at: (round + 1) * 86400))[url]
            #expect(result?.status == 226)
            #expect(result?.outcome == "changed")
            let text = try fixture.text(of: file)
            #expect(text.count(of: "</entry>") == 9 + version)
            let ids = text.components(separatedBy: "tag:example.org,2024:\(name)/").dropFirst()
                .compactMap { Int($0.prefix { $0.isNumber }) }
            #expect(ids == Array((0..<9 + version).reversed()))
        }
        let asked = try #require(try fixture.site.requests().last)
        #expect(asked.headers["if-none-match"] == "\"\(name)-4\"")
        #expect(asked.headers["a-im"]?.contains("feed") == true)
        // And the newest document's validators are what counts.
        #expect(fixture.sources(try fixture.fetch([url], at: 5 * 86400))[url]?.status == 304)
    }

    @Test("Changes of a file that is not there any more are not asked for")
    func noFile() throws {
        let fixture = try fixture()
        let name = fixture.ownName
        let url = fixture.site.url("/delta/" + name)
        let file = try #require(fixture.sources(try fixture.fetch([url], at: 0))[url]?.file)
        try fixture.setVersion(3, of: name)
        try FileManager.default.removeItem(atPath: fixture.work.path("out/" + file))
        #expect(fixture.sources(try fixture.fetch([url], at: 86400))[url]?.status == 200)
        let asked = try #require(try fixture.site.requests().last)
        #expect(asked.headers["if-none-match"] == nil)
        #expect(asked.headers["a-im"] == nil)
    }

    @Test("Changes of a file that is no feed any more are thrown away, and the whole is asked for the next time")
    func brokenFile() throws {
        let fixture = try fixture()
        let name = fixture.ownName
        let url = fixture.site.url("/delta/" + name)
        let file = try #require(fixture.sources(try fixture.fetch([url], at: 0))[url]?.file)
        try fixture.setVersion(3, of: name)
        try fixture.work.write("no feed", to: "out/" + file)
        #expect(fixture.sources(try fixture.fetch([url], at: 86400))[url]?.outcome == "failed")
        #expect(fixture.sources(try fixture.fetch([url], at: 2 * 86400))[url]?.status == 200)
        #expect(try fixture.text(of: file).count(of: "</entry>") == 10)
    }

    @Test("226 that nobody asked for is a failure: the rest of the feed is not known")
    func unasked() throws {
        let fixture = try fixture()
        let new = fixture.site.url("/status/226")
        #expect(fixture.sources(try fixture.fetch([new], at: 0))[new]?.outcome == "failed")
        let url = fixture.site.url("/feed/sudden")
        let file = "out/" + (try #require(fixture.sources(try fixture.fetch([url], at: 0))[url]?.file))
        let stamp = try fixture.stamp(file)
        // Without IM: feed, it is no delta of a kind that anybody knows.
        try fixture.site.set("/feed/sudden", as: "/status/226", times: 1)
        let bad = try fixture.fetch([url], at: 1900)
        #expect(bad.status == 69)
        #expect(bad.errors.contains("226"))
        #expect(try fixture.stamp(file) == stamp)
        #expect(fixture.sources(try fixture.fetch([url], at: 86400))[url]?.status == 304)
    }

    @Test("A merged feed has old and new entries too")
    func merged() throws {
        let fixture = try fixture()
        let name = fixture.ownName
        let url = fixture.site.url("/delta/\(name)?format=atom")
        #expect(try fixture.run([url] + FetchFixture.now(0)).output.count(of: "</entry>") == 10)
        try fixture.setVersion(5, of: name)
        #expect(try fixture.run([url] + FetchFixture.now(86400)).output.count(of: "</entry>") == 14)
    }
}
