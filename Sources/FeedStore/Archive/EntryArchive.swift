internal import FeedOperations
internal import GRDB

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Entries for years, in a file.
///
/// The file is an SQLite database with a write-ahead log. What was committed is on the disk; a process that is killed, or a
/// power failure, takes back no more than what was not. One writes at a time; any number read beside it, and each sees the
/// archive as it was when it began.
package final class EntryArchive: Sendable {
    let database: DatabaseQueue
    package let path: String
    /// The right to write; nil where the archive is only read.
    private let claim: Claim?

    /// Opens an archive to write into it, and makes it with its folders where it is missing; only its owner may read it.
    ///
    /// - Parameters:
    ///   - isMade: whether one that is missing is made.
    ///   - patience: seconds to wait for another writer.
    ///   - waiting: is told once for whom, by the number of its process, when there is one to wait for.
    /// - Throws: ``StoreError`` when it cannot be made, is no archive, is damaged, or was made by a later version. Then
    ///   nothing was changed.
    package init(
        path: String, isMade: Bool = true, patience: Double = 60, waiting: (Int?) -> Void = { _ in }
    ) throws(StoreError) {
        guard !path.isEmpty else { throw StoreError(.unavailable, "its name is empty") }
        self.path = path
        // Looked at before anything is made: what is no archive gets no companions.
        let isThere = StoreFile.exists(path)
        if isThere {
            try Self.inspect(path)
        } else if !isMade {
            throw StoreError(.missing, "there is no such file")
        }
        do throws(StoreError) {
            try StoreFile.make(path)
        } catch {
            throw isThere ? error : StoreError(.uncreatable, error.message)
        }
        claim = try Self.claimed(path, patience, waiting)
        database = try Self.saying {
            try DatabaseQueue(path: StoreFile.literal(path), configuration: Self.setup(cache: 64))
        }
        try Self.saying { [database] in try Self.prepare(database) }
    }

    /// Opens an archive only to look into it.
    ///
    /// - Throws: ``StoreError`` as ``init(path:isMade:patience:waiting:)`` does, and where there is none.
    package init(reading path: String) throws(StoreError) {
        self.path = path
        claim = nil
        guard StoreFile.exists(path) else { throw StoreError(.missing, "there is no such file") }
        try Self.inspect(path)
        database = try Self.saying {
            do {
                return try Self.opened(StoreFile.literal(path))
            } catch let error as DatabaseError where Self.needsWriting(error) && !StoreFile.hasContent("\(path)-wal") {
                // In a folder that cannot be written there is no room for what readers share; nor does anybody write.
                return try Self.opened("file:\(StoreFile.uriPath(path))?immutable=1")
            }
        }
    }

    private static func opened(_ path: String) throws -> DatabaseQueue {
        var configuration = setup(cache: 32)
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        guard try !queue.read({ database in try isEmpty(database) }) else {
            throw StoreError(.notAStore, "the file is empty: nothing was put into it")
        }
        return queue
    }

    private static func needsWriting(_ error: DatabaseError) -> Bool {
        [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR].contains(error.resultCode)
    }

    /// Closes the file, with what is in its log in its place. Nothing can be read or written afterwards.
    package func close() {
        // One that cannot be closed now is as whole as one of a process that was killed.
        try? database.close()
        claim?.end()
    }

    /// Whether a path leads to the archive's file, or to one of its companions: nothing else is to be written there.
    package func has(file other: String) -> Bool {
        ["", "-wal", "-shm", "-journal", ".lock"].contains { StoreFile.isSame("\(path)\($0)", other) }
    }

    // MARK: - Setting up

    private static func setup(cache megabytes: Int) -> Configuration {
        var configuration = Configuration()
        configuration.label = "EntryArchive"
        configuration.busyMode = .timeout(10)
        // A put that is one transaction goes on over many steps.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            // Only a new file takes the size of its pages.
            try database.execute(
                sql: """
                    PRAGMA page_size = \(ArchiveSchema.pageSize);
                    PRAGMA cache_size = -\(megabytes * 1024);
                    PRAGMA secure_delete = OFF;
                    """)
            guard !database.configuration.readonly else { return }
            try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 16384")
        }
        return configuration
    }

    private static func prepare(_ queue: DatabaseQueue) throws {
        let isEmpty = try queue.read { database in try Self.isEmpty(database) }
        let migrator = ArchiveSchema.migrator
        if isEmpty {
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        }
        if try isEmpty || !queue.read({ try migrator.hasCompletedMigrations($0) }) {
            try migrator.migrate(queue)
        }
        // Words that were cut otherwise could not be taken out of the index again.
        guard try !queue.read({ try ArchiveTables($0).wordsAreCurrent() }) else { return }
        try queue.write { try rebuildWords(ArchiveTables($0)) }
    }

    private static func isEmpty(_ database: Database) throws -> Bool {
        try StoreSchema.isEmpty(
            database, applicationID: ArchiveSchema.applicationID, migrator: ArchiveSchema.migrator)
    }

    /// Looks at a file without changing anything.
    private static func inspect(_ path: String) throws(StoreError) {
        switch StoreFile.kind(path, applicationID: ArchiveSchema.applicationID) {
        case .folder: throw StoreError(.notAStore, "this is a folder")
        case .other: throw StoreError(.notAStore, "the file is no \(noun)")
        case .otherDatabase: throw StoreError(.notAStore, "the file is another program's database")
        case .empty, .database, .unknown: break
        }
    }

    static let noun = "store of entries"

    static func saying<Result>(_ work: () throws -> Result) throws(StoreError) -> Result {
        try StoreError.saying(file: noun, work)
    }

    // MARK: - One writer

    private static func claimed(
        _ path: String, _ patience: Double, _ waiting: (Int?) -> Void
    ) throws(StoreError) -> Claim {
        let locks = try RecordLocks(file: "\(path).lock")
        let turns = Int(min(max(patience, 0), 1e6) * 50)
        for turn in 0...turns {
            if turn > 0 { usleep(20_000) }
            if let claim = Claim(0, locks) {
                locks.leaveName()
                return claim
            }
            if turn == 0 { waiting(locks.holder) }
        }
        let holder = locks.holder.map { " by process \($0)" } ?? ""
        throw StoreError(.busy, "is being written\(holder)")
    }
}
