internal import Syndication

/// Turns an article into an entry: title, content, summary, and with its other files identity and dates.
enum ArticleEntry {
    static func make(_ article: Article, _ options: ArticleOptions) -> ImportedArticle {
        var notes = article.notes
        var entry = Entry()
        let title = titleOrFirstWords(article.title, article.plainText, options)
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
        let identity = article.identity ?? Article.Identity(title: article.title, plainText: article.plainText)
        identify(
            &entry, title: titleOrFirstWords(identity.title, identity.plainText, options), text: identity.plainText,
            article, options, &notes)
        entry.links += article.links
        return ImportedArticle(entry: entry, isDraft: article.isDraft, notes: notes)
    }

    // MARK: - Words

    private static func titleOrFirstWords(_ title: String, _ text: String, _ options: ArticleOptions) -> String {
        guard title.isEmpty else { return title }
        let first = text.prefix(400).split(whereSeparator: \.isWhitespace).prefix(10)
        let words = first.isEmpty ? options.nameOfFile ?? "" : first.joined(separator: " ")
        return words.count < 120 ? words : String(words.prefix(119)) + "…"
    }

    /// What the article says of itself, or the first sentences of the text up to about 300 characters.
    private static func summary(of article: Article) -> Text? {
        if let summary = article.summary, !summary.value.isEmpty { return summary }
        let sentences = Sentences.first(of: article.plainText, limit: 300)
        return sentences.isEmpty ? nil : .text(sentences)
    }
}
