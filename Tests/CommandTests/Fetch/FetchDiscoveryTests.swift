import Foundation
import TestServer
import Testing

@Suite("feed fetch, given a page")
struct FetchDiscoveryTests {
    private func fixture() throws -> FetchFixture {
        var fixture = try FetchFixture()
        fixture.timeout = 20
        return fixture
    }

    @Test(
        "The feed that a page names is found, and asked directly from then on",
        arguments: ["links", "header", "body"])
    func named(_ kind: String) throws {
        let fixture = try fixture()
        let url = fixture.site.url("/page/\(kind)?feed=/feed/found.rss")
        #expect(fixture.sources(try fixture.fetch([url], at: 0))[url]?.outcome == "changed")
        #expect(try fixture.site.requests().map(\.path) == ["/page/" + kind, "/feed/found.rss"])
        #expect(fixture.sources(try fixture.fetch([url], at: 1900))[url]?.status == 304)
        #expect(try fixture.site.requests().map(\.path).dropFirst(2) == ["/feed/found.rss"])
        #expect(try fixture.listed(url)["foundAt"] as? String == fixture.site.url("/feed/found.rss"))
    }

    @Test("Of several the first that is one counts")
    func several() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/page/links?feed=/status/404&feed=/feed/second&feed=/feed/third")
        #expect(fixture.sources(try fixture.fetch([url], at: 0))[url]?.outcome == "changed")
        #expect(try fixture.site.requests().map(\.path).dropFirst() == ["/status/404", "/feed/second"])
    }

    @Test("A page that names none has its feed at a usual path")
    func usualPath() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/page/none")
        try fixture.site.set("/page/feed.xml", as: "/feed/usual")
        #expect(fixture.sources(try fixture.fetch([url], at: 0))[url]?.outcome == "changed")
        #expect(try fixture.site.requests().last?.path == "/page/feed.xml")
        _ = try fixture.fetch([url], at: 1900)
        #expect(try fixture.site.requests(for: "/page/none").count == 1)
    }

    @Test("A page without a feed is said to be none, after a few looks")
    func none() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/page/none")
        let outcome = try fixture.run([url, "-d", "out"])
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("\(url): neither a feed nor a page that names one"), "\(outcome.errors)")
        #expect(try fixture.site.requests().count <= 12)
        #expect(try fixture.files().isEmpty)
    }

    @Test("Pages that name each other, or what must not be reached, lead nowhere")
    func circles() throws {
        let fixture = try fixture()
        try fixture.site.set("/page/one", as: "/page/links?feed=/page/two")
        try fixture.site.set("/page/two", as: "/page/links?feed=/page/one")
        try fixture.site.set("/page/inside", as: "/page/links?feed=/redirect-to?url=http://10.0.0.1/feed")
        let outcome = try fixture.fetch(["/page/one", "/page/inside"].map { fixture.site.url($0) }, at: 0)
        #expect(fixture.sources(outcome).values.allSatisfy { $0.outcome == "failed" })
        #expect(try fixture.site.requests().count < 20)
    }

    @Test("A feed that was found and fails later is not looked for anew while it may come back")
    func later() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/page/links?feed=/feed/found.rss")
        _ = try fixture.fetch([url], at: 0)
        try fixture.site.set("/feed/found.rss", as: "/status/500", times: 1)
        #expect(fixture.sources(try fixture.fetch([url], at: 86400))[url]?.outcome == "failed")
        #expect(fixture.sources(try fixture.fetch([url], at: 2 * 86400))[url]?.status == 304)
        #expect(try fixture.site.requests(for: "/page/links").count == 1)
    }
}
