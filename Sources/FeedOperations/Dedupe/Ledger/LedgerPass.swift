/// One run against a ledger: what it remembers goes into the decisions, and what was decided goes into it.
///
/// Everything happens within one transaction of the ledger's. What is remembered takes the way of any entry, before the new
/// ones; there is no second set of rules.
package struct LedgerPass<Tables: LedgerTables> {
    private var tables: Tables
    private let options: FeedDeduplicator.Options
    private let ledger: LedgerOptions
    private let now: Int64

    /// - Parameters:
    ///   - tables: where the ledger's records lie.
    ///   - options: how repeats are found.
    ///   - ledger: how long is remembered what.
    ///   - now: the time, in seconds since 1970.
    package init(_ tables: Tables, options: FeedDeduplicator.Options, ledger: LedgerOptions, now: Int64) {
        self.tables = tables
        self.options = options
        self.ledger = ledger
        self.now = now
    }

    /// Decides about the entries of an input.
    ///
    /// - Parameter isRecording: whether the ledger is to know of it; the run is unfinished until it is said to be finished.
    package mutating func run(_ entries: [EntryFingerprint], isRecording: Bool) throws -> LedgerOutcome {
        var entries = entries
        let keys = entries.map { LedgerKeys($0, minimumWords: options.minimumWords) }
        var known = try KnownEntries(entries, keys, in: tables)
        let migrations = try GuidMigration.find(entries, keys, known, in: tables, ledger)
        known.add(migrations)
        let newIDs = migrations.flatMap(\.pairs).map { entries[$0.place].facts.id }
        var names: [Int: String] = [:]
        for (place, record) in known.records where record.id != entries[place].facts.id {
            names[place] = record.id
            entries[place].facts = entries[place].facts.named(record.id)
        }
        let recollection = try Recollection(
            entries, keys, known, in: tables, options: options, ledger: ledger)
        var repeats = recollection.repeats(entries, options)
        repeats.names = names
        let unfinished = try tables.unfinishedRuns()
        let passed = known.records.filter { $0.value.run != 0 && !unfinished.contains($0.value.run) }
        var outcome = LedgerOutcome(repeats: repeats, passed: Set(passed.keys))
        outcome.added = entries.count - known.records.count
        outcome.migrations = Self.named(migrations, entries, newIDs)
        if isRecording {
            var writer = LedgerWriter(
                tables: tables, run: try tables.beginRun(at: now), now: now, options: options, ledger: ledger)
            try writer.write(entries, keys, known, recollection, outcome)
            try writer.write(migrations, outcome.migrations, keys)
            outcome.run = writer.run
        }
        return outcome
    }

    private static func named(
        _ migrations: [GuidMigration], _ entries: [EntryFingerprint], _ newIDs: [String]
    ) -> [LedgerMigration] {
        var rest = newIDs[...]
        return migrations.map { migration in
            let place = migration.pairs.first?.place ?? 0
            let renamings = migration.pairs.map { pair in
                LedgerRenaming(entry: pair.record.number, oldID: pair.record.id, newID: rest.popFirst() ?? "")
            }
            return LedgerMigration(feed: entries[place].origin.identity, renamings: renamings)
        }
    }
}

/// What a run against a ledger came to.
package struct LedgerOutcome: Sendable {
    /// What becomes of the entries of the input.
    package let repeats: Repeats
    /// The places of entries that a finished run has let through before.
    let passed: Set<Int>
    /// The feeds that gave many of their entries new ids.
    package internal(set) var migrations: [LedgerMigration] = []
    /// How many entries the ledger did not know.
    package internal(set) var added = 0
    /// The number of the run; nil when the ledger was not to know of it.
    package internal(set) var run: Int64?

    init(repeats: Repeats, passed: Set<Int>) {
        self.repeats = repeats
        self.passed = passed
    }

    /// Whether an entry stays, and no run has let it through before.
    package func isNew(_ place: Int) -> Bool { repeats.keeps(place) && !passed.contains(place) }
}

/// That a feed gave many of its entries new ids at once.
package struct LedgerMigration: Sendable {
    /// What the feed is told by.
    package let feed: String
    /// Its entries, which are known by their old ids.
    package let renamings: [LedgerRenaming]
}
