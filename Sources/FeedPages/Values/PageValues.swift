internal import FeedOperations
internal import Syndication

/// A page, as templates see it.
final class PageValues: ThemeValues {
    enum Key: String, CaseIterable {
        case documentTitle, description, language, direction, root, home, canonical, feedTitle, subtitle, heading,
            feeds,
            entries, entry, furtherEntries, archives, categories, sources, newer, older, updated, rights
    }

    /// As much as search engines show of a page.
    static let descriptionLength = 160

    private let page: SitePage
    private let around: EntryValues.Surroundings
    private let language: String?
    private let entries: [EntryValues]

    init(_ page: SitePage, options: PageTheme.Options) {
        self.page = page
        language = PageText.language(page.feed.language)
        let isEnglish = language.map { $0.lowercased() == "en" || $0.lowercased().hasPrefix("en-") } ?? true
        let around = EntryValues.Surroundings(
            options: options, isEnglish: isEnglish, categories: page.categories, path: page.path,
            direction: Self.direction(of: language))
        self.around = around
        entries = page.entries.map { EntryValues($0, around, isWhole: page.kind == .entry) }
    }

    func value(_ key: Key) -> Any {
        switch key {
        case .documentTitle: ThemeText(documentTitle)
        case .description: ThemeText(PageText.excerpt(description, length: Self.descriptionLength))
        // The theme's own words are English.
        case .language: ThemeText(language ?? "en")
        case .direction: ThemeText(Self.direction(of: language).rawValue)
        case .root: ThemeText(page.root)
        case .home: ThemeText(page.root + "index.html")
        case .canonical: ThemeText(PageText.href(page.canonical))
        case .feedTitle: ThemeText(feedTitle)
        case .subtitle: ThemeText(subtitle)
        case .heading: ThemeText(heading)
        case .feeds: links(page.feeds)
        case .entries: ListValues(entries)
        case .entry: entries.first ?? ThemeText.empty
        case .furtherEntries: ListValues(page.furtherEntries.map { EntryValues($0, around, isTitle: true) })
        case .archives: links(page.archives)
        case .categories: ListValues(page.categories, first: 24, atMost: 200, LinkValues.init)
        case .sources: ListValues(page.sources, first: 24, atMost: 200, SourceValues.init)
        case .newer: page.newer.map(LinkValues.init) ?? ThemeText.empty
        case .older: page.older.map(LinkValues.init) ?? ThemeText.empty
        case .updated: DateValues(page.feed.updated, isEnglish: around.isEnglish) ?? ThemeText.empty
        case .rights: ThemeText(PageText.excerpt(page.feed.rights?.plain ?? "", length: 300))
        }
    }

    private static func direction(of language: String?) -> TextDirection {
        language.map { TextDirection.of("", language: $0) } ?? .leftToRight
    }

    private func links(_ links: [SiteLink]) -> ListValues<LinkValues> { ListValues(links.map(LinkValues.init)) }

    private var feedTitle: String {
        PageText.excerpt(PageText.firstOf(page.feed.title?.plain) ?? "Feed", length: 200)
    }

    /// Formats that ask for a description get the title where there is no other.
    private var subtitle: String {
        let subtitle = PageText.excerpt(page.feed.subtitle?.plain ?? "", length: 300)
        return subtitle == feedTitle ? "" : subtitle
    }

    private var heading: String {
        if page.kind == .entry, let entry = entries.first { return entry.title }
        let title = PageText.firstOf(page.title) ?? (page.kind == .archives ? "Archive" : nil)
        return title.map { PageText.excerpt($0, length: 200) } ?? feedTitle
    }

    private var documentTitle: String {
        heading == feedTitle ? feedTitle : "\(heading) – \(feedTitle)"
    }

    private var description: String {
        page.kind == .entry ? entries.first?.excerpt ?? "" : subtitle
    }
}
