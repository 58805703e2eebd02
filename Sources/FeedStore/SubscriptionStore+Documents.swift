// The database takes bytes only as this.
internal import struct Foundation.Data
internal import FeedFetching
internal import GRDB

extension SubscriptionStore {
    /// The document that was read last of a subscription; nil when none is stored.
    package func document(of id: Int64) throws(StoreError) -> [UInt8]? {
        try StoreError.saying {
            try database.unsafeRead { database in
                let statement = try database.cachedStatement(sql: "SELECT content FROM document WHERE subscription = ?")
                return try Row.fetchOne(statement, arguments: [id]).map { row in
                    try row.withUnsafeData(atIndex: 0) { $0.map { [UInt8]($0) } ?? [] }
                }
            }
        }
    }

    static func store(_ document: [UInt8], of id: Int64, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO document (subscription, content) VALUES (?, ?)
                ON CONFLICT (subscription) DO UPDATE SET content = excluded.content
                """
        ).execute(arguments: [id, Data(document)])
    }

    /// Says that the documents of subscriptions became a part of an output.
    ///
    /// One that another run has replaced since it was read is not: its time of change differs.
    package func markDelivered(_ records: [SubscriptionRecord]) throws(StoreError) {
        guard !records.isEmpty else { return }
        try StoreError.saying {
            try database.write { database in
                let statement = try database.cachedStatement(
                    sql: "UPDATE subscription SET pending = 0 WHERE id = ? AND changed IS ?")
                for record in records { try statement.execute(arguments: [record.id, record.state.changed]) }
            }
        }
    }

    /// Gives a subscription the name of its file, once and for all.
    ///
    /// - Parameter candidates: names from the one that is liked best; they must not run out where two may be alike.
    /// - Returns: the name it has already, or else the first that no other subscription has; nil when there is none.
    package func assignFile(to id: Int64, from candidates: some Sequence<String>) throws(StoreError) -> String? {
        try assignFiles(to: [id]) { _ in Array(candidates) }.first ?? nil
    }

    /// Gives subscriptions the names of their files, in one transaction.
    ///
    /// - Parameter candidates: the names that the one at a place may have.
    /// - Returns: the names, as ``assignFile(to:from:)`` gives them.
    package func assignFiles(
        to ids: [Int64], from candidates: (Int) -> some Sequence<String>
    ) throws(StoreError) -> [String?] {
        guard !ids.isEmpty else { return [] }
        return try StoreError.saying {
            try database.write { database in
                try ids.enumerated().map { place, id in
                    try Self.assignFile(to: id, from: candidates(place), in: database)
                }
            }
        }
    }

    private static func assignFile(
        to id: Int64, from candidates: some Sequence<String>, in database: Database
    ) throws -> String? {
        let known = try database.cachedStatement(sql: "SELECT file FROM subscription WHERE id = ?")
        guard let row = try Row.fetchOne(known, arguments: [id]) else { return nil }
        if let file = row[0] as String? { return file }
        let statement = try database.cachedStatement(sql: "UPDATE OR IGNORE subscription SET file = ? WHERE id = ?")
        for file in candidates {
            try statement.execute(arguments: [file, id])
            if database.changesCount > 0 { return file }
        }
        return nil
    }
}
