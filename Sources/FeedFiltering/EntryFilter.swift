package import Syndication

/// A filter of entries in a small language: `author = 'Ann' and not category ~ /^ad/i`. docs/filters.md describes it.
package struct EntryFilter: Sendable {
    private let condition: FilterCondition
    private let patterns: [Pattern]
    /// What every entry that fits has, as far as a database may want to know it before the entry is read.
    package let impliedBounds: FilterBounds

    /// Reads a filter.
    ///
    /// - Throws: what is wrong with the expression, and where.
    package init(_ expression: String) throws(FilterError) {
        var parser = FilterParser(expression)
        condition = try parser.parse()
        patterns = parser.patterns
        impliedBounds = FilterBounds(condition)
    }

    /// Whether the entry fits. The feed it comes from is in its `source`.
    package func matches(_ entry: Entry) -> Bool {
        var texts = EntryTexts()
        return Self.holds(condition, entry, &texts)
    }

    /// The regular expressions that were given up on some text, since they took too much work; they count as not found
    /// there.
    package var abandonedPatterns: [String] {
        patterns.filter(\.wasAbandoned).map(\.text)
    }

    private static func holds(_ condition: FilterCondition, _ entry: Entry, _ texts: inout EntryTexts) -> Bool {
        switch condition {
        case .all(let conditions):
            for condition in conditions where !holds(condition, entry, &texts) { return false }
            return true
        case .any(let conditions):
            for condition in conditions where holds(condition, entry, &texts) { return true }
            return false
        case .not(let condition):
            return !holds(condition, entry, &texts)
        case .comparison(let comparison):
            return comparison.holds(for: entry, &texts)
        }
    }
}
