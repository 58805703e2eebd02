/// Which way a text runs.
enum TextDirection: String {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    /// Languages that are written from right to left unless their tag names another script.
    private static let languages: Set<String> = [
        "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
    ]

    private static let scripts: Set<String> = [
        "adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
    ]

    /// By the language, else by the first letter that has a direction.
    static func of(_ text: String, language: String?) -> TextDirection {
        if let language { return of(language) }
        let letter = text.unicodeScalars.prefix(1000).first { $0.properties.isAlphabetic }
        return letter.map(isRightToLeft) ?? false ? .rightToLeft : .leftToRight
    }

    /// By a language tag (RFC 5646, section 2.2.3: a script has four letters).
    private static func of(_ language: String) -> TextDirection {
        let parts = language.lowercased().split(separator: "-")
        if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
            return scripts.contains(String(script)) ? .rightToLeft : .leftToRight
        }
        return languages.contains(String(parts.first ?? "")) ? .rightToLeft : .leftToRight
    }

    /// The blocks of Unicode that are set aside for such scripts.
    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
