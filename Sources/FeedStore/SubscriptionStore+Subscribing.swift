package import FeedFetching
internal import GRDB
internal import Syndication

extension SubscriptionStore {
    /// Subscribes to what is new, and takes over titles and categories where they differ. Where nothing does, nothing is
    /// written.
    ///
    /// A subscription without title and categories, as an address alone is one, says nothing about them and leaves them.
    ///
    /// - Returns: the records of these subscriptions, in their order.
    package func subscribe(_ subscriptions: [Subscription]) throws(StoreError) -> [SubscriptionRecord] {
        let known = try known(subscriptions)
        guard known.contains(where: { $0 == nil }) else { return known.compactMap { $0 } }
        return try StoreError.saying {
            try database.write { database in
                try zip(subscriptions, known).compactMap { subscription, record in
                    try record ?? Self.subscribe(subscription, in: database)
                }
            }
        }
    }

    /// The records of subscriptions that need not be written.
    private func known(_ subscriptions: [Subscription]) throws(StoreError) -> [SubscriptionRecord?] {
        guard subscriptions.count > 100 else {
            return try StoreError.saying {
                try database.read { database in
                    try subscriptions.map { subscription in
                        try Self.row(subscription.address, database) { $0.record(unchangedBy: subscription) } ?? nil
                    }
                }
            }
        }
        return try StoreError.saying {
            try database.read { try Self.known(subscriptions, in: $0) }
        }
    }

    /// Many are found faster in one walk through all.
    private static func known(
        _ subscriptions: [Subscription], in database: Database
    ) throws -> [SubscriptionRecord?] {
        var places: [String: [Int]] = [:]
        places.reserveCapacity(subscriptions.count)
        for (place, subscription) in subscriptions.enumerated() {
            places[subscription.address.text, default: []].append(place)
        }
        var records = [SubscriptionRecord?](repeating: nil, count: subscriptions.count)
        let rows = try Row.fetchCursor(database.cachedStatement(sql: SubscriptionRow.selection))
        while let row = try rows.next() {
            let row = SubscriptionRow(row)
            for place in places[row.address] ?? [] {
                records[place] = row.record(unchangedBy: subscriptions[place])
            }
        }
        return records
    }

    private static func row<Result>(
        _ address: WebAddress, _ database: Database, _ work: (SubscriptionRow) throws -> Result
    ) throws -> Result? {
        let statement = try database.cachedStatement(sql: "\(SubscriptionRow.selection) WHERE address = ?")
        return try Row.fetchOne(statement, arguments: [address.text]).map { try work(SubscriptionRow($0)) }
    }

    /// Writes a subscription. Another process may have done so since it was looked for.
    private static func subscribe(
        _ subscription: Subscription, in database: Database
    ) throws -> SubscriptionRecord? {
        let categories = CategoryColumn.text(subscription.categories)
        let saysNothing = subscription.title == nil && categories == nil
        let conflict =
            saysNothing ? "DO NOTHING" : "DO UPDATE SET title = excluded.title, categories = excluded.categories"
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO subscription (address, title, categories) VALUES (?, ?, ?) ON CONFLICT (address) \(conflict)
                """)
        try statement.execute(arguments: [subscription.address.text, subscription.title, categories])
        return try row(subscription.address, database) { row in
            saysNothing ? row.record : row.record(of: subscription)
        } ?? nil
    }
}

extension SubscriptionRow {
    /// The row's record, if a subscription says nothing else than what stands there.
    fileprivate func record(unchangedBy subscription: Subscription) -> SubscriptionRecord? {
        if subscription.title == nil, subscription.categories.isEmpty {
            var subscription = subscription
            subscription.title = title
            subscription.categories = CategoryColumn.categories(categories)
            return record(of: subscription)
        }
        guard title == subscription.title, categories == CategoryColumn.text(subscription.categories) else {
            return nil
        }
        return record(of: subscription)
    }
}
