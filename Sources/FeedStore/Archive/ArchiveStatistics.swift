internal import GRDB
internal import Syndication

/// How much there is in an archive.
package struct ArchiveStatistics: Sendable {
    package struct FeedRow: Sendable {
        package let title: String?
        package let identity: String
        package let entries: Int
        /// The earliest and the latest change, in seconds since 1970.
        package let from: Int64?
        package let to: Int64?
    }

    package fileprivate(set) var entries = 0
    package fileprivate(set) var tombstones = 0
    package fileprivate(set) var expired = 0
    package fileprivate(set) var from: Int64?
    package fileprivate(set) var to: Int64?
    /// Bytes of the file.
    package fileprivate(set) var bytes = 0
    /// Bytes in it that nothing is in: what is put next goes there.
    package fileprivate(set) var free = 0
    /// Feeds and sources with their entries, those with most first.
    package fileprivate(set) var feeds: [FeedRow] = []
}

extension EntryArchive {
    /// Counts what there is.
    package func statistics() throws(StoreError) -> ArchiveStatistics {
        try Self.saying {
            try database.read { database in
                let tables = ArchiveTables(database)
                let number = { (sql: String) -> Int64? in
                    var value: Int64?
                    try tables.statement(sql).forEach { if $0.hasValue(0) { value = $0.integer(0) } }
                    return value
                }
                var found = ArchiveStatistics()
                found.tombstones = Int(try number("SELECT count(*) FROM tombstone") ?? 0)
                found.expired = Int(try number("SELECT count(*) FROM expired") ?? 0)
                let page = try number("PRAGMA page_size") ?? 0
                found.bytes = Int(page * (try number("PRAGMA page_count") ?? 0))
                found.free = Int(page * (try number("PRAGMA freelist_count") ?? 0))
                try tables.statement(
                    """
                    SELECT min(feed.title), feed.identity, sum(found.count), min(found.first), max(found.last) FROM
                      (SELECT feed, count(*) AS count, min(updated) AS first, max(updated) AS last FROM entry GROUP BY feed)
                      AS found JOIN feed ON feed.id = found.feed GROUP BY feed.identity
                      ORDER BY sum(found.count) DESC, feed.identity
                    """
                ).forEach { row in
                    found.feeds.append(
                        ArchiveStatistics.FeedRow(
                            title: row.hasValue(0) ? row.text(0) : nil, identity: row.text(1),
                            entries: Int(row.integer(2)), from: row.hasValue(3) ? row.integer(3) : nil,
                            to: row.hasValue(4) ? row.integer(4) : nil))
                }
                found.entries = found.feeds.reduce(0) { $0 + $1.entries }
                found.from = found.feeds.compactMap(\.from).min()
                found.to = found.feeds.compactMap(\.to).max()
                return found
            }
        }
    }
}
