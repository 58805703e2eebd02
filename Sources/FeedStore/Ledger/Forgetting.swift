internal import FeedOperations
internal import GRDB

/// Forgets entries that were not seen for long.
struct Forgetting {
    private let tables: LedgerDatabase
    private let options: FeedDeduplicator.Options

    init(_ tables: LedgerDatabase, _ options: FeedDeduplicator.Options) {
        self.tables = tables
        self.options = options
    }

    func forget(notSeenSince moment: Int64, limit: Int) throws {
        let database = tables.database
        let old = try Int64.fetchAll(
            database, sql: "SELECT number FROM entry WHERE last < ? ORDER BY last LIMIT ?", arguments: [moment, limit])
        var keys: [LedgerKey] = []
        var samples: [LedgerKey] = []
        for number in old {
            if try standsForOthers(number, since: moment) { continue }
            try tables.forEachContent([number]) { number, bytes in
                let content = LedgerContent(bytes, options: options)
                keys += content.keys.map { LedgerKey(key: $0, entry: number) }
                samples += content.samples.map { LedgerKey(key: UInt64($0), entry: number) }
            }
            keys += try tables.aliases(of: number)
            for (table, column) in [
                ("entry", "number"), ("content", "entry"), ("decision", "entry"), ("renaming", "entry"),
                ("alias", "entry"),
            ] {
                let delete = try BoundStatement(database, "DELETE FROM \(table) WHERE \(column) = ?")
                delete.bind(1, number)
                try delete.run()
            }
        }
        try tables.remove(keys.sorted(), samples: samples.sorted())
    }

    /// Whether others that were seen since were dropped in favour of an entry: it is remembered as long as they are.
    private func standsForOthers(_ number: Int64, since moment: Int64) throws -> Bool {
        let database = tables.database
        let last = try Int64.fetchOne(
            database, sql: "SELECT max(last) FROM entry WHERE keeper = ?", arguments: [number])
        guard let last, last >= moment else { return false }
        try tables.touch([number], at: last)
        return true
    }
}
