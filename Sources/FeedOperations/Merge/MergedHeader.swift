internal import Syndication

/// What a merged feed says of itself, and the sources that its entries share.
struct MergedHeader {
    /// The description, with what the options say.
    let feed: Feed
    /// Whether the result is the one feed that was merged.
    let isOneFeed: Bool
    private let sources: [Source]
    /// The place of each input in the bytewise order of all.
    private let ranks: [Int]

    init(_ inputs: [FeedMerge.InputFeed], _ options: FeedMerge.Options) {
        let headers = inputs.map(\.header)
        let bytes = headers.map(\.canonicalBytes)
        let order = bytes.indices.sorted { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
        var ranks = [Int](repeating: 0, count: headers.count)
        for (rank, input) in order.enumerated() { ranks[input] = rank }
        self.ranks = ranks
        sources = headers.map { Source($0) }
        let identities = Set(headers.map(\.atomID))
        isOneFeed = identities.count == 1 && (options.id == nil || identities == [options.id ?? ""])
        let ordered = order.map { headers[$0] }
        var feed = identities.count == 1 ? Self.newest(ordered) : Self.collection(ordered, identities)
        if !isOneFeed, identities.count == 1 { feed.links.removeAll { $0.rel == "self" } }
        Self.apply(options, to: &feed)
        self.feed = feed
    }

    /// The feed that a candidate came from: what it said itself, or the first bytewise of those that had it.
    func source(of candidate: MergeCandidate) -> Source? {
        let input = candidate.inputs.min { ranks[$0] < ranks[$1] }
        guard let input else { return candidate.source }
        guard let said = candidate.source else { return sources[input] }
        let isFirst = sources[input].feed.canonicalBytes.lexicographicallyPrecedes(said.feed.canonicalBytes)
        return isFirst ? sources[input] : said
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
