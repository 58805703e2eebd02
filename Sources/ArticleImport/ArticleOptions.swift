public import Syndication

/// What is known of articles beside their text.
public struct ArticleOptions: Sendable {
    /// The site that the articles belong to, an absolute URL: gives links and identifiers.
    public var site: String?
    /// Minutes ahead of UTC of the clock that dates without a zone were read from.
    public var utcOffset = 0
    /// When an article appeared that does not say so.
    public var published: Timestamp?
    /// When an article's file was last changed, in seconds since 1970: the last resort for its date.
    public var modified: Int64?
    /// The language (BCP 47) of the articles.
    public var language: String?
    /// Subjects of all articles.
    public var categories: [Category] = []
    /// The lines that the pages of this import share, which are therefore the site's and no article's.
    public var siteLines: SiteLines?

    /// Creates options without any knowledge; times are UTC.
    public init() {}
}

/// An article as an entry, and what was odd about it.
public struct ImportedArticle: Sendable {
    /// The entry.
    public var entry: Entry
    /// What was odd.
    public var notes: [ReadingNote]

    /// Creates a result.
    public init(entry: Entry, notes: [ReadingNote]) {
        self.entry = entry
        self.notes = notes
    }
}
