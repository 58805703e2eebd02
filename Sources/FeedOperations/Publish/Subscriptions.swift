public import Syndication

/// Lists of the feeds that a site is made from.
public enum Subscriptions {
    /// A list as a feed: an entry for each source, which OPML writes as a subscription and gives back as it was.
    ///
    /// A source of which no address is known that a feed is at is left out, and one that is named twice is named once. The
    /// list is in the order in which the sources are.
    ///
    /// - Parameters:
    ///   - sources: the sources, such as those of a site's entries.
    ///   - title: what the list is called.
    ///   - updated: when the list changed; a moment without a fraction of a second, as OPML has none.
    ///   - owner: who keeps the list.
    public static func feed(
        of sources: some Sequence<Source>, title: String, updated: Timestamp? = nil, owner: Person? = nil
    ) -> Feed {
        var list = Feed(title: .text(title))
        list.updated = updated
        list.published = updated
        if let owner { list.authors = [owner] }
        var addresses: Set<String> = []
        for source in sources {
            guard let entry = subscription(to: source.feed) else { continue }
            if addresses.insert(entry.links.first(rel: "self")?.href ?? "").inserted { list.entries.append(entry) }
        }
        return list
    }

    private static func subscription(to feed: Feed) -> Entry? {
        guard let address = feed.links.first(rel: "self")?.href, AddressSyntax.isURI(address) else { return nil }
        let name = feed.title?.plain ?? ""
        var entry = Entry(id: address, title: .text(name.isEmpty ? address : name))
        // The type of an outline is "rss", whatever the feed's format is (OPML 2.0, "Subscription lists").
        entry.links = [Link(rel: "self", href: address)]
        if let page = feed.links.permalink, AddressSyntax.isURI(page), page != address {
            entry.links.append(Link(href: page))
        }
        if let subtitle = feed.subtitle?.plain, !subtitle.isEmpty { entry.summary = .text(subtitle) }
        entry.language = feed.language.flatMap(LanguageTag.repaired)
        return entry
    }
}
