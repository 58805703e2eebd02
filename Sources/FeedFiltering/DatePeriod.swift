internal import Syndication

/// A stretch of time, as a date that is not said to the second means it: `2026-03` is all of March 2026, in UTC.
///
/// A date with a time of day is that moment alone.
struct DatePeriod: Sendable, Hashable {
    /// The first moment.
    let start: Timestamp.Instant
    /// The first moment behind it.
    let end: Timestamp.Instant

    /// - Returns: nil when it is no date as RFC 3339 has it, nor the beginning of one.
    init?(_ text: String) {
        guard let start = Timestamp(rfc3339: text)?.instant else { return nil }
        self.start = start
        end = Self.end(of: text, from: start)
    }

    private static func end(of text: String, from start: Timestamp.Instant) -> Timestamp.Instant {
        let parts = text.utf8.split(separator: 0x2D)
        let numbers = parts.compactMap { Int(Substring($0)) }
        // A time of day follows.
        guard numbers.count == parts.count, let year = numbers.first else { return start.next }
        switch numbers.count {
        case 1: return Self.start(ofMonth: 13, of: year)
        case 2: return Self.start(ofMonth: numbers[1] + 1, of: year)
        default: return Timestamp.Instant(seconds: start.seconds + 86_400)
        }
    }

    /// The beginning of a month; the one behind the twelfth is the next year's first.
    private static func start(ofMonth month: Int, of year: Int) -> Timestamp.Instant {
        let (month, year) = month > 12 ? (1, year + 1) : (month, year)
        let digits = String(year)
        let text =
            String(repeating: "0", count: max(0, 4 - digits.count)) + digits + (month < 10 ? "-0" : "-") + "\(month)"
        // The year 10000 is none that a date can say.
        return Timestamp(rfc3339: text)?.instant ?? Timestamp.Instant(seconds: .max)
    }

    /// Whether a moment stands to this period in a certain way: before it, in it, behind it.
    func holds(_ relation: FilterComparison.Relation, for moment: Timestamp.Instant) -> Bool {
        switch relation {
        case .equal: start <= moment && moment < end
        case .less: moment < start
        case .lessOrEqual: moment < end
        case .greater: moment >= end
        case .greaterOrEqual: moment >= start
        }
    }
}

extension Timestamp.Instant {
    /// The moment a nanosecond later.
    var next: Timestamp.Instant {
        nanoseconds >= 999_999_999
            ? Timestamp.Instant(seconds: seconds &+ 1)
            : Timestamp.Instant(seconds: seconds, nanoseconds: nanoseconds + 1)
    }
}
