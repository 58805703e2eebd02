public import Syndication
internal import SyndicationXML

/// Articles as plain text: the visible text of a page, as people paste it.
public struct PlainText: ArticleFormat {
    /// `text`
    public let name = "text"
    /// `txt` and `text`
    public let fileExtensions: Set<String> = ["txt", "text"]
    /// Several articles in one file are told apart.
    public let allowsSeparators = true

    /// Creates the format.
    public init() {}

    /// Whether it is text that is neither markup nor JSON.
    public func matches(_ head: ArticleHead) -> Bool {
        head.isPlainText
    }

    /// Reads an article in UTF-8, UTF-16 or UTF-32; what is none of these is read as Windows-1252, with a note.
    ///
    /// - Throws: `FeedError` when there is no article in it: no text, or nothing but a site's leftovers.
    public func read(_ bytes: [UInt8], options: ArticleOptions) throws(FeedError) -> [Article] {
        let text = PlainTextDecoder.decode(bytes)
        let article = PlainTextArticle(bytes: text.bytes.span)
        guard !article.blocks.isEmpty || article.standfirst != nil else {
            throw FeedError(.empty, article.title.isEmpty ? "no text in it" : "a title, but no text below it")
        }
        var read = Article(article)
        if text.isGuess { read.notes.append(.guessedEncoding(text.encoding)) }
        return [read]
    }

    /// What each line is taken for.
    public func explain(_ bytes: [UInt8], options: ArticleOptions) throws(FeedError) -> [ArticleExplanation] {
        let text = PlainTextDecoder.decode(bytes)
        let lines = TextLine.lines(of: text.bytes.span)
        return zip(PlainTextArticle(bytes: text.bytes.span).decisions, lines).map { decision, line in
            ArticleExplanation(
                line: decision.line, role: decision.role.rawValue, reason: decision.reason, text: line.text)
        }
    }
}

extension ReadingNote {
    /// The characters are not UTF-8, and nothing says what they are.
    static func guessedEncoding(_ encoding: String) -> ReadingNote {
        ReadingNote(
            .warning, code: "encoding-mismatch", "its characters are not UTF-8; read as \(encoding)", line: 1)
    }
}
