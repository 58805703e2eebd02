@testable import Syndication

/// What differs between two values, a line per property, so that a failing law says which.
func differences<Value: Equatable>(_ left: Value, _ right: Value) -> [String] {
    guard left != right else { return [] }
    let pairs = zip(Mirror(reflecting: left).children, Mirror(reflecting: right).children)
    let lines = pairs.compactMap { one, other -> String? in
        let (before, after) = (text(one.value), text(other.value))
        return before == after ? nil : "\(one.label ?? "?"): \(before) != \(after)"
    }
    return lines.isEmpty ? ["differ in something that does not show"] : lines
}

/// What differs between two feeds: of themselves, and entry by entry.
func differences(_ left: Feed, _ right: Feed) -> [String] {
    var lines = differences(left.header as Feed?, right.header as Feed?).isEmpty ? [] : headerDifferences(left, right)
    if left.deletedEntries != right.deletedEntries {
        lines.append("tombstones: \(left.deletedEntries) != \(right.deletedEntries)")
    }
    if left.entries.count != right.entries.count {
        lines.append("\(left.entries.count) != \(right.entries.count) entries")
    }
    for (index, pair) in zip(left.entries, right.entries).enumerated() {
        lines += differences(pair.0, pair.1).map { "entry \(index) \($0)" }
    }
    return lines
}

private func headerDifferences(_ left: Feed, _ right: Feed) -> [String] {
    zip(Mirror(reflecting: left.header).children, Mirror(reflecting: right.header).children).compactMap { one, other in
        let (before, after) = (text(one.value), text(other.value))
        return before == after ? nil : "\(one.label ?? "?"): \(before) != \(after)"
    }
}

private func text(_ value: Any) -> String {
    if let source = value as? Source? { return source.map { "\($0.feed)" } ?? "nil" }
    if let date = value as? Timestamp? { return date?.rfc3339 ?? date?.original ?? "nil" }
    return "\(value)".replacing("Syndication.", with: "")
}
