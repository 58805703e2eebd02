import FeedOperations
import Testing

@testable import FeedStore
@testable import Syndication

/// An archive in a folder of a test's own.
final class ArchiveFixture {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("planet.db")
    }

    /// Puts feeds into the archive, in one run each.
    @discardableResult
    func put(_ feeds: Feed..., now: Int64 = 1_772_323_200) throws -> ArchiveCounts {
        var counts = ArchiveCounts()
        for feed in feeds { counts = try put(feed, now: now) }
        return counts
    }

    private func put(_ feed: Feed, now: Int64) throws -> ArchiveCounts {
        let archive = try EntryArchive(path: path)
        defer { archive.close() }
        let writer = try ArchiveWriter(archive, now: now)
        let archived = ArchivedFeed(feed, document: DocumentInfo(), language: feed.language)
        let place = writer.begin(archived)
        var archiver = EntryArchiver()
        let candidates = feed.entries.map {
            archiver.candidate($0, from: archived.identity, language: feed.language)
        }
        for candidate in try writer.unknown(candidates) { try writer.add(archiver.archived(candidate), of: place) }
        try writer.end(place, as: archived, deletions: feed.deletedEntries)
        try writer.finish()
        return writer.counts
    }

    /// What the archive gives for a query, as one feed.
    func get(_ query: ArchiveQuery = ArchiveQuery()) throws -> Feed {
        let archive = try EntryArchive(reading: path)
        defer { archive.close() }
        return try archive.read { reading in
            let found = try reading.header(of: query.feeds)
            var feed = found.feed
            var entries: [Entry] = []
            try reading.forEach(query, in: found) {
                entries.append($0)
                return true
            }
            feed.entries = entries
            return feed
        }
    }

    /// What is found for a search.
    func found(_ text: String, limit: Int? = nil) throws -> [String] {
        var query = ArchiveQuery()
        query.match = try SearchQuery(text)
        query.limit = limit
        return try get(query).entries.compactMap(\.id)
    }

    /// The faults that are found in the archive.
    func faults() throws -> [String] {
        let archive = try EntryArchive(reading: path)
        defer { archive.close() }
        var faults: [String] = []
        _ = try archive.check { faults.append($0) }
        return faults
    }
}

extension Feed {
    /// A feed of entries.
    static func sample(_ name: String = "wharf", _ entries: Entry...) -> Feed {
        var feed = Feed(id: "https://\(name).example.org/", title: .text("The \(name)"))
        feed.entries = entries
        return feed
    }
}

extension Entry {
    /// An entry that changed so many seconds after 1970.
    static func sample(_ id: String, at seconds: Int64? = 100, _ text: String = "", title: String = "Title") -> Entry {
        var entry = Entry(id: id, title: .text(title))
        entry.updated = seconds.map { Timestamp(seconds: $0) }
        if !text.isEmpty { entry.content = [Content(.text(text))] }
        return entry
    }
}
