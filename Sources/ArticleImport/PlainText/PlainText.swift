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
    /// Menus and footers are told by coming again.
    public let comparesLines = true

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
        try Self.check(text.bytes.span)
        let (article, alone) = PlainTextArticle.read(text, options.siteLines)
        guard !article.blocks.isEmpty || article.standfirst != nil else {
            throw FeedError(.empty, article.title.isEmpty ? "no text in it" : "a title, but no text below it")
        }
        var read = Article(article)
        read.identity = Article.Identity(title: alone.title, plainText: ArticleMarkup.plain(alone))
        if article.isMostlySite {
            read.notes.append(
                ReadingNote(
                    .warning, code: "little-text",
                    "hardly any text among the lines of a site; the article may stand behind a login", line: 1))
        }
        if text.isGuess { read.notes.append(.guessedEncoding(text.encoding)) }
        return [read]
    }

    /// Reads the one article of a text, as ``ArticleFormat/articles(_:options:)`` does.
    ///
    /// - Throws: `FeedError` when there is no article in it.
    public static func article(
        _ bytes: [UInt8], options: ArticleOptions = ArticleOptions()
    ) throws(FeedError) -> ImportedArticle {
        guard let article = try PlainText().articles(bytes, options: options).first else {
            throw FeedError(.empty, "no text in it")
        }
        return article
    }

    /// What each line is taken for.
    public func explain(_ bytes: [UInt8], options: ArticleOptions) throws(FeedError) -> [ArticleExplanation] {
        let text = PlainTextDecoder.decode(bytes)
        let lines = TextLine.lines(of: text.bytes.span)
        let article = PlainTextArticle(bytes: text.bytes.span, siteLines: options.siteLines)
        return zip(article.decisions, lines).map { decision, line in
            ArticleExplanation(
                line: decision.line, role: decision.role.rawValue, reason: decision.reason, text: line.text)
        }
    }

    /// No article has more lines.
    private static let mostLines = 500_000

    /// Refuses what is no text, or so many lines that it is a list of something.
    private static func check(_ bytes: Span<UInt8>) throws(FeedError) {
        var lines = 0
        var controls = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte < 0x20 || byte == 0x7F else { continue }
            switch byte {
            case 0x0A, 0x0D: lines += 1
            case 0x09, 0x0C, 0x0B, 0x1B: break
            default: controls += 1
            }
        }
        guard controls < 8 || controls < bytes.count / 200 else {
            throw FeedError(.empty, "binary data, not text")
        }
        guard lines <= mostLines else { throw FeedError(.limitExceeded, "more than \(mostLines) lines") }
    }
}

extension ReadingNote {
    /// The characters are not UTF-8, and nothing says what they are.
    static func guessedEncoding(_ encoding: String) -> ReadingNote {
        ReadingNote(
            .warning, code: "encoding-mismatch", "its characters are not UTF-8; read as \(encoding)", line: 1)
    }
}
