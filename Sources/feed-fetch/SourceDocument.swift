internal import FeedFetching
internal import FeedOperations
internal import Syndication

/// A subscription's feed on the way to becoming a document of ours.
struct SourceDocument {
    var feed: Feed
    private let info: DocumentInfo

    init(_ fetched: FetchedFeed, of subscription: Subscription) {
        feed = fetched.feed.honouringDeletions()
        info = fetched.document
        // Where a feed came from is where it can be had again, if it does not know better.
        if feed.links.first(rel: "self") == nil {
            feed.links.append(Link(rel: "self", href: fetched.address.description))
        }
        if feed.title == nil, let title = subscription.title { feed.title = .text(title) }
        feed.categories += subscription.categories.filter { !feed.categories.contains($0) }
    }

    /// Entries of a document that holds what changed only, kept at most.
    private static let entriesWithChanges = 1000

    /// Puts changes on top of the document that they are changes of (RFC 3229, "feed" in section 10.5.3 of its registry).
    mutating func put(on last: Feed) {
        merge([last])
        if feed.entries.count > Self.entriesWithChanges {
            feed.entries.removeLast(feed.entries.count - Self.entriesWithChanges)
        }
    }

    /// Adds older entries: from archives, and those that are known from the last time.
    mutating func add(_ older: [Feed], last: Feed?) {
        guard !older.isEmpty || last != nil else { return }
        merge(older + (last.map { [$0] } ?? []))
    }

    /// The feed with the entries of older documents of it: each in its newest version, newest first, none that was deleted.
    private mutating func merge(_ older: [Feed]) {
        var merge = FeedMerge()
        // All stays in memory: there is nothing to fail with.
        guard (try? merge.add(feed)) != nil else { return }
        for document in older {
            var document = document
            // It is the same feed, whatever an archive says of itself.
            let entries = document.entries
            let tombstones = document.deletedEntries
            document = feed.header
            document.entries = entries
            document.deletedEntries = tombstones
            guard (try? merge.add(document)) != nil else { return }
        }
        guard let merged = try? merge.merged() else { return }
        feed.entries = merged.entries
        feed.deletedEntries = merged.deletedEntries
    }

    /// The document.
    var bytes: [UInt8] {
        // Atom can say all there is; there is nothing to fail with in memory.
        guard var writer = try? unsafe FeedWriter(format: .atom, namespaces: info.prefixes, sink: nil) else {
            return []
        }
        for entry in feed.entries { writer.write(entry, in: feed) }
        return (try? writer.finish(feed, document: info)) ?? []
    }
}
