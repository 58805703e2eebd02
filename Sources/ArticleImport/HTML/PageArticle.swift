internal import Syndication
internal import SyndicationXML

/// The article on a page: what is known of it, and where its text is.
struct PageArticle {
    private let options: ArticleOptions
    private let facts: PageFacts
    private let title: PageTitle
    private let body: PageBody
    private let url: String?
    private var notes: [ReadingNote] = []

    init(_ bytes: [UInt8], _ options: ArticleOptions) throws(FeedError) {
        self.options = options
        let page = HTMLPageDecoder.decode(bytes)
        let tree = HTMLPageParser.parse(page.bytes)
        guard tree.nodes.count > 1 else { throw FeedError(.empty, "no text in it") }
        facts = PageFacts(tree)
        title = PageTitle(facts)
        body = PageBody(tree, title: title.heading)
        url = options.url ?? facts.meta("og:url") ?? facts.links["canonical"]?.first
        if page.isGuess { notes.append(.guessedEncoding(page.encoding)) }
        if tree.isCut {
            notes.append(
                ReadingNote(
                    .warning, code: "limit-exceeded",
                    "its elements are nested too deep, or are too many; the rest is left out"))
        }
    }

    func article() throws(FeedError) -> Article {
        let plain = PageMarkup.plain(body)
        guard !plain.isEmpty else {
            throw FeedError(.empty, title.text.isEmpty ? "no text in it" : "a title, but no text below it")
        }
        let base = facts.base.map { options.resolved($0) } ?? options.base ?? url
        var article = Article(
            title: title.text, content: .xhtml(PageMarkup.write(body, base: base)), plainText: plain)
        let dates = PageDates(facts, body, heading: title.heading, url: url)
        article.published = dates.published
        article.updated = dates.updated
        article.authors = PageAuthors(facts, body, heading: title.heading, url: url).people
        article.language = facts.language
        article.notes = notes
        return article
    }

    func explanations() -> [ArticleExplanation] {
        body.blocks.map { block in
            ArticleExplanation(
                line: 0, role: block.verdict.isKept ? block.tag.rawValue : "leftover", reason: block.verdict.rawValue,
                text: block.text)
        }
    }
}
