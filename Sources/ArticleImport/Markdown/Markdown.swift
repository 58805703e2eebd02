public import Syndication
internal import SyndicationXML

/// Articles in Markdown: CommonMark with GitHub's extensions, and front matter as site generators write it.
public struct Markdown: ArticleFormat {
    /// `markdown`
    public let name = "markdown"
    /// `md` and its longer forms
    public let fileExtensions: Set<String> = ["md", "markdown", "mdown", "mkd"]
    /// Several articles in one file are told apart.
    public let allowsSeparators = true

    /// Creates the format.
    public init() {}

    /// Whether it begins with front matter, or is text in a file that is called Markdown.
    public func matches(_ head: ArticleHead) -> Bool {
        // HTML may stand in Markdown, but not as a whole page.
        if head.isBinary || head.isWholePage { return false }
        return fileExtensions.contains(head.fileExtension) || head.isPlainText && FrontMatter.begins(head.bytes)
    }

    /// Whether it is a file called Markdown whose front matter is JSON, which feeds in JSON begin like.
    public func isSure(_ head: ArticleHead) -> Bool {
        fileExtensions.contains(head.fileExtension) && JSONFrontMatter.begins(head.bytes)
    }

    /// Reads an article.
    ///
    /// - Throws: `FeedError` when there is no article in it: no text, and no link or picture instead of one.
    public func read(_ bytes: [UInt8], options: ArticleOptions) throws(FeedError) -> [Article] {
        try Self.checkSize(bytes)
        let source = MarkdownSource(bytes)
        guard let document = MarkdownDocument(source.body[...]) else {
            throw FeedError(.limitExceeded, "no memory for the article")
        }
        var reading = MarkdownReading(source, options)
        reading.readText(document)
        let article = reading.article
        guard !article.plainText.isEmpty || article.content.value.contains("<img") || article.link != nil else {
            throw FeedError(.empty, article.title.isEmpty ? "no text in it" : "a title, but no text below it")
        }
        return [article]
    }

    /// What each key of the front matter and each block is taken for.
    public func explain(_ bytes: [UInt8], options: ArticleOptions) throws(FeedError) -> [ArticleExplanation] {
        try Self.checkSize(bytes)
        let source = MarkdownSource(bytes)
        guard let document = MarkdownDocument(source.body[...]) else { return [] }
        var reading = MarkdownReading(source, options)
        return reading.explain(document)
    }

    /// A tree of the text takes up to some hundred times its size.
    private static let maximumBytes = 16 << 20

    private static func checkSize(_ bytes: [UInt8]) throws(FeedError) {
        guard bytes.count > maximumBytes else { return }
        throw FeedError(.limitExceeded, "an article in Markdown holds more than \(maximumBytes) bytes")
    }
}

/// A file in Markdown, its front matter apart from its text.
struct MarkdownSource {
    var front: FrontMatter
    /// The text in UTF-8, with nothing in it that takes cmark-gfm too long.
    var body: [UInt8]
    var notes: [ReadingNote] = []

    init(_ bytes: [UInt8]) {
        let text = PlainTextDecoder.decode(bytes)
        front = FrontMatter.read(text.bytes)
        if text.isGuess { notes.append(.guessedEncoding(text.encoding)) }
        notes += front.notes
        var written = text.bytes[front.bodyStart...]
        if front.language != nil {
            let tags = TemplateTags(written)
            written = tags.output[...]
            notes += tags.notes(linesBefore: front.linesBefore)
        }
        var watch = MarkdownGuard(written)
        watch.run()
        body = watch.output
        for line in watch.changedLines.prefix(20) {
            notes.append(
                ReadingNote(
                    .warning, code: "limit-exceeded", "more markup than a paragraph or table may have; cut up",
                    line: line + front.linesBefore))
        }
    }
}
