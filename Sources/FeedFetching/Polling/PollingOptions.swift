/// How often feeds are asked.
public struct PollingOptions: Sendable, Hashable {
    /// Seconds between two polls of a feed, at least. Half an hour unless set.
    public var interval: Int64 = 1800
    /// Seconds that a server's caching rules or a feed's `ttl` may ask for at most. A day unless set.
    public var longestInterval: Int64 = 86_400
    /// Tells how the delays of failing feeds are spread: one seed, one pattern.
    public var seed: UInt64 = 0

    /// Creates options with the defaults above.
    public init() {}
}

extension PollingOptions {
    /// ``interval``, from nothing to ten years: sums of it with times hold.
    var soundInterval: Int64 { min(max(interval, 0), 315_360_000) }

    /// ``longestInterval`` likewise.
    var soundLongestInterval: Int64 { min(max(longestInterval, 0), 315_360_000) }
}
