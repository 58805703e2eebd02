/// Finds lists that lost their bullets: several lines of one kind below a line that ends in a colon.
extension ArticleRecogniser {
    mutating func readUnmarkedLists(_ text: [Int]) {
        let style = headingStyle(text)
        var position = 0
        while position < text.count {
            let items =
                segments[text[position]].shape.ending == .colon ? listItems(in: text, from: position + 1, style) : []
            if items.count >= 2 {
                addList(items, isOrdered: false, because: "one of several lines of a kind below a colon")
            }
            position += 1 + items.count
        }
    }

    /// The items that stand from a position on; fewer than two are none.
    private func listItems(in text: [Int], from position: Int, _ style: CapitalStyle?) -> [Int] {
        guard position < text.count, canBeItem(text[position]) else { return [] }
        let isTight = !segments[text[position]].precedesBlank
        var items: [Int] = []
        for index in text[position...].prefix(200) {
            guard canBeItem(index), items.isEmpty || segments[index].followsBlank != isTight else { break }
            guard items.isEmpty || isLike(index, first: items[0], previous: items[items.count - 1]) else { break }
            items.append(index)
        }
        return withoutHeading(items, in: text, from: position, style)
    }

    private func canBeItem(_ index: Int) -> Bool {
        let segment = segments[index]
        guard segment.marker == nil, roles[index] == nil || roles[index] == .heading else { return false }
        return segment.shape.columns <= 240 && segment.shape.ending != .colon && !segment.text.opensQuotation
    }

    /// Whether a line is of the same kind as the items above it.
    private func isLike(_ index: Int, first: Int, previous: Int) -> Bool {
        let one = segments[first].shape
        let other = segments[index].shape
        switch (segments[first].itemEnding, segments[index].itemEnding) {
        case (.open, .open): return other.isFragment
        case (.open, _): return false
        case (.semicolon, .semicolon), (.comma, .comma): return true
        case (.semicolon, .stop), (.comma, .stop):
            return segments[previous].itemEnding != .stop
        case (.stop, .stop), (.question, .question):
            return beginsAlike(first, index) || isTwin(one, other) && !segments[index].text.beginsWithConnective
        default: return false
        }
    }

    /// A line of a series: one sentence like the first item, and about as long.
    private func isTwin(_ one: LineShape, _ other: LineShape) -> Bool {
        guard one.sentences == 1, other.sentences == 1, max(one.columns, other.columns) <= 160 else { return false }
        return one.columns * 8 >= other.columns * 5 && other.columns * 8 >= one.columns * 5
    }

    /// Whether two lines begin with the same word, or both with a label and a colon.
    private func beginsAlike(_ one: Int, _ other: Int) -> Bool {
        let first = segments[one].text.firstFoldedWords
        let second = segments[other].text.firstFoldedWords
        guard let word = first.words.first else { return false }
        return word == second.words.first || first.isLabel && second.isLabel
    }

    /// Leaves out the last item if it is the heading of what follows: it is capitalised like a heading and unlike the items.
    private func withoutHeading(_ items: [Int], in text: [Int], from position: Int, _ style: CapitalStyle?) -> [Int] {
        guard items.count >= 2, let last = items.last, roles[last] == .heading else { return items }
        let others = items.dropLast().map { segments[$0].shape }
        let shape = segments[last].shape
        let standsApart =
            segments[last].precedesBlank && !segments[items[0]].precedesBlank && segments[last].followsBlank
        let isHeading =
            switch style {
            case .title: shape.isTitleCase && others.contains(where: \.isSentenceCase)
            case .sentence: shape.isSentenceCase && others.contains(where: \.isTitleCase)
            case nil: shape.isTitleCase && others.allSatisfy(\.isSentenceCase)
            }
        return isHeading || standsApart ? Array(items.dropLast()) : items
    }
}

extension Segment {
    /// How the text ends if an "and" or "or" before the last item is left aside.
    fileprivate var itemEnding: LineShape.Ending {
        guard shape.ending == .open, let space = text.lastIndex(of: " "), text.utf8.count <= 400 else {
            return shape.ending
        }
        let lastWord = text[text.index(after: space)...].lowercased()
        guard
            ["and", "or", "und", "oder", "sowie", "et", "ou", "y", "o", "e", "и", "или", "en", "of"].contains(lastWord)
        else {
            return .open
        }
        return LineShape.Ending(of: String(text[..<space]))
    }
}

extension String {
    /// Words that tie a sentence to what was said before, so that it goes on with the text instead of the list.
    private static let connectives: FoldedWordSet = [
        "yet", "but", "however", "still", "even", "nevertheless", "nonetheless", "meanwhile", "instead", "all", "both",
        "together",
        "thus",
        "therefore", "so", "these", "this", "that", "those", "such", "as", "while", "although", "though", "despite",
        "overall",
        "finally",
        "doch", "aber", "dennoch", "trotzdem", "allerdings", "all", "alle", "beide", "damit", "dies", "diese", "dieser",
        "so",
        "insgesamt",
        "mais", "cependant", "pourtant", "toutefois", "ces", "cette", "ce", "tout", "ainsi", "pero", "sin", "aun",
        "todo", "estas",
        "estos",
        "esto", "así", "ma", "tuttavia", "maar", "toch", "но", "однако", "тем", "все", "всё", "эти", "это", "mas",
        "porém",
    ]

    var beginsWithConnective: Bool { firstFoldedWords.words.first.map(Self.connectives.contains) ?? false }

    var opensQuotation: Bool {
        guard let first = unicodeScalars.first else { return false }
        return ["\"", "“", "„", "«", "「", "『", "‘", "»"].contains(first)
    }

    /// The words of the beginning, and whether a colon ends them.
    var firstFoldedWords: (words: [FoldedWord], isLabel: Bool) {
        let start = unicodeScalars.prefix(40)
        let colon = start.firstIndex { $0 == ":" || $0 == "：" }
        return (FoldedWords.of(String(Substring(start)), limit: 6), colon != nil)
    }
}
