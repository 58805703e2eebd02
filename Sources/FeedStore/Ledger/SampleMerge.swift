internal import FeedOperations
internal import GRDB

/// Brings the samples of recent entries among those of all, a part of them at the end of each run.
///
/// The samples of 500 entries are on 15,000 pages of a large ledger, nearly one for each. So they are collected in a small
/// table, and each run moves those of one part of all keys: what many runs have brought to the same pages. In the same way
/// go the samples of entries that were forgotten; until then they lead to nothing.
struct SampleMerge {
    /// How many parts there are: then what is collected, and what is written of a part, are about the same for a million
    /// entries.
    private static let parts: Int64 = 48
    /// How many samples at once are better brought to their places at once.
    static let directFrom = 200_000

    let tables: LedgerDatabase

    /// Moves the part that is a run's turn.
    func move(run: Int64) throws {
        let part = run % Self.parts
        let (first, end) = (Self.beginning(of: part), part == Self.parts - 1 ? Int64.max : Self.beginning(of: part + 1))
        try tables.forEach(keys(of: "goneSample", first, end), "DELETE FROM sample WHERE key = ? AND entry = ?")
        let move = "INSERT OR IGNORE INTO sample SELECT key, entry FROM recentSample"
        for sql in ["DELETE FROM goneSample", move, "DELETE FROM recentSample"] {
            let statement = try BoundStatement(tables.database, "\(sql) WHERE key >= ? AND key < ?")
            statement.bind(1, first)
            statement.bind(2, end)
            try statement.run()
        }
    }

    /// The smallest key of a part. Three quarters of the parts have the keys that all texts have, the others those of short
    /// texts alone. Other sampling has larger keys, which are all in the last part.
    private static func beginning(of part: Int64) -> Int64 {
        let (all, short) = (
            Int64(Int32.max) / Int64(NearOptions().sampling), Int64(Int32.max) / Int64(NearOptions().shortSampling)
        )
        let common = parts * 3 / 4
        if part <= common { return all * part / common }
        return all + (short - all) * (part - common) / (parts - common)
    }

    private func keys(of table: String, _ first: Int64, _ end: Int64) throws -> [LedgerKey] {
        let select = try BoundStatement(
            tables.database, "SELECT key, entry FROM \(table) WHERE key >= ? AND key < ? ORDER BY key, entry")
        select.bind(1, first)
        select.bind(2, end)
        var keys: [LedgerKey] = []
        try select.forEach { keys.append(LedgerKey(key: $0.bits(0), entry: $0.integer(1))) }
        return keys
    }
}
