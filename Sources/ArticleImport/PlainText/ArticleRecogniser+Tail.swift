/// Finds where the article ends and the site goes on.
extension ArticleRecogniser {
    mutating func readTail() {
        cutAtMarker()
        while let last = body.last, strip(last) {}
        readAuthorBox()
    }

    /// Ends the body at the first line that opens comments, related articles and the like, if most of the text is above it.
    private mutating func cutAtMarker() {
        let total = body.reduce(0) { $0 + (segments[$1].isProse ? segments[$1].shape.columns : 0) }
        let lastProse = body.last { segments[$0].isProse && segments[$0].evidence == nil } ?? body.lowerBound
        var above = 0
        for index in body {
            if segments[index].isProse { above += segments[index].shape.columns }
            guard above > 0, roles[index] == nil, !segments[index].shape.endsSentence else { continue }
            guard opensTail(index, above: above, below: total - above, isBelowText: index > lastProse) else { continue }
            for tail in index..<body.upperBound where roles[tail] == nil {
                let reason = segments[tail].evidence?.kind.reason ?? "stands below the end of the article"
                assign(.leftover, to: tail, because: reason)
            }
            body = body.lowerBound..<index
            return
        }
    }

    private func opensTail(_ index: Int, above: Int, below: Int, isBelowText: Bool) -> Bool {
        guard let evidence = segments[index].evidence, evidence.extent == .whole else { return false }
        switch evidence.kind {
        case .comments, .authorCount: return above * 4 >= below
        case .related: return above >= below
        case .authorBox: return above >= below * 4
        case .contact: return isBelowText
        default: return false
        }
    }

    /// Drops the last segment of the body if it is no part of the article.
    private mutating func strip(_ last: Int) -> Bool {
        if roles[last] != nil {
            body = body.lowerBound..<last
            return true
        }
        if noteBylineBelowText(last) {
            body = body.lowerBound..<last
            return true
        }
        if let reason = leftoverReason(last) {
            assign(.leftover, to: last, because: reason)
            body = body.lowerBound..<last
            return true
        }
        return stripLabels(endingAt: last)
    }

    /// Below the text a name needs a word such as "by" before it; a date alone may stand there too.
    private mutating func noteBylineBelowText(_ last: Int) -> Bool {
        guard segments[last].marker == nil, !segments[last].isProse, let byline = Byline(segments[last].text) else {
            return false
        }
        return (byline.namesAuthor || byline.authors.isEmpty && byline.isCertain) && noteByline(byline, at: last)
    }

    private func leftoverReason(_ last: Int) -> String? {
        let segment = segments[last]
        if isTitleAgain(segment) { return "the title once more" }
        if let kind = segment.evidence?.kind, kind != .call { return kind.reason }
        // Without a telling phrase, only what stands right above the leftovers of a site is judged by its tone.
        let isSuspect = segment.evidence != nil || body.upperBound < segments.count
        return isSuspect && addressesReader(segment) ? LeftoverKind.call.reason : nil
    }

    /// Whether a short remark asks the reader to do something: words for doing, and words for the reader or for the site.
    private func addressesReader(_ segment: Segment) -> Bool {
        guard segment.shape.columns <= 240, segment.marker == nil else { return false }
        let words = segment.words
        let groups = PhraseBook.callGroups.map { group in words.contains(where: group.contains) }
        guard let first = words.first, groups[0] else { return segment.evidence != nil && groups[1] }
        return PhraseBook.callGroups[0].contains(first) || segment.evidence != nil
            ? groups[1] || groups[2] : groups[1] && groups[2]
    }

    /// Drops the labels at the end of the body: a heading needs something below it.
    ///
    /// A few short lines may also be the items of a list, a signature or verse; those stay.
    private mutating func stripLabels(endingAt last: Int) -> Bool {
        var first = last
        while first > body.lowerBound, isLabel(first - 1), last - first < 200 { first -= 1 }
        guard isLabel(last), firstProse < first else { return false }
        let above = undecidedAbove(first)
        if above.map({ segments[$0].shape.ending == .colon || segments[$0].marker != nil }) == true { return false }
        let words = (first...last).reduce(0) { $0 + segments[$1].shape.words }
        let count = last - first + 1
        let hasSiteBelow = body.upperBound < segments.count
        guard
            count == 1 && (words <= 6 || hasSiteBelow || segments[last].shape.isTitleCase)
                || words <= count * 4 || hasSiteBelow && words <= count * 6
        else { return false }
        for index in first...last { assign(.leftover, to: index, because: "a label with nothing below it") }
        body = body.lowerBound..<first
        return true
    }

    private func isLabel(_ index: Int) -> Bool { roles[index] == nil && segments[index].isFragment }

    private func undecidedAbove(_ index: Int) -> Int? {
        var above = index - 1
        while above >= body.lowerBound {
            if roles[above] == nil { return above }
            above -= 1
        }
        return nil
    }

    /// Takes the author from a box below the text if the head names none: a name between a picture and a count of articles.
    private mutating func readAuthorBox() {
        guard article.authors.isEmpty else { return }
        for index in body.upperBound..<segments.count {
            guard let kind = segments[index].evidence?.kind, kind == .authorBox || kind == .authorCount else {
                continue
            }
            let candidate = kind == .authorCount ? index - 1 : index + 1
            guard candidate >= body.upperBound, candidate < segments.count, segments[candidate].evidence == nil else {
                continue
            }
            guard let name = loneName(candidate) else { continue }
            add([name])
            assign(.byline, to: candidate, because: "a name in an author box")
            return
        }
    }
}
