internal import Syndication

extension FilterComparison {
    /// Whether an entry fits.
    func holds(for entry: Entry, _ texts: inout EntryTexts) -> Bool {
        isFound(in: entry, &texts) != isNegated
    }

    /// Whether any value of the field fits.
    private func isFound(in entry: Entry, _ texts: inout EntryTexts) -> Bool {
        switch test {
        case .present:
            return entry.has(field, &texts)
        case .period(let relation, let period):
            return entry.date(field).map { period.holds(relation, for: $0) } ?? false
        case .number(let relation, let number):
            return entry.count(field, &texts).map { relation.holds(Double($0), number) } ?? false
        case .same(let text):
            let sameness = field.sameness
            return entry.contains(field, &texts) { text.isSame($0, as: sameness) }
        case .order(let relation, let text):
            // What extensions say may be numbers: comments, durations.
            if case .element = field, let number = FilterNumber.read(text) {
                return entry.contains(field, &texts) { value in
                    FilterNumber.read(value).map { relation.holds($0, number) } ?? false
                }
            }
            return entry.contains(field, &texts) { relation.holds($0, text) }
        case .contains(let text):
            return entry.contains(field, &texts) { text.isWithin($0) }
        case .pattern(let pattern):
            return entry.contains(field, &texts) { pattern.matches($0) }
        }
    }
}
