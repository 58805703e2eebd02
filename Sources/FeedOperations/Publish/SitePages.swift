internal import Syndication

/// The pages of a site, each with a digest of what it shows, so that those that show what they showed need not be made.
final class SitePages: Sendable {
    let plan: SitePlan
    let theme: any SiteTheme
    let feeds: SiteFeeds
    let reading: FeedSite.Reading
    /// The feed as pages name it: without what changes with every run.
    private let header: Feed
    private let headerDigest: UInt64
    /// The pages of sources, by the sources' identity.
    private let sourcePages: [String: String]
    /// The parts of categories, by what tells them apart.
    private let categoryPages: [String: SitePart]

    init(plan: SitePlan, theme: any SiteTheme, feeds: SiteFeeds, reading: @escaping FeedSite.Reading) {
        self.plan = plan
        self.theme = theme
        self.feeds = feeds
        self.reading = reading
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

    func files() -> [SiteFile] {
        var files = entryPages()
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
        page.feeds = SiteFeeds.formats.map { SiteLink(title: $0.name, href: $0.path, type: $0.format.mediaType) }
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
        page.feeds = SiteFeeds.formats.map {
            SiteLink(title: $0.name, href: SitePath.reference(from: path, to: $0.path), type: $0.format.mediaType)
        }
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

    private func entry(
        _ entry: Entry, key: UInt64, sourceID: String? = nil, on page: String, repeats: [SiteEntry] = []
    ) -> SiteEntry {
        let own = plan.paths[key].map { SitePath.reference(from: page, to: $0) }
        let source = (sourceID ?? entry.source?.feed.atomID).flatMap { sourcePages[$0] }
        return SiteEntry(
            entry, page: own, sourcePage: source.map { SitePath.reference(from: page, to: $0) }, repeats: repeats)
    }

    // MARK: - Archive

    private func archivePages() -> [SiteFile] {
        guard !plan.archives.isEmpty else { return [] }
        let new = Dictionary(plan.newStretches.map { ($0.number, $0.entries) }) { first, _ in first }
        var files = plan.archives.indices.map { index in
            var digest = PageDigest(headerDigest)
            for entry in plan.archives[index] {
                digest.add(entry.key)
                digest.add(UInt64(bitPattern: entry.changed))
                digest.add(plan.paths[entry.key])
            }
            digest.add(index + 1 < plan.archives.count ? 1 : 0)
            return file("archive/\(index + 1).html", .part, fingerprint: digest.value) { () throws(FeedError) in
                try self.archive(index + 1, new[index + 1]?.map { self.plan.entries[$0].entry })
            }
        }
        files.append(file("archive/index.html", .part) { self.archives() })
        return files
    }

    private func archive(_ number: Int, _ entries: [Entry]?) throws(FeedError) -> SitePage {
        let path = "archive/\(number).html"
        var page = page(.archive, path)
        page.canonical = plan.root.map { SitePath.address(path, in: $0) }
        page.title = span(of: number)
        page.feeds = [SiteLink(title: "Atom", href: "\(number).xml", type: FeedFormat.atom.mediaType)]
        let entries = if let entries { entries } else { try written(number) }
        let identity = plan.header.atomID
        page.entries = entries.map { entry($0, key: PublishedEntry($0, in: identity).key, on: path) }
        let last = plan.archives.count
        page.newer = SiteLink(
            title: number < last ? span(of: number + 1) : "",
            href: number < last ? "\(number + 1).html" : SitePath.reference(from: path, to: "index.html"))
        page.older = number > 1 ? SiteLink(title: span(of: number - 1), href: "\(number - 1).html") : nil
        return page
    }

    /// The entries of a stretch that was closed by an earlier run, as it was written then, without those that were
    /// deleted since.
    private func written(_ number: Int) throws(FeedError) -> [Entry] {
        guard let bytes = reading(SiteFeeds.archive(number)) else {
            throw FeedError(.unreadable, "the archive \(SiteFeeds.archive(number)) is missing")
        }
        let feed = try Feed(bytes: bytes)
        let keys = Set(plan.archives[number - 1].map(\.key))
        let identity = feed.atomID
        return feed.entries.filter { keys.contains(PublishedEntry($0, in: identity).key) }
    }

    private func archives() -> SitePage {
        var page = page(.archives, "archive/index.html")
        page.canonical = plan.root.map { $0 + "archive/" }
        page.archives = plan.archives.indices.reversed().map { index in
            SiteLink(title: span(of: index + 1), href: "\(index + 1).html", count: plan.archives[index].count)
        }
        return page
    }

    /// The days that a stretch reaches over.
    private func span(of number: Int) -> String {
        let moments = plan.archives[number - 1].map(\.changed)
        guard let first = moments.min(), let last = moments.max() else { return "" }
        let (from, to) = (Self.day(first), Self.day(last))
        return from == to ? from : "\(from) – \(to)"
    }

    private static func day(_ seconds: Int64) -> String {
        Timestamp(seconds: seconds, utcOffset: 0).pageDay ?? ""
    }

    // MARK: - Pages

    private func page(_ kind: SitePage.Kind, _ path: String) -> SitePage {
        var page = SitePage(kind: kind, path: path, root: SitePath.root(from: path), feed: header)
        if kind != .archives, !plan.archives.isEmpty {
            page.archives = [SiteLink(title: "", href: SitePath.reference(from: path, to: "archive/index.html"))]
        }
        return page
    }

    private func file(
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
