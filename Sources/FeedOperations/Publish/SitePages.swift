internal import Syndication

/// The pages of a site, each with a digest of what it shows, so that those that show what they showed need not be made.
final class SitePages: Sendable {
    let plan: SitePlan
    let theme: any SiteTheme
    let feeds: SiteFeeds
    /// The entries of the archive.
    let archive: ArchivedEntries
    /// The feed as pages name it: without what changes with every run.
    private let header: Feed
    let headerDigest: UInt64
    /// The pages of sources, by the sources' identity.
    private let sourcePages: [String: String]
    /// The parts of categories, by what tells them apart.
    private let categoryPages: [String: SitePart]

    init(plan: SitePlan, theme: any SiteTheme, feeds: SiteFeeds, archive: ArchivedEntries) {
        self.plan = plan
        self.theme = theme
        self.feeds = feeds
        self.archive = archive
        var header = plan.header.header
        // What RSS demands and nobody has said says nothing.
        if header.subtitle?.plain == header.title?.plain { header.subtitle = nil }
        self.header = header
        let sources = plan.parts.filter { $0.kind == .source }
        sourcePages = Dictionary(sources.map { ($0.name, $0.path + ".html") }) { first, _ in first }
        let categories = plan.parts.filter { $0.kind == .category }
        categoryPages = Dictionary(categories.map { ($0.name, $0) }) { first, _ in first }
        var digest = PageDigest(theme.fingerprint)
        for text in [header.title, header.subtitle, header.rights] { digest.add(text?.value) }
        for text in [header.language, plan.root, header.links.permalink, header.icon, header.logo] { digest.add(text) }
        for author in header.authors { digest.add(author.name) }
        digest.add(plan.options.pages ? 1 : 0)
        for part in FeedSite.Options.Part.allCases { digest.add(plan.options.parts.contains(part) ? 1 : 0) }
        digest.add(plan.archives.isEmpty ? 0 : 1)
        headerDigest = digest.value
    }

    /// A digest of which sources have pages.
    var sourcesDigest: UInt64 {
        var digest = PageDigest(0)
        for (name, path) in sourcePages.sorted(by: { $0.key < $1.key }) {
            digest.add(name)
            digest.add(path)
        }
        return digest.value
    }

    func files() -> [SiteFile] {
        var files = entryPages() + archivedEntryPages()
        files += plan.parts.map { part in file(part.path + ".html", .part) { self.part(part) } }
        files += archivePages()
        files.append(file("index.html", .front) { self.front() })
        return files
    }

    /// What `rel="canonical"` says of an entry's page: its permalink, wherever that is, else the page itself.
    static func canonical(_ entry: Entry, _ address: String?) -> String? {
        guard let permalink = PageText.href(entry.permalink), permalink.hasPrefix("http") else { return address }
        return permalink
    }

    // MARK: - Front and parts

    private func front() -> SitePage {
        var page = page(.front, "index.html")
        page.canonical = plan.root
        page.feeds = feedLinks(from: page.path)
        show(plan.shown(plan.recent), on: &page)
        page.categories = categories(from: page.path)
        page.sources = sources(from: page.path)
        if !plan.archives.isEmpty {
            page.older = SiteLink(
                title: "", href: SitePath.reference(from: page.path, to: "archive/\(plan.archives.count).html"))
        }
        return page
    }

    private func part(_ part: SitePart) -> SitePage {
        var page = page(.part, part.path + ".html")
        page.canonical = plan.root.map { SitePath.address(page.path, in: $0) }
        page.title = part.title
        let feed = SitePath.reference(from: page.path, to: part.path + ".xml")
        page.feeds = [SiteLink(title: "Atom", href: feed, type: FeedFormat.atom.mediaType)]
        let count = plan.options.entriesPerFeed
        show(plan.shown(Array(part.entries.prefix(count > 0 ? count : .max))), on: &page)
        if let source = part.source { page.sources = [self.source(source, from: page.path)] }
        return page
    }

    private func show(_ numbers: [Int], on page: inout SitePage) {
        let count = max(plan.options.entriesPerPage, 0)
        page.entries = numbers.prefix(count).map { entry($0, on: page.path) }
        page.furtherEntries = numbers.dropFirst(count).map { entry($0, on: page.path) }
    }

    /// How many categories are named beside the entries: those with most of them.
    private static let namedCategories = 40

    private func categories(from page: String) -> [SiteLink] {
        plan.parts.lazy.filter { $0.kind == .category }.prefix(Self.namedCategories).map { part in
            SiteLink(
                title: part.title, href: SitePath.reference(from: page, to: part.path + ".html"),
                count: part.entries.count)
        }
    }

    private func sources(from page: String) -> [SiteSource] {
        plan.sources.map { source($0, from: page) }
    }

