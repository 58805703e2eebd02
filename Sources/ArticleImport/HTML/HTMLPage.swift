public import Syndication
internal import SyndicationXML

/// Articles on web pages: HTML as a server sends it, or as a browser saves it.
public struct HTMLPage: ArticleFormat {
    /// Creates the format.
    public init() {}

    /// `html`.
    public var name: String { "html" }
    /// `html`, `htm` and `xhtml`.
    public var fileExtensions: Set<String> { ["html", "htm", "xhtml"] }
    /// A page holds several articles only in its own markup.
    public var allowsSeparators: Bool { false }

    /// Whether the first bytes are those of HTML or XHTML, and not of a feed.
    public func matches(_ head: ArticleHead) -> Bool {
        HTMLPageHead.isPage(head.bytes)
    }

    /// Reads the article of a page, or its articles where it lists several: by what it says for machines (JSON-LD, Open
    /// Graph, Dublin Core, microdata, microformats), what it shows, and where its running text is.
    ///
    /// - Throws: `FeedError` with the code `empty` when there is no text in it.
    public func read(_ bytes: [UInt8], options: ArticleOptions) throws(FeedError) -> [Article] {
        try PageReader(bytes, options).articles()
    }

    /// What every block of the page was taken for, and why.
    ///
    /// - Throws: `FeedError` with the code `empty` when there is no text in it.
    public func explain(_ bytes: [UInt8], options: ArticleOptions) throws(FeedError) -> [ArticleExplanation] {
        try PageReader(bytes, options).explanations()
    }
}
