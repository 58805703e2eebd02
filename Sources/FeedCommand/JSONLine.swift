/// An object of JSON on one line, for scripts (RFC 8259, section 4). Members stand in the order in which they were added;
/// those without a value are left out.
package struct JSONLine {
    private var members: [String] = []

    package init() {}

    /// Adds a text.
    package mutating func add(_ name: String, _ value: String?) {
        if let value { members.append("\"\(name)\":\(Self.quoted(value))") }
    }

    /// Adds a number.
    package mutating func add(_ name: String, _ value: Int?) {
        if let value { members.append("\"\(name)\":\(value)") }
    }

    /// Adds a truth value.
    package mutating func add(_ name: String, _ value: Bool?) {
        if let value { members.append("\"\(name)\":\(value)") }
    }

    /// Adds a list of texts, unless it is empty.
    package mutating func add(_ name: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        members.append("\"\(name)\":[\(values.map(Self.quoted).joined(separator: ","))]")
    }

    /// The object, with its line end.
    package var text: String { "{\(members.joined(separator: ","))}\n" }

    /// RFC 8259, section 7. All control characters are escaped, since terminals
    /// obey them, and the separators of lines and paragraphs, since some take them for line ends.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
