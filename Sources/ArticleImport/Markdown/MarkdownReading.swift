internal import Syndication
internal import SyndicationXML

/// Makes an article of a text in Markdown: what its front matter says, then what the text shows.
struct MarkdownReading {
    private(set) var article = Article(content: .text(""), plainText: "")
    private let source: MarkdownSource
    private let options: ArticleOptions
    private let fields: FrontMatterFields
    private let file: DatedFileName?

    init(_ source: MarkdownSource, _ options: ArticleOptions) {
        self.source = source
        self.options = options
        file = options.fileName.flatMap { DatedFileName($0) }
        var fields = FrontMatterFields(source.front)
        article.notes = source.notes
        article.title = fields.text("title", "title", "headline", "name") ?? ""
        article.id = fields.text("identifier", "id", "guid", "uuid")
        article.slug = fields.text("slug", "slug") ?? file?.slug
        article.link = Self.link(&fields, &article.notes)
        article.published = fields.date(
            "published", "date", "published", "publishdate", "pubdate", "publish_date", "published_at",
            "date_published",
            "created", "created_at")
        article.published = article.published ?? file?.date
        article.updated = fields.date(
            "updated", "updated", "lastmod", "last_modified_at", "last_modified", "modified", "date_modified",
            "updated_at", "last_updated")
        article.authors = fields.authors()
        article.categories = fields.categories(
            spaced: file != nil || fields.text("a site of Jekyll's", "layout") != nil)
        article.summary = fields.text("summary", "summary", "description", "excerpt", "abstract", "subtitle")
            .map { .text($0) }
        article.language = fields.text("language", "lang", "language", "locale")?.replacing("_", with: "-")
        article.image = fields.image()
        article.isDraft =
            fields.isTrue("draft", "draft", "is_draft") || fields.isFalse("draft", "published")
            || fields.text("draft", "status")?.lowercased() == "draft" || Self.isAmongDrafts(options)
        article.notes += fields.notes
        self.fields = fields
    }

    /// The URL that the front matter gives. Jekyll's permalinks may be patterns, which name no one article.
    private static func link(_ fields: inout FrontMatterFields, _ notes: inout [ReadingNote]) -> String? {
        let link = fields.text(
            "link", "canonical", "canonical_url", "canonicalurl", "permalink", "url", "link", "external_url")
        guard let link, link.contains("/:") && !link.contains("://") else { return link }
        notes.append(
            ReadingNote(.info, code: "permalink", "its permalink '\(link)' is a pattern, which only its site knows"))
        return nil
    }

    // MARK: - Text

    /// Reads the text: title, summary, content.
    mutating func readText(_ document: borrowing MarkdownDocument) {
        let parts = parts(of: document.blocks)
        if article.title.isEmpty { article.title = parts.title?.text ?? file?.title ?? titleOfFile ?? "" }
        if article.summary == nil { article.summary = summary(parts).map { .text($0) } }
        if let heading = parts.dropped { document.remove(heading) }
        if let divider = parts.divider { document.remove(divider) }
        let html = XMLCharacters.allowed(in: document.html)
        article.content = content(html, isTooDeep: document.isTooDeep)
        article.plainText = article.content.plain
    }

    /// What the blocks of a text are for.
    private struct Parts {
        /// The heading that is the title.
        var title: MarkdownDocument.Block?
        /// The heading that stands for the title alone, and not in the text.
        var dropped: MarkdownDocument.Block?
        /// The comment that ends the summary.
        var divider: MarkdownDocument.Block?
        var beforeDivider: [MarkdownDocument.Block] = []
        var firstParagraph: MarkdownDocument.Block?
    }

    private func parts(of blocks: [MarkdownDocument.Block]) -> Parts {
        var parts = Parts()
        let headings = blocks.filter { $0.headingLevel > 0 }
        parts.title = headings.first { $0.headingLevel == 1 && !$0.text.isEmpty } ?? headings.first { !$0.text.isEmpty }
        let first = blocks.first { !Self.isComment($0) }
        if let first, let title = parts.title, first.headingLevel > 0, first.line == title.line,
            article.title.isEmpty || Self.isSame(article.title, title.text)
        {
            parts.dropped = title
        }
        let text = blocks.filter { $0.line != parts.dropped?.line || $0.headingLevel == 0 }
        parts.firstParagraph = text.first { $0.isParagraph && !$0.text.isEmpty }
        if let place = text.firstIndex(where: Self.isDivider) {
            parts.divider = text[place]
            parts.beforeDivider = Array(text[..<place])
        }
        return parts
    }

