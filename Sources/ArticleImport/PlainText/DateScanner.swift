/// Finds the dates in a line: in words, in figures, in ISO form, with or without a time and a zone.
struct DateScanner {
    /// A date and the scalars of the line that spell it.
    struct Finding: Sendable, Equatable {
        var date: ArticleDate
        var range: Range<Int>
    }

    let tokens: [DateToken]

    /// How much benefit of the doubt figures get.
    enum Manner: Sendable {
        /// Nothing that can be read in two ways is a date.
        case strict
        /// `02.04.25` is a date too, which in running text may as well be the number of a version or a section.
        case page
        /// And `4/5/2025` is in May.
        case pageDayFirst
    }

    let manner: Manner

    static func findings(in scalars: [Unicode.Scalar], manner: Manner = .strict) -> [Finding] {
        guard scalars.contains(where: \.isDigit) else { return [] }
        return DateScanner(tokens: DateToken.tokens(of: scalars), manner: manner).findings()
    }

    private func findings() -> [Finding] {
        var found: [Finding] = []
        var index = 0
        var free = 0
        while index < tokens.count {
            guard var match = day(at: index) else {
                index += 1
                continue
            }
            var first = index
            if let next = time(after: match.next, into: &match.date) {
                match.next = next
            } else if let start = time(before: index, from: free, into: &match.date) {
                first = start
            }
            let range = tokens[first].range.lowerBound..<tokens[match.next - 1].range.upperBound
            found.append(Finding(date: match.date, range: range))
            index = match.next
            free = index
        }
        return found
    }

    struct Match {
        var date: ArticleDate
        /// The token after the match.
        var next: Int
    }

    /// The day that begins at a token, in any of the ways to write one.
    private func day(at index: Int) -> Match? {
        switch tokens[index].kind {
        case .number: yearFirst(index) ?? ideographic(index) ?? figures(index) ?? dayFirst(index)
        case .word: monthFirst(index)
        case .sign: nil
        }
    }

    func token(_ index: Int) -> DateToken? { tokens.indices.contains(index) ? tokens[index] : nil }
}
