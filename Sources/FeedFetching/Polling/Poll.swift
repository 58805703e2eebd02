public import Syndication

/// What came of asking for a subscription's feed once.
public struct Poll: Sendable {
    /// The kinds of result.
    public enum Outcome: Sendable {
        /// There is a document: the feed as a whole.
        case fetched(FetchedFeed)
        /// There is what changed since the last document (RFC 3229, and `A-IM: feed`): it goes on top of that.
        case delta(FetchedFeed)
        /// The document is the same as the last one (304).
        case unchanged
        /// There was nothing to be had.
        case failed(FetchError)
        /// The feed is gone for good (410).
        case gone
        /// Nobody was asked, since the server wants to be left alone until then (seconds since 1970).
        case waiting(until: Int64)
    }

    /// What came of it.
    public var outcome: Outcome
    /// What to remember. It is true once the document was handed on, and not before.
    public var state: SubscriptionState
    /// The status code of the answer; nil when there was none.
    public var status: Int?
    /// Where the answer came from.
    public var address: WebAddress
    /// How many requests it took, redirects not counted.
    public var requests = 0
    /// Bytes of all bodies, unpacked.
    public var bytes = 0
}

/// A feed from the web.
public struct FetchedFeed: Sendable {
    /// The feed, with its entries.
    public var feed: Feed
    /// What the document was.
    public var document: DocumentInfo
    /// What was odd about it.
    public var notes: [ReadingNote]
    /// Where it came from.
    public var address: WebAddress
    /// Whether it was read to its end.
    public var isWhole = true
}
