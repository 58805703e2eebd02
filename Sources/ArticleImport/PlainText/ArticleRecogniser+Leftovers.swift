/// Drops the lines of the site that stand within the text.
extension ArticleRecogniser {
    /// Further down a line like the title is no second copy of it but a refrain or an entry of a list.
    private static let titleReach = 12

    mutating func dropLeftoversInBody() {
        for index in body where roles[index] == nil {
            if index < body.lowerBound + Self.titleReach, isTitleAgain(segments[index]) {
                assign(.titleRepeat, to: index, because: "the title once more")
            } else if let evidence = segments[index].evidence, isOutOfPlace(evidence, segments[index]) {
                assign(evidence.kind == .credit ? .caption : .leftover, to: index, because: evidence.kind.reason)
            } else if segments[index].shape.ending == .open, segments[index].endsInCredit {
                assign(.caption, to: index, because: "ends in the credit of a picture")
            }
        }
        dropRepeatedLabel()
        dropSharedLines()
    }

    private func isOutOfPlace(_ evidence: LeftoverEvidence, _ segment: Segment) -> Bool {
        guard evidence.extent != .anywhere, segment.marker == nil else { return false }
        // A full sentence that merely begins like a link or a button is the author's.
        if evidence.extent == .start, segment.shape.endsSentence, evidence.kind != .credit { return false }
        return evidence.kind.dropsAnywhere || evidence.kind == .related && evidence.extent == .whole
    }

    /// Drops the one short line that stands in the text three times or more.
    ///
    /// Where several lines do, they are the speakers of a conversation or the lines of a refrain.
    private mutating func dropRepeatedLabel() {
        var counts: [String: Int] = [:]
        for index in body where isRepeatable(index) { counts[segments[index].text, default: 0] += 1 }
        let repeated = counts.filter { $0.value >= 3 }
        guard repeated.count == 1, let label = repeated.first?.key else { return }
        for index in body where isRepeatable(index) && segments[index].text == label {
            assign(.leftover, to: index, because: "a label that comes again and again")
        }
    }

    private func isRepeatable(_ index: Int) -> Bool {
        roles[index] == nil && segments[index].isFragment && segments[index].shape.columns <= 60
    }
}
