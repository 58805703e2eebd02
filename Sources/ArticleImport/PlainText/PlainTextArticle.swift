/// An article read from the visible text of a web page, as people select and paste it.
///
/// Such text has no markup: what is title, byline, heading or list has to be seen from the lines themselves. Lines are
/// judged by their shape, their place and their neighbours; phrases of several languages only add to that. A doubtful
/// line stays in the body, since a stray line does less harm than a lost sentence.
package struct PlainTextArticle: Sendable, Equatable {
    /// The headline; empty if none could be found.
    package var title = ""

    /// The summary under the headline, if it stands apart from the text. It is not among ``blocks``.
    package var standfirst: String?

    /// The authors as the page prints them, each once.
    package var authors: [String] = []

    /// The date of the byline, or else that of the dateline.
    package var published: ArticleDate?

    /// The date the page calls that of an update.
    package var updated: ArticleDate?

    /// The text, in reading order.
    package var blocks: [ArticleBlock] = []

    /// Whether the text was a whole page, with more lines of the site around the article than in it, or hardly any article.
    package var isMostlySite = false

    /// What each line of the input was taken for, in the input's order.
    package var decisions: [LineDecision] = []
}

extension PlainTextArticle {
    /// Reads an article from text. Any text gives a result; the work grows with its length and no faster.
    package init(text: String) {
        self.init(bytes: text.utf8.span)
    }

    /// Reads an article from UTF-8; bytes that are none become replacement characters, a byte order mark is dropped.
    ///
    /// - Parameter siteLines: lines that several pages share, this one perhaps among them.
    package init(bytes: Span<UInt8>, siteLines: SiteLines? = nil) {
        self = Self.read(bytes, siteLines).article
    }

    /// Reads an article, and the same as it would be without the pages beside it.
    static func read(_ bytes: Span<UInt8>, _ siteLines: SiteLines?) -> (article: Self, alone: Self) {
        var alone = ArticleRecogniser(lines: TextLine.lines(of: bytes))
        var beside = alone
        alone.run()
        guard let siteLines, beside.compare(with: siteLines) else { return (alone.article, alone.article) }
        beside.run()
        return (beside.article, alone.article)
    }
}
