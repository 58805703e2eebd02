/// The characters that XML 1.0 can hold (section 2.2).
package enum XMLCharacters {
    /// The text without characters that no XML document can hold.
    package static func allowed(in text: String) -> String {
        // All of them begin with one of these bytes.
        guard mayHaveForbidden(text.utf8.span),
            text.unicodeScalars.contains(where: isForbidden)
        else { return text }
        var result = ""
        for scalar in text.unicodeScalars where !isForbidden(scalar) { result.unicodeScalars.append(scalar) }
        return result
    }

    private static func mayHaveForbidden(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x20, byte != 0x09, byte != 0x0A { return true }
            if byte == 0xEF { return true }
        }
        return false
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case ..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
