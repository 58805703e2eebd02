internal import FeedOperations

/// A link: to a feed, a category, another page.
struct LinkValues: ThemeValues {
    enum Key: String, CaseIterable {
        case title, href, type, count
    }

    private let link: SiteLink

    init(_ link: SiteLink) {
        self.link = link
    }

    func value(_ key: Key) -> Any {
        switch key {
        case .title: ThemeText(PageText.excerpt(link.title, length: 100))
        case .href: ThemeText(link.href)
        case .type: ThemeText(link.type)
        case .count: ThemeText(link.count.map(String.init))
        }
    }
}
