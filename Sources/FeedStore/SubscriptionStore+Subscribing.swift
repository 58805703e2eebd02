package import FeedFetching
internal import GRDB

extension SubscriptionStore {
    /// Subscribes to what is new, and takes over titles and categories where they differ. Where nothing does, nothing is
    /// written.
    ///
    /// A subscription without title and categories, as an address alone is one, says nothing about them and leaves them.
    ///
    /// - Returns: the records of these subscriptions, in their order.
    package func subscribe(_ subscriptions: [Subscription]) throws(StoreError) -> [SubscriptionRecord] {
        try StoreError.saying {
            if let known = try database.read({ try Self.known(subscriptions, in: $0) }) { return known }
            return try database.write { database in
                var categories = KnownCategories()
                return try subscriptions.compactMap { subscription in
                    try Self.known(subscription, &categories, in: database)
                        ?? Self.subscribe(subscription, in: database)
                }
            }
        }
    }

    /// The records of subscriptions of which none need be written; nil where one does.
    private static func known(
        _ subscriptions: [Subscription], in database: Database
    ) throws -> [SubscriptionRecord]? {
        var categories = KnownCategories()
        if subscriptions.count > 100, let records = try inOrder(subscriptions, &categories, in: database) {
            return records
        }
        var records: [SubscriptionRecord] = []
        records.reserveCapacity(subscriptions.count)
        for subscription in subscriptions {
            guard let record = try known(subscription, &categories, in: database) else { return nil }
            records.append(record)
        }
        return records
    }

    /// One walk through all rows, while the subscriptions of a list are in the order in which they were made: with every
    /// list but one whose lines were moved.
    private static func inOrder(
        _ subscriptions: [Subscription], _ categories: inout KnownCategories, in database: Database
    ) throws -> [SubscriptionRecord]? {
        var records: [SubscriptionRecord] = []
        records.reserveCapacity(subscriptions.count)
        let statement = try database.cachedStatement(sql: "\(SubscriptionRow.selection) ORDER BY id")
        try ColumnReader.forEach(statement) { columns in
            let row = SubscriptionRow(columns)
            guard records.count < subscriptions.count, row.isRow(of: subscriptions[records.count].address),
                let record = row.record(unchangedBy: subscriptions[records.count], &categories)
            else { return }
            records.append(record)
        }
        return records.count == subscriptions.count ? records : nil
    }

    /// The record of a subscription that need not be written.
    private static func known(
        _ subscription: Subscription, _ categories: inout KnownCategories, in database: Database
    ) throws -> SubscriptionRecord? {
        var record: SubscriptionRecord?
        try row(of: subscription, in: database) { record = $0.record(unchangedBy: subscription, &categories) }
        return record
    }

    private static func row(
        of subscription: Subscription, in database: Database, _ work: (SubscriptionRow) -> Void
    ) throws {
        let statement = try database.cachedStatement(sql: "\(SubscriptionRow.selection) WHERE address = ?")
        try ColumnReader.forEach(statement, [subscription.address.text]) { work(SubscriptionRow($0)) }
    }

    /// Writes a subscription that is new, or says something new.
    private static func subscribe(_ subscription: Subscription, in database: Database) throws -> SubscriptionRecord? {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO subscription (address, title, categories) VALUES (?, ?, ?)
                ON CONFLICT (address) DO UPDATE SET title = excluded.title, categories = excluded.categories
                """)
        try statement.execute(arguments: [
            subscription.address.text, subscription.title, CategoryColumn.text(subscription.categories),
        ])
        var record: SubscriptionRecord?
        try row(of: subscription, in: database) { record = $0.record(of: subscription) }
        return record
    }
}

extension SubscriptionRow {
    /// The row's record, if a subscription says nothing else than what stands there.
    fileprivate func record(
        unchangedBy subscription: Subscription, _ categories: inout KnownCategories
    ) -> SubscriptionRecord? {
        if subscription.title == nil, subscription.categories.isEmpty {
            var subscription = subscription
            subscription.title = title
            subscription.categories = self.categories(&categories)
            return record(of: subscription)
        }
        return says(subscription, &categories) ? record(of: subscription) : nil
    }
}
