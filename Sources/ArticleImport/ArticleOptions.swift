public import Syndication

/// What is known of articles beside their text.
public struct ArticleOptions: Sendable {
    /// The site that the articles belong to, an absolute URL: gives links and identifiers, and is the base of relative
    /// references unless there is a ``url``.
    public var site: String?
    /// Where the file came from, an absolute URL: the base of relative references.
    public var url: String?
    /// The path or name of the file, for formats that name articles after their files.
    public var fileName: String?
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

    /// What relative references are resolved against; nil where that is not known.
    var base: String? {
        url ?? site.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    }

    /// The absolute form of a reference, as far as the base is known.
    func resolved(_ reference: String) -> String {
        base.map { BaseURI($0).resolve(reference) } ?? reference
    }

    /// What the file is called without its folders and the end of its name.
    var nameOfFile: String? {
        guard let name = fileName?.split(separator: "/").last else { return nil }
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
    }
}

/// An article as an entry, and what was odd about it.
public struct ImportedArticle: Sendable {
    /// The entry.
    public var entry: Entry
    /// Whether its author has not published it yet.
    public var isDraft: Bool
    /// What was odd.
    public var notes: [ReadingNote]

    /// Creates a result.
    public init(entry: Entry, isDraft: Bool = false, notes: [ReadingNote]) {
        self.entry = entry
        self.isDraft = isDraft
        self.notes = notes
    }
}
