/// Plain text as HTML.
package enum HTMLEscaping {
    /// The text with what HTML takes for markup written as references.
    package static func escaped(_ text: String) -> String {
        guard hasMarkup(text.utf8.span) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func hasMarkup(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] == 0x26 || bytes[index] | 2 == 0x3E { return true }
        return false
    }
}
