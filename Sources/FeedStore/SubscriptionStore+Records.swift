package import FeedFetching
internal import GRDB
internal import Syndication

extension SubscriptionStore {
    /// All subscriptions, in the order in which they were made.
    package func records() throws(StoreError) -> [SubscriptionRecord] {
        try StoreError.saying {
            try database.read { database in
                var records: [SubscriptionRecord] = []
                records.reserveCapacity(try Int.fetchOne(database, sql: "SELECT count(*) FROM subscription") ?? 0)
                var known = KnownCategories()
                let statement = try database.cachedStatement(sql: "\(SubscriptionRow.selection) ORDER BY id")
                try ColumnReader.forEach(statement) { columns in
                    if let record = SubscriptionRow(columns).record(&known) { records.append(record) }
                }
                return records
            }
        }
    }

    /// A subscription as it is now; nil when there is none of that number any more.
    package func record(_ id: Int64) throws(StoreError) -> SubscriptionRecord? {
        try StoreError.saying {
            // One statement sees one state; a transaction would be four more.
            try database.unsafeRead { database in
                var record: SubscriptionRecord?
                var known = KnownCategories()
                let statement = try database.cachedStatement(sql: "\(SubscriptionRow.selection) WHERE id = ?")
                try ColumnReader.forEach(statement, [id]) { record = SubscriptionRow($0).record(&known) }
                return record
            }
        }
    }

    /// Keeps the state of a subscription, and a new document with it, or neither.
    ///
    /// What the subscriber says of it, its title and categories, is left as it is. A subscription that was forgotten
    /// meanwhile stays forgotten.
    ///
    /// - Parameter document: the document that was read last; nil leaves the one that is stored.
    package func save(_ record: SubscriptionRecord, document: [UInt8]? = nil) throws(StoreError) {
        try save([(record, document)])
    }

    /// Keeps the states of subscriptions, and new documents with them: all in one transaction.
    package func save(_ items: [(record: SubscriptionRecord, document: [UInt8]?)]) throws(StoreError) {
        guard !items.isEmpty else { return }
        try StoreError.saying {
            try database.write { database in
                let statement = try database.cachedStatement(sql: SubscriptionRow.update)
                for item in items {
                    try statement.execute(
                        arguments: SubscriptionRow.arguments(item.record, hasDocument: item.document != nil))
                    guard let document = item.document, database.changesCount > 0 else { continue }
                    try Self.store(document, of: item.record.id, in: database)
                }
            }
        }
    }

    /// Forgets subscriptions with everything that belongs to them.
    ///
    /// - Returns: how many there were.
    package func forget(_ addresses: [WebAddress]) throws(StoreError) -> Int {
        try StoreError.saying {
            try database.write { database in
                let statement = try database.cachedStatement(sql: "DELETE FROM subscription WHERE address = ?")
                var count = 0
                for address in addresses {
                    try statement.execute(arguments: [address.text])
                    count += database.changesCount
                }
                return count
            }
        }
    }
}
