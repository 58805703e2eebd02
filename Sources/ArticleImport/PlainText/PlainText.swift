public import Syndication

/// Articles as plain text: the visible text of a page, as people paste it.
public enum PlainText {
    /// Reads an article.
    ///
    /// - Parameter bytes: the text, in UTF-8.
    /// - Throws: ``FeedError`` when there is no article in it: no text, or nothing but a site's leftovers.
    public static func article(
        _ bytes: [UInt8], options: ArticleOptions = ArticleOptions()
    ) throws(FeedError) -> ImportedArticle {
        let article = PlainTextArticle(bytes: bytes.span)
        guard !article.blocks.isEmpty || article.standfirst != nil else {
            throw FeedError(.empty, article.title.isEmpty ? "no text in it" : "a title, but no text below it")
        }
        return ArticleEntry.make(article, options)
    }
}
