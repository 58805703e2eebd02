internal import Syndication

/// An article's blocks as markup.
enum ArticleMarkup {
    /// Clean XHTML: the standfirst as the first paragraph, then the blocks in order.
    static func xhtml(_ article: PlainTextArticle) -> Text {
        var lines: [String] = []
        if let standfirst = article.standfirst { lines.append(element("p", standfirst)) }
        for block in article.blocks { lines.append(markup(block)) }
        // Every element is closed and every text escaped here, so that nothing is left to check.
        return Text(kind: .xhtml, unchecked: lines.joined(separator: "\n"))
    }

    /// All text of an article, without its title.
    static func plain(_ article: PlainTextArticle) -> String {
        let blocks = article.blocks.map { block in
            switch block {
            case .heading(let text, _), .paragraph(let text): text
            case .list(let items, _): items.joined(separator: "\n")
            case .quote(let paragraphs): paragraphs.joined(separator: "\n")
            }
        }
        return ((article.standfirst.map { [$0] } ?? []) + blocks).joined(separator: "\n")
    }

    private static func markup(_ block: ArticleBlock) -> String {
        switch block {
        case .heading(let text, let level): element("h\(min(max(level, 2), 6))", text)
        case .paragraph(let text): element("p", text)
        case .list(let items, let ordered): group(ordered ? "ol" : "ul", items.map { element("li", $0) })
        case .quote(let paragraphs): group("blockquote", paragraphs.map { element("p", $0) })
        }
    }

    private static func element(_ name: String, _ text: String) -> String {
        "<\(name)>\(HTMLEscaping.escaped(XMLCharacters.allowed(in: text)))</\(name)>"
    }

    private static func group(_ name: String, _ lines: [String]) -> String {
        "<\(name)>\n\(lines.joined(separator: "\n"))\n</\(name)>"
    }
}
