import Testing

@testable import FeedFetching

@Suite("Clocks that were wrong")
struct WrongClockTests {
    private let now: Int64 = 1_772_000_000

    @Test("What was remembered days ahead of now keeps no feed from being asked")
    func subscription() {
        var state = SubscriptionState()
        #expect(state.isDue(at: now))
        state.checked = now + 10 * 365 * 86_400
        state.due = now + 10 * 365 * 86_400 + 1800
        #expect(state.isDue(at: now))
        state.gone = now
        #expect(!state.isDue(at: now))
    }

    @Test("A clock that went back by an hour changes nothing")
    func summerTime() {
        var state = SubscriptionState()
        state.checked = now + 3600
        state.due = now + 5400
        #expect(!state.isDue(at: now))
        #expect(state.isDue(at: now + 5400))
    }

    @Test("A server that asked to be left alone is left alone for a week at most")
    func server() throws {
        let address = try #require(WebAddress("https://example.org/feed"))
        let waits = HostWaits(["example.org:443": now + 365 * 86_400])
        #expect(waits.end(of: address, at: now) == nil)
        let late = HostWaits(["example.org:443": now + 7 * 86_400])
        #expect(late.end(of: address, at: now) == now + 7 * 86_400)
    }
}
