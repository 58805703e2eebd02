#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import GRDB
internal import SyndicationXML

/// What is remembered of subscriptions, in a file.
///
/// The file is an SQLite database with a write-ahead log. Every change is one transaction: a process that is killed has
/// made it, or has not. Several processes may have the file open.
package final class SubscriptionStore: Sendable {
    let database: DatabaseQueue
    private let locks: RecordLocks

    /// Opens a file, and makes it with its folders where it is missing; only its owner may read it.
    ///
    /// - Throws: ``StoreError`` when it cannot be made, is no state of subscriptions, is damaged, or was made by a later
    ///   version. Then nothing was changed.
    package init(path: String) throws(StoreError) {
        guard !path.isEmpty else { throw StoreError(.unavailable, "its name is empty") }
        try StoreFile.make(path)
        locks = try RecordLocks(file: "\(path).lock")
        database = try StoreError.saying {
            try DatabaseQueue(path: StoreFile.literal(path), configuration: Self.setup())
        }
        try Self.withOpeningLock(locks) { [database] () throws(StoreError) in
            try StoreError.saying { try Self.prepare(database) }
        }
    }

    /// Opens a file only to look into it. Where there is none, none is made, and there is nothing in it.
    ///
    /// - Throws: ``StoreError`` as ``init(path:)`` does.
    package init(reading path: String) throws(StoreError) {
        locks = RecordLocks()
        let file = StoreFile.exists(path) ? try Self.opened(reading: path) : nil
        guard let file else {
            let empty = try StoreError.saying { try DatabaseQueue() }
            try StoreError.saying { try StoreSchema.migrator.migrate(empty) }
            database = empty
            return
        }
        database = file
    }

    /// - Returns: nil for a file that holds nothing yet.
    private static func opened(reading path: String) throws(StoreError) -> DatabaseQueue? {
        try StoreError.saying {
            // Opened for writing, the last one to close it tidies up the log; nothing is written.
            let queue = try DatabaseQueue(path: StoreFile.literal(path), configuration: setup())
            return try queue.read { try StoreSchema.isEmpty($0) } ? nil : queue
        }
    }

    /// Closes the file, with what is in its log in its place. Nothing can be read or written afterwards.
    package func close() {
        // One that cannot be closed now is as whole as one of a process that was killed.
        try? database.close()
    }

    private static func setup() -> Configuration {
        var configuration = Configuration()
        configuration.label = "SubscriptionStore"
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // In a write-ahead log the file stays whole without a sync for each transaction (SQLite, "PRAGMA
            // synchronous"); only a power failure takes back the last ones, which repeats fetches.
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
        }
        return configuration
    }

    private static func prepare(_ queue: DatabaseQueue) throws {
        let isEmpty = try queue.read { try StoreSchema.isEmpty($0) }
        let migrator = StoreSchema.migrator
        if isEmpty {
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        }
        if try isEmpty || !queue.read({ try migrator.hasCompletedMigrations($0) }) {
            try migrator.migrate(queue)
        }
    }

    /// Two that open a new file at once would both make its tables. Numbers of subscriptions begin at 1.
    private static func withOpeningLock(_ locks: RecordLocks, _ work: () throws(StoreError) -> Void) throws(StoreError)
    {
        var attempts = 0
        while !locks.take(0) {
            attempts += 1
            guard attempts < 1000 else { throw StoreError(.busy, "another run has been opening the file for too long") }
            usleep(10_000)
        }
        defer { locks.release(0) }
        try work()
    }

    /// Takes the right to replace an output that is made of all documents, and waits for whoever has it: of two that do so
    /// at once, the one with less could come last.
    ///
    /// - Returns: nil when another has had it for a minute; something keeps that one, and nobody is to wait for ever.
    package func claimOutput() -> Claim? {
        for _ in 0..<3000 {
            if let claim = Claim(Self.outputNumber, locks) { return claim }
            usleep(20_000)
        }
        return nil
    }

    /// The number of the lock on outputs, which no subscription has.
    private static let outputNumber: Int64 = 1 << 62

    /// Takes the right to poll a subscription; what was read of it before may be out of date.
    ///
    /// - Returns: nil when somebody else has it, in this process or another. It is given back when nobody refers to the
    ///   claim any more, and when the process ends, however it does.
    package func claim(_ id: Int64) -> Claim? {
        id > 0 ? Claim(id, locks) : nil
    }
}
