internal import Syndication
internal import SyndicationXML

/// A page, and the articles on it.
struct PageReader {
    private let options: ArticleOptions
    private let facts: PageFacts
    private let page: PageAnalysis
    /// The page's own address, as far as it is known.
    private let url: String?
    /// What relative references are resolved against.
    private let base: String?
    private var notes: [ReadingNote] = []

    /// - Throws: `FeedError` when there is no page.
    init(_ bytes: [UInt8], _ options: ArticleOptions) throws(FeedError) {
        let decoded = HTMLPageDecoder.decode(bytes)
        let tree = HTMLPageParser.parse(decoded.bytes)
        guard tree.nodes.count > 1 else { throw FeedError(.empty, "no text in it") }
        self.options = options
        facts = PageFacts(tree)
        page = PageAnalysis(tree)
        let said = [SavedPage.address(decoded.bytes), facts.meta("og:url"), facts.links["canonical"]?.first].lazy
            .compactMap { $0 }
        let address = options.url ?? said.first(where: Self.mayBeAddress)
        url = address.map(options.resolved)
        base =
            facts.base.flatMap { Self.mayBeAddress($0) ? $0 : nil }.map { BaseURI(address ?? options.base).resolve($0) }
            ?? address ?? options.base
        if decoded.isGuess { notes.append(.guessedEncoding(decoded.encoding)) }
        if tree.isCut {
            notes.append(
                ReadingNote(
                    .warning, code: "limit-exceeded",
                    "its elements are nested too deep, or are too many; some are left out"))
        }
    }

    /// The articles of the page: several where it is a list of them.
    ///
    /// - Throws: `FeedError` when there is none.
    func articles() throws(FeedError) -> [Article] {
        // What the page says of itself it does not say of each article.
        let local = facts.withoutPage
        let several = PageEntries.elements(of: page).compactMap { article(of: $0, local) }
        guard several.count < 2 else { return several }
        return [try article()]
    }

    /// Whether a page may be there: what is relative to `javascript:` or `data:` would run (HTML standard, section 4.2.3).
    private static func mayBeAddress(_ reference: String) -> Bool {
        let start = HTMLText.collapsed(reference).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let colon = start.firstIndex(of: ":") else { return true }
        return ["http", "https"].contains(start[..<colon].lowercased())
    }

    // MARK: - One article

    private func article() throws(FeedError) -> Article {
        let mark = page.tree.nodes.indices.first { Microformat.isEntry($0, page.tree) }.map {
            Microformat($0, page.tree)
        }
        var title = PageTitle(facts)
        if let mark, let name = mark.name, !name.isEmpty { title = PageTitle(text: name, heading: mark.nameNode) }
        let body = PageBody(page, within: mark?.content ?? 0, title: title.heading, isText: mark?.content != nil)
        var plain = PageMarkup.plain(body)
        var content = Text.xhtml(PageMarkup.write(body, base: base))
        // A page that shows its text by a script only says it for machines.
        if let said = facts.articleBody, said.utf8.count > max(500, 2 * plain.utf8.count) {
            plain = said
            content = .xhtml(PageMarkup.paragraphs(of: said))
        }
        guard !plain.isEmpty else {
            throw FeedError(.empty, title.text.isEmpty ? "no text in it" : "a title, but no text below it")
        }
        var article = Article(title: title.text, content: content, plainText: plain)
        // Names and dates stand around the text, too.
        let whole = body.range.lowerBound == 0 ? body : PageBody(page, title: title.heading)
        let surroundings = PageSurroundings(whole, heading: title.heading)
        let dates = PageDates(facts, whole, surroundings, heading: title.heading, url: url)
        article.published = dates.published
        article.updated = dates.updated
        article.authors = PageAuthors(facts, whole, surroundings, heading: title.heading, url: url).people
        article.link = canonical
        article.summary = (facts.summary ?? PageSummary.of(body)).map { .text($0) }
        article.categories = PageSubjects(facts).terms.map { Category(term: $0) }
        article.language = facts.language
        article.image = facts.image.map { BaseURI(base).resolve($0) }
        article.notes = notes + PageDoubts.notes(on: body, page)
        if let mark { say(mark, of: &article) }
        return article
    }

    /// The page's permanent address. One that names the whole site is a mistake of the site's, as is one of another kind.
    private var canonical: String? {
        let said = facts.links["canonical"]?.first ?? facts.meta("og:url")
        guard let said else { return options.url }
        let address = BaseURI(options.url ?? options.base).resolve(said)
        guard address.hasPrefix("http://") || address.hasPrefix("https://") else { return options.url }
        let path = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
        let ownPath = options.url?.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
        return path.isEmpty && !(ownPath?.isEmpty ?? true) ? options.url : address
    }

