internal import FeedFetching
internal import FeedStore

/// Which subscriptions are to be asked now.
struct WantedSubscriptions: Sendable {
    let keeper: any DocumentKeeper
    /// Whether they are asked although they are not due.
    let refresh: Bool
    /// Seconds since 1970.
    let now: Int64

    /// Whether a subscription is to be asked: it is due, or what it gave is not there any more.
    func contains(_ record: SubscriptionRecord) -> Bool {
        guard record.state.gone == nil else { return false }
        if refresh || record.isDue(at: now) { return true }
        return record.state.failures == nil && record.state.succeeded != nil && !keeper.hasDocument(record)
    }
}
