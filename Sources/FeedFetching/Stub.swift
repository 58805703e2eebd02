public import Syndication
public struct PollingOptions: Sendable, Hashable {
    public var interval: Int64 = 1800; public var longestInterval: Int64 = 86400; public var seed: UInt64 = 0;
    public init() {}
}
enum Freshness {
    static func due(at now: Int64, headers: HTTPHeaders, feed: Feed?, options: PollingOptions) -> Int64 {
        now + options.interval
    }
}
enum Backoff {
    static func due(at now: Int64, failures: Int, address: WebAddress, options: PollingOptions) -> Int64 {
        now + options.interval * Int64(failures)
    }
}
enum RetryAfter {
    static func moment(_ headers: HTTPHeaders, at now: Int64) -> Int64? {
        headers["Retry-After"].flatMap(Int64.init).map { now + $0 }
    }
}
public struct DiscoveredFeed: Sendable {
    public var address: WebAddress; public var type: String?; public var title: String?
}
public enum FeedDiscovery {
    static let pageBytes = 1 << 20
    static func feeds(in page: [UInt8], headers: HTTPHeaders, address: WebAddress) -> [DiscoveredFeed] { [] }
    static func wellKnown(for: WebAddress) -> [WebAddress] { [] }
}

public struct SubscriptionList {
    public var subscriptions: [Subscription] = []; public var notes: [ReadingNote] = []
    public init(_ bytes: [UInt8]) throws(FeedError) {
        for l in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            if let a = WebAddress(String(l)) { subscriptions.append(Subscription(address: a)) }
        }
    }
}
