/// What a line of a page says about author and date, whatever else it says.
///
/// ``Byline`` reads lines that are nothing but bylines; this one finds the names behind "by" and the dates in lines such as
/// "13 April 2017 Author: Ann Sample 2 comments".
struct LooseByline {
    var authors: [String] = []
    var published: ArticleDate?
    var updated: ArticleDate?

    /// Whether a word such as "by" or "published" stands before a name or date.
    var isLabelled = false

    /// Whether the line says nothing else.
    var isWhole = false

    /// - Parameter isDayFirst: whether 4/5/2025 is in May, as nearly everywhere but in America.
    init?(_ segment: Segment, isDayFirst: Bool) {
        guard segment.shape.columns <= Self.widest else {
            guard let date = Self.date(atStartOf: segment, isDayFirst) else { return nil }
            published = date
            return
        }
        guard Self.canBe(segment) else { return nil }
        if let byline = Byline(segment.text), byline.isCertain {
            authors = byline.authors
            published = byline.published ?? byline.updated
            updated = byline.updated
            isLabelled = byline.namesAuthor
            isWhole = true
            return
        }
        // Sentences mention dates and names as well.
        let isSentence = segment.shape.endsSentence && segment.shape.smallWords >= 5 && !segment.shape.hasYear
        guard !isSentence else { return nil }
        let scalars = Array(segment.text.unicodeScalars.prefix(240))
        let findings =
            segment.shape.digits >= 3
            ? DateScanner.findings(in: scalars, manner: isDayFirst ? .pageDayFirst : .page) : []
        note(findings, in: scalars)
        var start = 0
        for range in findings.map(\.range) + [scalars.count..<scalars.count] {
            readName(scalars[min(start, range.lowerBound)..<range.lowerBound])
            start = range.upperBound
        }
        if authors.isEmpty, published == nil, updated == nil { return nil }
        // A date deep inside a sentence is the story's.
        if authors.isEmpty, let first = findings.first, segment.shape.endsSentence, first.range.lowerBound > 40,
            !isLabelled
        {
            return nil
        }
    }

    /// Whether a line has figures enough for a date or a word such as "by"; most have neither.
    private static func canBe(_ segment: Segment) -> Bool {
        segment.shape.digits >= 3
            || segment.words.contains { $0.isIdeographic || BylineWords.Vocabulary.by.contains($0) }
    }

    /// Longer lines are text.
    private static let widest = 220

    /// Running text that begins with the date it was written.
    private static func date(atStartOf segment: Segment, _ isDayFirst: Bool) -> ArticleDate? {
        guard segment.shape.hasYear, segment.text.unicodeScalars.first?.isDigit == true else { return nil }
        let start = Array(segment.text.unicodeScalars.prefix(48))
        let first = DateScanner.findings(in: start, manner: isDayFirst ? .pageDayFirst : .page).first
        return first.flatMap { $0.range.lowerBound == 0 ? $0.date : nil }
    }

    private mutating func note(_ findings: [DateScanner.Finding], in scalars: [Unicode.Scalar]) {
        var start = 0
        for finding in findings {
            let before = FoldedWords.of(String(scalars: scalars[start..<finding.range.lowerBound]))
            let isUpdate = before.suffix(3).contains { BylineWords.Vocabulary.updated.contains($0) }
            if before.suffix(4).contains(where: { BylineWords.Vocabulary.opening.contains($0) }) { isLabelled = true }
            if isUpdate { updated = updated ?? finding.date } else { published = published ?? finding.date }
            start = finding.range.upperBound
        }
        // A page that says only when it was changed has no better date.
        published = published ?? updated
    }

    /// Takes the names that follow a word such as "by" in a stretch between dates.
    private mutating func readName(_ scalars: ArraySlice<Unicode.Scalar>) {
        guard authors.isEmpty else { return }
        for part in BylineParts(scalars) {
            if !authors.isEmpty, let name = BylineWords(part).wholeName, authors.count < 6 {
                authors.append(name)
            } else if authors.isEmpty, let name = BylineWords(part).nameBehindBy {
                authors.append(name)
                isLabelled = true
            } else if !authors.isEmpty {
                return
            }
        }
    }
}

extension BylineWords {
    /// The name behind a word such as "by" near the start: "Geschrieben von Ann Sample am".
    fileprivate var nameBehindBy: String? {
        guard let by = firstIndex(of: Vocabulary.by, within: 4), !isParticle(by) else { return nil }
        return leadingName(from: by + 1)
    }

    /// The words as a second author's name.
    fileprivate var wholeName: String? {
        (2...4).contains(count) && !isOutlet && !isSection && !isRole ? name(afterBy: false) : nil
    }
}
