internal import FeedOperations
internal import GRDB

/// The ledger's tables, within a transaction.
struct LedgerDatabase: LedgerTables {
    let database: Database

    private func statement(_ sql: String) throws -> BoundStatement { try BoundStatement(database, sql) }

    // MARK: - Reading

    func forEachEntry(with keys: [UInt64], limit: Int, _ body: (LedgerKey) -> Void) throws {
        let select = try statement("SELECT entry FROM identity WHERE key = ? ORDER BY entry LIMIT ?")
        select.bind(2, Int64(limit))
        for key in keys {
            select.bind(1, bits: key)
            try select.forEach { body(LedgerKey(key: key, entry: $0.integer(0))) }
        }
    }

    func forEachEntry(sampling keys: [UInt32], limit: Int, _ body: (LedgerKey) -> Void) throws {
        let old = try statement("SELECT entry FROM sample WHERE key = ? ORDER BY entry LIMIT ?")
        let recent = try statement("SELECT entry FROM recentSample WHERE key = ? ORDER BY entry LIMIT ?")
        for key in keys {
            var rest = limit
            for select in [old, recent] where rest > 0 {
                select.bind(1, Int64(key))
                select.bind(2, Int64(rest))
                try select.forEach {
                    body(LedgerKey(key: UInt64(key), entry: $0.integer(0)))
                    rest -= 1
                }
            }
        }
    }

    func forEachEntry(droppedFor numbers: [Int64], limit: Int, _ body: (Int64) -> Void) throws {
        let select = try statement("SELECT number FROM entry WHERE keeper = ? ORDER BY number LIMIT ?")
        select.bind(2, Int64(limit))
        for number in numbers {
            select.bind(1, number)
            try select.forEach { body($0.integer(0)) }
        }
    }

    func latestEntries(of source: UInt64, limit: Int) throws -> [Int64] {
        let select = try statement("SELECT number FROM entry WHERE source = ? ORDER BY number DESC LIMIT ?")
        select.bind(1, bits: source)
        select.bind(2, Int64(limit))
        var numbers: [Int64] = []
        try select.forEach { numbers.append($0.integer(0)) }
        return numbers
    }

    func forEachRecord(_ numbers: [Int64], _ body: (LedgerRecord) -> Void) throws {
        let select = try statement(
            "SELECT number, source, id, keeper, pinned, first, last, run, version FROM entry WHERE number = ?")
        for number in numbers {
            select.bind(1, number)
            try select.forEach { row in
                body(
                    LedgerRecord(
                        number: row.integer(0), source: row.bits(1), id: row.text(2),
                        keeper: row.hasValue(3) ? row.integer(3) : nil, isPinned: row.integer(4) != 0,
                        firstSeen: row.integer(5), lastSeen: row.integer(6), run: row.integer(7),
                        version: row.bits(8)))
            }
        }
    }

    func forEachContent(_ numbers: [Int64], _ body: (Int64, [UInt8]) -> Void) throws {
        let select = try statement("SELECT bytes FROM content WHERE entry = ?")
        for number in numbers {
            select.bind(1, number)
            try select.forEach { body(number, $0.bytes(0)) }
        }
    }

    func forEachDecision(_ numbers: [Int64], _ body: (LedgerDecision) -> Void) throws {
        let select = try statement(
            """
            SELECT versions, dropped, kept, rule, score, evidence FROM decision WHERE entry = ? AND takenBack IS NULL
            """)
        for number in numbers {
            select.bind(1, number)
            try select.forEach { row in
                body(
                    LedgerDecision(
                        entry: number, isAboutVersions: row.integer(0) != 0,
                        decision: Decision(
                            kept: row.text(2), dropped: row.text(1), rule: Decision.Rule(rawValue: row.text(3)),
                            score: row.double(4), evidence: EvidenceColumn.evidence(row.text(5)))))
            }
        }
    }

    func takenBack(_ keys: [UInt64]) throws -> Set<UInt64> {
        guard try Int.fetchOne(database, sql: "SELECT 1 FROM takeback LIMIT 1") != nil else { return [] }
        let select = try statement("SELECT 1 FROM takeback WHERE key = ?")
        var found: Set<UInt64> = []
        for key in keys {
            select.bind(1, bits: key)
            try select.forEach { _ in found.insert(key) }
        }
        return found
    }

    func unfinishedRuns() throws -> Set<Int64> {
        try Set(Int64.fetchAll(database, sql: "SELECT number FROM run WHERE finished IS NULL"))
    }

    // MARK: - Writing

    func beginRun(at moment: Int64) throws -> Int64 {
        try database.execute(sql: "INSERT INTO run (begun) VALUES (?)", arguments: [moment])
        return database.lastInsertedRowID
    }

