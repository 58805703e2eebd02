import FeedFetching
import Synchronization
import TestServer
import Testing

/// A poller for tests with a clock of its own, and one subscription at the test server.
struct PollerFixture {
    let site: TestSite
    let poller: FeedPoller
    let subscription: Subscription
    let clock = TestClock()

    /// - Parameter path: what is subscribed to.
    init(_ path: String) throws {
        let client = try ClientFixture()
        site = client.site
        let clock = clock
        poller = FeedPoller(client: client.client, clock: { clock.now })
        subscription = Subscription(address: try #require(WebAddress(client.site.url(path))))
    }

    /// Polls, a day after the last time.
    func poll(_ state: inout SubscriptionState) async -> Poll.Outcome {
        clock.advance(by: 86_400)
        let poll = await poller.poll(subscription, state)
        state = poll.state
        return poll.outcome
    }

    /// The paths that were asked for since the last time.
    func asked() throws -> [String] {
        let all = try site.requests().map(\.path)
        defer { clock.seen.withLock { $0 = all.count } }
        return Array(all.dropFirst(clock.seen.withLock { $0 }))
    }
}

/// A clock that stands still until it is told otherwise.
final class TestClock: Sendable {
    private let seconds = Mutex<Int64>(1_772_000_000)
    /// How many requests were looked at.
    fileprivate let seen = Mutex(0)

    var now: Int64 { seconds.withLock { $0 } }

    func advance(by count: Int64) {
        seconds.withLock { $0 += count }
    }
}

extension Poll.Outcome {
    /// The outcome's name.
    var name: String {
        switch self {
        case .fetched: "fetched"
        case .delta: "delta"
        case .unchanged: "unchanged"
        case .failed: "failed"
        case .gone: "gone"
        case .waiting: "waiting"
        }
    }
}
