import Foundation
import TestServer
import Testing

@Suite("feed fetch, run again")
struct FetchAgainTests {
    private func fixture() throws -> FetchFixture {
        var fixture = try FetchFixture()
        fixture.timeout = 20
        return fixture
    }

    @Test("Too early it asks nobody, writes nothing, not even into the state, and says when")
    func tooEarly() throws {
        let fixture = try fixture()
        let urls = (0..<3).map { fixture.site.url("/feed/a\($0)") }
        let first = try fixture.fetch(urls, at: 0)
        #expect(first.status == 0, "\(first.errors)")
        let stamps = try fixture.stamps()
        #expect(stamps.count == 4)
        let second = try fixture.fetch(urls, at: 60)
        #expect(second.status == 0)
        #expect(second.errors.contains("nothing is due before 2026-03-01T00:30:0"), "\(second.errors)")
        #expect(try fixture.stamps() == stamps)
        #expect(try fixture.site.requests().count == 3)
    }

    @Test("When a feed is due it is asked with its validators, byte for byte, and 304 writes no file")
    func validators() throws {
        let fixture = try fixture()
        let url = fixture.site.url(
            "/feed/odd?etag=W%2F%22a~%20b%5C%3B1%22&modified=Fri%2C%20%201%20Mar%2024%2000%3A00%3A00%20%2B0000")
        _ = try fixture.fetch([url], at: 0)
        let stamps = try fixture.stamps()
        let second = try fixture.fetch([url], at: 1900)
        #expect(fixture.sources(second)[url]?.status == 304)
        let request = try #require(try fixture.site.requests().last)
        #expect(request.headers["if-none-match"] == #"W/"a~ b\;1""#)
        #expect(request.headers["if-modified-since"] == "Fri,  1 Mar 24 00:00:00 +0000")
        for (name, stamp) in try fixture.stamps() where name != "feed.db" { #expect(stamp == stamps[name]) }
        // 304 counts as an answer: the next one is half an hour later again.
        #expect(try fixture.fetch([url], at: 3000).output.contains("not-due"))
        #expect(try fixture.site.requests().count == 2)
    }

    @Test("What the server did not send is not sent back")
    func noValidators() throws {
        let fixture = try fixture()
        let dated = fixture.site.url("/feed/dated?etag=")
        let plain = fixture.site.url("/feed/plain?etag=&modified=")
        _ = try fixture.fetch([dated, plain], at: 0)
        let stamps = try fixture.stamps()
        let results = fixture.sources(try fixture.fetch([dated, plain], at: 1900))
        #expect(results[dated]?.status == 304)
        #expect(results[plain]?.status == 200)
        #expect(results[plain]?.outcome == "unchanged")
        let asked = try fixture.site.requests().suffix(2)
        #expect(asked.allSatisfy { $0.headers["if-none-match"] == nil && $0.headers["a-im"] == nil })
        #expect(asked.first { $0.path == "/feed/plain" }?.headers["if-modified-since"] == nil)
        for (name, stamp) in try fixture.stamps() where name != "feed.db" { #expect(stamp == stamps[name]) }
    }

    @Test("A feed that changed has its file written, and no other")
    func oneChanged() throws {
        let fixture = try fixture()
        let name = fixture.ownName
        let urls = [name, "still1", "still2"].map { fixture.site.url("/feed/" + $0) }
        _ = try fixture.fetch(urls, at: 0)
        let stamps = try fixture.stamps()
        try fixture.setVersion(2, of: name)
        let results = fixture.sources(try fixture.fetch(urls, at: 1900))
        let changed = "out/" + (try #require(results[urls[0]]?.file))
        #expect(results[urls[0]]?.outcome == "changed")
        for (name, stamp) in try fixture.stamps() where name != "feed.db" {
            #expect((stamp == stamps[name]) == (name != changed), "\(name)")
        }
    }

    @Test(
        "What a feed and its server ask for in time is kept",
        arguments: [
            ("h=Cache-Control:max-age=7200", 7200), ("ttl=180", 10800), ("sy=daily,2", 43200),
            ("h=Cache-Control:max-age=7200&h=Age:1200", 6000), ("skipHours=0,1,2,3", 14400), ("skipDays=Sunday", 86400),
            ("h=Cache-Control:max-age=1", 1800),
        ])
    func freshness(_ query: String, _ seconds: Int) throws {
        let fixture = try fixture()
        let url = fixture.site.url("/feed/slow?" + query)
        _ = try fixture.fetch([url], at: 0)
        _ = try fixture.fetch([url], at: seconds - 5)
        #expect(try fixture.site.requests().count == 1)
        _ = try fixture.fetch([url], at: seconds + 60)
        #expect(try fixture.site.requests().count == 2)
    }

    @Test("--refresh asks before it is due, and --interval says how often")
    func sooner() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/feed/eager")
        _ = try fixture.fetch([url], at: 0, "--interval", "5m")
        #expect(try fixture.fetch([url], at: 290, "--interval", "5m").output.contains("not-due"))
        #expect(try fixture.fetch([url], at: 330, "--interval", "5m").output.contains("unchanged"))
        #expect(try fixture.fetch([url], at: 331, "--interval", "5m", "--refresh").output.contains("unchanged"))
        #expect(try fixture.site.requests().count == 3)
    }

    @Test("The request says who asks, and for what")
    func userAgent() throws {
        let fixture = try fixture()
        _ = try fixture.fetch([fixture.site.url("/feed/one")], at: 0)
        _ = try fixture.fetch([fixture.site.url("/feed/two")], at: 0, "--user-agent", "Test (+http://example.org/)")
        let requests = try fixture.site.requests()
        #expect(requests.first?.headers["user-agent"]?.contains("+http") == true)
        #expect(requests.first?.headers["accept"]?.contains("application/atom+xml") == true)
        #expect(requests.last?.headers["user-agent"] == "Test (+http://example.org/)")
    }
}
