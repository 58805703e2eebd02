/// Numbers as filters and extensions have them.
enum FilterNumber {
    /// A number, or a length of time such as `1:02:30` in seconds, as podcasts say it; nil when it is neither.
    static func read(_ text: String) -> Double? {
        let text = text.utf8.drop { $0 <= 0x20 }
        let end = text.lastIndex { $0 > 0x20 }
        guard let end, text.count <= 40 else { return nil }
        let number = text[...end]
        let isPlain = number.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
        return isPlain ? Double(Substring(number)) : time(number)
    }

    private static func time(_ text: Substring.UTF8View) -> Double? {
        let parts = text.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3 else { return nil }
        var seconds = 0.0
        for part in parts {
            guard (1...6).contains(part.count), part.allSatisfy({ (0x30...0x39).contains($0) }),
                let number = Double(Substring(part))
            else { return nil }
            seconds = seconds * 60 + number
        }
        return seconds
    }
}

extension FilterComparison.Relation {
    /// Whether one value stands so to another.
    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .equal: left == right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }
}
