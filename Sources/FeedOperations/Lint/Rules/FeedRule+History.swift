import Syndication

extension FeedRule {
    /// Rules of RFC 5005, about feeds in several documents.
    static let history: [FeedRule] = [
        FeedRule(
            "archive-and-complete", .error, [.atom, .rss], "RFC 5005, sections 2 and 4",
            "an archive is no complete feed", remedy: "it is an archive only", \.feed
        ) { HistorySyntax.isComplete($0) && HistorySyntax.isArchive($0) ? "" : nil },
        FeedRule(
            "complete-with-pages", .error, [.atom, .rss], "RFC 5005, section 2",
            "a complete feed has no other documents", remedy: "it is not called complete", \.feed
        ) { feed in
            guard HistorySyntax.isComplete(feed) else { return nil }
            return feed.links.first { HistorySyntax.paging.contains($0.rel) }?.rel
        },
        FeedRule(
            "archive-without-current", .warning, [.atom, .rss], "RFC 5005, section 4",
            "an archive links to the current feed", remedy: nil, \.feed
        ) { HistorySyntax.isArchive($0) && $0.links.first(rel: "current") == nil ? "" : nil },
        FeedRule(
            "archive-without-neighbours", .warning, [.atom, .rss], "RFC 5005, section 4",
            "an archive links to the one before it or behind it", remedy: nil, \.feed
        ) { feed in
            guard HistorySyntax.isArchive(feed), !HistorySyntax.isComplete(feed) else { return nil }
            return feed.links.contains { $0.rel == "prev-archive" || $0.rel == "next-archive" } ? nil : ""
        },
        FeedRule(
            "repeated-neighbour", .warning, [.atom, .rss], "RFC 5005, sections 3 and 4",
            "a feed has one document before it and one behind it", remedy: nil, \.feed
        ) { feed in
            var seen: Set<String> = []
            return feed.links.first { HistorySyntax.paging.contains($0.rel) && !seen.insert($0.rel).inserted }?.rel
        },
        FeedRule(
            "pages-of-an-entry", .warning, [.atom, .rss], "RFC 5005, section 3",
            "links from document to document belong to the feed", remedy: nil, \.links
        ) { links, owner in owner == .entry ? links.first { HistorySyntax.paging.contains($0.rel) }?.rel : nil },
    ]

    /// Rules of RFC 6721, about entries that were taken back.
    static let tombstones: [FeedRule] = [
        FeedRule(
            "bad-tombstone", .error, [.atom, .rss], "RFC 6721, section 3",
            "a tombstone names the entry by its id, a URI",
            remedy: "as the entry's own id; left out without one", \.tombstone
        ) { AddressSyntax.isURI($0.ref) ? nil : $0.ref }
    ]
}
