/// Finds the headline of a page that is full of the site's lines.
struct TitleCandidates {
    private let segments: [Segment]
    private let statistics: LineStatistics
    /// For each line the words it may have: a bit for each, of 64.
    private let words: [UInt64]

    init(segments: [Segment], statistics: LineStatistics) {
        self.segments = segments
        self.statistics = statistics
        words = statistics.lines.map { Self.bits(of: segments[$0].words) }
    }

    private static func bits(of words: [FoldedWord]) -> UInt64 {
        var bits: UInt64 = 0
        for word in words { bits |= 1 << (word.hash & 63) }
        return bits
    }

    /// No headline stands so many lines above the text.
    private static let reach = 40

    /// But it may stand below a first paragraph that belongs to the picture or to the site.
    private static let depth = 4

    /// No headline is longer.
    private static let widest = 250

    /// The segment that is most like a headline, `nil` if there is none to choose from.
    func best(isExcluded: (Int) -> Bool) -> Int? {
        let anchor = statistics.firstProse
        var best: (segment: Int, score: Float)?
        for line in max(0, anchor - Self.reach)..<min(statistics.lines.count, anchor + Self.depth) {
            let index = statistics.lines[line]
            guard segments[index].shape.columns <= Self.widest, segments[index].shape.hasLetters else { continue }
            guard !isExcluded(index), Self.canBeHeadline(segments[index]) else { continue }
            let score = score(of: line, above: anchor)
            if best.map({ score > $0.score }) ?? true { best = (index, score) }
        }
        return best?.segment
    }

    /// Not a path through the site, a telephone number, or a row of choices.
    private static func canBeHeadline(_ segment: Segment) -> Bool {
        guard segment.shape.digits * 3 < segment.shape.columns || segment.shape.columns < 12 else { return false }
        var arrows = 0
        for scalar in segment.text.unicodeScalars where scalar == "»" || scalar == "›" || scalar == ">" || scalar == "→"
        {
            arrows += 1
        }
        guard arrows < 2 else { return false }
        var times: [FoldedWord: Int] = [:]
        for word in segment.words { times[word, default: 0] += 1 }
        return (times.values.max() ?? 0) < 6
    }

    private func score(of line: Int, above anchor: Int) -> Float {
        var values = [Float](repeating: 0, count: TitleFeature.allCases.count)
        measurePlace(line, anchor - line, into: &values)
        measureText(line, into: &values)
        measureNeighbours(line, into: &values)
        return TitleFeature.weights.reduce(0) { $0 + values[$1.0.rawValue] * $1.1 }
    }

    private func measurePlace(_ line: Int, _ distance: Int, into values: inout [Float]) {
        let odds = min(max(statistics.odds(ofLine: line), -6), 6)
        values[.logDistance] = Approximate.log1p(Float(max(0, distance)))
        values[.isInText] = distance <= 0 ? 1 : 0
        values[.isJustAbove] = distance == 1 ? 1 : 0
        values[.isSecondAbove] = distance == 2 ? 1 : 0
        values[.odds] = odds
        values[.isUnlikely] = odds < -3 ? 1 : 0
        values[.isLikely] = odds > 1 ? 1 : 0
        values[.opensRun] = line == statistics.run.lowerBound ? 1 : 0
        values[.touchesRun] = line + 1 == statistics.run.lowerBound ? 1 : 0
    }

    private func measureText(_ line: Int, into values: inout [Float]) {
        let segment = segments[statistics.lines[line]]
        let shape = segment.shape
        let known = statistics.familiarity(ofLine: line)
        values[.length] = Approximate.log1p(Float(shape.columns))
        values[.isShort] = shape.columns < 25 ? 1 : 0
        values[.isLong] = shape.columns > 110 ? 1 : 0
        values[.isOfUsualLength] = (40..<100).contains(shape.columns) ? 1 : 0
        values[.words] = Approximate.log1p(Float(shape.words))
        values[.endsInStop] = shape.ending == .stop ? 1 : 0
        values[.asksOrExclaims] = shape.ending == .question || shape.ending == .exclamation ? 1 : 0
        values[.goesOn] = [.colon, .comma, .semicolon].contains(shape.ending) ? 1 : 0
        values[.isMarked] = segment.marker == nil ? 0 : 1
        values[.capitals] = Float(shape.capitalisedWords) / Float(max(1, shape.longWords))
        values[.startsLowercase] = shape.startsLowercase ? 1 : 0
        values[.digits] = Float(shape.digits) / Float(max(1, shape.columns))
        values[.hasYear] = hasYear(line)
        values[.knownWords] = known.once
        values[.wellKnownWords] = known.twice
        values[.siteWords] = Float(min(2, SiteWords.all.count(in: segment.words)))
        values[.saysSite] = segment.evidence.map { $0.extent == .anywhere ? 0 : 1 } ?? 0
        values[.bars] = Float(min(shape.bars, 3))
        values[.isBylineItself] = isByline(line)
        values[.namesPicture] =
            PhraseBook.pictureWords.containsAny(of: segment.words) || segment.words.contains(.copyright) ? 1 : 0
        values[.dashes] = dashes(in: segment.text)
        values[.opensQuotation] =
            segment.text.unicodeScalars.first.map { "\"„“«»".unicodeScalars.contains($0) ? 1 : 0 } ?? 0
    }

