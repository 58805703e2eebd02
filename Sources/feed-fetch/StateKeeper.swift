internal import FeedStore

/// Documents in the state, for a merged feed.
struct StateKeeper: DocumentKeeper {
    let store: SubscriptionStore
    let place = "state"

    func hasDocument(_ record: SubscriptionRecord) -> Bool { record.hasDocument }

    func document(_ record: SubscriptionRecord) throws(StoreError) -> [UInt8]? {
        try store.document(of: record.id)
    }

    func stage(_ document: [UInt8], _ record: SubscriptionRecord) -> KeptDocument {
        .state(document)
    }
}
