internal import Syndication

/// What goes where in a site: which entries are still to be in feeds, which go into the archive, what each page is called.
final class SitePlan: Sendable {
    let options: FeedSite.Options
    /// The feed without its entries.
    let header: Feed
    /// The entries, newest first.
    let entries: [PublishedEntry]
    /// Numbers of the entries that feeds and the front page have.
    let recent: [Int]
    /// Stretches of the archive that this run writes, with the numbers of their entries.
    let newStretches: [(number: Int, entries: [Int])]
    /// The archive as it is to be from now on.
    let archives: [[SiteHistory.ArchivedEntry]]
    /// The path of each entry's page, by its key; of those too that are only in the archive.
    let paths: [UInt64: String]
    /// Categories and sources.
    let parts: [SitePart]
    /// The feeds that entries come from, in the order of their titles.
    let sources: [Feed]
    let leaders: [Int: Int]
    let followers: [Int: [Int]]

    /// - Parameter assets: the paths of a theme's files.
    init(_ feed: Feed, _ options: FeedSite.Options, _ history: SiteHistory, assets: [String] = []) {
        self.options = options
        var header = feed.header
        header.deletedEntries = feed.deletedEntries
        if header.updated?.instant == nil { header.updated = feed.newestEntryChange }
        self.header = header
        let entries = SiteSubscriptions.joined(Self.published(feed, limit: options.limit))
        self.entries = entries
        let deleted = Set(feed.deletedEntries.map { EntryKey.hash(of: $0.ref).high })
        let archive = SiteArchive(entries, history.archives, deleted: deleted, each: options.entriesPerFeed)
        recent = archive.recent
        newStretches = archive.new
        archives = archive.stretches
        paths =
            options.pages
            ? PagePaths(options, assets: assets).paths(of: entries, archive.stretches, history.pages) : [:]
        sources = SiteSubscriptions.sources(of: entries)
        let folding = EntryFolding(entries)
        (leaders, followers) = (folding.leaders, folding.followers)
        parts = SitePart.parts(of: entries, by: options.parts, feed: header.atomID)
    }

    /// The root of the site on the web.
    var root: String? { options.root }

    /// The entries that are published, each once; what was deleted is not (RFC 6721, section 5).
    private static func published(_ feed: Feed, limit: Int?) -> [PublishedEntry] {
        var deletions: [String: Timestamp.Instant] = [:]
        for tombstone in feed.deletedEntries {
            guard let when = tombstone.when.instant else { continue }
            deletions[tombstone.ref] = deletions[tombstone.ref].map { max($0, when) } ?? when
        }
        let identity = feed.atomID
        var keys: Set<UInt64> = []
        var entries: [PublishedEntry] = []
        entries.reserveCapacity(feed.entries.count)
        for entry in feed.entries {
            if let limit, entries.count >= limit { break }
            if let when = entry.id.flatMap({ deletions[$0] }), entry.lastChange?.instant.map({ $0 <= when }) ?? true {
                continue
            }
            let published = PublishedEntry(entry, in: identity)
            if keys.insert(published.key).inserted { entries.append(published) }
        }
        return entries
    }

    /// The entries of these numbers that are to be shown, not folded under others.
    func shown(_ numbers: [Int]) -> [Int] {
        guard !leaders.isEmpty else { return numbers }
        let shown = Set(numbers)
        return numbers.filter { leaders[$0].map { !shown.contains($0) } ?? true }
    }
}