    private static func isComment(_ block: MarkdownDocument.Block) -> Bool {
        block.kind == "html_block" && block.literal.hasPrefix("<!--")
    }

    /// `<!--more-->`, which Hugo, Jekyll, Zola and WordPress end a summary with.
    private static func isDivider(_ block: MarkdownDocument.Block) -> Bool {
        guard isComment(block), block.literal.utf8.count < 40 else { return false }
        return ["<!--more-->", "<!--excerpt-->"].contains(block.literal.filter { !$0.isWhitespace }.lowercased())
    }

    private static func isSame(_ title: String, _ heading: String) -> Bool {
        let words = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
        return words(title) == words(heading)
    }

    private func summary(_ parts: Parts) -> String? {
        if !parts.beforeDivider.isEmpty {
            let text = parts.beforeDivider.filter { $0.headingLevel == 0 }.map(\.text).filter { !$0.isEmpty }
            if !text.isEmpty { return Sentences.first(of: text.joined(separator: " "), limit: 1_000) }
        }
        return parts.firstParagraph.map { Sentences.first(of: $0.text, limit: 300) }
    }

    /// The text with its references made absolute.
    private mutating func content(_ html: String, isTooDeep: Bool) -> Text {
        let html = html.last == "\n" ? String(html.dropLast()) : html
        guard !isTooDeep else {
            article.notes.append(
                ReadingNote(
                    .warning, code: "limit-exceeded", "nested more than 200 levels deep; deeper ones are left out"))
            return Text.html(resolved(html)).sanitized
        }
        return .xhtml(resolved(html))
    }

    /// References within the article, such as those to its notes, stay what they are: its own URL is not the base.
    private func resolved(_ html: String) -> String {
        guard let base = options.base, base.utf8.count <= 4_096 else { return html }
        let uri = BaseURI(base)
        return HTMLReferences.resolved(html, isXML: false) { $0.hasPrefix("#") ? $0 : uri.resolve($0) } ?? html
    }

    /// Whether the file lies in Jekyll's folder for drafts.
    private static func isAmongDrafts(_ options: ArticleOptions) -> Bool {
        options.fileName?.split(separator: "/").dropLast().contains("_drafts") ?? false
    }

    /// A file's name that was written for people: `A walk to the pier.md`.
    private var titleOfFile: String? {
        guard let name = options.nameOfFile, name.contains(" ") else { return nil }
        return name
    }
}

// MARK: - Explanation

extension MarkdownReading {
    /// What each key of the front matter and each block is taken for.
    mutating func explain(_ document: borrowing MarkdownDocument) -> [ArticleExplanation] {
        var explanations = source.front.members.map { member in
            ArticleExplanation(
                line: member.line, role: "front matter",
                reason: fields.uses[member.name] ?? "no key that is known here",
                text: "\(member.key): \(Self.line(member.value.brief))")
        }
        let blocks = document.blocks
        let parts = parts(of: blocks)
        for block in blocks {
            var (role, reason) = (block.kind.replacing("_", with: "-"), "as Markdown has it")
            if block.line == parts.title?.line, block.headingLevel > 0 {
                let isTitle = article.title.isEmpty || Self.isSame(article.title, block.text)
                if isTitle { (role, reason) = ("title", "the first heading") }
                if isTitle, parts.dropped == nil { reason += "; it stays in the text, since it does not begin it" }
            } else if block.line == parts.divider?.line, block.kind == "html_block" {
                (role, reason) = ("divider", "what stands above it is the summary")
            }
            let text = block.kind == "html_block" ? block.literal : block.text
            explanations.append(
                ArticleExplanation(
                    line: block.line + source.front.linesBefore, role: role, reason: reason, text: Self.line(text)))
        }
        return explanations
    }

    private static func line(_ text: String) -> String {
        text.prefix(2_000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
