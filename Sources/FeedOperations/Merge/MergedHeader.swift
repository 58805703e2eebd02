internal import Syndication

/// What a merged feed says of itself, and the sources that its entries share.
struct MergedHeader {
    /// The description, with what the options say.
    let feed: Feed
    /// Whether the result is the one feed that was merged.
    let isOneFeed: Bool
    /// The source of each feed's entries.
    let sources: [Source]
    /// A digest of what each feed says of itself.
    let digests: [Hash128]
    /// By what the entries of each feed are counted.
    let identities: [String]

    init(_ inputs: [FeedMerge.InputFeed], _ options: FeedMerge.Options) {
        let headers = inputs.map(\.header)
        let bytes = headers.map(\.canonicalBytes)
        let order = bytes.indices.sorted { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
        digests = bytes.map { SourceTable.digest($0) }
        sources = headers.map { Source($0) }
        self.identities = headers.map(\.atomID)
        let identities = Set(self.identities)
        isOneFeed = identities.count == 1 && (options.id == nil || identities == [options.id ?? ""])
        let ordered = order.map { headers[$0] }
        var feed = identities.count == 1 ? Self.newest(ordered) : Self.collection(ordered, identities)
        if !isOneFeed, identities.count == 1 { feed.links.removeAll { $0.rel == "self" } }
        Self.apply(options, to: &feed)
        self.feed = feed
    }

    private static func newest(_ headers: [Feed]) -> Feed {
        var newest = headers.first ?? Feed()
        for header in headers where Timestamp.precedes(newest.updated, header.updated) { newest = header }
        return newest
    }

    // MARK: - Several feeds

    private static func collection(_ headers: [Feed], _ identities: Set<String>) -> Feed {
        var feed = Feed(title: .text(title(of: headers)))
        let ids = identities.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        feed.id = NameBasedUUID.urn("merge", ids.joined(separator: "\n"))
        let languages = Set(headers.map(\.language))
        if languages.count == 1 { feed.language = headers.first?.language }
        feed.updated = headers.reduce(nil) { Timestamp.precedes($0, $1.updated) ? $1.updated : $0 }
        return feed
    }

    /// The titles of up to three feeds, and how many more there are: a name that says what is in it, in any language.
    private static func title(of headers: [Feed]) -> String {
        let titles = Set(headers.compactMap { $0.title?.plain }).filter { !$0.isEmpty }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        if titles.isEmpty { return headers.isEmpty ? "" : "\(headers.count) feeds" }
        let rest = titles.count > 3 ? " + \(titles.count - 3)" : ""
        return titles.prefix(3).joined(separator: " · ") + rest
    }

    private static func apply(_ options: FeedMerge.Options, to feed: inout Feed) {
        if let title = options.title { feed.title = .text(title) }
        if let id = options.id { feed.id = id }
        if !options.authors.isEmpty { feed.authors = options.authors }
        if let link = options.link {
            feed.links.removeAll { $0.rel == "alternate" }
            feed.links.insert(Link(href: link), at: 0)
        }
    }
}
