internal import Syndication

/// A date as HTTP has it (RFC 9110, section 5.6.7).
enum HTTPDate {
    /// Reads a date in any of the three forms: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`,
    /// `Sun Nov  6 08:49:37 1994`. Other zones than GMT, which nobody may send, are let through.
    ///
    /// - Parameter now: tells the century of a year of two digits: such a date lies less than 50 years ahead.
    /// - Returns: seconds since 1970; nil when it is no date.
    static func seconds(_ text: String, now: Int64) -> Int64? {
        guard text.utf8.count <= 64 else { return nil }
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" || $0 == "\t" })
        if parts.count == 5, parts[1].first?.isLetter ?? false {
            return read("\(parts[2]) \(parts[1]) \(parts[4]) \(parts[3]) GMT")
        }
        guard parts.count >= 5, parts[3].utf8.count == 2, parts[3].allSatisfy(\.isNumber) else { return read(text) }
        let dates = ["21", "20", "19"].lazy.compactMap { century in
            read("\(parts[1]) \(parts[2]) \(century)\(parts[3]) \(parts[4]) GMT")
        }
        return dates.first { $0 <= now + 50 * 31_556_952 }
    }

    private static func read(_ text: String) -> Int64? {
        guard let date = Timestamp(rfc822: text), date.utcOffset != nil else { return nil }
        return date.instant?.seconds
    }
}
