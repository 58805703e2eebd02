/// Drops the lines that other pages of the same import have too.
extension ArticleRecogniser {
    /// Tells which segments consist of shared lines. Nothing of a page is shared that is most of it: it is the article then,
    /// imported twice.
    static func shared(_ segments: [Segment], _ lines: [TextLine], _ siteLines: SiteLines?) -> [Bool] {
        guard let siteLines, siteLines.pages > 1 else { return [] }
        let isShared = segments.map { segment in
            // A line that is all there is of a segment has been hashed before.
            segment.lines.count == 1 && segment.marker == nil
                ? siteLines.hasLine(segment.hash) : segment.lines.allSatisfy { siteLines.hasLine(lines[$0].text) }
        }
        var all = 0
        var shared = 0
        for index in segments.indices where segments[index].isProse {
            all += segments[index].shape.columns
            if isShared[index] { shared += segments[index].shape.columns }
        }
        return shared * 2 > all ? [] : isShared
    }

    func hasShared(_ index: Int) -> Bool { isShared.indices.contains(index) && isShared[index] }

    /// A short line alone among the article's own paragraphs stays: an author's headings recur from article to article.
    mutating func dropSharedLines() {
        guard !isShared.isEmpty else { return }
        for index in body where roles[index] == nil && isShared[index] {
            let isAlone = isOwnProse(index - 1) && isOwnProse(index + 1)
            if segments[index].isFragment, isAlone { continue }
            assign(.leftover, to: index, because: "other pages of this import have the same line")
        }
    }

    private func isOwnProse(_ index: Int) -> Bool {
        body.contains(index) && segments[index].isProse && !isShared[index]
    }
}
