/// A filter as a tree. It is at most ``FilterParser/maximumDepth`` levels deep, so that it may be walked by recursion.
indirect enum FilterCondition: Sendable {
    case all([FilterCondition])
    case any([FilterCondition])
    case not(FilterCondition)
    case comparison(FilterComparison)
}

/// A comparison of a field.
struct FilterComparison: Sendable {
    /// How a value stands to another one.
    enum Relation: Sendable {
        case equal
        case less
        case lessOrEqual
        case greater
        case greaterOrEqual
    }

    /// What is asked of a value.
    enum Test: Sendable {
        /// That there is one.
        case present
        /// That a text is the same, as the field has it.
        case same(FilterText)
        /// That a text stands before or behind.
        case order(Relation, String)
        /// That a text stands within, without regard to letter case.
        case contains(FilterText)
        case pattern(Pattern)
        case period(Relation, DatePeriod)
        case number(Relation, Double)
    }

    var field: FilterField
    var test: Test
    /// Whether it is said of entries of which no value fits.
    var isNegated: Bool
}
