/// A link within a site, or out of it.
public struct SiteLink: Sendable, Hashable {
    /// Text for people.
    public var title: String
    /// The reference, relative to the page that it is on.
    public var href: String
    /// The media type of what is there; nil for pages.
    public var type: String?
    /// How many entries are there, where that is of interest.
    public var count: Int?

    /// Creates a link.
    public init(title: String, href: String, type: String? = nil, count: Int? = nil) {
        self.title = title
        self.href = href
        self.type = type
        self.count = count
    }
}

/// A feed that entries of a site come from.
public struct SiteSource: Sendable, Hashable {
    /// What it is called.
    public var title: String
    /// Its page in this site, relative to the page that this is on.
    public var page: String?
    /// Its own page on the web.
    public var home: String?
    /// Its own feed on the web.
    public var feed: String?

    /// Creates a source.
    public init(title: String, page: String? = nil, home: String? = nil, feed: String? = nil) {
        self.title = title
        self.page = page
        self.home = home
        self.feed = feed
    }
}
