/// Leaves the lines of the site out of a page that is full of them.
extension ArticleRecogniser {
    /// A text with fewer short lines than these is an article as somebody wrote or cut it out, and is read by its structure alone.
    private static let fewestFragments = 14
    /// A page has so many lines with words of a site.
    private static let fewestSiteLines = 3

    /// The statistics of a page's lines; none where there is hardly a site around the text.
    static func statistics(_ segments: [Segment]) -> LineStatistics? {
        let fragments = segments.count { $0.shape.columns < 40 && !$0.shape.endsSentence }
        guard fragments >= fewestFragments, fragments * 3 >= segments.count else { return nil }
        let siteLines = segments.count { segment in
            segment.evidence.map { $0.extent != .anywhere } ?? false
                || segment.words.contains { SiteWords.all.contains($0) }
        }
        // Verse and lists have many short lines too, but no words of a site among them, and no text beside them.
        let isMostlyFragments = fragments * 10 >= segments.count * 6 && segments.count(where: \.isProse) >= 3
        guard siteLines >= fewestSiteLines || isMostlyFragments else { return nil }
        return LineStatistics(segments)
    }

    static func isArticle(_ odds: Float?) -> Bool { odds.map { $0 > -0.3 } ?? false }

    /// Drops every line that is more likely the site's.
    mutating func dropSiteLines() {
        for index in body where roles[index] == nil && isTitleAgain(segments[index]) {
            assign(.titleRepeat, to: index, because: "the title once more")
        }
        for index in body where roles[index] == nil && !Self.isArticle(odds[index]) {
            assign(.leftover, to: index, because: siteReason(index))
        }
        dropSharedLines()
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
