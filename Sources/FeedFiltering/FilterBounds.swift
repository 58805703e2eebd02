package import Syndication

/// What every entry that fits a filter has: enough for a database to leave most others alone.
///
/// Entries that have all that need not fit; entries that fit have all that.
package struct FilterBounds: Sendable, Hashable {
    /// From a moment on, and before another one.
    package struct Period: Sendable, Hashable {
        /// The first moment; nil for no bound.
        package var start: Timestamp.Instant?
        /// The first moment behind; nil for no bound.
        package var end: Timestamp.Instant?

        package init(from start: Timestamp.Instant? = nil, to end: Timestamp.Instant? = nil) {
            self.start = start
            self.end = end
        }
    }

    /// When it was published; nil where that does not matter. With a value, it has such a date.
    package var published: Period?
    /// The same for `updated`.
    package var updated: Period?
    /// The same for the last change: `updated`, else `published`.
    package var date: Period?
    /// The ids it may have; nil for any.
    package var ids: Set<String>?
    /// The ids that its feed may have; nil for any.
    package var sourceIDs: Set<String>?

    init() {}

    init(_ condition: FilterCondition) {
        self = Self.implied(by: condition)
    }

    private static func implied(by condition: FilterCondition) -> FilterBounds {
        var bounds = FilterBounds()
        switch condition {
        case .all(let conditions):
            for condition in conditions { bounds.formIntersection(implied(by: condition)) }
        case .any(let conditions):
            guard let first = conditions.first else { break }
            bounds = implied(by: first)
            for condition in conditions.dropFirst() { bounds.formUnion(implied(by: condition)) }
        case .not:
            break
        case .comparison(let comparison):
            bounds = FilterBounds(comparison)
        }
        return bounds
    }

    private init(_ comparison: FilterComparison) {
        guard !comparison.isNegated else { return }
        switch (comparison.field, comparison.test) {
        case (.id, .same(let text)): ids = [text.text]
        case (.sourceID, .same(let text)): sourceIDs = [text.text]
        case (.published, .period(let relation, let period)): published = Period(relation, period)
        case (.updated, .period(let relation, let period)):
            updated = Period(relation, period)
            date = updated
        case (.date, .period(let relation, let period)): date = Period(relation, period)
        default: break
        }
    }

    /// What holds when both do.
    private mutating func formIntersection(_ other: FilterBounds) {
        published = published.map { $0.intersection(other.published) } ?? other.published
        updated = updated.map { $0.intersection(other.updated) } ?? other.updated
        date = date.map { $0.intersection(other.date) } ?? other.date
        ids = ids.map { other.ids?.intersection($0) ?? $0 } ?? other.ids
        sourceIDs = sourceIDs.map { other.sourceIDs?.intersection($0) ?? $0 } ?? other.sourceIDs
    }

    /// What holds when one of them does.
    private mutating func formUnion(_ other: FilterBounds) {
        published = published.flatMap { $0.hull(other.published) }
        updated = updated.flatMap { $0.hull(other.updated) }
        date = date.flatMap { $0.hull(other.date) }
        if let more = other.ids { ids?.formUnion(more) } else { ids = nil }
        if let more = other.sourceIDs { sourceIDs?.formUnion(more) } else { sourceIDs = nil }
    }
}

extension FilterBounds.Period {
    fileprivate init(_ relation: FilterComparison.Relation, _ period: DatePeriod) {
        switch relation {
        case .equal: self.init(from: period.start, to: period.end)
        case .less: self.init(to: period.start)
        case .lessOrEqual: self.init(to: period.end)
        case .greater: self.init(from: period.end)
        case .greaterOrEqual: self.init(from: period.start)
        }
    }

    fileprivate func intersection(_ other: Self?) -> Self {
        guard let other else { return self }
        return Self(
            from: [start, other.start].compactMap(\.self).max(), to: [end, other.end].compactMap(\.self).min())
    }

    /// All that lies in one of both or between them.
    fileprivate func hull(_ other: Self?) -> Self? {
        guard let other else { return nil }
        return Self(
            from: start.flatMap { start in other.start.map { min(start, $0) } },
            to: end.flatMap { end in other.end.map { max(end, $0) } })
    }
}
