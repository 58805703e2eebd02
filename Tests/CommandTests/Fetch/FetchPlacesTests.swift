import Foundation
import TestServer
import Testing

@Suite("feed fetch with one state and several places")
struct FetchPlacesTests {
    @Test("Each place gets the newest document, though a feed says only once that it changed")
    func keepsPlacesApart() throws {
        let fixture = try FetchFixture()
        let url = fixture.site.url("/feed/a")
        #expect(try fixture.run([url, "-d", "out", "--now", "2026-03-01T12:00:00Z"]).status == 0)
        #expect(try fixture.run([url, "-o", "all.atom", "--now", "2026-03-01T12:00:01Z"]).status == 0)
        try fixture.site.set("/feed/a", as: "/feed/a?version=2&items=12")
        #expect(try fixture.run([url, "-o", "all.atom", "--now", "2026-03-02T12:00:00Z"]).status == 0)
        let merged = try fixture.text("all.atom")
        // The folder's file is older than what the validators are for.
        #expect(try fixture.run([url, "-d", "out", "--now", "2026-03-03T12:00:00Z"]).status == 0)
        let request = try #require(try fixture.site.requests().last)
        #expect(request.headers["if-none-match"] == nil)
        let name = try #require(try fixture.files().keys.first)
        #expect(try entries(fixture.text("out/\(name)")) == entries(merged))
    }

    @Test("Runs that take turns with two places ask no more often than one")
    func takesTurnsPolitely() throws {
        let fixture = try FetchFixture()
        let url = fixture.site.url("/feed/a")
        for minute in 10...39 {
            let place = minute % 2 == 0 ? ["-d", "out"] : ["-o", "all.atom"]
            _ = try fixture.run([url, "--now", "2026-03-01T12:\(minute):00Z"] + place)
        }
        #expect(try fixture.site.requests().count == 2)
    }

    private func entries(_ text: String) -> Int { text.components(separatedBy: "<entry").count }
}

extension FetchFixture {
    fileprivate func text(_ name: String) throws -> String {
        try String(contentsOfFile: work.path(name), encoding: .utf8)
    }
}
