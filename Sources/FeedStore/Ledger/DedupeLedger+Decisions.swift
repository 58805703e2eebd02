package import FeedOperations
internal import GRDB

extension DedupeLedger {
    /// What is known of words from the entries of earlier runs; nil when nothing is, or only what another version knew.
    package func background() throws(StoreError) -> TermBackground? {
        try Self.saying {
            try database.read { try LedgerDatabase(database: $0).background().flatMap { TermBackground(bytes: $0) } }
        }
    }

    /// Remembers what is known of words by now.
    package func keep(_ background: TermBackground) throws(StoreError) {
        try Self.saying {
            try database.write { try LedgerDatabase(database: $0).keep(background: background.bytes) }
        }
    }

    /// What was decided about the entries of an id, in whatever feeds they are; taken-back decisions are none any more.
    package func decisions(about id: String) throws(StoreError) -> [LedgerDecision] {
        try Self.saying {
            try database.read { try Self.decisions(about: id, LedgerDatabase(database: $0)) }
        }
    }

    private static func decisions(about id: String, _ tables: LedgerDatabase) throws -> [LedgerDecision] {
        var numbers: [Int64] = []
        try tables.forEachEntry(with: [LedgerContent.key(ofID: id)], limit: 100_000) { numbers.append($0.entry) }
        var decisions: [LedgerDecision] = []
        try tables.forEachDecision(numbers) { decisions.append($0) }
        return decisions
    }

    /// Takes back the decisions that dropped entries of an id. They stay from now on, whatever they are like.
    ///
    /// - Returns: the decisions; none when there was none.
    package func undo(_ id: String, now: Int64) throws(StoreError) -> [LedgerDecision] {
        let claim = try claim()
        defer { withExtendedLifetime(claim) {} }
        return try Self.saying {
            var undone: [LedgerDecision] = []
            try database.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    let tables = LedgerDatabase(database: database)
                    undone = try Self.decisions(about: id, tables)
                    for decision in undone { try Self.takeBack(decision, now, tables) }
                    return .commit
                }
            }
            return undone
        }
    }

    private static func takeBack(_ decision: LedgerDecision, _ now: Int64, _ tables: LedgerDatabase) throws {
        let (database, number) = (tables.database, decision.entry)
        // It was let through by no run: to whoever wants new entries only, it is one.
        try database.execute(
            sql: "UPDATE entry SET pinned = 1, keeper = NULL, run = CASE WHEN keeper IS NULL THEN run ELSE 0 END "
                + "WHERE number = ?", arguments: [number])
        try database.execute(
            sql: "UPDATE decision SET takenBack = ? WHERE entry = ?", arguments: [now, number])
        var key: UInt64?
        try tables.forEachContent([number]) { key = LedgerContent.ownKey($1) }
        guard let key else { return }
        try database.execute(
            sql: "INSERT OR IGNORE INTO takeback (key, id, at) VALUES (?, ?, ?)",
            arguments: [Int64(bitPattern: key), decision.decision.dropped, now])
    }
}
