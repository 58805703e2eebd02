internal import FeedOperations
internal import GRDB
package import Syndication

/// What is taken out of an archive, or would be.
package struct ArchiveRemoval: Sendable {
    package let id: String
    package let title: String
    package let updated: Timestamp?
}

/// Which entries are taken out for their age.
package struct ArchiveExpiry: Sendable {
    /// Entries whose last change was before, in seconds since 1970; of those without a date, what was put before.
    package var before: Int64?
    /// How many entries of each feed stay, the latest ones.
    package var keptPerFeed: Int?
    /// Whether tombstones are left, which take effect elsewhere too.
    package var leavesTombstones = false

    package init() {}
}

/// Taking entries out.
extension EntryArchive {
    /// Entries that are taken out in one transaction.
    private static let removedAtOnce = 5_000

    /// Deletes entries, and leaves tombstones, so that they stay away (RFC 6721).
    ///
    /// - Parameters:
    ///   - now: the time of the deletion.
    ///   - isTried: whether nothing is written.
    ///   - body: is told of each entry.
    /// - Returns: how many there were.
    package func delete(
        _ query: ArchiveQuery, now: Int64, isTried: Bool, _ body: (ArchiveRemoval) -> Void
    ) throws(StoreError) -> Int {
        var rows: [ArchiveWalk.Row] = []
        var count = 0
        try Self.saying {
            try database.read { database in
                let tables = ArchiveTables(database)
                let reading = ArchiveReading(tables)
                try ArchiveWalk(tables, query).run { row, isMatched in
                    // The tables alone know most of what is asked for; else the entry has to be read.
                    let entry = try reading.entry(row, isOneFeed: false)
                    if query.takes(entry, matching: !isMatched) { rows.append(row) }
                    return true
                }
            }
            rows.sort { $0.id < $1.id }
            try forEachBatch(rows, isTried: isTried) { tables, rows in
                for row in rows {
                    let stored = try StoredEntry(row.id, tables)
                    let entry = stored.version.entry
                    body(
                        ArchiveRemoval(id: stored.identity, title: entry.title?.plain ?? "", updated: entry.lastChange))
                    count += 1
                    guard !isTried else { continue }
                    try leaveTombstone(of: entry, stored.identity, now, tables)
                    try remove(row.id, entry, stored.identity, tables)
                }
            }
        }
        return count
    }

    /// Takes old entries out. What is put later and did not change after them stays out.
    ///
    /// - Parameters:
    ///   - isTried: whether nothing is written.
    ///   - body: is told of each entry; nil where nobody asks.
    /// - Returns: how many there were.
    package func expire(
        _ expiry: ArchiveExpiry, now: Int64, isTried: Bool, _ body: ((ArchiveRemoval) -> Void)?
    ) throws(StoreError) -> Int {
        try Self.saying {
            let rows = try database.read { try Self.expired(expiry, ArchiveTables($0)) }
            try forEachBatch(rows, isTried: isTried) { tables, rows in
                let note = try tables.statement("INSERT OR REPLACE INTO expired (key, updated) VALUES (?, ?)")
                for row in rows {
                    guard !isTried || body != nil else { continue }
                    let stored = try StoredEntry(row.id, tables)
                    let entry = stored.version.entry
                    body?(
                        ArchiveRemoval(id: stored.identity, title: entry.title?.plain ?? "", updated: entry.lastChange))
                    guard !isTried else { continue }
                    note.bind(1, FixedHash.key(stored.identity))
                    note.bind(2, row.place.time)
                    try note.run()
                    if expiry.leavesTombstones { try leaveTombstone(of: entry, stored.identity, now, tables) }
                    try remove(row.id, entry, stored.identity, tables)
                }
            }
            return rows.count
        }
    }

    private static func expired(_ expiry: ArchiveExpiry, _ tables: ArchiveTables) throws -> [ArchiveWalk.Row] {
        var found: [Int64: ArchiveWalk.Row] = [:]
        let add = { (row: BoundStatement) in
            found[row.integer(0)] = ArchiveWalk.Row(
                id: row.integer(0), feed: row.integer(1), inherits: false,
                place: ArchiveWalk.Place(time: row.hasValue(2) ? row.integer(2) : nil))
        }
        if let before = expiry.before {
            for condition in ["updated < ?", "updated IS NULL AND added < ?"] {
                let select = try tables.statement("SELECT id, feed, updated FROM entry WHERE \(condition)")
                select.bind(1, before)
                try select.forEach(add)
            }
        }
        if let kept = expiry.keptPerFeed {
            // By identity: a feed is one, whatever it said of itself when.
            var names: [Int64: String] = [:]
            try tables.statement("SELECT id, identity FROM feed").forEach { names[$0.integer(0)] = $0.text(1) }
            var counts: [String: Int] = [:]
            try tables.statement("SELECT id, feed, updated FROM entry ORDER BY updated DESC, id DESC").forEach { row in
                let name = names[row.integer(1)] ?? ""
                counts[name, default: 0] += 1
                if counts[name, default: 0] > kept { add(row) }
            }
        }
        return found.values.sorted { $0.id < $1.id }
    }

    private func forEachBatch(
        _ rows: [ArchiveWalk.Row], isTried: Bool, _ body: (ArchiveTables, ArraySlice<ArchiveWalk.Row>) throws -> Void
    ) throws {
        var start = 0
        while start < rows.count {
            let end = min(start + Self.removedAtOnce, rows.count)
            if isTried {
                try database.read { try body(ArchiveTables($0), rows[start..<end]) }
            } else {
                try database.write { try body(ArchiveTables($0), rows[start..<end]) }
            }
            start = end
        }
    }

    private func remove(_ id: Int64, _ entry: Entry, _ identity: String, _ tables: ArchiveTables) throws {
        var words = SearchWords()
        try tables.remove(id, key: FixedHash.key(identity), words: words.bytes(of: entry))
    }

    private func leaveTombstone(of entry: Entry, _ identity: String, _ now: Int64, _ tables: ArchiveTables) throws {
        var when = Timestamp(seconds: now)
        // An entry from the future is deleted as well, be it from the same second.
        if let change = entry.lastChange?.instant, Timestamp.precedes(when, entry.lastChange) {
            when = Timestamp(change)
        }
        let tombstone = Tombstone(ref: identity, when: when)
        let key = FixedHash.key(identity)
        let known = try tables.tombstone(key: key, ref: identity)
        try tables.set(known.map { $0.joined(with: tombstone) } ?? tombstone, key: key)
    }
}
