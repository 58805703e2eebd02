/// Finds date and author on a page, in lines that say other things besides: sections, counts of comments, tags.
struct PageHead {
    struct Finding {
        var authors: [String] = []
        var published: ArticleDate?
        var updated: ArticleDate?
        /// The segments that say nothing else, and whether they name an author.
        var lines: [(index: Int, isByline: Bool)] = []

        /// Takes over what is missing.
        mutating func complete(with other: Finding) {
            if published == nil {
                published = other.published
                updated = updated ?? other.updated
            }
            if authors.isEmpty { authors = other.authors }
            lines += other.lines
        }
    }

    let segments: [Segment]

    /// Longer lines are text.
    private static let widest = 220
    /// A name without "by" stands no further from a date or a byline.
    private static let nameReach = 2
    /// Nor, where there is none, from the title.
    private static let titleReach = 4

    /// Where the slash stands in dates such as 4/5/2025, the day comes first.
    let isDayFirst: Bool

    /// Text that has begun gives no more dates and names than those behind a standfirst.
    private static let paragraphs = 3

    /// Reads the lines around the title, nearest first, and those below rather than those above.
    func read(below: Range<Int>, above: Range<Int>) -> Finding {
        var finding = Finding()
        var text = 0
        var places: [(index: Int, distance: Int)] = above.map { ($0, (above.upperBound - $0) * 3 + 1) }
        for index in below {
            if segments[index].isProse { text += 1 }
            if text > Self.paragraphs { break }
            places.append((index, (index - below.lowerBound + 1) * 2))
        }
        for place in places.sorted(by: { $0.distance < $1.distance }) { read(place.index, into: &finding) }
        if finding.authors.isEmpty { readLoneNames(below: below, above: above, into: &finding) }
        return finding
    }

    /// Below the text only what says so is a byline: "Autor: …", "posted by … on …".
    func readTail(_ range: Range<Int>) -> Finding {
        var finding = Finding()
        for index in range {
            guard let byline = LooseByline(segments[index], isDayFirst: isDayFirst), byline.isLabelled else { continue }
            // Far down the comments begin, each with its author.
            if index > range.lowerBound + 12, finding.published != nil || !finding.authors.isEmpty { break }
            if finding.authors.isEmpty { finding.authors = byline.authors }
            if finding.published == nil { finding.published = byline.published }
        }
        return finding
    }

    private func read(_ index: Int, into finding: inout Finding) {
        guard segments[index].shape.columns <= Self.widest,
            let byline = LooseByline(segments[index], isDayFirst: isDayFirst)
        else { return }
        guard finding.authors.isEmpty || finding.published == nil || byline.updated != nil else { return }
        if finding.authors.isEmpty { finding.authors = byline.authors }
        if finding.published == nil {
            finding.published = byline.published
            finding.updated = finding.updated ?? byline.updated
        } else if finding.updated == nil {
            finding.updated = byline.updated
        }
        if byline.isWhole { finding.lines.append((index, !byline.authors.isEmpty)) }
    }

    /// Names alone in their lines, beside the line of a date or right below the title.
    private func readLoneNames(below: Range<Int>, above: Range<Int>, into finding: inout Finding) {
        let range = above.lowerBound..<below.upperBound
        for index in range where isDated(index) {
            for distance in 1...Self.nameReach {
                for near in [index - distance, index + distance] where range.contains(near) {
                    if take(near, in: range, into: &finding) { return }
                }
            }
        }
        for index in below.prefix(Self.titleReach) {
            if segments[index].isProse && segments[index].shape.columns > 200 { return }
            if take(index, in: range, into: &finding) { return }
        }
    }

    /// Takes the names of a line, and those of the next lines if they are names too.
    private func take(_ index: Int, in range: Range<Int>, into finding: inout Finding) -> Bool {
        var line = index
        while range.contains(line), line < index + 6, let names = loneNames(line) {
            finding.authors += names
            finding.lines.append((line, true))
            line += 1
        }
        return line > index
    }

    private func isDated(_ index: Int) -> Bool {
        let shape = segments[index].shape
        return shape.columns <= 120 && shape.digits >= 4 && (shape.hasYear || shape.hasTime) && !segments[index].isProse
    }

    private func loneNames(_ index: Int) -> [String]? {
        let segment = segments[index]
        guard segment.shape.isFragment, segment.shape.digits == 0, segment.shape.columns <= 80 else { return nil }
        guard segment.evidence == nil, !SiteWords.all.containsAny(of: segment.words) else { return nil }
        // An account may stand behind the name.
        let text = segment.text.split(separator: " ").prefix { !$0.hasPrefix("@") }.joined(separator: " ")
        let names = BylineParts(Array(text.unicodeScalars)[...]).map { BylineWords($0).loneName }
        let found = names.compactMap { $0 }
        return found.isEmpty || found.count < names.count ? nil : found
    }
}

extension BylineWords {
    /// The words as a person's name: two to four with capitals, of which the first is no article and none a section.
    fileprivate var loneName: String? {
        guard (2...4).contains(count), !isSection, !isOutlet, !isRole else { return nil }
        guard firstIndex(of: Vocabulary.articles, within: 1) == nil,
            firstIndex(of: Vocabulary.updated, within: 4) == nil
        else { return nil }
        return firstIndex(of: Vocabulary.sections, within: 4) == nil ? name(afterBy: false) : nil
    }
}
