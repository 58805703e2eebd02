/// A value that the text of an element or an attribute says.
protocol ExtensionValue {
    /// Reads a text that has no white space around it; nil when it says no such value.
    init?(extensionText: String)
    /// The text, without white space around it; nil when the value cannot be said.
    var extensionText: String? { get }
}

extension String: ExtensionValue {
    init?(extensionText: String) { self = extensionText }
    var extensionText: String? { trimmed.nonEmpty }
}

extension Int: ExtensionValue {
    init?(extensionText: String) {
        guard let value = Int(extensionText, radix: 10) else { return nil }
        self = value
    }

    var extensionText: String? { String(self) }
}

extension Double: ExtensionValue {
    init?(extensionText: String) {
        guard let value = Double(extensionText), value.isFinite else { return nil }
        self = value
    }

    /// Whole numbers without a fraction, as the namespaces' examples have them.
    var extensionText: String? {
        guard isFinite else { return nil }
        return Int(exactly: self).map { String($0) } ?? String(self)
    }
}

extension Bool: ExtensionValue {
    init?(extensionText: String) {
        switch extensionText.lowercased() {
        case "true", "yes", "1": self = true
        case "false", "no", "0": self = false
        default: return nil
        }
    }

    var extensionText: String? { self ? "true" : "false" }
}

extension Timestamp: ExtensionValue {
    init?(extensionText: String) { self = .read(extensionText) }
    var extensionText: String? { rfc3339 ?? original?.trimmed.nonEmpty }
}

/// Words that a namespace gives a meaning: read without regard to case, as people write them.
extension ExtensionValue where Self: RawRepresentable, RawValue == String {
    init?(extensionText: String) {
        guard let value = Self(rawValue: extensionText) ?? Self(rawValue: extensionText.lowercased()) else {
            return nil
        }
        self = value
    }

    var extensionText: String? { rawValue }
}

/// Normal Play Time (RFC 2326, section 3.6): `08:26`, `00:03:07.250`, `12`.
enum PlayTime {
    /// Reads hours, minutes and seconds, or fewer of them; nil when that is no time.
    static func seconds(_ text: String) -> Double? {
        let parts = text.trimmed.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count) else { return nil }
        var seconds = 0.0
        for part in parts {
            guard let number = Double(part), number >= 0, number < 1e9 else { return nil }
            seconds = seconds * 60 + number
        }
        return seconds
    }

    /// Hours, minutes and seconds, with milliseconds; nil for what is no time.
    static func text(_ seconds: Double) -> String? {
        guard seconds >= 0, seconds < 1e13 else { return nil }
        let milliseconds = Int((seconds * 1000).rounded())
        let whole = milliseconds / 1000
        let clock = [whole / 3600, whole / 60 % 60, whole % 60].map { digits($0, 2) }.joined(separator: ":")
        return clock + "." + digits(milliseconds % 1000, 3)
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
