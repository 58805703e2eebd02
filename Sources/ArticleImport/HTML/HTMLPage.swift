public import Syndication
internal import SyndicationXML

/// Articles on web pages: HTML as a server sends it, or as a browser saves it.
public struct HTMLPage: ArticleFormat {
    /// Creates the format.
    public init() {}

    public var name: String { "html" }
    public var fileExtensions: Set<String> { ["html", "htm", "xhtml"] }
    public var allowsSeparators: Bool { false }

    public func matches(_ head: ArticleHead) -> Bool {
        HTMLPageHead.isPage(head.bytes)
    }

    public func read(_ bytes: [UInt8], options: ArticleOptions) throws(FeedError) -> [Article] {
        try PageReader(bytes, options).articles()
    }

    public func explain(_ bytes: [UInt8], options: ArticleOptions) throws(FeedError) -> [ArticleExplanation] {
        try PageReader(bytes, options).explanations()
    }
}