    private func measureNeighbours(_ line: Int, into values: inout [Float]) {
        let segment = segments[statistics.lines[line]]
        values[.isRepeated] = statistics.repetitions(ofLine: line) == 1 ? 1 : 0
        values[.isPart] = Float(linesHolding(line))
        values[.shortAbove] = statistics.short.mean(line - 3..<line)
        values[.shortBelow] = statistics.short.mean(line + 1..<line + 4)
        values[.menuAbove] = values[.shortAbove] > 0.6 ? 1 : 0
        values[.textBelow] = values[.shortBelow] < 0.4 ? 1 : 0
        values[.followsBlank] = segment.followsBlank ? 1 : 0
        values[.precedesBlank] = segment.precedesBlank ? 1 : 0
        values[.hasYearBelow] = hasYear(line + 1)
        values[.hasYearFurtherBelow] = hasYear(line + 2)
        values[.hasYearAbove] = hasYear(line - 1)
        values[.hasBylineBelow] = isByline(line + 1)
        values[.hasBylineFurtherBelow] = isByline(line + 2)
        values[.isShorterThanNext] = min(2, max(0, length(line + 1) - length(line)))
        values[.isShorterThanLast] = min(2, max(0, length(line - 1) - length(line)))
    }

    // MARK: - Neighbours

    private func segment(_ line: Int) -> Segment? {
        statistics.lines.indices.contains(line) ? segments[statistics.lines[line]] : nil
    }

    private func length(_ line: Int) -> Float {
        segment(line).map { Approximate.log1p(Float($0.shape.columns)) } ?? 0
    }

    private func hasYear(_ line: Int) -> Float {
        segment(line).map { $0.shape.hasYear && $0.shape.columns <= 120 ? 1 : 0 } ?? 0
    }

    /// Whether a line begins with a word such as "by" or "published".
    private func isByline(_ line: Int) -> Float {
        guard let word = segment(line)?.words.first else { return 0 }
        let vocabulary = BylineWords.Vocabulary.self
        return vocabulary.by.contains(word) || vocabulary.updated.contains(word) || vocabulary.opening.contains(word)
            ? 1 : 0
    }

    private func dashes(in text: String) -> Float {
        var previous: Unicode.Scalar = "a"
        var count = 0
        for scalar in text.unicodeScalars {
            if scalar == " ", ["-", "–", "|", "—"].contains(previous) { count += 1 }
            previous = scalar
        }
        return Float(min(count, 3))
    }

    /// How many other lines hold all words of a line in their order, no more than two.
    private func linesHolding(_ line: Int) -> Int {
        guard let words = segment(line)?.words, words.count >= 3, let first = words.first else { return 0 }
        let bits = self.words[line]
        var found = 0
        for other in statistics.lines.indices where self.words[other] & bits == bits {
            let text = segments[statistics.lines[other]].words
            guard text.count > words.count, let start = Self.firstPlace(of: first, in: text) else { continue }
            guard start + words.count <= text.count else { continue }
            var place = 1
            while place < words.count, text[start + place] == words[place] { place += 1 }
            if place == words.count { found += 1 }
            if found == 2 { return found }
        }
        return found
    }

    private static func firstPlace(of word: FoldedWord, in words: [FoldedWord]) -> Int? {
        for place in words.indices where words[place] == word { return place }
        return nil
    }
}

extension [Float] {
    fileprivate subscript(_ feature: TitleFeature) -> Float {
        get { self[feature.rawValue] }
        set { self[feature.rawValue] = newValue }
    }
}
