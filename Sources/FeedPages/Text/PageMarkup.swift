internal import Syndication
internal import SyndicationXML

/// What an entry says, as markup of a page.
struct PageMarkup {
    let isSanitized: Bool

    /// The whole content; the summary of an entry that has none.
    func content(of entry: Entry) -> String {
        let texts = entry.content.lazy.compactMap(\.text).filter { !$0.value.isEmpty }
        guard let text = texts.first ?? entry.summary else { return "" }
        return markup(of: text)
    }

    /// A text as markup: paragraphs of plain text.
    func markup(of text: Text) -> String {
        guard text.kind != .text else { return Self.paragraphs(of: text.value) }
        let text = isSanitized ? text : text.sanitized
        return HTMLEmbedding.embedded(text.value, isXML: text.kind == .xhtml)
    }

    /// Plain text: lines stay lines, an empty one begins a paragraph.
    static func paragraphs(of text: String) -> String {
        var paragraphs: [[String]] = [[]]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let isEmpty = !line.unicodeScalars.contains { !$0.properties.isWhitespace }
            if isEmpty {
                paragraphs.append([])
            } else {
                paragraphs[paragraphs.count - 1].append(ThemeText(String(line)).renderText)
            }
        }
        return paragraphs.filter { !$0.isEmpty }
            .map { "<p>" + $0.joined(separator: "<br>\n") + "</p>" }.joined(separator: "\n")
    }
}
