/// Finds the headline among the lines above the text.
extension ArticleRecogniser {
    /// No page has its headline below so many lines.
    private static let deepest = 80

    /// The segment that is the title, `nil` if no line makes a good one.
    func findTitle() -> Int? {
        let end = min(firstProse, Self.deepest)
        let vocabulary = textVocabulary(from: end)
        var best: (index: Int, score: Int)?
        for index in 0..<end {
            guard let score = titleScore(of: index, before: end, vocabulary: vocabulary) else { continue }
            // Without running text there is nothing to measure titles by; verse and lists begin with theirs.
            if firstProse == segments.endIndex { return index }
            if best.map({ score > $0.score }) ?? true { best = (index, score) }
        }
        return best?.index ?? shortSentenceOnTop()
    }

    /// How much speaks for a line as the title, `nil` if it cannot be one.
    private func titleScore(of index: Int, before end: Int, vocabulary: FoldedWordSet) -> Int? {
        let segment = segments[index]
        guard segment.marker == nil || isLoneNumber(index), segment.shape.columns <= 220 else { return nil }
        if let evidence = segment.evidence, evidence.extent != .anywhere { return nil }
        if isTrail(segment.text) || isBylineAboveText(index, before: end) { return nil }
        return shapeScore(segment.shape) + neighbourScore(of: index, before: end) - (hasShared(index) ? 12 : 0)
            + vocabularyScore(segment.words, vocabulary)
    }

    private func shapeScore(_ shape: LineShape) -> Int {
        var score = shape.words >= 4 ? 4 : shape.words >= 2 ? 1 : 0
        if (25...150).contains(shape.columns) { score += 4 }
        switch shape.ending {
        case .stop: score -= 3
        case .colon, .comma, .semicolon: score -= 6
        default: break
        }
        return score - (shape.startsLowercase ? 2 : 0)
    }

    private func neighbourScore(of index: Int, before end: Int) -> Int {
        var score = 0
        if isByline(index + 1) || isByline(index + 2) && !isByline(index) { score += 4 }
        let later = (index + 1)..<min(end + 6, segments.count)
        if later.contains(where: { segments[$0].text == segments[index].text }) { score += 6 }
        if segments[index].followsBlank && segments[index].precedesBlank { score += 1 }
        return score
    }

    private func isByline(_ index: Int) -> Bool {
        index < segments.count && byline(index)?.isCertain == true
    }

    /// Whether a line begins with a number and is no item of a numbered list.
    private func isLoneNumber(_ index: Int) -> Bool {
        guard case .number(let number)? = segments[index].marker else { return false }
        let isFollowed = index + 1 < segments.count && segments[index + 1].marker == .number(number + 1)
        return !isFollowed && (index == 0 || segments[index - 1].marker != .number(number - 1))
    }

    /// Titles are made of the words of the text; the labels of a site are not.
    private func vocabularyScore(_ words: [FoldedWord], _ vocabulary: FoldedWordSet) -> Int {
        let telling = words.filter { Self.isTelling($0) }
        guard !telling.isEmpty, !vocabulary.isEmpty else { return 0 }
        let shared = telling.count { vocabulary.contains($0) }
        return shared * 4 / telling.count
    }

    private func textVocabulary(from start: Int) -> FoldedWordSet {
        var vocabulary: FoldedWordSet = []
        for segment in segments[start...].prefix(40) {
            vocabulary.formUnion(segment.words.lazy.filter(Self.isTelling))
        }
        return vocabulary
    }

    private static func isTelling(_ word: FoldedWord) -> Bool {
        word.length >= 4 || word.isIdeographic
    }

    /// A path through the site, such as "Home › World › Asia".
    private func isTrail(_ text: String) -> Bool {
        guard text.utf8.count < 240 else { return false }
        let words = text.split(separator: " ")
        let signs: Set<Substring> = ["›", "»", ">", "/", "→", "|"]
        return words.count(where: signs.contains) >= 2 && !words.contains { $0.hasPrefix("«") }
    }

    /// A line of names and dates, unless it is the only line there is above the text.
    private func isBylineAboveText(_ index: Int, before end: Int) -> Bool {
        guard let byline = self.byline(index), byline.isCertain else { return false }
        return end > 1 || byline.hasDate
    }

    /// A page that begins with sentences has its first one for a title, if that is short and something longer follows.
    private func shortSentenceOnTop() -> Int? {
        guard firstProse == 0, segments.count > 1, segments[0].shape.columns <= 110 else { return nil }
        guard segments[0].shape.sentences <= 1, segments[1].isProse else { return nil }
        return segments[1].shape.columns * 2 > segments[0].shape.columns * 3 ? 0 : nil
    }
}

extension ListMarker {
    var isNumber: Bool { if case .number = self { true } else { false } }
}
