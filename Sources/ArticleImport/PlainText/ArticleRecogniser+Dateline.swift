/// Reads the date of a dateline, as in "SAMPLETON, April 2, 2025 (Agency) — The harbour …".
extension ArticleRecogniser {
    /// Used only where no byline has a date. The line stays in the text.
    mutating func readDateline() {
        guard article.published == nil, let first = body.first(where: { roles[$0] == nil || roles[$0] == .standfirst })
        else { return }
        let start = Array(segments[first].text.unicodeScalars.prefix(90))
        guard let dash = start.firstIndex(where: { $0 == "—" || $0 == "–" || $0 == "-" }) else { return }
        let findings = DateScanner.findings(in: Array(start[..<dash]))
        guard findings.count == 1, let finding = findings.first, isPlace(start[..<finding.range.lowerBound]) else {
            return
        }
        article.published = finding.date
    }

    /// Whether a text is a place and a comma: few words, each with a capital.
    private func isPlace(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let text = String(String.UnicodeScalarView(scalars))
        guard LineShape.Ending(of: text) == .comma else { return false }
        let parts = Array(BylineParts(scalars))
        return (1...3).contains(parts.count)
            && parts.allSatisfy { BylineWords($0).name(afterBy: false) != nil }
    }
}
