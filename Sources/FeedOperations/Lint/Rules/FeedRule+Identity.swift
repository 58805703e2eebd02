import Syndication

extension FeedRule {
    /// Rules about what feeds and entries are called by programs.
    static let identity: [FeedRule] = [
        FeedRule(
            "missing-feed-id", .error, [.atom], "RFC 4287, section 4.1.1", "a feed has an id",
            remedy: "the address of the feed or of its page, else a UUID made from its title", \.feed
        ) { $0.id == nil ? "" : nil },
        FeedRule(
            "missing-id", .error, [.atom, .jsonFeed], "RFC 4287, section 4.1.2; JSON Feed 1.1, items",
            "an entry has an id", remedy: "the page, else a UUID made from what the entry says", \.entry
        ) { $0.entry.id == nil ? "" : nil },
        FeedRule(
            "missing-guid", .warning, [.rss], "RSS Best Practices Profile, guid", "an item has a guid",
            remedy: "as for missing-id", \.entry
        ) { $0.entry.id == nil ? "" : nil },
        FeedRule(
            "bad-feed-id", .error, [.atom], "RFC 4287, section 4.2.6; RFC 3986", "the id of a feed is a URI",
            remedy: "an IRI is written as a URI; anything else gets a UUID, the same one every time", \.feed
        ) { $0.id.flatMap { AddressSyntax.isURI($0) ? nil : $0 } },
        FeedRule(
            "bad-id", .error, [.atom], "RFC 4287, section 4.2.6; RFC 3986", "the id of an entry is a URI",
            remedy: "an IRI is written as a URI; anything else gets a UUID, the same one every time", \.entry
        ) { $0.entry.id.flatMap { AddressSyntax.isURI($0) ? nil : $0 } },
        FeedRule(
            "repeated-id", .error, feeds, "RFC 4287, section 4.1.1; RSS 2.0, guid; JSON Feed 1.1, items",
            "no two entries have one id",
            remedy: "the first one keeps it; another one gets a UUID made from the id, its date and its title",
            \.repeatedID
        ) { $0 },
        FeedRule(
            "bad-permalink", .error, [.rss], "RSS 2.0, guid", "a guid that is a permalink is an address of the web",
            remedy: "it is no permalink any more", \.entry
        ) { entry, _ in
            guard entry.idIsPermalink == true, let id = entry.id else { return nil }
            return AddressSyntax.isWeb(id) ? nil : id
        },
    ]

    /// Rules about moments.
    static let dates: [FeedRule] = [
        FeedRule(
            "missing-feed-date", .error, [.atom], "RFC 4287, section 4.1.1", "a feed says when it was updated",
            remedy: "the date of its newest entry, else the date it was published, else a date that is given", \.feed
        ) { $0.updated == nil ? "" : nil },
        FeedRule(
            "missing-date", .error, [.atom], "RFC 4287, section 4.1.2", "an entry has a date",
            remedy: "the feed's, else its source's, else a date that is given", \.entry
        ) { entry, _ in entry.updated == nil && entry.published == nil ? "" : nil },
        FeedRule(
            "missing-update", .error, [.atom], "RFC 4287, section 4.1.2", "an entry says when it was updated",
            remedy: "the date it was published", \.entry
        ) { entry, _ in entry.updated == nil && entry.published != nil ? "" : nil },
        FeedRule(
            "unreadable-date", .error, feeds + [.opml],
            "RFC 4287, section 3.3; RSS 2.0, pubDate; JSON Feed 1.1, items; OPML 2.0, head",
            "a date is one that can be read", remedy: "left out; see missing-date", \.date
        ) { date, field in date.instant == nil ? "\(field) '\(date.original ?? "")'" : nil },
        FeedRule(
            "implausible-date", .warning, feeds + [.opml], "RFC 3339, section 5.6; RFC 822, section 5",
            "a date is between the years 1900 and 9999", remedy: "left out; see missing-date", \.date
        ) { date, field in date.instant == nil || DatePlausibility.isPlausible(date) ? nil : field },
        FeedRule(
            "updated-before-published", .warning, [.atom, .jsonFeed], "RFC 4287, section 4.2.15",
            "nothing is updated before it is published", remedy: "it was updated when it was published", \.entry
        ) { entry, _ in
            guard let published = entry.published, let updated = entry.updated, updated.instant != nil else {
                return nil
            }
            return Timestamp.precedes(updated, published) ? "" : nil
        },
    ]
}