    func insert(_ records: [LedgerRecord], _ content: (Int) -> [UInt8]) throws -> [Int64] {
        let entries = try statement(
            """
            INSERT INTO entry (source, id, keeper, pinned, first, last, run, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        let contents = try statement("INSERT INTO content (entry, bytes) VALUES (?, ?)")
        var numbers: [Int64] = []
        numbers.reserveCapacity(records.count)
        for (index, record) in records.enumerated() {
            entries.bind(1, bits: record.source)
            try entries.bind(2, record.id)
            entries.bind(3, record.keeper)
            entries.bind(4, record.isPinned ? 1 : 0)
            entries.bind(5, record.firstSeen)
            entries.bind(6, record.lastSeen)
            entries.bind(7, record.run)
            entries.bind(8, bits: record.version)
            try entries.run()
            let number = database.lastInsertedRowID
            contents.bind(1, number)
            try contents.bind(2, content(index))
            try contents.run()
            numbers.append(number)
        }
        return numbers
    }

    func update(_ number: Int64, version: UInt64, content: [UInt8]) throws {
        let entry = try statement("UPDATE entry SET version = ? WHERE number = ?")
        entry.bind(1, bits: version)
        entry.bind(2, number)
        try entry.run()
        let bytes = try statement("INSERT OR REPLACE INTO content (entry, bytes) VALUES (?, ?)")
        bytes.bind(1, number)
        try bytes.bind(2, content)
        try bytes.run()
    }

    func touch(_ numbers: [Int64], at moment: Int64) throws {
        try set(numbers, "last", moment)
    }

    func letThrough(_ numbers: [Int64], by run: Int64) throws {
        try set(numbers, "run", run)
    }

    func pin(_ numbers: [Int64]) throws {
        try set(numbers, "pinned", 1)
    }

    private func set(_ numbers: [Int64], _ column: String, _ value: Int64) throws {
        let update = try statement("UPDATE entry SET \(column) = ? WHERE number = ?")
        update.bind(1, value)
        for number in numbers {
            update.bind(2, number)
            try update.run()
        }
    }

    func insert(_ keys: [LedgerKey]) throws {
        try forEach(keys, "INSERT OR IGNORE INTO identity (key, entry) VALUES (?, ?)")
    }

    func insert(aliases keys: [LedgerKey]) throws {
        try forEach(keys, "INSERT OR IGNORE INTO alias (key, entry) VALUES (?, ?)")
    }

    /// The keys of an entry that do not follow from what it is compared by.
    func aliases(of number: Int64) throws -> [LedgerKey] {
        let select = try statement("SELECT key FROM alias WHERE entry = ?")
        select.bind(1, number)
        var keys: [LedgerKey] = []
        try select.forEach { keys.append(LedgerKey(key: $0.bits(0), entry: number)) }
        return keys
    }

    func insert(samples keys: [LedgerKey]) throws {
        let table = keys.count >= SampleMerge.directFrom ? "sample" : "recentSample"
        try forEach(keys, "INSERT OR IGNORE INTO \(table) (key, entry) VALUES (?, ?)")
    }

    func remove(_ keys: [LedgerKey], samples: [LedgerKey]) throws {
        try forEach(keys, "DELETE FROM identity WHERE key = ? AND entry = ?")
        try forEach(samples, "DELETE FROM recentSample WHERE key = ? AND entry = ?")
        try forEach(samples, "INSERT OR IGNORE INTO goneSample (key, entry) VALUES (?, ?)")
    }

    func forEach(_ keys: [LedgerKey], _ sql: String) throws {
        guard !keys.isEmpty else { return }
        let statement = try statement(sql)
        for key in keys {
            statement.bind(1, bits: key.key)
            statement.bind(2, key.entry)
            try statement.run()
        }
    }

    func insert(_ decisions: [LedgerDecision], run: Int64) throws {
        let insert = try statement(
            """
            INSERT OR IGNORE INTO decision (entry, versions, dropped, kept, rule, score, evidence, run)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for item in decisions {
            insert.bind(1, item.entry)
            insert.bind(2, item.isAboutVersions ? 1 : 0)
            try insert.bind(3, item.decision.dropped)
            try insert.bind(4, item.decision.kept)
            try insert.bind(5, item.decision.rule.rawValue)
            insert.bind(6, item.decision.score)
            try insert.bind(7, EvidenceColumn.text(item.decision.evidence))
            insert.bind(8, run)
            try insert.run()
        }
    }

    func insert(_ renamings: [LedgerRenaming], of source: UInt64, run: Int64, at moment: Int64) throws {
        let migration = try statement("INSERT INTO migration (source, at, run) VALUES (?, ?, ?)")
        migration.bind(1, bits: source)
        migration.bind(2, moment)
        migration.bind(3, run)
        try migration.run()
        let number = database.lastInsertedRowID
        let renaming = try statement("INSERT INTO renaming (migration, entry, old, new) VALUES (?, ?, ?, ?)")
        for item in renamings {
            renaming.bind(1, number)
            renaming.bind(2, item.entry)
            try renaming.bind(3, item.oldID)
            try renaming.bind(4, item.newID)
            try renaming.run()
        }
    }
}

/// What is known of words.
extension LedgerDatabase {
    func background() throws -> [UInt8]? {
        var found: [UInt8]?
        let select = try statement("SELECT bytes FROM background")
        try select.forEach { found = $0.bytes(0) }
        return found
    }

    func keep(background bytes: [UInt8]) throws {
        let insert = try statement("INSERT OR REPLACE INTO background (number, bytes) VALUES (1, ?)")
        try insert.bind(1, bytes)
        try insert.run()
    }
}

/// What speaks for a decision, as text: names and values in turn, each behind the number of its bytes and a colon.
enum EvidenceColumn {
    static func text(_ evidence: [Decision.Evidence]) -> String {
        evidence.flatMap { [$0.name, $0.value] }.map { "\($0.utf8.count):\($0)" }.joined()
    }

    /// Reads as much as can be read.
    static func evidence(_ text: String) -> [Decision.Evidence] {
        var words: [String] = []
        var rest = Array(text.utf8)[...]
        while let colon = rest.firstIndex(of: 0x3A),
            let count = Int(String(decoding: rest[..<colon], as: UTF8.self)), count >= 0, count < rest.count
        {
            let word = rest[(colon + 1)...].prefix(count)
            words.append(String(decoding: word, as: UTF8.self))
            rest = rest[(colon + 1)...].dropFirst(count)
        }
        return stride(from: 0, to: words.count - 1, by: 2).map { Decision.Evidence(words[$0], words[$0 + 1]) }
    }
}
