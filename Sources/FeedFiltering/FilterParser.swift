/// Reads a filter: `or` binds least, then `and`, then `not`.
///
///     filter     = all *( ("or" / "||") all )
///     all        = one *( ("and" / "&&") one )
///     one        = *( "not" / "!" ) ( "(" filter ")" / comparison )
///     comparison = field [ operator value ]
struct FilterParser {
    /// How many parentheses may be open at a time.
    static let maximumDepth = 100

    /// How many regular expressions a filter may have: each takes kilobytes.
    static let mostPatterns = 1_000

    var scanner: FilterScanner
    /// The regular expressions that were read.
    var patterns: [Pattern] = []
    private var depth = 0
    /// Whether what was read last is a field without an operator.
    private var isBehindField = false

    init(_ expression: String) {
        scanner = FilterScanner(expression)
    }

    /// Reads the whole expression.
    mutating func parse() throws(FilterError) -> FilterCondition {
        scanner.skipSpace()
        guard !scanner.isAtEnd else {
            throw scanner.fault("the filter is empty; it wants something like: author = 'Ann'", at: 0)
        }
        let condition = try any()
        guard scanner.isAtEnd else { throw unexpected() }
        return condition
    }

    private mutating func any() throws(FilterError) -> FilterCondition {
        let first = try all()
        guard scanner.take(word: "or") || scanner.take(symbol: "||") else { return first }
        var conditions = [first]
        repeat {
            conditions.append(try all())
        } while scanner.take(word: "or") || scanner.take(symbol: "||")
        return .any(conditions)
    }

    private mutating func all() throws(FilterError) -> FilterCondition {
        let first = try one()
        guard scanner.take(word: "and") || scanner.take(symbol: "&&") else { return first }
        var conditions = [first]
        repeat {
            conditions.append(try one())
        } while scanner.take(word: "and") || scanner.take(symbol: "&&")
        return .all(conditions)
    }

    private mutating func one() throws(FilterError) -> FilterCondition {
        var isNegated = false
        while scanner.take(word: "not") || scanner.take(symbol: "!") { isNegated.toggle() }
        let condition: FilterCondition
        let place = scanner.place
        if scanner.take(symbol: "(") {
            guard depth < Self.maximumDepth else {
                throw scanner.fault("more than \(Self.maximumDepth) parentheses within each other", at: place)
            }
            depth += 1
            condition = try any()
            depth -= 1
            guard scanner.take(symbol: ")") else {
                if !scanner.isAtEnd { throw unexpected() }
                throw scanner.fault("this parenthesis is not closed", at: place)
            }
            isBehindField = false
        } else {
            let comparison = try comparison()
            condition = .comparison(comparison)
            if case .present = comparison.test { isBehindField = true } else { isBehindField = false }
        }
        return isNegated ? .not(condition) : condition
    }

    /// What stands where the expression should go on or end.
    private func unexpected() -> FilterError {
        let place = scanner.place
        if scanner.next == 0x29 { return scanner.fault("this parenthesis was not opened", at: place) }
        let found = scanner.shown(at: place)
        if isBehindField {
            return scanner.fault(
                "an operator (\(Self.operators)), 'and', 'or' or the end is expected, not \(found)", at: place)
        }
        return scanner.fault(
            "'and', 'or' or the end is expected, not \(found); a text of several words wants quotes", at: place)
    }
}
