/// The characters that XML 1.0 can hold (section 2.2).
package enum XMLCharacters {
    /// The text without characters that no XML document can hold.
    package static func allowed(in text: String) -> String {
        // All of them begin with one of these bytes.
        guard text.utf8.contains(where: { $0 == 0xEF || $0 < 0x20 && !(0x09...0x0A).contains($0) }),
            text.unicodeScalars.contains(where: isForbidden)
        else { return text }
        var result = ""
        for scalar in text.unicodeScalars where !isForbidden(scalar) { result.unicodeScalars.append(scalar) }
        return result
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case ..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
