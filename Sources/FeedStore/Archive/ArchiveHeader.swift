internal import FeedOperations
internal import GRDB
internal import Syndication

/// What all feeds of an archive together say of themselves, kept since a thousand would have to be read for it.
struct ArchiveHeader {
    static let name = "header"
    private static let expired = "header-expired"

    let tables: ArchiveTables

    init(_ tables: ArchiveTables) {
        self.tables = tables
    }

    /// What a feed that has all entries says of itself, and the prefixes of all documents.
    func read() throws -> (feed: Feed, document: DocumentInfo) {
        let known = try kept()
        return try isExpired() ? (made(), known.document) : known
    }

    /// What was kept of it.
    private func kept() throws -> (feed: Feed, document: DocumentInfo) {
        guard let bytes = try tables.note(Self.name) else { return (Feed(), DocumentInfo()) }
        guard let header = tables.header(bytes, size: bytes.count) else {
            throw StoreError(.damaged, "the file is damaged: what the store says of itself cannot be read")
        }
        return header
    }

    /// Whether feeds have said something since, and whoever put them did not come to the end.
    func isExpired() throws -> Bool { try tables.note(Self.expired) != nil }

    /// Says that it is to be made anew.
    func expire() throws {
        if try !isExpired() { try tables.set(Self.expired, [1]) }
    }

    /// Whether the archive has one feed.
    func isOneFeed() throws -> Bool {
        var count = 0
        try tables.statement("SELECT 1 FROM feed WHERE kind = 0 LIMIT 2").forEach { _ in count += 1 }
        return count <= 1
    }

    /// Makes it anew.
    ///
    /// - Parameter namespaces: prefixes of documents that were put.
    func renew(_ namespaces: [DocumentInfo.Namespace]) throws {
        let known = try kept()
        var document = DocumentInfo()
        document.namespaces = known.document.namespaces
        for namespace in namespaces
        where !document.namespaces.contains(where: { $0.prefix == namespace.prefix || $0.uri == namespace.uri }) {
            document.namespaces.append(namespace)
        }
        document.namespaces.sort { $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8) }
        let bytes = try made().headerJSON(document)
        if try tables.note(Self.name) != bytes { try tables.set(Self.name, bytes) }
        try tables.statement("DELETE FROM note WHERE name = '\(Self.expired)'").run()
    }

    /// What all feeds together say of themselves now.
    private func made() throws -> Feed {
        var stubs: [Feed] = []
        var only: Int64?
        try tables.statement("SELECT id, identity, title, language FROM feed WHERE kind = 0 ORDER BY identity").forEach
        {
            var feed = Feed(id: $0.text(1), title: $0.hasValue(2) ? .text($0.text(2)) : nil)
            if $0.hasValue(3) { feed.language = $0.text(3) }
            stubs.append(feed)
            only = $0.integer(0)
        }
        var feed = Feed.merged(headers: stubs)
        if stubs.count == 1, let only, let header = try tables.header(only) { feed = header.feed }
        return feed
    }
}
