/// Turns the decisions into blocks.
extension ArticleRecogniser {
    func blocks() -> [ArticleBlock] {
        var blocks: [ArticleBlock] = []
        var nextList = lists.sorted { ($0.items.first ?? 0) < ($1.items.first ?? 0) }[...]
        var quote = QuoteLines()
        for index in body {
            if roles[index] != .quote { quote.finish(into: &blocks) }
            switch roles[index] {
            case .quote: quote.take(segments[index])
            case .heading: blocks.append(.heading(fullText(index), level: 2))
            case .paragraph: blocks.append(.paragraph(fullText(index)))
            case .listItem:
                guard let list = nextList.first, list.items.first == index else { continue }
                blocks.append(.list(items: list.items.map { segments[$0].text }, ordered: list.isOrdered))
                nextList.removeFirst()
            default: break
            }
        }
        quote.finish(into: &blocks)
        return blocks
    }

    /// The text with its marker, where that turned out to be none: a dash that begins a line of speech, a chapter's number.
    private func fullText(_ index: Int) -> String {
        let segment = segments[index]
        guard let marker = segment.marker, let line = lines[segment.lines].first else { return segment.text }
        let sign = ListMarker.sign(of: line.text, marker: marker)
        return sign.isEmpty ? segment.text : sign + " " + segment.text
    }
}

extension ListMarker {
    /// The marker as it stands at the start of a line.
    fileprivate static func sign(of line: String, marker: ListMarker) -> String {
        let scalars = line.unicodeScalars
        let end = scalars.firstIndex { marker.isNumber ? $0 == "." || $0 == ")" || $0 == "．" || $0 == "、" : true }
        return end.map { String(Substring(scalars[...$0])) } ?? ""
    }
}

/// Collects the lines of a quotation and joins those of one paragraph.
private struct QuoteLines {
    private var paragraphs: [String] = []
    private var isOpen = false

    mutating func take(_ segment: Segment) {
        guard !segment.text.isEmpty else {
            isOpen = false
            return
        }
        // A deeper level of the same quotation is read as the quotation itself.
        let text = String(Substring(segment.text.unicodeScalars.drop { $0 == ">" || $0.isSpacing }))
        if isOpen, !segment.followsBlank, let last = paragraphs.indices.last {
            paragraphs[last] += " " + text
        } else if !text.isEmpty {
            paragraphs.append(text)
        }
        isOpen = LineShape(of: text).columns >= 40 || !LineShape(of: text).endsSentence
    }

    mutating func finish(into blocks: inout [ArticleBlock]) {
        if !paragraphs.isEmpty { blocks.append(.quote(paragraphs)) }
        paragraphs = []
        isOpen = false
    }
}
