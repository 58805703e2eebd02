package import FeedOperations
package import Syndication

/// Which entries of an archive are wanted, and in what order.
package struct ArchiveQuery: Sendable {
    /// The order of entries. Latest first, but by title and source.
    package enum Order: String, Sendable, CaseIterable {
        case updated, published, added, title, source
    }

    /// Entries that changed then or later.
    package var since: Timestamp.Instant?
    /// Entries that changed before.
    package var until: Timestamp.Instant?
    /// Numbers of the feeds and sources that entries come from; nil for all.
    package var feeds: [Int64]?
    /// Identifiers of entries; nil for all.
    package var ids: [String]?
    /// What is searched for.
    package var match: SearchQuery?
    /// What else must be true.
    package var accepts: (@Sendable (Entry) -> Bool)?
    package var order = Order.updated
    package var limit: Int?

    package init() {}

    /// Takes only entries that changed from a moment on, and before another one, of those that it took.
    package mutating func narrow(from start: Timestamp.Instant?, to end: Timestamp.Instant?) {
        since = [since, start].compactMap(\.self).max()
        until = [until, end].compactMap(\.self).min()
    }

    /// Whether an entry has to be read to know whether it is wanted.
    var looksAtEntries: Bool { accepts != nil || since.map { $0.nanoseconds > 0 } ?? false || until != nil }

    /// Whether an entry is wanted, as far as the tables do not tell.
    func takes(_ entry: Entry, matching: Bool) -> Bool {
        if since != nil || until != nil {
            guard let instant = entry.lastChange?.instant else { return false }
            if let since, instant < since { return false }
            if let until, instant >= until { return false }
        }
        if matching, let match, !match.matches(entry) { return false }
        return accepts?(entry) ?? true
    }
}
