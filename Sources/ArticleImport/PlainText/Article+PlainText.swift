internal import Syndication

extension Article {
    /// The article that was recognised in a page's text.
    init(_ text: PlainTextArticle) {
        self.init(
            title: text.title, content: ArticleMarkup.xhtml(text), plainText: ArticleMarkup.plain(text))
        authors = text.authors.map { Person(name: $0) }
        published = text.published?.timestamp
        updated = text.updated?.timestamp
        summary = Self.summary(of: text).map { .text($0) }
    }

    /// The standfirst, or the first sentences of the first paragraph.
    private static func summary(of text: PlainTextArticle) -> String? {
        if let standfirst = text.standfirst { return standfirst }
        for case .paragraph(let text) in text.blocks { return Sentences.first(of: text, limit: 300) }
        return nil
    }
}

extension ArticleDate {
    /// The same as a moment, midnight where the page gives no time; without an offset where it names no zone.
    var timestamp: Timestamp? {
        Timestamp(
            year: year, month: month, day: day, hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0,
            utcOffset: utcOffsetMinutes)
    }
}
