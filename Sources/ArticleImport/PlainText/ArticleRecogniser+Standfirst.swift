/// Tells the summary under the title from the first paragraph.
extension ArticleRecogniser {
    /// A longer paragraph is no standfirst.
    private static let widest = 420

    mutating func readStandfirst() {
        let next = undecided(from: body.lowerBound, in: body, limit: 3)
        guard let first = next.first, !article.title.isEmpty, canBeStandfirst(first) else { return }
        guard let reason = standfirstReason(first, next.dropFirst().first) else { return }
        article.standfirst = segments[first].text
        assign(.standfirst, to: first, because: reason)
    }

    private func canBeStandfirst(_ index: Int) -> Bool {
        let segment = segments[index]
        guard segment.marker == nil, segment.shape.columns <= Self.widest, segment.shape.ending != .colon else {
            return false
        }
        if segment.isProse || segment.shape.columns >= 90 { return true }
        // Above a byline a deck may do without a full stop; elsewhere such a line is a heading.
        return segment.shape.columns >= 50 && segment.shape.ending != .open
            || segment.shape.columns >= 30 && segment.shape.words >= 5 && isFollowedByByline(index)
    }

    private func standfirstReason(_ first: Int, _ second: Int?) -> String? {
        guard let second else { return nil }
        let shape = segments[first].shape
        if isFollowedByByline(first) { return "stands between title and byline" }
        // One paragraph above the first heading is the lead, with nothing to set it apart from the text.
        guard segments[second].isProse else { return nil }
        if setTighter(first, second) { return "set close to the text, which has blank lines between its paragraphs" }
        guard shape.sentences <= 1, shape.columns * 3 <= typicalColumns(after: first) * 2 else { return nil }
        return "a single sentence, shorter than the paragraphs"
    }

    private func isFollowedByByline(_ index: Int) -> Bool {
        var next = index + 1
        while next < segments.count, let role = roles[next], role != .paragraph {
            if role == .byline || role == .date { return true }
            next += 1
        }
        return false
    }

    /// Whether no blank line follows although the text sets its paragraphs apart by blank lines.
    private func setTighter(_ first: Int, _ second: Int) -> Bool {
        guard !segments[first].precedesBlank, segments[second].isProse else { return false }
        let paragraphs = undecided(from: second, in: body, limit: 12).filter { segments[$0].isProse }
        return paragraphs.count >= 2 && paragraphs.count { segments[$0].precedesBlank } * 4 >= paragraphs.count * 3
    }

    /// The median width of the paragraphs that follow.
    private func typicalColumns(after first: Int) -> Int {
        let widths = undecided(from: first + 1, in: body, limit: 40).map { segments[$0] }
            .filter(\.isProse).map(\.shape.columns).sorted()
        return widths.isEmpty ? 0 : widths[widths.count / 2]
    }
}
