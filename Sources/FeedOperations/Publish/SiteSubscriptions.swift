internal import Syndication

/// The feeds that a site takes entries from, as a list of subscriptions (OPML 2.0).
enum SiteSubscriptions {
    /// A feed whose entries are the sources, sorted by their titles; of a site without any, its own feed.
    static func feed(of plan: SitePlan) -> Feed {
        let sources = plan.sources
        let own = plan.root.map { root -> Feed in
            var own = plan.header
            own.links = [Link(href: root), Link(rel: "self", href: root + "atom.xml", type: FeedFormat.atom.mediaType)]
            return own
        }
        let listed = sources.isEmpty ? own.map { [$0] } ?? [] : sources
        var updated = plan.header.updated
        updated?.instant?.nanoseconds = 0
        return Subscriptions.feed(
            of: listed.map { Source($0) }, title: plan.header.title?.plain ?? "", updated: updated,
            owner: plan.header.authors.first)
    }

    /// Entries whose source says only what it is called, as those of RSS may, come from the feed of that name, if there is
    /// one.
    static func joined(_ entries: [PublishedEntry]) -> [PublishedEntry] {
        var named: [String: String] = [:]
        var nameless: [String: String] = [:]
        for entry in entries {
            guard let id = entry.sourceID, let source = entry.entry.source, nameless[id] == nil else { continue }
            let title = source.feed.title?.plain ?? ""
            if address(of: source.feed) != nil {
                if named[title] == nil { named[title] = id }
            } else if !title.isEmpty {
                nameless[id] = title
            }
        }
        let others = nameless.compactMapValues { named[$0] }
        guard !others.isEmpty else { return entries }
        return entries.map { entry in
            var entry = entry
            if let id = entry.sourceID, let other = others[id] { entry.sourceID = other }
            return entry
        }
    }

    /// The sources in the order of their titles, each once.
    static func sources(of entries: [PublishedEntry]) -> [Feed] {
        var known: Set<String> = []
        var sources: [Feed] = []
        for entry in entries {
            guard let id = entry.sourceID, let source = entry.entry.source?.feed, source.atomID == id else { continue }
            if known.insert(id).inserted { sources.append(source) }
        }
        let named = sources.map { (title: PageText.excerpt($0.title?.plain ?? "", length: 200), feed: $0) }
        return named.sorted { left, right in
            let (one, other) = (left.title.lowercased(), right.title.lowercased())
            return one == other ? left.feed.atomID < right.feed.atomID : one < other
        }.map(\.feed)
    }

    /// The address of a source's feed.
    static func address(of source: Feed) -> String? {
        PageText.href(source.links.first(rel: "self")?.href)
    }
}