    private func source(_ feed: Feed, from page: String) -> SiteSource {
        let title = PageText.excerpt(feed.title?.plain ?? "", length: 100)
        let home = PageText.href(feed.links.permalink)
        return SiteSource(
            title: title.isEmpty ? home ?? feed.atomID : title,
            page: sourcePages[feed.atomID].map {
                SitePath.reference(from: page, to: $0)
            }, home: home, feed: SiteSubscriptions.address(of: feed))
    }

    // MARK: - Entries

    private func entryPages() -> [SiteFile] {
        guard plan.options.pages else { return [] }
        let titles = plan.entries.map { PageText.title(of: $0.entry) }
        return plan.entries.indices.compactMap { number in
            let entry = plan.entries[number]
            guard let path = plan.paths[entry.key] else { return nil }
            var digest = PageDigest(headerDigest)
            digest.add(entry.digest)
            for neighbour in [number - 1, number + 1] where plan.entries.indices.contains(neighbour) {
                digest.add(titles[neighbour])
                digest.add(plan.paths[plan.entries[neighbour].key])
            }
            for part in parts(of: number) { digest.add(part.path) }
            for repeated in plan.followers[number] ?? [] { digest.add(plan.entries[repeated].digest) }
            digest.add(entry.sourceID.flatMap { sourcePages[$0] })
            return file(path, .page, fingerprint: digest.value) { self.entryPage(number, path, titles) }
        }
    }

    private func entryPage(_ number: Int, _ path: String, _ titles: [String]) -> SitePage {
        var page = page(.entry, path)
        let own = plan.root.map { SitePath.address(path, in: $0) }
        page.canonical = Self.canonical(plan.entries[number].entry, own)
        page.title = titles[number]
        page.feeds = feedLinks(from: path)
        page.entries = [entry(number, on: path)]
        page.categories = parts(of: number).map {
            SiteLink(title: $0.title, href: SitePath.reference(from: path, to: $0.path + ".html"))
        }
        page.newer = neighbour(number - 1, from: path, titles)
        page.older = neighbour(number + 1, from: path, titles)
        return page
    }

    /// The categories of an entry that have pages.
    private func parts(of number: Int) -> [SitePart] {
        guard !categoryPages.isEmpty else { return [] }
        return SitePart.categories(of: plan.entries[number]).compactMap { categoryPages[$0.key] }
    }

    private func neighbour(_ number: Int, from path: String, _ titles: [String]) -> SiteLink? {
        guard plan.entries.indices.contains(number), let target = plan.paths[plan.entries[number].key] else {
            return nil
        }
        return SiteLink(title: titles[number], href: SitePath.reference(from: path, to: target))
    }

    private func entry(_ number: Int, on page: String, withRepeats: Bool = true) -> SiteEntry {
        let published = plan.entries[number]
        let repeats = withRepeats ? plan.followers[number] ?? [] : []
        return entry(
            published.entry, key: published.key, sourceID: published.sourceID, on: page,
            repeats: repeats.map { entry($0, on: page, withRepeats: false) })
    }

    func entry(
        _ entry: Entry, key: UInt64, sourceID: String? = nil, on page: String, repeats: [SiteEntry] = []
    ) -> SiteEntry {
        let own = plan.paths[key].map { SitePath.reference(from: page, to: $0) }
        let source = (sourceID ?? entry.source?.feed.atomID).flatMap { sourcePages[$0] }
        return SiteEntry(
            entry, page: own, sourcePage: source.map { SitePath.reference(from: page, to: $0) }, repeats: repeats)
    }

    // MARK: - Pages

    /// The feeds of the whole site.
    func feedLinks(from path: String) -> [SiteLink] {
        SiteFeeds.formats.map {
            SiteLink(title: $0.name, href: SitePath.reference(from: path, to: $0.path), type: $0.format.mediaType)
        }
    }

    func page(_ kind: SitePage.Kind, _ path: String) -> SitePage {
        var page = SitePage(kind: kind, path: path, root: SitePath.root(from: path), feed: header)
        if kind != .archives, !plan.archives.isEmpty {
            page.archives = [SiteLink(title: "", href: SitePath.reference(from: path, to: "archive/index.html"))]
        }
        return page
    }

    func file(
        _ path: String, _ stage: SiteFile.Stage, fingerprint: UInt64? = nil,
        _ page: @escaping @Sendable () throws(FeedError) -> SitePage
    ) -> SiteFile {
        let theme = theme
        return SiteFile(path, stage: stage, fingerprint: fingerprint) { () throws(FeedError) in
            try theme.html(of: page())
        }
    }
}

/// A digest of what a page shows.
struct PageDigest {
    private var hash: Hash128

    init(_ start: UInt64) {
        hash = Hash128(salt: start)
    }

    mutating func add(_ number: UInt64) { hash.combine(number) }

    mutating func add(_ text: String?) {
        guard let text else { return hash.combine(0x1FF) }
        let digest = Hash128.of(text, salt: 1)
        hash.combine(digest)
    }

    var value: UInt64 { hash.high }
}
