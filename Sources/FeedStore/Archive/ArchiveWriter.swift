internal import FeedOperations
internal import GRDB
package import Syndication

/// Puts entries into an archive, some ten thousand in a transaction.
///
/// Of versions of one entry stays what merging keeps (``FeedMerge``). An entry that is there as it is costs a look into one
/// table, and no write.
package final class ArchiveWriter {
    /// A feed whose entries come, by the order in which feeds came.
    private struct Origin {
        let identity: String
        /// Its number in the archive, once it is there.
        var id: Int64?
        /// What it says of itself, while that is to be written.
        var pending: ArchivedFeed?
        /// Whether that is all it says.
        var isEnded = false
    }

    struct Pending {
        let entry: ArchivedEntry
        let origin: Int
    }

    private let archive: EntryArchive
    private let now: Int64
    private let isWhole: Bool
    private var origins: [Origin] = []
    /// By the bytes of their identities: what Unicode takes for the same are two.
    private var places: [[UInt8]: Int] = [:]
    private var pending: [Pending] = []
    private var pendingBytes = 0
    private var tombstones: [Tombstone] = []
    private var sources: [UInt64: Int64] = [:]
    private var headersChanged = false
    private var isLast = false
    private var namespaces = ArchivePrefixes()
    /// What was done so far.
    package private(set) var counts = ArchiveCounts()

    /// Entries, and bytes of them, that are written at once.
    private static let batch = 20_000
    private static let batchBytes = 32 << 20

    /// - Parameters:
    ///   - now: the time that entries are said to be added at.
    ///   - isWhole: whether everything is one transaction.
    package init(_ archive: EntryArchive, now: Int64, isWhole: Bool = false) throws(StoreError) {
        self.archive = archive
        self.now = now
        self.isWhole = isWhole
        guard isWhole else { return }
        try EntryArchive.saying {
            try archive.database.writeWithoutTransaction { try $0.execute(sql: "BEGIN") }
        }
    }

    /// Begins a feed.
    ///
    /// - Returns: what its entries are to be handed in with.
    package func begin(_ feed: ArchivedFeed) -> Int {
        let identity = Array(feed.identity.utf8)
        let place = places[identity] ?? origins.count
        if place == origins.count {
            origins.append(Origin(identity: feed.identity))
            places[identity] = place
        }
        origins[place].pending = feed
        origins[place].isEnded = false
        return place
    }

    /// Whether there is nothing in the archive, so that it need not be asked.
    package func isEmpty() throws(StoreError) -> Bool {
        try EntryArchive.saying {
            try archive.database.writeWithoutTransaction { try ArchiveTables($0).isEmpty("identity") }
        }
    }

    /// Those of some entries that are not in the archive as they are. The others are counted.
    package func unknown(_ candidates: [EntryCandidate]) throws(StoreError) -> [EntryCandidate] {
        let found = try EntryArchive.saying {
            try archive.database.writeWithoutTransaction { database in
                var unknown: [EntryCandidate] = []
                let look = {
                    let select = try BoundStatement(database, "SELECT digest FROM identity WHERE key = ?")
                    for candidate in candidates {
                        var isKnown = false
                        select.bind(1, candidate.key)
                        try select.forEach { if $0.integer(0) == candidate.digest { isKnown = true } }
                        if !isKnown { unknown.append(candidate) }
                    }
                }
                if isWhole {
                    try look()
                } else {
                    try database.inTransaction(.deferred) {
                        try look()
                        return .commit
                    }
                }
                return unknown
            }
        }
        counts.unchanged += candidates.count - found.count
        return found
    }

    /// Adds an entry of a feed that was begun.
    package func add(_ entry: ArchivedEntry, of feed: Int) throws(StoreError) {
        pending.append(Pending(entry: entry, origin: feed))
        pendingBytes += entry.data.count + entry.words.count + 128
        if pending.count >= Self.batch || pendingBytes >= Self.batchBytes { try flush() }
    }

    /// Ends a feed.
    ///
    /// - Parameter end: what is known of it at its end.
    package func end(_ feed: Int, as end: ArchivedFeed, deletions: [Tombstone]) throws(StoreError) {
        origins[feed].pending = end
        origins[feed].isEnded = true
        namespaces.add(end.document)
        tombstones += deletions
        if tombstones.count >= Self.batch { try flush() }
    }

    /// Writes what is left.
    ///
    /// - Parameter isKept: whether what was written stays, where everything is one transaction.
    package func finish(isKept: Bool = true) throws(StoreError) {
        isLast = true
        try flush()
        guard isWhole else { return }
        try EntryArchive.saying {
            try archive.database.writeWithoutTransaction { try $0.execute(sql: isKept ? "COMMIT" : "ROLLBACK") }
        }
    }

    // MARK: - A transaction

    private func flush() throws(StoreError) {
        try EntryArchive.saying {
            try archive.database.writeWithoutTransaction { database in
                let tables = ArchiveTables(database)
                if isWhole { return try write(tables) }
                // Nothing is locked before something is written.
                try database.inTransaction(.deferred) {
                    try write(tables)
                    return .commit
                }
            }
        }
        pending.removeAll(keepingCapacity: true)
        tombstones.removeAll()
        pendingBytes = 0
    }

    private func write(_ tables: ArchiveTables) throws {
        for place in origins.indices where origins[place].pending != nil { try settle(place, tables) }
        var resolution = BatchResolution(tables, pending) {
            self.origins[$0].identity
        } id: {
            self.origins[$0].id ?? 0
        }
        try resolution.run()
        counts += resolution.counts
        var words = SearchWords()
        for row in resolution.removals.sorted(by: { $0.id < $1.id }) {
            try tables.remove(row.id, key: row.key, words: words.bytes(of: tables.entry(row.id)))
        }
        for change in resolution.changes { try set(change, tables) }
        try insert(resolution.insertions, tables)
        for tombstone in tombstones { try apply(tombstone, tables) }
        let header = ArchiveHeader(tables)
        guard isLast else {
            if headersChanged { try header.expire() }
            return
        }
        if try headersChanged || header.isExpired() { try header.renew(namespaces.found) }
    }

    private func insert(_ places: [Int], _ tables: ArchiveTables) throws {
        guard !places.isEmpty else { return }
        let entries = try tables.statement(
            "INSERT INTO entry (feed, updated, published, added, inherits, key) VALUES (?, ?, ?, ?, ?, ?)")
        let contents = try tables.statement("INSERT INTO content (entry, size, data) VALUES (?, ?, ?)")
        let index = try tables.statement("INSERT INTO words (rowid, text) VALUES (?, ?)")
        var keys: [(key: Int64, id: Int64, digest: Int64)] = []
        keys.reserveCapacity(places.count)
        for place in places {
            let item = pending[place]
            try entries.bind(1, origin(of: item, tables))
            entries.bind(2, item.entry.updated)
            entries.bind(3, item.entry.published)
            entries.bind(4, now)
            entries.bind(5, item.entry.inheritsLanguage ? 1 : 0)
            entries.bind(6, item.entry.key)
            try entries.run()
            let id = tables.database.lastInsertedRowID
            contents.bind(1, id)
            contents.bind(2, Int64(item.entry.size))
            try contents.bind(3, item.entry.data)
            try contents.run()
            index.bind(1, id)
            try index.bind(2, text: item.entry.words)
            try index.run()
            keys.append((item.entry.key, id, item.entry.digest))
        }
        keys.sort { ($0.key, $0.id) < ($1.key, $1.id) }
        let identities = try tables.statement("INSERT INTO identity (key, entry, digest) VALUES (?, ?, ?)")
        for item in keys {
            identities.bind(1, item.key)
            identities.bind(2, item.id)
            identities.bind(3, item.digest)
            try identities.run()
        }
    }

    private func set(_ change: BatchResolution.Change, _ tables: ArchiveTables) throws {
        let update = try tables.statement("UPDATE entry SET feed = ?, inherits = ? WHERE id = ?")
        let item = pending[change.origin]
        try update.bind(1, origin(of: item, tables))
        update.bind(2, item.entry.inheritsLanguage ? 1 : 0)
        update.bind(3, change.id)
        try update.run()
        let identity = try tables.statement("UPDATE identity SET digest = ? WHERE key = ? AND entry = ?")
        // What stays is the entry that was there: its dates may be spelled otherwise than in the one it is equal to.
        var archiver = EntryArchiver()
        identity.bind(1, archiver.digest(try StoredEntry(change.id, tables).version))
        identity.bind(2, change.key)
        identity.bind(3, change.id)
        try identity.run()
    }

    // MARK: - Feeds

    /// The number of what an entry came from: the source that it named, or its feed.
    private func origin(of item: Pending, _ tables: ArchiveTables) throws -> Int64 {
        guard let source = item.entry.source else { return origins[item.origin].id ?? 0 }
        let bytes = source.feed.headerJSON(DocumentInfo())
        let digest = FixedHash.hash(bytes)
        if let known = sources[digest] { return known }
        if sources.count > 10_000 { sources.removeAll() }
        let select = try tables.statement("SELECT id FROM feed WHERE digest = ? AND kind = 1")
        select.bind(1, bits: digest)
        var id: Int64?
        try select.forEach { id = $0.integer(0) }
        let found = try id ?? insert(source.feed, kind: 1, identity: source.feed.atomID, bytes, digest, tables)
        sources[digest] = found
        return found
    }

    private func insert(
        _ feed: Feed, kind: Int64, identity: String, _ bytes: [UInt8], _ digest: UInt64, _ tables: ArchiveTables
    ) throws -> Int64 {
        let insert = try tables.statement(
            """
            INSERT INTO feed (kind, identity, title, language, updated, digest, size, data)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insert.bind(1, kind)
        try insert.bind(2, identity)
        try insert.bind(3, optional: feed.title?.plain)
        try insert.bind(4, optional: feed.language)
        insert.bind(5, feed.updated?.instant?.seconds)
        insert.bind(6, bits: digest)
        insert.bind(7, Int64(bytes.count))
        try insert.bind(8, Compressor().compress(bytes))
        try insert.run()
        return tables.database.lastInsertedRowID
    }

    /// Writes what a feed says of itself, where it says something else than before. What it said later counts; of two
    /// times that are the same, what was put last.
    private func settle(_ place: Int, _ tables: ArchiveTables) throws {
        guard let feed = origins[place].pending else { return }
        // Of a feed that goes on, the number is needed now; what it says of itself may not be all.
        let isEnded = origins[place].isEnded
        if isEnded { origins[place].pending = nil } else if origins[place].id != nil { return }
        let bytes = feed.header.headerJSON(feed.document)
        let digest = FixedHash.hash(bytes)
        let select = try tables.statement("SELECT id, digest, updated FROM feed WHERE identity = ? AND kind = 0")
        try select.bind(1, feed.identity)
        var known: (id: Int64, digest: UInt64, updated: Int64?)?
        try select.forEach { known = ($0.integer(0), $0.bits(1), $0.hasValue(2) ? $0.integer(2) : nil) }
        guard let known else {
            origins[place].id = try insert(feed.header, kind: 0, identity: feed.identity, bytes, digest, tables)
            headersChanged = true
            return
        }
        origins[place].id = known.id
        let updated = feed.header.updated?.instant?.seconds
        guard isEnded, known.digest != digest, (updated ?? .min) >= (known.updated ?? .min) else { return }
        let update = try tables.statement(
            "UPDATE feed SET title = ?, language = ?, updated = ?, digest = ?, size = ?, data = ? WHERE id = ?")
        try update.bind(1, optional: feed.header.title?.plain)
        try update.bind(2, optional: feed.header.language)
        update.bind(3, updated)
        update.bind(4, bits: digest)
        update.bind(5, Int64(bytes.count))
        try update.bind(6, Compressor().compress(bytes))
        update.bind(7, known.id)
        try update.run()
        headersChanged = true
    }

    // MARK: - Deletions

    private func apply(_ tombstone: Tombstone, _ tables: ArchiveTables) throws {
        let key = FixedHash.key(tombstone.ref)
        let known = try tables.tombstone(key: key, ref: tombstone.ref)
        let kept = known.map { $0.joined(with: tombstone) } ?? tombstone
        guard kept != known else { return }
        try tables.set(kept, key: key)
        counts.deleted += try Removal(tables).remove(tombstone: kept, key: key)
    }
}

extension ArchiveCounts {
    static func += (left: inout ArchiveCounts, right: ArchiveCounts) {
        left.added += right.added
        left.changed += right.changed
        left.unchanged += right.unchanged
        left.deleted += right.deleted
        left.expired += right.expired
    }
}

/// The prefixes that documents declare, the first of each.
struct ArchivePrefixes {
    private(set) var found: [DocumentInfo.Namespace] = []

    mutating func add(_ document: DocumentInfo) {
        for namespace in document.prefixes
        where !found.contains(where: { $0.prefix == namespace.prefix || $0.uri == namespace.uri }) {
            found.append(namespace)
        }
    }
}
