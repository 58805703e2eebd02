internal import FeedOperations
internal import GRDB
internal import Syndication

/// Looks whether everything in an archive is as it should be.
extension EntryArchive {
    /// Faults that are named one by one.
    private static let most = 100

    /// - Parameter body: is told of each fault, in one line.
    /// - Returns: how many there are.
    package func check(_ body: (String) -> Void) throws(StoreError) -> Int {
        var count = 0
        func fault(_ text: String) {
            count += 1
            if count <= Self.most { body(text) }
        }
        try Self.saying {
            try database.read { database in
                let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(\(Self.most))")
                for line in lines where line != "ok" {
                    fault(line.split(whereSeparator: \.isNewline).joined(separator: " "))
                }
                let tables = ArchiveTables(database)
                for part in [checkReferences, checkFeeds, checkEntries, checkTombstones, checkWords] {
                    do { try part(tables, fault) } catch let error as DatabaseError
                        where error.resultCode == .SQLITE_CORRUPT
                    {
                        fault(StoreError(error, file: Self.noun).message)
                    }
                }
            }
        }
        return count
    }

    private func checkReferences(_ tables: ArchiveTables, _ fault: (String) -> Void) throws {
        let questions = [
            ("SELECT id FROM entry WHERE id NOT IN (SELECT entry FROM content)", "has no content"),
            ("SELECT entry FROM content WHERE entry NOT IN (SELECT id FROM entry)", "has content, and is no entry"),
            ("SELECT id FROM entry WHERE feed NOT IN (SELECT id FROM feed)", "is of a feed that is not there"),
            (
                "SELECT entry FROM identity WHERE NOT EXISTS (SELECT 1 FROM entry WHERE id = identity.entry AND key = identity.key)",
                "has an identity that is not its own"
            ),
        ]
        for (sql, words) in questions { try tables.statement(sql).forEach { fault("entry \($0.integer(0)) \(words)") } }
    }

    private func checkFeeds(_ tables: ArchiveTables, _ fault: (String) -> Void) throws {
        try tables.statement("SELECT id, identity, digest, size, data, kind FROM feed").forEach { row in
            guard let (feed, document) = tables.header(row.bytes(4), size: Int(row.integer(3))) else {
                return fault("feed \(row.integer(0)) cannot be read")
            }
            if FixedHash.hash(feed.headerJSON(document)) != row.bits(2) {
                fault("feed \(row.integer(0)) has another digest than what it says")
            }
        }
        do { _ = try ArchiveHeader(tables).read() } catch let error as StoreError { fault(error.message) }
    }

    private func checkEntries(_ tables: ArchiveTables, _ fault: (String) -> Void) throws {
        let digests = try tables.statement("SELECT digest FROM identity WHERE key = ? AND entry = ?")
        var archiver = EntryArchiver()
        try tables.statement("SELECT id, key, updated, published FROM entry").forEach { row in
            let id = row.integer(0)
            guard let stored = try? StoredEntry(id, tables) else { return fault("entry \(id) cannot be read") }
            let entry = stored.version.entry
            if FixedHash.key(stored.identity) != row.integer(1) {
                fault("entry \(id) has another key than its identity")
            }
            let time = { (column: Int32) in row.hasValue(column) ? row.integer(column) : nil }
            if entry.lastChange?.instant?.seconds != time(2) || entry.published?.instant?.seconds != time(3) {
                fault("entry \(id) has other times than it says")
            }
            var found: [Int64] = []
            digests.bind(1, row.integer(1))
            digests.bind(2, id)
            try digests.forEach { found.append($0.integer(0)) }
            if found != [archiver.digest(stored.version)] { fault("entry \(id) has another digest than what it says") }
        }
    }

    private func checkTombstones(_ tables: ArchiveTables, _ fault: (String) -> Void) throws {
        try tables.statement("SELECT key, ref, time, data FROM tombstone").forEach { row in
            let tombstone = ArchiveTables.tombstone(row.bytes(3))
            if tombstone?.ref != row.text(1) || FixedHash.key(row.text(1)) != row.integer(0)
                || tombstone?.when.instant?.seconds != (row.hasValue(2) ? row.integer(2) : nil)
            {
                fault("the tombstone of \(row.text(1)) cannot be read, or is another one's")
            }
        }
    }

    /// The index of words has no list of its rows: so each entry is looked for by one of its words, and the words of none are
    /// counted.
    private func checkWords(_ tables: ArchiveTables, _ fault: (String) -> Void) throws {
        guard try tables.wordsAreCurrent() else {
            return fault("the index of words is of another version: compact makes it anew")
        }
        let look = try tables.statement("SELECT 1 FROM words WHERE words MATCH ? AND rowid = ?")
        var words = SearchWords()
        try tables.statement("SELECT id FROM entry").forEach { row in
            let id = row.integer(0)
            guard let entry = try? tables.entry(id) else { return }
            let all = words.bytes(of: entry).split(separator: 0x20)
            // The rarest word is likely the longest, and quickly looked up.
            guard let word = all.max(by: { $0.count < $1.count }) else { return }
            try look.bind(1, "\"\(String(decoding: word, as: UTF8.self))\"")
            look.bind(2, id)
            var isFound = false
            try look.forEach { _ in isFound = true }
            if !isFound { fault("entry \(id) is not in the index of words") }
        }
    }
}

extension ArchiveTables {
    /// Whether the words of the index were cut as they are cut now.
    func wordsAreCurrent() throws -> Bool {
        try note(Self.wordsVersion) == Array(String(SearchWords.version).utf8)
    }

    static let wordsVersion = "words"
}
