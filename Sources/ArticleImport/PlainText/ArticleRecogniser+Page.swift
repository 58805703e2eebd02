/// Reads a whole page: menus above, other articles below, and somewhere between them the text.
extension ArticleRecogniser {
    mutating func readPage(_ statistics: LineStatistics) {
        body = segments.indices
        let title = TitleCandidates(segments: segments, statistics: statistics).best { index in
            hasShared(index) || segments[index].evidence?.extent == .whole || isDateLine(index)
        }
        if let title {
            let start = Array(segments[title].text.unicodeScalars.prefix(24))
            if let date = DateScanner.findings(in: start).first, date.range.lowerBound == 0 {
                article.published = date.date
            }
            article.title = titleText(title)
            titleShape = segments[title].shape
            assign(.title, to: title, because: "most like a headline of the lines above the text")
        }
        readPageHead(around: title, statistics)
        dropSiteLines()
        let text = body.reduce(0) { $0 + (roles[$1] == nil ? segments[$1].shape.columns : 0) }
        article.isMostlySite = text < Self.leastText
    }

    /// Less text than this is what a login wall or a page of links shows of an article.
    private static let leastText = 300

    private func isDateLine(_ index: Int) -> Bool {
        guard segments[index].shape.digits > 0, segments[index].shape.columns <= 120 else { return false }
        return Byline(segments[index].text)?.hasDate == true
    }

    /// Whether one word in a hundred is the English article.
    private var isEnglish: Bool {
        let article: FoldedWord = "the"
        var words = 0
        var articles = 0
        for segment in segments where segment.shape.columns >= 60 {
            words += segment.words.count
            articles += segment.words.count { $0 == article }
        }
        return articles * 100 > words
    }

    /// Looks for dates and authors in the lines around the title and down to the text, then below the text.
    private mutating func readPageHead(around title: Int?, _ statistics: LineStatistics) {
        guard !statistics.lines.isEmpty else { return }
        let firstLine = statistics.lines[min(statistics.firstProse, statistics.lines.count - 1)]
        let start = title ?? firstLine
        let head = PageHead(segments: segments, isDayFirst: !isEnglish)
        let below = start + 1..<min(segments.count, max(start + 9, min(firstLine + 4, start + 25)))
        let above = max(0, start - 6)..<start
        var finding = head.read(below: below, above: above)
        if finding.published == nil || finding.authors.isEmpty, statistics.run.upperBound > statistics.run.lowerBound {
            let last = statistics.lines[statistics.run.upperBound - 1]
            let tail = head.readTail(max(start + 1, last - 4)..<min(segments.count, max(start + 1, last + 12)))
            finding.complete(with: tail)
        }
        article.published = article.published ?? finding.published
        article.updated = finding.updated
        add(finding.authors)
        for (index, isByline) in finding.lines where roles[index] == nil {
            assign(isByline ? .byline : .date, to: index, because: isByline ? "names the author" : "says when")
        }
    }
}
