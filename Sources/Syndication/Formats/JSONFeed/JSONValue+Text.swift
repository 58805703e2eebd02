internal import SyndicationXML

/// JSON values as JSON text.
extension JSONValue {
    /// The value as JSON text without space.
    var jsonText: String {
        var text = ""
        append(to: &text)
        return text
    }

    /// Text that is JSON, written anew; nil when it is none.
    static func normalized(_ text: String) -> String? {
        var parser = JSONParser(Array(text.utf8))
        guard let value = parser.document(), parser.failure == nil, parser.repair == nil else { return nil }
        return value.jsonText
    }

    private func append(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .number(let number, let written): text += Self.isNumber(written) ? written : "\(number)"
        case .string(let string): text += Self.quoted(string)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                element.append(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," }
                text += Self.quoted(member.name) + ":"
                member.value.append(to: &text)
            }
            text += "}"
        }
    }

    private static func quoted(_ string: String) -> String {
        var writer = JSONWriter()
        writer.element(string)
        return writer.output.takeString()
    }

    /// Whether text is a number by the grammar of RFC 8259, section 6; the parser reads more.
    static func isNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        let digits = { (rest: inout Substring.UTF8View) -> Int in
            let start = rest.count
            rest = rest.drop { (0x30...0x39).contains($0) }
            return start - rest.count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let leadsWithZero = rest.first == UInt8(ascii: "0")
        let whole = digits(&rest)
        guard whole == 1 || (whole > 1 && !leadsWithZero) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits(&rest) > 0 else { return false }
        }
        if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits(&rest) > 0 else { return false }
        }
        return rest.isEmpty
    }
}
