internal import FeedOperations
internal import Syndication

/// A feed that entries come from.
struct SourceValues: ThemeValues {
    enum Key: String, CaseIterable {
        case title, href, home, feed
    }

    private let source: SiteSource

    init(_ source: SiteSource) {
        self.source = source
    }

    /// The source that an entry names; nil when it has neither a title nor an address.
    init?(_ source: Source?, page: String?) {
        guard let feed = source?.feed else { return nil }
        let home = PageText.href(feed.links.permalink)
        let title = PageText.firstOf(feed.title?.plain, home)
        guard let title else { return nil }
        self.init(SiteSource(title: title, page: page, home: home))
    }

    func value(_ key: Key) -> Any {
        switch key {
        case .title: ThemeText(PageText.excerpt(source.title, length: 100))
        case .href: ThemeText(source.page ?? PageText.href(source.home))
        case .home: ThemeText(PageText.href(source.home))
        case .feed: ThemeText(PageText.href(source.feed))
        }
    }
}
