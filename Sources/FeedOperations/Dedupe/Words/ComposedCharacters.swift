/// Letters with marks, written as one character or as several: the one of the two that texts are compared in.
///
/// Canonical composition (UAX #15, NFC) by means of what the standard library does offer: strings are equal, and found
/// in dictionaries, when they are canonically equivalent.
enum ComposedCharacters {
    /// The one character that a letter and the marks behind it make up; nil when there is none.
    static func composed(_ sequence: String) -> Unicode.Scalar? {
        table[sequence]
    }

    /// Whether a character goes with the letter before it.
    static func continues(_ scalar: Unicode.Scalar) -> Bool {
        // Alphabets without such characters, known without looking each one up.
        switch scalar.value {
        case 0..<0x300, 0x370..<0x483, 0x48A..<0x591, 0x3041..<0x3097, 0x3400..<0xA000, 0xAC00..<0xD7A4: return false
        default: break
        }
        return scalar.properties.canonicalCombiningClass != .notReordered || isJamo(scalar)
    }

    /// Vowels and final consonants of decomposed Hangul syllables.
    private static func isJamo(_ scalar: Unicode.Scalar) -> Bool {
        (0x1161...0x1175).contains(scalar.value) || (0x11A8...0x11C2).contains(scalar.value)
    }

    /// Blocks in which letters with marks have code points: Latin, Greek, Cyrillic, Arabic, kana, Hangul.
    private static let blocks: [ClosedRange<UInt32>] = [
        0xC0...0x24F, 0x374...0x481, 0x48A...0x52F, 0x622...0x626, 0x1E00...0x1FFF, 0x3041...0x30FE, 0xAC00...0xD7A3,
    ]

    private static let table: [String: Unicode.Scalar] = {
        var table: [String: Unicode.Scalar] = [:]
        for scalar in blocks.joined().compactMap({ Unicode.Scalar($0) }) { table[String(scalar)] = scalar }
        return table
    }()
}
