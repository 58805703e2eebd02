internal import FeedOperations
internal import GRDB
internal import Syndication

/// The archive's tables, within a transaction.
struct ArchiveTables {
    let database: Database
    private let decompressor = Decompressor()

    init(_ database: Database) {
        self.database = database
    }

    func statement(_ sql: String) throws -> BoundStatement { try BoundStatement(database, sql) }

    // MARK: - Feeds

    /// What a feed or a source says of itself, and the document it stood in.
    func header(_ id: Int64) throws -> (feed: Feed, document: DocumentInfo, isSource: Bool)? {
        let select = try statement("SELECT kind, size, data FROM feed WHERE id = ?")
        select.bind(1, id)
        var found: (Feed, DocumentInfo, Bool)?
        try select.forEach { row in
            guard let (feed, document) = header(row.bytes(2), size: Int(row.integer(1))) else {
                throw StoreError(.damaged, "the file is damaged: what feed \(id) says of itself cannot be read")
            }
            found = (feed, document, row.integer(0) != 0)
        }
        return found
    }

    /// Reads what a feed says of itself.
    func header(_ data: [UInt8], size: Int) -> (Feed, DocumentInfo)? {
        guard let bytes = decompressor.bytes(of: data, size: size),
            var reader = try? FeedReader(bytes: bytes, format: .json), (try? reader.next()) == .some(nil)
        else { return nil }
        return (reader.feed, reader.document)
    }

    /// The identity of a feed.
    func identity(ofFeed id: Int64) throws -> String {
        let select = try statement("SELECT identity FROM feed WHERE id = ?")
        select.bind(1, id)
        var identity = ""
        try select.forEach { identity = $0.text(0) }
        return identity
    }

    // MARK: - Entries

    /// An entry as it was put, without its source, and with the language that it has from its feed.
    func entry(_ id: Int64) throws -> Entry {
        let select = try statement("SELECT size, data FROM content WHERE entry = ?")
        select.bind(1, id)
        var found: Entry?
        try select.forEach { row in
            found = decompressor.bytes(of: row.bytes(1), size: Int(row.integer(0))).flatMap { Entry(json: $0) }
        }
        guard let found else { throw StoreError(.damaged, "the file is damaged: entry \(id) cannot be read") }
        return found
    }

    /// Reads an entry.
    func entry(_ archived: ArchivedEntry) throws -> Entry {
        guard let entry = decompressor.bytes(of: archived.data, size: archived.size).flatMap({ Entry(json: $0) }) else {
            throw StoreError(.failed, "an entry cannot be read back")
        }
        return entry
    }

    /// Takes an entry out, with all that leads to it. Entries are removed in the order of their numbers: the index of words
    /// takes changes only in that order at once.
    func remove(_ id: Int64, key: Int64, words: [UInt8]) throws {
        let index = try statement("INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)")
        index.bind(1, id)
        try index.bind(2, text: words)
        try index.run()
        for sql in ["DELETE FROM entry WHERE id = ?", "DELETE FROM content WHERE entry = ?"] {
            let delete = try statement(sql)
            delete.bind(1, id)
            try delete.run()
        }
        let identity = try statement("DELETE FROM identity WHERE key = ? AND entry = ?")
        identity.bind(1, key)
        identity.bind(2, id)
        try identity.run()
    }

    // MARK: - Tombstones

    func tombstone(key: Int64, ref: String) throws -> Tombstone? {
        let select = try statement("SELECT data FROM tombstone WHERE key = ? AND ref = ?")
        select.bind(1, key)
        try select.bind(2, ref)
        var found: Tombstone?
        try select.forEach { found = Self.tombstone($0.bytes(0)) }
        return found
    }

    func set(_ tombstone: Tombstone, key: Int64) throws {
        var feed = Feed()
        feed.deletedEntries = [tombstone]
        let insert = try statement("INSERT OR REPLACE INTO tombstone (key, ref, time, data) VALUES (?, ?, ?, ?)")
        insert.bind(1, key)
        try insert.bind(2, tombstone.ref)
        insert.bind(3, tombstone.when.instant?.seconds)
        try insert.bind(4, (try? feed.bytes(as: .json)) ?? [])
        try insert.run()
    }

    static func tombstone(_ data: [UInt8]) -> Tombstone? {
        guard var reader = try? FeedReader(bytes: data, format: .json), (try? reader.next()) == .some(nil) else {
            return nil
        }
        return reader.feed.deletedEntries.first
    }

    // MARK: - Notes

    func note(_ name: String) throws -> [UInt8]? {
        let select = try statement("SELECT value FROM note WHERE name = ?")
        try select.bind(1, name)
        var found: [UInt8]?
        try select.forEach { found = $0.bytes(0) }
        return found
    }

    func set(_ name: String, _ value: [UInt8]) throws {
        let insert = try statement("INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)")
        try insert.bind(1, name)
        try insert.bind(2, value)
        try insert.run()
    }
}
