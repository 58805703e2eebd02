package import FeedFetching

/// A subscription with everything that is remembered of it.
package struct SubscriptionRecord: Sendable, Hashable {
    /// Its number in the file; never given to another one.
    package let id: Int64
    /// Who is subscribed to, and what the subscriber calls it.
    package var subscription: Subscription
    /// What is remembered from one poll to the next.
    package var state: SubscriptionState
    /// The name of the subscription's file in the folder that output goes to.
    package var file: String?
    /// The place that the last good document went to, which the validators are for. Another place may have an older one.
    package var kept: String?
    /// Whether its stored document has not been a part of an output yet.
    package var pending: Bool
    /// Whether a document of it is stored. Saving a record does not change that by itself.
    package internal(set) var hasDocument: Bool
}
