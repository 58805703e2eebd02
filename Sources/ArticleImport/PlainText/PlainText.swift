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
        let alone = PlainTextArticle(bytes: text.bytes.span)
        let article =
            options.siteLines.map { PlainTextArticle(bytes: text.bytes.span, siteLines: $0) } ?? alone
        guard !article.blocks.isEmpty || article.standfirst != nil else {
            throw FeedError(.empty, article.title.isEmpty ? "no text in it" : "a title, but no text below it")
        }
        var made = ArticleEntry.make(article, options, alone: alone)
        if text.isGuess {
            made.notes.append(
                ReadingNote(
                    .warning, code: "encoding-mismatch", "its characters are not UTF-8; read as \(text.encoding)",
                    line: 1))
        }
        return made
    }
}
