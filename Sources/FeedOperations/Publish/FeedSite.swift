public import Syndication

/// A feed as a folder for a web server: the feed in three formats, its archive, and pages for people.
///
/// ```swift
/// let site = FeedSite(feed, options: FeedSite.Options(url: "https://planet.example/"))
/// for file in site.files() {
///     try write(file.bytes(), to: folder + "/" + file.path)
/// }
/// ```
///
/// The same feed, options, theme and history give the same files.
public struct FeedSite: Sendable {
    /// Reads a file of the site as it was published last; nil when it is not there.
    public typealias Reading = @Sendable (_ path: String) -> [UInt8]?

    /// What the next run has to know.
    public var history: SiteHistory {
        var history = SiteHistory()
        history.archives = plan.archives
        history.pages = plan.paths
        return history
    }

    /// Files of an earlier run that stay as they are.
    public let kept: Set<String>

    let plan: SitePlan
    let feeds: SiteFeeds
    let theme: (any SiteTheme)?
    let earlier: SiteHistory
    let reading: Reading

    /// Plans the folder of a feed; its entries are published in the order in which they are, the newest first.
    ///
    /// - Parameters:
    ///   - feed: the feed, with its entries and tombstones.
    ///   - theme: what makes pages; without one there are only feeds.
    ///   - history: what the site was when it was published last.
    ///   - reading: reads files of that site.
    public init(
        _ feed: Feed, options: Options = Options(), theme: (any SiteTheme)? = nil, history: SiteHistory = SiteHistory(),
        reading: @escaping Reading = { _ in nil }
    ) {
        plan = SitePlan(feed, options, history, assets: theme?.assets.map(\.path) ?? [])
        let style = theme?.assets.contains { $0.path == "feed.css" } ?? false
        feeds = SiteFeeds(plan: plan, style: style ? "feed.css" : nil)
        self.theme = theme
        self.reading = reading
        earlier = history
        kept = Self.kept(plan)
    }

    /// The pages of entries that are only in the archive by now, and the archive but for what this run writes.
    private static func kept(_ plan: SitePlan) -> Set<String> {
        var kept: Set<String> = []
        let published = Set(plan.entries.map(\.key))
        for (key, path) in plan.paths where !published.contains(key) { kept.insert(path) }
        for number in plan.archives.indices { kept.insert(SiteFeeds.archive(number + 1)) }
        return kept
    }

    /// The files, in the order in which they are to be written: what others point at comes before them.
    public func files() -> [SiteFile] {
        var files = theme?.assets.map { asset in SiteFile(asset.path, stage: .asset) { asset.bytes } } ?? []
        files += archivedFeeds() + partFeeds()
        if let theme { files += SitePages(plan: plan, theme: theme, feeds: feeds, reading: reading).files() }
        files.append(contentsOf: Sitemap(plan, hasPages: theme != nil).files())
        files += frontFeeds()
        return files.enumerated().sorted { ($0.element.stage, $0.offset) < ($1.element.stage, $1.offset) }.map(
            \.element)
    }

    // MARK: - Feeds

    private func frontFeeds() -> [SiteFile] {
        var files = SiteFeeds.formats.map { path, format, _ in
            feedFile(path, .front, format) { feeds.newest(as: path, format) }
        }
        files.append(
            SiteFile("opml.xml", stage: .front) { () throws(FeedError) in
                try SiteSubscriptions.feed(of: plan).bytes(as: .opml)
            })
        return files
    }

    private func partFeeds() -> [SiteFile] {
        plan.parts.map { part in feedFile(part.path + ".xml", .part) { feeds.part(part) } }
    }

    /// The stretches that are closed now, those that an entry was deleted from, and the one that is being filled.
    private func archivedFeeds() -> [SiteFile] {
        guard !plan.archives.isEmpty else { return [] }
        var files = plan.newStretches.map { number, entries in
            feedFile(SiteFeeds.archive(number), .page) {
                feeds.stretch(number, entries: entries.map(feeds.entry), isClosed: true)
            }
        }
        for (index, stretch) in earlier.archives.enumerated()
        where index < plan.archives.count && plan.archives[index] != stretch {
            files.append(withoutDeleted(index + 1))
        }
        let open = plan.archives.count + 1
        let filling = plan.recent.suffix(plan.options.entriesPerFeed)
        files.append(
            feedFile(SiteFeeds.archive(open), .part) {
                feeds.stretch(open, entries: filling.map(feeds.entry), isClosed: false)
            })
        return files
    }

    /// A stretch without what was deleted since (RFC 6721): taking back counts more than that archives stay as they are.
    private func withoutDeleted(_ number: Int) -> SiteFile {
        let path = SiteFeeds.archive(number)
        let keys = Set(plan.archives[number - 1].map(\.key))
        return SiteFile(path, stage: .page) { () throws(FeedError) in
            guard let bytes = reading(path) else { throw FeedError(.unreadable, "the archive \(path) is missing") }
            var feed = try Feed(bytes: bytes)
            let identity = feed.atomID
            let deleted = feed.entries.filter { !keys.contains(PublishedEntry($0, in: identity).key) }
            feed.entries.removeAll { !keys.contains(PublishedEntry($0, in: identity).key) }
            let ids = Set(deleted.compactMap(\.id))
            feed.deletedEntries += plan.header.deletedEntries.filter { ids.contains($0.ref) }
            return try feeds.bytes(feed, at: path, as: .atom)
        }
    }

    private func feedFile(
        _ path: String, _ stage: SiteFile.Stage, _ format: FeedFormat = .atom, _ feed: @escaping @Sendable () -> Feed
    ) -> SiteFile {
        SiteFile(path, stage: stage) { () throws(FeedError) in try feeds.bytes(feed(), at: path, as: format) }
    }
}
