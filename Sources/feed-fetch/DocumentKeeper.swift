internal import FeedFetching
internal import FeedStore
internal import Syndication

/// Where the last good document of each subscription is kept, always as Atom.
protocol DocumentKeeper: Sendable {
    /// Whether a subscription's document is there.
    func hasDocument(_ record: SubscriptionRecord) -> Bool
    /// The document; nil when there is none that can be read.
    func document(_ record: SubscriptionRecord) throws(StoreError) -> [UInt8]?
    /// Keeps a document, and what is remembered with it, in this order: what is remembered never runs ahead of it.
    func keep(_ document: [UInt8], _ record: SubscriptionRecord) throws(KeepingError)
}

/// Why a document could not be kept.
struct KeepingError: Error {
    var message: String
    /// The file that could not be written.
    var path: String?
}

/// Documents as files of a folder.
struct FolderKeeper: DocumentKeeper {
    let folder: String
    let store: SubscriptionStore
}

/// Documents in the state, for a merged feed.
struct StateKeeper: DocumentKeeper {
    let store: SubscriptionStore
}
