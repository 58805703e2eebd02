public import Syndication
internal import SyndicationXML

/// Articles as plain text: the visible text of a page, as people paste it.
public enum PlainText {
    /// Reads an article.
    ///
    /// - Parameters:
    ///   - bytes: the text, in UTF-8, UTF-16 or UTF-32; what is none of these is read as Windows-1252, with a note.
    ///   - options: what is known of the article beside its text.
    /// - Throws: `FeedError` when there is no article in it: no text, or nothing but a site's leftovers.
    public static func article(
        _ bytes: [UInt8], options: ArticleOptions = ArticleOptions()
    ) throws(FeedError) -> ImportedArticle {
        let text = PlainTextDecoder.decode(bytes)
        try check(text.bytes.span)
        let (article, alone) = PlainTextArticle.read(text.bytes.span, options.siteLines)
        guard !article.blocks.isEmpty || article.standfirst != nil else {
            throw FeedError(.empty, article.title.isEmpty ? "no text in it" : "a title, but no text below it")
        }
        var made = ArticleEntry.make(article, options, alone: alone)
        if article.isMostlySite {
            made.notes.append(
                ReadingNote(
                    .warning, code: "little-text",
                    "hardly any text among the lines of a site; the article may stand behind a login", line: 1))
        }
        if text.isGuess {
            made.notes.append(
                ReadingNote(
                    .warning, code: "encoding-mismatch", "its characters are not UTF-8; read as \(text.encoding)",
                    line: 1))
        }
        return made
    }

    /// No article has more lines.
    private static let mostLines = 500_000

    /// Refuses what is no text, or so many lines that it is a list of something.
    private static func check(_ bytes: Span<UInt8>) throws(FeedError) {
        var lines = 0
        var controls = 0
        for index in bytes.indices {
            switch bytes[index] {
            case 0x0A, 0x0D: lines += 1
            case 0x09, 0x0C, 0x0B, 0x1B: break
            case 0..<0x20, 0x7F: controls += 1
            default: break
            }
        }
        guard controls < 8 || controls < bytes.count / 200 else {
            throw FeedError(.empty, "binary data, not text")
        }
        guard lines <= mostLines else { throw FeedError(.limitExceeded, "more than \(mostLines) lines") }
    }
}
