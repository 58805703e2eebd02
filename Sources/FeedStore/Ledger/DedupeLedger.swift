package import FeedOperations
internal import GRDB

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Synchronization

/// What runs of deduplication have seen and decided, in a file.
///
/// The file is an SQLite database with a write-ahead log. What a run decided is one transaction, made before its output is
/// put in place; afterwards the run is said to be finished. So one that was killed has decided, or has not, and the next one
/// decides the same.
package final class DedupeLedger: LedgerStore, Sendable {
    let database: DatabaseQueue
    private let locks: RecordLocks
    private let running = Mutex<Claim?>(nil)
    /// Seconds that a run waits for another one.
    private let patience: Double

    /// Opens a file, and makes it with its folders where it is missing; only its owner may read it.
    ///
    /// - Parameter patience: seconds that a run waits for another one.
    /// - Throws: ``StoreError`` when it cannot be made, is no ledger, is damaged, or was made by a later version. Then
    ///   nothing was changed.
    package init(path: String, patience: Double = 10) throws(StoreError) {
        self.patience = patience
        guard !path.isEmpty else { throw StoreError(.unavailable, "its name is empty") }
        try StoreFile.make(path)
        locks = try RecordLocks(file: "\(path).lock")
        database = try Self.saying {
            try DatabaseQueue(path: StoreFile.literal(path), configuration: Self.setup(patience: patience))
        }
        let opening = try Self.claim(0, locks, patience)
        try Self.saying { [database] in try Self.prepare(database) }
        withExtendedLifetime(opening) {}
    }

    /// Opens a file only to look into it. Where there is none, none is made, and nothing is remembered.
    ///
    /// - Throws: ``StoreError`` as ``init(path:)`` does.
    package init(reading path: String) throws(StoreError) {
        locks = RecordLocks()
        patience = 0
        let file = StoreFile.exists(path) ? try Self.opened(reading: path) : nil
        if let file {
            database = file
            return
        }
        database = try Self.saying {
            let empty = try DatabaseQueue()
            try LedgerSchema.migrator.migrate(empty)
            return empty
        }
    }

    private static func opened(reading path: String) throws(StoreError) -> DatabaseQueue? {
        try saying {
            let queue = try DatabaseQueue(path: StoreFile.literal(path), configuration: setup())
            let isEmpty = try queue.read { database in try Self.isEmpty(database) }
            return isEmpty ? nil : queue
        }
    }

    /// Closes the file, with what is in its log in its place. Nothing can be read or written afterwards.
    package func close() {
        // One that cannot be closed now is as whole as one of a process that was killed.
        try? database.close()
        running.withLock { $0 = nil }
    }

    // MARK: - Setting up

    private static func setup(patience: Double = 10) -> Configuration {
        var configuration = Configuration()
        configuration.label = "DedupeLedger"
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            // In a write-ahead log the file stays whole without a sync for each transaction (SQLite, "PRAGMA
            // synchronous"); only a power failure takes back the last ones, and then the same is decided again.
            try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536")
        }
        return configuration
    }

    private static func prepare(_ queue: DatabaseQueue) throws {
        let isEmpty = try queue.read { database in try Self.isEmpty(database) }
        let migrator = LedgerSchema.migrator
        if isEmpty {
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        }
        if try isEmpty || !queue.read({ try migrator.hasCompletedMigrations($0) }) {
            try migrator.migrate(queue)
        }
    }

    private static func isEmpty(_ database: Database) throws -> Bool {
        try StoreSchema.isEmpty(
            database, applicationID: LedgerSchema.applicationID, migrator: LedgerSchema.migrator)
    }

    static func saying<Result>(_ work: () throws -> Result) throws(StoreError) -> Result {
        try StoreError.saying(file: "ledger", work)
    }

    /// How many entries are forgotten at the end of a run at least, so that no run takes long; twice as many as are new, so
    /// that a ledger does not grow without end.
    private static let forgottenAtOnce = 1000

    // MARK: - Runs

    /// Takes the right to decide, and waits for whoever has it: of two runs at once, each would have to know whether what
    /// the other let through came out.
    ///
    /// - Throws: ``StoreError`` when another has it for too long.
    func claim() throws(StoreError) -> Claim {
        try Self.claim(1, locks, patience)
    }

    private static func claim(
        _ number: Int64, _ locks: RecordLocks, _ patience: Double
    ) throws(StoreError) -> Claim {
        for turn in 0...max(Int(patience * 100), 0) {
            if turn > 0 { usleep(10_000) }
            if let claim = Claim(number, locks) { return claim }
        }
        throw StoreError(.busy, "another run has been writing into the file for too long")
    }

    /// Decides about the entries of an input, and remembers it. The run is unfinished until it is finished, and until then no
    /// other one can decide.
    package func decide(
        _ entries: [EntryFingerprint], options: FeedDeduplicator.Options, ledger: LedgerOptions, now: Int64
    ) throws(StoreError) -> LedgerOutcome {
        if running.withLock({ $0 == nil }) {
            let claim = try claim()
            running.withLock { $0 = claim }
        }
        return try Self.saying {
            var outcome: LedgerOutcome?
            try database.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    var pass = LedgerPass(
                        LedgerDatabase(database: database), options: options, ledger: ledger, now: now)
                    outcome = try pass.run(entries, isRecording: true)
                    return .commit
                }
            }
            guard let outcome else { throw StoreError(.failed, "nothing was decided") }
            return outcome
        }
    }

    /// Decides about the entries of an input, and remembers nothing of it.
    package func look(
        _ entries: [EntryFingerprint], options: FeedDeduplicator.Options, ledger: LedgerOptions, now: Int64
    ) throws(StoreError) -> LedgerOutcome {
        try Self.saying {
            try database.read { database in
                var pass = LedgerPass(
                    LedgerDatabase(database: database), options: options, ledger: ledger, now: now)
                return try pass.run(entries, isRecording: false)
            }
        }
    }

    /// Says that what a run let through is where it belongs, and forgets some of what was not seen for long.
    package func finish(
        _ outcome: LedgerOutcome, options: FeedDeduplicator.Options, ledger: LedgerOptions, now: Int64
    ) throws(StoreError) {
        guard let run = outcome.run else { return }
        defer { running.withLock { $0 = nil } }
        try Self.saying {
            try database.write { database in
                try database.execute(sql: "UPDATE run SET finished = ? WHERE number = ?", arguments: [now, run])
                // Runs that were cut off stay: what only they let through may have reached nobody.
                try database.execute(
                    sql: "DELETE FROM run WHERE finished IS NOT NULL AND number < ?", arguments: [run - 1000])
                let tables = LedgerDatabase(database: database)
                try SampleMerge(tables: tables).move(run: run)
                guard let moment = ledger.forgetsBefore(now) else { return }
                try Forgetting(tables, options)
                    .forget(notSeenSince: moment, limit: max(Self.forgottenAtOnce, outcome.added * 2))
            }
        }
    }
}
