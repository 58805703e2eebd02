internal import Syndication

/// Turns an article into an entry: title, content, summary, and with its other files identity and dates.
enum ArticleEntry {
    static func make(_ article: Article, _ options: ArticleOptions) -> ImportedArticle {
        var notes = article.notes
        var entry = Entry()
        let title = article.title.isEmpty ? firstWords(of: article, options) : article.title
        if article.title.isEmpty {
            notes.append(ReadingNote(.warning, code: "no-title", "no title found; its first words are taken", line: 1))
        }
        entry.title = .text(title)
        entry.authors = article.authors
        entry.language = article.language ?? options.language
        entry.categories = article.categories + options.categories.filter { !article.categories.contains($0) }
        setDates(of: &entry, article, options, &notes)
        entry.content = article.content.value.isEmpty ? [] : [Content(article.content)]
        entry.summary = summary(of: article)
        entry.image = article.image.map(options.resolved)
        identify(&entry, title: title, article, options, &notes)
        entry.links += article.links
        return ImportedArticle(entry: entry, isDraft: article.isDraft, notes: notes)
    }

    // MARK: - Words

    private static func firstWords(of article: Article, _ options: ArticleOptions) -> String {
        let words = article.plainText.prefix(400).split(whereSeparator: \.isWhitespace).prefix(10)
        let text = words.isEmpty ? options.nameOfFile ?? "" : words.joined(separator: " ")
        return text.count < 120 ? text : String(text.prefix(119)) + "…"
    }

    /// What the article says of itself, or the first sentences of the text up to about 300 characters.
    private static func summary(of article: Article) -> Text? {
        if let summary = article.summary, !summary.value.isEmpty { return summary }
        let sentences = Sentences.first(of: article.plainText, limit: 300)
        return sentences.isEmpty ? nil : .text(sentences)
    }
}
