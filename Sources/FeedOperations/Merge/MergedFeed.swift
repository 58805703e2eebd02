public import Syndication

/// The result of a ``FeedMerge``: what the merged feed says of itself, and its entries, one after the other.
public struct MergedFeed: ~Copyable {
    /// What the merged feed says of itself, with its tombstones. Its ``Feed/updated`` is that of the newest entry; in
    /// another order than by change, and with a limit or a filter, it is known when all entries were handed out.
    public private(set) var feed: Feed
    private var entries: OrderedEntries
    private var sources: SourceTable
    private var kept: KeptEntries
    private let outcome: VersionTable.Outcome
    private let order: FeedMerge.Order
    private var held: Entry?
    /// Whether the feed's date is that of its newest entry.
    private let isDated: Bool
    private var dateOfFeeds: Timestamp?

    init(
        _ feed: Feed, _ entries: consuming OrderedEntries, _ sources: consuming SourceTable,
        _ outcome: VersionTable.Outcome, _ kept: KeptEntries, order: FeedMerge.Order
    ) throws(FeedError) {
        self.feed = feed
        self.entries = entries
        self.sources = sources
        self.outcome = outcome
        self.kept = kept
        self.order = order
        isDated = !kept.headers.isOneFeed || feed.updated?.instant == nil
        held = try find()
        date()
    }

    /// The next entry; nil at the end.
    ///
    /// - Throws: ``FeedError`` when the temporary file cannot be read.
    public mutating func next() throws(FeedError) -> Entry? {
        guard let entry = held else { return nil }
        held = try find()
        if held == nil { dateAtEnd() }
        return entry
    }

    // MARK: - The date

    /// The merged feed changed when its newest entry did.
    private mutating func date() {
        guard isDated else { return }
        dateOfFeeds = feed.updated
        if order == .updated {
            feed.updated = held?.lastChange ?? feed.updated
        } else if kept.isWhole {
            feed.updated = outcome.newest.map { Timestamp($0) } ?? feed.updated
        } else if held != nil {
            feed.updated = nil
        }
    }

    /// The date that is known when all entries were handed out.
    private mutating func dateAtEnd() {
        guard isDated, order != .updated, !kept.isWhole else { return }
        feed.updated = kept.newest ?? dateOfFeeds
    }

    // MARK: - Entries

    private mutating func find() throws(FeedError) -> Entry? {
        while !kept.isFull {
            let outcome = outcome
            let found = unsafe try entries.next { head, bytes throws(FeedError) -> (EntryRuns.Head, Entry)? in
                guard outcome.keeps(Int(head.ordinal)) else { return nil }
                guard let entry = unsafe EntryUnpacker.entry(in: bytes) else {
                    throw FeedError(.unreadable, "temporary file: damaged")
                }
                return (head, entry)
            }
            guard let found else { return nil }
            guard let (head, entry) = found else { continue }
            let origin: KeptEntries.Origin =
                head.source < 0 ? .input(Int(head.input)) : .source(try sources.source(head.source))
            if let entry = kept.take(entry, from: origin, inheritsLanguage: head.inheritsLanguage) { return entry }
        }
        return nil
    }
}
