internal import SyndicationXML

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
        let lines = TextLine.lines(of: bytes)
        let read = Self.recognise(lines, siteLines, explains: true)
        self = (read.beside ?? read.alone).article
        decisions = (read.beside ?? read.alone).decisions()
    }

    /// Reads an article, and the same as it would be without the pages beside it; without ``decisions``, which take as long as
    /// the looking for a title.
    static func read(_ text: PlainTextDecoder.Decoded, _ siteLines: SiteLines?) -> (article: Self, alone: Self) {
        let read = recognise(TextLine.lines(of: text.bytes.span, isValid: text.isValid), siteLines)
        return ((read.beside ?? read.alone).article, read.alone.article)
    }

    private static func recognise(
        _ lines: [TextLine], _ siteLines: SiteLines?, explains: Bool = false
    ) -> (alone: ArticleRecogniser, beside: ArticleRecogniser?) {
        var alone = ArticleRecogniser(lines: lines, explains: explains)
        guard let siteLines else {
            alone.run()
            return (alone, nil)
        }
        var beside = alone
        alone.run()
        guard beside.compare(with: siteLines) else { return (alone, nil) }
        beside.run()
        return (alone, beside)
    }
}
