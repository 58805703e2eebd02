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
        if finding.authors.isEmpty { readLoneName(in: above.lowerBound..<below.upperBound, into: &finding) }
        return finding
    }

    /// Below the text only what says so is a byline: "Autor: …", "posted by … on …".
    func readTail(_ range: Range<Int>) -> Finding {
        var finding = Finding()
        for index in range {
            guard let byline = LooseByline(segments[index], isDayFirst: isDayFirst), byline.isLabelled else { continue }
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

    /// A name alone in its line, beside the line of a date.
    private func readLoneName(in range: Range<Int>, into finding: inout Finding) {
        for index in range where isDated(index) {
            for distance in 1...Self.nameReach {
                for near in [index - distance, index + distance] where range.contains(near) {
                    guard segments[near].evidence == nil, let name = loneName(near) else { continue }
                    finding.authors = [name]
                    finding.lines.append((near, true))
                    return
                }
            }
        }
    }

    private func isDated(_ index: Int) -> Bool {
        let shape = segments[index].shape
        return shape.columns <= 120 && shape.digits >= 4 && (shape.hasYear || shape.hasTime) && !segments[index].isProse
    }

    private func loneName(_ index: Int) -> String? {
        let segment = segments[index]
        guard segment.shape.isFragment, segment.shape.digits == 0, segment.shape.columns <= 40 else { return nil }
        // An account may stand behind the name.
        let text = segment.text.split(separator: " ").prefix { !$0.hasPrefix("@") }.joined(separator: " ")
        let words = BylineWords(text)
        guard (2...4).contains(words.count), !words.isSection else { return nil }
        return words.name(afterBy: false)
    }
}
