public import Syndication

/// A page of a site, before a theme makes HTML of it.
public struct SitePage: Sendable {
    /// What a page shows.
    public enum Kind: String, Sendable {
        /// The newest entries, with how they begin: `index.html`.
        case front
        /// The entries of a category or a source, likewise.
        case part
        /// A stretch of older entries, in the order of the archived feed beside it.
        case archive
        /// All stretches of the archive.
        case archives
        /// One entry, whole.
        case entry
    }

    /// What the page shows.
    public var kind: Kind
    /// The page's path within the site.
    public var path: String
    /// The page's own address, where the site's is known, without `index.html` at its end; of an entry that came from
    /// elsewhere, the address that it has there: what `rel="canonical"` says.
    public var canonical: String?
    /// What leads from the page to the site's root: empty, `../`, `../../`.
    public var root: String
    /// The feed, without its entries.
    public var feed: Feed
    /// What the page is called beside the feed's title: a category, a source, a stretch of time; nil on the front page.
    public var title: String?
    /// The feeds that say the same as this page, relative to it.
    public var feeds: [SiteLink] = []
    /// The entries, newest first; on an entry's page that one.
    public var entries: [SiteEntry] = []
    /// Entries on the front page and on those of parts beyond those shown with how they begin: by their titles.
    public var furtherEntries: [SiteEntry] = []
    /// The stretches of the archive, newest first, on `archives`; else the archive itself as the only link, if there is
    /// one.
    public var archives: [SiteLink] = []
    /// The categories that have a page of their own.
    public var categories: [SiteLink] = []
    /// The sources that the site takes entries from: with a page of their own, or as they are on the web.
    public var sources: [SiteSource] = []
    /// The page of what comes next in time, if there is one.
    public var newer: SiteLink?
    /// The page of what came before in time, if there is one.
    public var older: SiteLink?

    /// Creates a page.
    public init(kind: Kind, path: String, root: String, feed: Feed) {
        self.kind = kind
        self.path = path
        self.root = root
        self.feed = feed
    }
}
