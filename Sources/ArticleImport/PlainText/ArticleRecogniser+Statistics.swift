/// Leaves the lines of the site out of a page that is full of them.
extension ArticleRecogniser {
    /// A text with fewer short lines than these is an article as somebody wrote or cut it out, and is read by its structure alone.
    private static let fewestFragments = 14
    /// A page has so many lines with words of a site.
    private static let fewestSiteLines = 3
    /// So many of them, and it is one however much text there is.
    private static let manySiteLines = 8

    /// The statistics of a page's lines; none where there is hardly a site around the text.
    static func statistics(_ segments: [Segment]) -> LineStatistics? {
        let fragments = segments.count { $0.shape.columns < 40 && !$0.shape.endsSentence }
        guard fragments >= fewestFragments else { return nil }
        let siteWords = SiteWords.all
        let siteLines = segments.count { segment in
            segment.evidence.map { $0.extent != .anywhere } ?? false
                || segment.shape.columns < 60 && !segment.shape.endsSentence
                    && siteWords.containsAny(of: segment.words)
        }
        guard fragments * 3 >= segments.count else {
            return siteLines >= manySiteLines ? trusted(LineStatistics(segments), segments) : nil
        }
        guard siteLines >= fewestSiteLines || isFramed(segments, fragments) else { return nil }
        return LineStatistics(segments)
    }

    /// Where most lines are text, statistics that leave a quarter of it out are not believed: it is a text about sites, perhaps.
    private static func trusted(_ statistics: LineStatistics, _ segments: [Segment]) -> LineStatistics? {
        var all = 0
        var kept = 0
        for (segment, odds) in zip(segments, statistics.oddsOfSegments(segments.count)) where segment.isProse {
            all += segment.shape.columns
            if isArticle(odds) { kept += segment.shape.columns }
        }
        return kept * 4 >= all * 3 ? statistics : nil
    }

    /// Whether short lines stand above and below the text, in words that nobody knows.
    ///
    /// Verse and lists are many short lines too, but without text beside them or in the middle of it.
    private static func isFramed(_ segments: [Segment], _ fragments: Int) -> Bool {
        guard fragments * 10 >= segments.count * 6, segments.count(where: \.isProse) >= 3 else { return false }
        guard let first = segments.firstIndex(where: \.isProse), let last = segments.lastIndex(where: \.isProse) else {
            return false
        }
        return first >= 8 || segments.count - last >= 8
    }

    static func isArticle(_ odds: Float?) -> Bool { odds.map { $0 > -0.3 } ?? false }

    /// Drops every line that is more likely the site's.
    mutating func dropSiteLines() {
        for index in body where roles[index] == nil && isTitleAgain(segments[index]) {
            assign(.titleRepeat, to: index, because: "the title once more")
        }
        for index in body where roles[index] == nil && Self.isArticle(odds[index]) && segments[index].endsInCredit {
            assign(.caption, to: index, because: "ends in the credit of a picture")
        }
        let kept = linesOfText()
        for index in body where roles[index] == nil && !kept[index] {
            let reason = explains ? siteReason(index) : ""
            assign(.leftover, to: index, because: reason)
        }
        dropSharedLines()
    }

    /// The lines that are likely the article's, and the lists and headings among them that look like a site's by themselves.
    private func linesOfText() -> [Bool] {
        var kept = segments.indices.map { Self.isArticle(odds[$0]) && roles[$0] == nil }
        var index = 0
        while index < kept.count {
            guard kept[index], let end = nextKept(after: index, in: kept), end > index + 1 else {
                index += 1
                continue
            }
            let between = index + 1..<end
            if isList(between, below: index) || isHeading(between, above: end) {
                for line in between where roles[line] == nil { kept[line] = true }
            }
            index = end
        }
        return kept
    }

    /// No list in a text is longer.
    private static let longestList = 60

    private func nextKept(after index: Int, in kept: [Bool]) -> Int? {
        (index + 1..<min(kept.count, index + Self.longestList + 2)).first { kept[$0] }
    }

    /// Whether lines of one kind stand below a colon, and the text goes on behind them.
    private func isList(_ range: Range<Int>, below index: Int) -> Bool {
        if segments[range.lowerBound].shape.ending == .colon, range.count > 2, segments[index].isProse {
            let opening = range.lowerBound
            let isOfSite = segments[opening].evidence.map { $0.extent != .anywhere } ?? false
            return roles[opening] == nil && !isOfSite && isList(opening + 1..<range.upperBound, below: opening)
        }
        guard segments[index].shape.ending == .colon, segments[index].shape.columns >= 25 else { return false }
        guard let marker = segments[range].first.map({ $0.marker != nil }) else { return false }
        return range.allSatisfy { line in
            let segment = segments[line]
            let isOfSite = segment.evidence.map { $0.extent != .anywhere } ?? false
            return roles[line] == nil && odds[line] != nil && (segment.marker != nil) == marker && !isOfSite
                && segment.shape.columns <= 160 && !(segment.words.first.map(SiteWords.all.contains) ?? true)
        }
    }

    /// Whether a single short line stands between blank lines above text.
    private func isHeading(_ range: Range<Int>, above end: Int) -> Bool {
        guard range.count == 1, let index = range.first, let odds = odds[index], odds > -2, roles[index] == nil else {
            return false
        }
        let segment = segments[index]
        return segment.isFragment && segment.evidence == nil && !segment.shape.startsLowercase
            && segments[index - 1].isProse && segments[end].isProse
    }

    private func siteReason(_ index: Int) -> String {
        let segment = segments[index]
        guard odds[index] != nil else { return "nothing to read" }
        if let evidence = segment.evidence, evidence.extent != .anywhere { return evidence.kind.reason }
        let neighbours = (max(0, index - 2)..<min(segments.count, index + 3)).count {
            segments[$0].shape.columns < 40 && !segments[$0].shape.endsSentence
        }
        if segment.shape.columns < 40, neighbours >= 4 { return "a short line between its like, as in a menu" }
        if index < firstProse { return "stands above the text, and reads like the site" }
        return segment.isProse
            ? "running text, but between lines of the site" : "reads like the site, not like the text"
    }
}
