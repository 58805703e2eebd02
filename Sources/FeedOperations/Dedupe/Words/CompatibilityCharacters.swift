/// Characters that are another way of writing others, as far as it matters in articles.
///
/// What Unicode calls compatibility decomposition (UAX #15, NFKC), chosen by hand: the standard library offers none.
/// Ligatures such as U+FB01 need no line here, since case folding takes them apart; spaces and dashes are separators
/// however they look; what is not listed stays as it is, which at worst leaves a repeat unseen.
enum CompatibilityCharacters {
    /// What a character stands for; nil when it stands for itself.
    static func expansion(of scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
        case 0x2460...0x2473: String(scalar.value - 0x2460 + 1)
        case 0x2070, 0x2074...0x2079: String(scalar.value - 0x2070)
        case 0x2080...0x2089: String(scalar.value - 0x2080)
        case 0x2160...0x216B: roman[Int(scalar.value - 0x2160)]
        case 0x2170...0x217B: roman[Int(scalar.value - 0x2170)]
        default: others[scalar]
        }
    }

    /// Half-width katakana as usual ones, anything else as it is. Done before composition, since their voicing marks are
    /// characters of their own.
    @inline(__always)
    static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0xFF65...0xFF9F).contains(scalar.value) ? halfWidth[scalar] ?? scalar : scalar
    }

    private static let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

    private static let others: [Unicode.Scalar: String] = [
        "\u{B2}": "2", "\u{B3}": "3", "\u{B9}": "1", "\u{AA}": "a", "\u{BA}": "o", "\u{207F}": "n",
        "\u{BC}": "1/4", "\u{BD}": "1/2", "\u{BE}": "3/4", "\u{2153}": "1/3", "\u{2154}": "2/3", "\u{215B}": "1/8",
        "\u{132}": "ij", "\u{133}": "ij", "\u{140}": "l", "\u{13F}": "l",
        "\u{1C4}": "dž", "\u{1C5}": "dž", "\u{1C6}": "dž", "\u{1C7}": "lj", "\u{1C8}": "lj", "\u{1C9}": "lj",
        "\u{1CA}": "nj", "\u{1CB}": "nj", "\u{1CC}": "nj",
        "\u{2103}": "°c", "\u{2109}": "°f", "\u{2116}": "no", "\u{2120}": "sm", "\u{2121}": "tel", "\u{2122}": "tm",
        "\u{FFE0}": "¢", "\u{FFE1}": "£", "\u{FFE5}": "¥", "\u{FFE6}": "₩",
        "\u{338F}": "kg", "\u{339C}": "mm", "\u{339D}": "cm", "\u{339E}": "km", "\u{33A1}": "m2", "\u{3392}": "mhz",
    ]

    /// Half-width katakana from U+FF65 on, in the order of their code points.
    private static let halfWidth: [Unicode.Scalar: Unicode.Scalar] = {
        let full =
            "・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
            + "\u{3099}\u{309A}"
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (index, scalar) in full.unicodeScalars.enumerated() {
            if let half = Unicode.Scalar(0xFF65 + UInt32(index)) { table[half] = scalar }
        }
        return table
    }()
}
