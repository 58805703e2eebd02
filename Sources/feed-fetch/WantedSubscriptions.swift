internal import FeedFetching
internal import FeedStore

/// Which subscriptions are to be asked now.
struct WantedSubscriptions: Sendable {
    var keeper: any DocumentKeeper
    /// Whether they are asked although they are not due.
    let refresh: Bool
    /// Seconds since 1970.
    let now: Int64
    /// Seconds between two requests for a feed, at least.
    let interval: Int64

    /// Whether a subscription is to be asked: it is due, or what it gave is not there.
    ///
    /// What went to another place since is asked for again, but no sooner than a feed may be asked: runs that take turns
    /// with two places would otherwise ask every time.
    func contains(_ record: SubscriptionRecord) -> Bool {
        guard record.state.gone == nil else { return false }
        if refresh || record.isDue(at: now) { return true }
        guard record.state.failures == nil, record.state.succeeded != nil else { return false }
        if record.kept == keeper.place { return !keeper.hasDocument(record) }
        return !keeper.hasDocument(record) || now - (record.state.checked ?? 0) >= interval
    }
}
