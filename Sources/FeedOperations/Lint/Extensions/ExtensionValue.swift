import Syndication

/// What the text of an element, or the value of an attribute, may be.
enum ExtensionValue: Sendable, Hashable {
    case any
    case nothing
    case address
    case webAddress
    case language
    case mediaType
    case mail
    case w3cDate
    case rfc822
    case rfc3339
    case nonNegative
    case positive
    case integer
    case decimal
    case float
    case within(Int)
    case position
    case positions
    case integers
    case duration
    case words(Int)
    case trueOrFalse
    case yesOrNo
    case oneOf([String])

    func isValid(_ text: String) -> Bool { repaired(text) == text }

    /// The value as it is meant; nil where there is none to be had.
    func repaired(_ text: String) -> String? {
        let plain = text.trimmed
        switch self {
        case .any: return text
        case .nothing: return plain.isEmpty ? text : ""
        case .address: return AddressRepair.uri(plain, base: BaseURI())
        case .webAddress: return Self.webAddress(plain)
        case .language: return LanguageTag.repaired(plain)
        case .mediaType: return MediaTypeSyntax.repaired(plain)
        case .mail: return MailAddress.isValid(plain) ? plain : PersonSyntax.address(within: plain)
        case .w3cDate, .rfc3339, .rfc822: return date(plain)
        case .words(let limit): return Self.shortened(text, limit)
        case .trueOrFalse: return Self.choice(plain.lowercased(), Self.truth)
        case .yesOrNo: return Self.choice(plain.lowercased(), Self.consent)
        case .oneOf(let values): return values.first { $0 == plain } ?? values.first { $0 == plain.lowercased() }
        case .position, .positions: return coordinates(plain)
        case .duration: return Self.isDuration(plain) ? plain : nil
        default: return isNumber(plain) ? plain : nil
        }
    }

    // MARK: - Kinds

    private static func webAddress(_ text: String) -> String? {
        guard let uri = AddressRepair.uri(text, base: BaseURI()), EnclosureAddress.isValid(uri) else { return nil }
        return uri
    }

    /// A date in the form that is asked for; one in another form that can be read is rewritten.
    private func date(_ text: String) -> String? {
        if self == .w3cDate, Self.isDay(text) { return text }
        let read = Timestamp.read(text)
        guard DatePlausibility.isPlausible(read) else { return nil }
        let written = self == .rfc822 ? read.rfc822 : read.rfc3339
        let same = self == .rfc822 ? Timestamp(rfc822: text) : Timestamp(rfc3339: text)
        return same == read && isFormed(text) ? text : written
    }

    /// Seconds, and a zone; RFC 822 with four digits for the year.
    private func isFormed(_ text: String) -> Bool {
        if self == .rfc822 {
            return text.utf8.count >= 20 && text.utf8.count <= 31 && Timestamp(rfc822: text)?.rfc822 == text
        }
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == 0x54, bytes[16] == 0x3A else { return false }
        return bytes.last == 0x5A || bytes[bytes.count - 6] == 0x2B || bytes[bytes.count - 6] == 0x2D
    }

    /// `2026`, `2026-03`, `2026-03-01`.
    private static func isDay(_ text: String) -> Bool {
        guard [4, 7, 10].contains(text.utf8.count) else { return false }
        let full = text + "-01-01".suffix(10 - text.utf8.count) + "T00:00:00Z"
        return Timestamp(rfc3339: full).map { DatePlausibility.isPlausible($0) } ?? false
    }

    private static func shortened(_ text: String, _ limit: Int) -> String {
        text.utf8.count <= limit || text.unicodeScalars.count <= limit
            ? text : PageText.excerpt(text.trimmed, length: limit / 2)
    }

    private static let truth = [
        "true": "true", "false": "false", "yes": "true", "no": "false", "clean": "false", "explicit": "true",
    ]
    private static let consent = ["yes": "yes", "no": "no", "clean": "clean", "true": "yes", "false": "no"]

    private static func choice(_ word: String, _ known: [String: String]) -> String? { known[word] }

    /// Seconds, or hours, minutes and seconds.
    private static func isDuration(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count <= 9 else { return false }
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
            return false
        }
        return parts.dropFirst().allSatisfy { $0.utf8.count == 2 && $0 < "60" }
    }

    private func coordinates(_ text: String) -> String? {
        let numbers = text.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
        let isEnough = self == .position ? numbers.count == 2 : numbers.count >= 4 && numbers.count % 2 == 0
        guard isEnough, numbers.allSatisfy({ Self.isDecimal(String($0)) }) else { return nil }
        let joined = numbers.joined(separator: " ")
        return joined
    }

    /// A sign, digits, a point and digits.
    private static func isDecimal(_ text: String) -> Bool {
        var rest = Substring(text)
        if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
        let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.first?.isEmpty == false && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    private func isNumber(_ text: String) -> Bool {
        switch self {
        case .nonNegative: return Int(text).map { $0 >= 0 } ?? false
        case .positive: return Int(text).map { $0 > 0 } ?? false
        case .integer: return Int(text) != nil
        case .decimal: return Self.isDecimal(text)
        case .float: return Self.isDecimal(text) && !text.hasPrefix("-") && !text.hasPrefix("+")
        case .within(let limit): return Self.isDecimal(text) && Double(text).map { abs($0) <= Double(limit) } ?? false
        case .integers: return Self.areIntegers(text)
        default: return false
        }
    }

    private static func areIntegers(_ text: String) -> Bool {
        text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { part in
            let digits = part.drop { $0 == " " }
            return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
    }
}
