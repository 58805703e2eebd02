import Foundation
import TestServer
import Testing

@Suite("feed fetch and feeds that move")
struct FetchMoveTests {
    private func fixture() throws -> FetchFixture {
        var fixture = try FetchFixture()
        fixture.timeout = 20
        return fixture
    }

    private func move(_ fixture: FetchFixture, _ status: Int, to target: String, times: Int? = nil) throws {
        try fixture.site.set(
            "/feed/old", as: "/redirect-to?status=\(status)&url=" + fixture.site.link(target), times: times)
    }

    /// Fetches when it is due, so many times, days apart.
    private func fetch(_ fixture: FetchFixture, _ url: String, days: Range<Int>) throws {
        for day in days { _ = try fixture.fetch([url], at: day * 864_000) }
    }

    @Test("What moved for good is asked where it is once that held twice", arguments: [301, 308])
    func permanent(_ status: Int) throws {
        let fixture = try fixture()
        let url = fixture.site.url("/feed/old")
        try move(fixture, status, to: "/feed/new")
        try fetch(fixture, url, days: 0..<4)
        #expect(
            try fixture.site.requests().map(\.path)
                == ["/feed/old", "/feed/new", "/feed/old", "/feed/new", "/feed/new", "/feed/new"])
        #expect(try fixture.listed(url)["movedTo"] as? String == fixture.site.url("/feed/new"))
        #expect(try fixture.files().count == 1)
    }

    @Test("What is elsewhere for now is asked where it was, every time", arguments: [302, 303, 307])
    func temporary(_ status: Int) throws {
        let fixture = try fixture()
        let url = fixture.site.url("/feed/old")
        try move(fixture, status, to: "/feed/new")
        try fetch(fixture, url, days: 0..<4)
        #expect(try fixture.site.requests(for: "/feed/old").count == 4)
        #expect(try fixture.listed(url)["movedTo"] as? String == nil)
    }

    @Test("Moves to ever other places, and ones that lead to no feed, are not remembered")
    func unsteady() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/feed/old")
        for target in ["/feed/n1", "/feed/n2", "/feed/n1", "/login", "/login"] {
            try move(fixture, 301, to: target, times: 1)
        }
        try fetch(fixture, url, days: 0..<6)
        #expect(try fixture.site.requests(for: "/feed/old").count == 6)
        #expect(try fixture.listed(url)["movedTo"] as? String == nil)
    }

    @Test("A permanent move behind a temporary one is not remembered, nor what follows a temporary one")
    func mixed() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/redirect/2?to=/feed/end&status=301,302")
        try fetch(fixture, url, days: 0..<3)
        #expect(try fixture.site.requests(for: "/redirect/2").count == 3)
    }

    @Test("A new place that fails three times leads back to the old one")
    func back() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/feed/old")
        try move(fixture, 301, to: "/feed/new", times: 2)
        try fetch(fixture, url, days: 0..<2)
        try fixture.site.set("/feed/new", as: "/status/404")
        try fetch(fixture, url, days: 2..<6)
        #expect(
            try fixture.site.requests().map(\.path).suffix(4) == ["/feed/new", "/feed/new", "/feed/new", "/feed/old"])
        #expect(try fixture.listed(url)["failures"] as? Int == nil)
        #expect(try fixture.listed(url)["movedTo"] as? String == nil)
    }

    @Test("410 where it had moved to leads back to the old place at once")
    func goneThere() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/feed/old")
        try move(fixture, 308, to: "/feed/new", times: 2)
        try fetch(fixture, url, days: 0..<2)
        try fixture.site.set("/feed/new", as: "/status/410")
        try fetch(fixture, url, days: 2..<4)
        #expect(try fixture.site.requests().map(\.path).suffix(2) == ["/feed/new", "/feed/old"])
        #expect(try fixture.listed(url)["gone"] as? String == nil)
    }

    @Test(
        "Redirects that never end are ended",
        arguments: ["/redirect-loop", "/redirect-endless", "/redirect/30", "/redirect-to?status=301", "/redirect-huge"])
    func loops(_ path: String) throws {
        let fixture = try fixture()
        let url = fixture.site.url(path)
        let outcome = try fixture.fetch([url], at: 0)
        #expect(outcome.status == (path == "/redirect-huge" ? 65 : 69), "\(outcome.errors)")
        #expect(fixture.sources(outcome)[url]?.outcome == "failed")
        #expect(try fixture.site.requests().count <= 11)
        #expect(try fixture.files().isEmpty)
    }
}
