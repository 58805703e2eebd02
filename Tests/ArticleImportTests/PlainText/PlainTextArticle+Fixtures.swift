import ArticleImport

extension PlainTextArticle {
    /// The text of the blocks, a line each, with a sign for the kind.
    var outline: [String] {
        blocks.flatMap { block in
            switch block {
            case .heading(let text, _): ["# " + text]
            case .paragraph(let text): [text]
            case .list(let items, let ordered): items.map { (ordered ? "1. " : "- ") + $0 }
            case .quote(let paragraphs): paragraphs.map { "> " + $0 }
            }
        }
    }

    var headings: [String] { outline.filter { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) } }

    var items: [String] { outline.filter { $0.hasPrefix("- ") || $0.hasPrefix("1. ") } }

    func role(ofLine line: Int) -> LineRole? { decisions.first { $0.line == line }?.role }
}

/// Paragraphs that are long enough to be nothing else.
enum Filler {
    static let first = """
        The harbour of Little Sampleton wakes at five, when the first boat comes back with less fish than the crew had hoped for. \
        Nobody complains aloud, because the gulls do that for everybody.
        """
    static let second = """
        A new pier was promised twelve years ago. It exists as a drawing in the town hall, where it hangs beside the portrait of the \
        engineer who drew it and then moved away.
        """
    static let third = """
        In the afternoon the quay belongs to the children, who fish for crabs with bacon and string. They catch more than their parents, \
        and they put everything back.
        """
}
