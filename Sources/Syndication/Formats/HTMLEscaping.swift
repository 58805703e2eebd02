/// Plain text as HTML.
package enum HTMLEscaping {
    /// The text with what HTML takes for markup written as references.
    package static func escaped(_ text: String) -> String {
        guard hasMarkup(text.utf8.span) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case 0x26: result += "&amp;".utf8
            case 0x3C: result += "&lt;".utf8
            case 0x3E: result += "&gt;".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hasMarkup(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] == 0x26 || bytes[index] | 2 == 0x3E { return true }
        return false
    }
}
