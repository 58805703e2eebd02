internal import FeedOperations
internal import Syndication

/// An entry of a page.
final class EntryValues: ThemeValues {
    enum Key: String, CaseIterable {
        case title, href, permalink, host, language, direction, published, updated, authors, source, categories,
            excerpt,
            content, image, enclosures, repeats, comments, rights
    }

    /// What the page around says that matters for its entries.
    struct Surroundings: Sendable {
        var options: PageTheme.Options
        var isEnglish: Bool
        var categories: [SiteLink]
        var path: String
        /// Which way text runs there.
        var direction: TextDirection?
    }

    private let site: SiteEntry
    private let around: Surroundings
    private let text: String
    private let isWhole: Bool

    /// - Parameter isWhole: whether the page is this entry's own.
    init(_ site: SiteEntry, _ around: Surroundings, isWhole: Bool = false, isTitle: Bool = false) {
        self.site = site
        self.around = around
        self.isWhole = isWhole
        // What is shown by its title alone needs no text if it has one.
        let needsText = !isTitle || PageText.firstOf(site.entry.title?.value) == nil
        // A page of its own shows the beginning only in its description.
        let length = isWhole ? PageValues.descriptionLength : around.options.excerptLength
        text = needsText ? Self.text(of: site.entry, atLeast: length) : ""
    }

    private var entry: Entry { site.entry }

    func value(_ key: Key) -> Any {
        switch key {
        case .title: ThemeText(title)
        case .href: ThemeText(site.page ?? PageText.href(entry.permalink))
        case .permalink: ThemeText(permalink)
        case .host: ThemeText(permalink.flatMap(PageText.host))
        case .language: ThemeText(language)
        case .direction: ThemeText(direction == around.direction ? "" : direction.rawValue)
        case .published: date ?? ThemeText.empty
        case .updated: laterDate ?? ThemeText.empty
        case .authors:
            ListValues(entry.authors.prefix(10).filter { PageText.firstOf($0.name) != nil }.map(PersonValues.init))
        case .source: SourceValues(entry.source, page: site.sourcePage) ?? ThemeText.empty
        case .categories: categories
        case .excerpt: ThemeText(excerpt)
        case .content: content
        case .image: ThemeText(PageText.imageSource(entry.image))
        case .enclosures: ListValues(entry.links.lazy.compactMap(EnclosureValues.init).prefix(50).map { $0 })
        case .repeats: ListValues(site.repeats.prefix(50).map { EntryValues($0, withinEntry, isTitle: true) })
        case .comments: ThemeText(PageText.href(entry.comments))
        case .rights: ThemeText(PageText.excerpt(entry.rights?.plain ?? "", length: 300))
        }
    }

    /// The title; of an entry without one its first words, or else its address.
    private(set) lazy var title: String = {
        let first = PageText.firstOf(
            entry.title?.plain, PageText.excerpt(text, length: 60), PageText.href(entry.permalink), entry.id)
        return PageText.excerpt(first ?? "Untitled", length: 200)
    }()

    /// How the entry begins; nothing where the title says it already.
    private(set) lazy var excerpt: String = {
        let excerpt = PageText.excerpt(text, length: around.options.excerptLength)
        return excerpt == title ? "" : excerpt
    }()

    /// Templates ask whether there is any before they write it.
    private lazy var content = ThemeText(
        markup: PageMarkup(isSanitized: around.options.isSanitized).content(of: entry))

    /// The summary is what the author wants to be read first.
    private static func text(of entry: Entry, atLeast length: Int) -> String {
        PageText.firstOf(entry.summary.map { PageText.beginning(of: $0, atLeast: length) })
            ?? entry.content.lazy.compactMap(\.text).first.map { PageText.beginning(of: $0, atLeast: length) } ?? ""
    }

    private var direction: TextDirection { TextDirection.of(title + " " + text, language: language) }

    /// For what is folded under this entry, whose direction may be another than the page's.
    private var withinEntry: Surroundings {
        var around = around
        around.direction = nil
        return around
    }

    private var language: String? {
        PageText.language(entry.language ?? entry.title?.language ?? entry.content.lazy.compactMap(\.language).first)
    }

    /// The entry's address, where that is somewhere else than the page.
    private var permalink: String? {
        guard let href = PageText.href(entry.permalink) else { return nil }
        let path = around.path.hasSuffix("index.html") ? String(around.path.dropLast(10)) : around.path
        return isWhole && !path.isEmpty && href.hasSuffix("/" + path) ? nil : href
    }

    private var firstDate: Timestamp? { entry.published?.instant != nil ? entry.published : entry.updated }

    private var date: DateValues? { DateValues(firstDate, isEnglish: around.isEnglish) }

    /// When the entry changed, if that was a day after it came out or later.
    private var laterDate: DateValues? {
        guard let first = firstDate?.instant, let last = entry.updated?.instant, last.seconds - first.seconds >= 86_400
        else { return nil }
        return DateValues(entry.updated, isEnglish: around.isEnglish)
    }

    /// Schemes of categories that say what an entry is grouped with, and not what it is about.
    private static let groups: Set<String> = [Repeats.groupScheme, Stories.scheme]

    private var categories: ListValues<LinkValues> {
        let pages = around.categories
        var seen: Set<String> = []
        var links: [LinkValues] = []
        let subjects = entry.categories.lazy.filter { !Self.groups.contains($0.scheme ?? "") }
        for category in subjects.prefix(200) where links.count < 24 {
            guard let name = PageText.firstOf(category.label, category.term), seen.insert(name).inserted else {
                continue
            }
            links.append(LinkValues(pages.first { $0.title == name } ?? SiteLink(title: name, href: "")))
        }
        return ListValues(links)
    }
}
