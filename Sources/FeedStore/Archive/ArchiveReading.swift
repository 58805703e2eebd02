internal import FeedOperations
internal import GRDB
package import Syndication

/// An archive as it was at one moment.
package final class ArchiveReading {
    let tables: ArchiveTables
    private var sources: [Int64: (source: Source, isSource: Bool)] = [:]

    init(_ tables: ArchiveTables) {
        self.tables = tables
    }

    // MARK: - The feed

    /// What the entries of some feeds together say of themselves, and prefixes for their document.
    ///
    /// - Parameter feeds: the feeds that are read; nil for all.
    package func header(of feeds: [Int64]?) throws -> ArchiveFeed {
        let header = ArchiveHeader(tables)
        var (feed, document) = try header.read()
        var isOne = try header.isOneFeed()
        if let feeds, feeds.count == 1, let only = try tables.header(feeds[0]), !only.isSource {
            feed = only.feed
            isOne = true
        }
        feed.deletedEntries = try tombstones()
        document = DocumentInfo(namespaces: document.namespaces)
        return ArchiveFeed(feed: feed, document: document, isOneFeed: isOne)
    }

    /// The feeds, and sources of entries, with a title or an identity: without regard to case, if none has it in this one.
    /// A feed is one, whatever it said of itself when.
    package func feeds(called name: String) throws -> [Int64] {
        for condition in ["identity = ?1 OR title = ?1", "lower(title) = lower(?1)"] {
            let select = try tables.statement(
                "SELECT id FROM feed WHERE identity IN (SELECT identity FROM feed WHERE \(condition)) ORDER BY id")
            try select.bind(1, name)
            var found: [Int64] = []
            try select.forEach { found.append($0.integer(0)) }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The deletions, latest first.
    private func tombstones() throws -> [Tombstone] {
        var found: [Tombstone] = []
        try tables.statement("SELECT data FROM tombstone").forEach { row in
            if let tombstone = ArchiveTables.tombstone(row.bytes(0)) { found.append(tombstone) }
        }
        return Tombstone.sorted(found)
    }

    // MARK: - Entries

    /// Hands out the entries that are wanted, in order.
    ///
    /// - Parameter body: returns false when it wants no more.
    package func forEach(
        _ query: ArchiveQuery, in feed: ArchiveFeed, _ body: @escaping (Entry) throws -> Bool
    ) throws {
        guard query.limit != 0 else { return }
        var emission = EntryEmission(self, query, isOneFeed: feed.isOneFeed, body)
        try ArchiveWalk(tables, query).run { row, isMatched in try emission.take(row, isMatched: isMatched) }
        try emission.finish()
    }

    /// An entry as it leaves the archive.
    ///
    /// - Parameter isOneFeed: whether all entries are of one feed, so that none has to say which.
    func entry(_ row: ArchiveWalk.Row, isOneFeed: Bool) throws -> Entry {
        var entry = try tables.entry(row.id)
        let source = try source(row.feed)
        if isOneFeed, !source.isSource {
            if row.inherits { entry.language = nil }
        } else {
            entry.source = source.source
            if entry.language == nil { entry.language = source.source.feed.language }
        }
        return entry
    }

    private func source(_ id: Int64) throws -> (source: Source, isSource: Bool) {
        if let known = sources[id] { return known }
        guard let header = try tables.header(id) else {
            throw StoreError(.damaged, "the file is damaged: feed \(id) is missing")
        }
        // Thousands of them are nothing; archives of years may have more.
        if sources.count > 5_000 { sources.removeAll() }
        let found = (Source(header.feed), header.isSource)
        sources[id] = found
        return found
    }
}

/// What the feed that an archive gives says of itself.
package struct ArchiveFeed: Sendable {
    package var feed: Feed
    package var document: DocumentInfo
    /// Whether it is one feed that was put, instead of several together.
    package let isOneFeed: Bool
}

extension EntryArchive {
    /// Looks into the archive as it is now, whatever is written meanwhile.
    ///
    /// - Throws: ``StoreError``, or what the work throws.
    package func read<Result>(_ work: (ArchiveReading) throws -> Result) throws -> Result {
        do {
            return try database.read { database in try work(ArchiveReading(ArchiveTables(database))) }
        } catch let error as DatabaseError {
            throw StoreError(error, file: Self.noun)
        }
    }
}
