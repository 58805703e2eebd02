internal import Syndication

/// A date, for programs and for people.
struct DateValues: ThemeValues {
    enum Key: String, CaseIterable {
        case datetime, text
    }

    private let datetime: String
    private let text: String

    /// - Parameters:
    ///   - date: what is no date gives nil.
    ///   - isEnglish: whether months may be called by their English names; else the day is in figures, `2026-03-10`.
    init?(_ date: Timestamp?, isEnglish: Bool) {
        guard let date, let rfc3339 = date.rfc3339 else { return nil }
        // HTML's `time` knows no `-00:00`.
        let isVague = date.utcOffset == nil && rfc3339.hasSuffix("-00:00")
        datetime = isVague ? String(rfc3339.dropLast(6)) : rfc3339
        let day = String(rfc3339.prefix(10))
        text = isEnglish ? Self.english(day) ?? day : day
    }

    func value(_ key: Key) -> Any {
        switch key {
        case .datetime: ThemeText(datetime)
        case .text: ThemeText(text)
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `10 March 2026` for `2026-03-10`.
    private static func english(_ day: String) -> String? {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return nil }
        return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
    }
}
