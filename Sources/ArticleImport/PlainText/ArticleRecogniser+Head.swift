/// Reads what stands around the title: authors, dates, credits, and what the site put there.
extension ArticleRecogniser {
    /// Below the first paragraph, a byline may follow within so many lines: the paragraph is then the standfirst.
    private static let bylineReach = 4

    /// Names and dates are looked for in no more lines than these below the title.
    private static let depth = 30

    mutating func readHead() {
        readBylines(min(firstProse + 6, Self.depth + 6))
        let title = findTitle()
        let text = firstProse
        if let title {
            article.title = titleText(title)
            titleShape = segments[title].shape
            assign(.title, to: title, because: "most like a headline of the lines above the text")
            for index in 0..<title { readAboveTitle(index) }
        }
        let start = title.map { $0 + 1 } ?? 0
        let end = max(start, headEnd(text: text, after: start))
        for index in start..<end { readBelowTitle(index) }
        nameLines(in: 0..<end)
        dropClusters(in: start..<min(max(text, start), end))
        body = start..<segments.count
    }

    /// The number of a numbered title belongs to it: "5. Reasons" was "5 Reasons" or a chapter.
    func titleText(_ index: Int) -> String {
        let segment = segments[index]
        guard segment.marker?.isNumber == true else { return segment.text }
        return lines[segment.lines].map(\.text).joined(separator: " ")
    }

    /// Where the lines end among which a byline is looked for.
    private func headEnd(text: Int, after start: Int) -> Int {
        let first = max(text, start)
        guard first < segments.count, first - start <= Self.depth else {
            return min(start + Self.depth, segments.count)
        }
        var end = first
        for index in (first + 1)..<max(first + 1, min(first + 1 + Self.bylineReach, segments.count)) {
            if segments[index].isProse { break }
            if let byline = self.byline(index), byline.isCertain { end = index + 1 }
        }
        return end
    }

    private mutating func readAboveTitle(_ index: Int) {
        if noteByline(byline(index), at: index) { return }
        if let kind = segments[index].evidence?.kind {
            assign(kind == .credit ? .caption : .leftover, to: index, because: kind.reason)
        } else {
            assign(.leftover, to: index, because: "stands above the title")
        }
    }

    private mutating func readBelowTitle(_ index: Int) {
        let segment = segments[index]
        if segment.isProse { return }
        if isTitleAgain(segment) {
            assign(.titleRepeat, to: index, because: "the title once more")
        } else if let evidence = segment.evidence, evidence.extent != .anywhere || evidence.kind == .notice,
            evidence.kind != .authorBox
        {
            let role: LineRole = evidence.kind == .credit ? .caption : .leftover
            assign(role, to: index, because: evidence.kind.reason)
        } else if segment.marker == nil, !noteByline(byline(index), at: index), index < firstProse {
            noteLooseByline(at: index)
        }
    }

    /// Takes over what a line above the text says of date and author among other things.
    private mutating func noteLooseByline(at index: Int) {
        let shape = segments[index].shape
        guard article.published == nil || article.authors.isEmpty, shape.words <= 16, !shape.endsSentence else {
            return
        }
        guard let byline = LooseByline(segments[index], isDayFirst: false) else { return }
        guard byline.published != nil || byline.isLabelled else { return }
        article.published = article.published ?? byline.published
        article.updated = article.updated ?? byline.updated
        if article.authors.isEmpty { add(byline.authors) }
        assign(byline.authors.isEmpty ? .date : .byline, to: index, because: "says when or by whom, and little else")
    }

    /// Whether a line is the title, perhaps in other capitals or with other quotation marks.
    func isTitleAgain(_ segment: Segment) -> Bool {
        guard let titleShape, abs(segment.shape.columns - titleShape.columns) <= 6 else { return false }
        return segment.text == article.title
            || segment.shape.columns < 220 && segment.text.saysSame(as: article.title)
    }

    /// Takes over authors and dates of a byline; `false` if the line is none.
    @discardableResult
    mutating func noteByline(_ byline: Byline?, at index: Int) -> Bool {
        guard let byline else { return false }
        if index < firstProse || article.authors.isEmpty { add(byline.authors) }
        article.published = article.published ?? byline.published
        article.updated = article.updated ?? byline.updated
        assign(byline.authors.isEmpty ? .date : .byline, to: index, because: "names, dates and labels only")
        return true
    }

    mutating func add(_ authors: [String]) {
        for author in authors where !article.authors.contains(author) { article.authors.append(author) }
    }

    /// A name alone on a line is the author's if a line of byline, date or role touches it.
    private mutating func nameLines(in range: Range<Int>) {
        guard article.authors.isEmpty else { return }
        for index in range where roles[index] == nil {
            let neighbours = [index - 1, index + 1].filter(range.contains)
            guard neighbours.contains(where: isBylineLike), let name = loneName(index) else { continue }
            add([name])
            assign(.byline, to: index, because: "a name beside a date or label")
            return
        }
    }

    private func isBylineLike(_ index: Int) -> Bool {
        roles[index] == .date || roles[index] == .byline || segments[index].evidence?.kind == .authorBox
    }

    /// The name a line consists of, two to five words long.
    func loneName(_ index: Int) -> String? {
        let words = BylineWords(BylineParts.words(of: segments[index].text))
        guard segments[index].isFragment, (2...5).contains(words.count) || words.isIdeographic, !words.isSection else {
            return nil
        }
        return words.name(afterBy: false)
    }

    /// Three and more labels in a row between title and text are buttons and menus.
    private mutating func dropClusters(in range: Range<Int>) {
        var run: [Int] = []
        for index in range where index > 0 {
            let shape = segments[index].shape
            let isLabel = roles[index] == nil && segments[index].isFragment && shape.words <= 3 && shape.digits == 0
            if isLabel { run.append(index) }
            guard !isLabel || index + 1 == range.upperBound else { continue }
            let introducesList = run.first.map { segments[$0 - 1].shape.ending == .colon } ?? false
            if run.count >= 3, !introducesList {
                for label in run { assign(.leftover, to: label, because: "one of a row of labels") }
            }
            run = []
        }
    }
}

extension String {
    /// Whether two lines have the same letters and digits, whatever their case and what stands between them.
    fileprivate func saysSame(as other: String) -> Bool {
        let isTelling = { (scalar: Unicode.Scalar) in scalar.isLetter || scalar.isDigit }
        var others = other.unicodeScalars.lazy.filter(isTelling).makeIterator()
        for scalar in unicodeScalars where isTelling(scalar) {
            guard let other = others.next(), scalar.isSameLetter(as: other) else { return false }
        }
        return others.next() == nil
    }
}

extension Unicode.Scalar {
    fileprivate func isSameLetter(as other: Unicode.Scalar) -> Bool {
        self == other || (nearLowercase ?? self) == (other.nearLowercase ?? other)
            || !isASCII && properties.lowercaseMapping == other.properties.lowercaseMapping
    }
}