    // MARK: - One of several

    private func article(of several: HTMLPageTree.ID, _ local: PageFacts) -> Article? {
        let tree = page.tree
        let mark = Microformat.isEntry(several, tree) ? Microformat(several, tree) : nil
        let heading = mark?.nameNode ?? tree.descendants(of: several).first { tree.tag($0)?.isHeading ?? false }
        let body = PageBody(page, within: mark?.content ?? several, title: heading, isText: mark?.content != nil)
        let plain = PageMarkup.plain(body)
        guard !plain.isEmpty || mark?.summary != nil else { return nil }
        var article = Article(
            title: mark?.name ?? heading.map { tree.plainText(of: $0) } ?? "",
            content: .xhtml(PageMarkup.write(body, base: base)), plainText: plain)
        let whole = PageBody(page, within: several, title: heading)
        let surroundings = PageSurroundings(whole, heading: heading)
        article.published = PageDates(local, whole, surroundings, heading: heading, url: nil).published
        article.authors = PageAuthors(local, whole, surroundings, heading: heading, url: url).people
        article.language = facts.language
        article.notes = notes
        article.summary = PageSummary.of(body).map { .text($0) }
        article.link = permalink(of: several, heading).flatMap {
            Self.mayBeAddress($0) ? BaseURI(base).resolve($0) : nil
        }
        if let mark { say(mark, of: &article) }
        return article
    }

    /// Where a heading leads, or a link that says it is permanent.
    private func permalink(of element: HTMLPageTree.ID, _ heading: HTMLPageTree.ID?) -> String? {
        let tree = page.tree
        let marked = tree.descendants(of: element).first { node in
            tree.value(of: .rel, at: node)?.split(separator: " ").contains("bookmark") ?? false
        }
        if let marked, let link = tree.value(of: .href, at: marked) { return link }
        guard let heading else { return nil }
        let inside = tree.descendants(of: heading).first { tree.tag($0) == .a }
        let around = tree.nearest(of: heading) { $0 == .a }
        return (inside ?? around).flatMap { tree.value(of: .href, at: $0) }
    }

    /// What microformats say outweighs what is guessed.
    private func say(_ mark: Microformat, of article: inout Article) {
        if let date = mark.published.map({ Timestamp.read($0) }), date.instant != nil { article.published = date }
        if let date = mark.updated.map({ Timestamp.read($0) }), date.instant != nil { article.updated = date }
        if !mark.authors.isEmpty { article.authors = mark.authors }
        if let summary = mark.summary, !summary.isEmpty { article.summary = .text(summary) }
        if let link = mark.url ?? mark.uid, Self.mayBeAddress(link) { article.link = BaseURI(base).resolve(link) }
        if !mark.categories.isEmpty { article.categories = mark.categories.map { Category(term: $0) } }
        if let photo = mark.photo { article.image = BaseURI(base).resolve(photo) }
    }

    // MARK: - Explaining

    /// What every block of the page was taken for.
    func explanations() -> [ArticleExplanation] {
        let several = PageEntries.elements(of: page)
        guard several.count < 2 else {
            return several.flatMap { element in
                let heading = page.tree.descendants(of: element).first { page.tree.tag($0)?.isHeading ?? false }
                return explanations(of: PageBody(page, within: element, title: heading), heading)
            }
        }
        let title = PageTitle(facts)
        let body = PageBody(page, title: title.heading)
        let surroundings = PageSurroundings(body, heading: title.heading)
        let authors = PageAuthors(facts, body, surroundings, heading: title.heading, url: url)
        return explanations(of: body, title.heading, authors: authors.people.map(\.name))
    }

    private func explanations(
        of body: PageBody, _ heading: HTMLPageTree.ID?, authors: [String] = []
    ) -> [ArticleExplanation] {
        body.blocks.map { block in
            var told = ArticleExplanation(
                line: 0, role: block.verdict.isKept ? Self.role(of: block) : "leftover", reason: block.verdict.rawValue,
                text: block.text)
            if heading.map({ page.tree.contains($0, block.owner) }) ?? false {
                told.role = "title"
                told.reason = PageBlock.Verdict.title.rawValue
            } else if !block.verdict.isKept, block.length < 120, authors.contains(where: block.text.contains) {
                told.role = "byline"
                told.reason = "names the author"
            }
            return told
        }
    }

    private static func role(of block: PageBlock) -> String {
        if block.isHeading { return "heading" }
        switch block.tag {
        case .li, .dt, .dd: return "list-item"
        case .blockquote: return "quote"
        case .td, .th: return "cell"
        case .pre: return "code"
        case .figcaption: return "caption"
        default: return block.verdict == .lead ? "standfirst" : "paragraph"
        }
    }
}
