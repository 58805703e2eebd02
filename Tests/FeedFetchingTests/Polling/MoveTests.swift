import FeedFetching
import TestServer
import Testing

@Suite("Feeds that move", .ownThread)
struct MoveTests {
    @Test("A permanent redirect is remembered when it held twice", arguments: [301, 308])
    func remembersPermanentMoves(_ status: Int) async throws {
        let fixture = try PollerFixture("/old")
        try fixture.site.set("/old", as: "/redirect/1?status=\(status)&to=/feed/new")
        var state = SubscriptionState()
        for _ in 1...2 {
            #expect(await fixture.poll(&state).name != "failed")
            #expect(try fixture.asked().first == "/old")
        }
        #expect(await fixture.poll(&state).name == "unchanged")
        #expect(try fixture.asked() == ["/feed/new"])
    }

    @Test("Any other redirect is followed every time", arguments: [302, 303, 307])
    func forgetsOtherMoves(_ status: Int) async throws {
        let fixture = try PollerFixture("/old")
        try fixture.site.set("/old", as: "/redirect/1?status=\(status)&to=/feed/new")
        var state = SubscriptionState()
        for _ in 1...4 {
            #expect(await fixture.poll(&state).name != "failed")
            #expect(try fixture.asked().first == "/old")
        }
        #expect(state.moved == nil && state.move == nil)
    }

    @Test("A move that leads to no feed is not remembered")
    func forgetsMovesToNothing() async throws {
        let fixture = try PollerFixture("/old")
        try fixture.site.set("/old", as: "/redirect/1?status=301&to=/status/404")
        var state = SubscriptionState()
        for _ in 1...3 { #expect(await fixture.poll(&state).name == "failed") }
        #expect(state.moved == nil && state.move == nil)
    }

    @Test(
        "A new address that fails three times, or is gone, is given up for the old one",
        arguments: [("404", 3), ("410", 1)])
    func givesUpMoves(_ status: String, _ times: Int) async throws {
        let fixture = try PollerFixture("/feed/old")
        var state = SubscriptionState()
        state.moved = WebAddress(fixture.site.url("/new"))
        try fixture.site.set("/new", as: "/status/\(status)")
        for _ in 0..<times {
            #expect(await fixture.poll(&state).name == "failed")
            #expect(try fixture.asked() == ["/new"])
        }
        #expect(state.gone == nil)
        #expect(await fixture.poll(&state).name == "fetched")
        #expect(try fixture.asked() == ["/feed/old"])
    }

    @Test("The feed of a page is asked directly, and looked for again when it fails three times")
    func findsLostFeeds() async throws {
        let fixture = try PollerFixture("/home")
        try fixture.site.set("/home", as: "/page/links?feed=/feed/first", times: 1)
        try fixture.site.set("/home", as: "/page/links?feed=/feed/second")
        var state = SubscriptionState()
        #expect(await fixture.poll(&state).name == "fetched")
        #expect(try fixture.asked() == ["/home", "/feed/first"])
        _ = await fixture.poll(&state)
        #expect(try fixture.asked() == ["/feed/first"])
        try fixture.site.set("/feed/first", as: "/status/404")
        for _ in 1...3 { #expect(await fixture.poll(&state).name == "failed") }
        #expect(try fixture.asked() == ["/feed/first", "/feed/first", "/feed/first"])
        #expect(await fixture.poll(&state).name == "fetched")
        #expect(try fixture.asked() == ["/home", "/feed/second"])
        _ = await fixture.poll(&state)
        #expect(try fixture.asked() == ["/feed/second"])
    }

    @Test("A feed that turns into a page is a failure, and its validators stay")
    func distrustsPages() async throws {
        let fixture = try PollerFixture("/feed/a")
        var state = SubscriptionState()
        #expect(await fixture.poll(&state).name == "fetched")
        let validators = state.validators
        try fixture.site.set("/feed/a", as: "/login")
        #expect(await fixture.poll(&state).name == "failed")
        #expect(state.validators == validators && state.validators?.entityTag != nil)
        #expect(try fixture.asked().allSatisfy { $0 == "/feed/a" })
        try fixture.site.unset("/feed/a")
        #expect(await fixture.poll(&state).name == "unchanged")
    }
}
