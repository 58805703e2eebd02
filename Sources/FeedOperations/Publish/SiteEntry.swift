public import Syndication

/// An entry on a page.
public struct SiteEntry: Sendable {
    /// The entry; its markup may be anything still.
    public var entry: Entry
    /// Its own page in this site, relative to the page that this is on.
    public var page: String?
    /// The source's page in this site, relative to the page that this is on.
    public var sourcePage: String?
    /// The entries that repeat this one, or tell the same story: folded under it.
    public var repeats: [SiteEntry] = []

    /// Creates an entry on a page.
    public init(_ entry: Entry, page: String? = nil, sourcePage: String? = nil, repeats: [SiteEntry] = []) {
        self.entry = entry
        self.page = page
        self.sourcePage = sourcePage
        self.repeats = repeats
    }
}
