internal import FeedStore

extension StateKeeper {
    func hasDocument(_ record: SubscriptionRecord) -> Bool { record.hasDocument }

    func document(_ record: SubscriptionRecord) throws(StoreError) -> [UInt8]? {
        try store.document(of: record.id)
    }

    /// Document and state are one transaction; the document waits for the merged feed that it becomes a part of.
    func keep(_ document: [UInt8], _ record: SubscriptionRecord) throws(KeepingError) {
        var record = record
        record.pending = true
        do throws(StoreError) {
            try store.save(record, document: document)
        } catch {
            throw KeepingError(message: error.message)
        }
    }
}
