/// Letters as dates are compared by: small, without accents, one form for each digit, dash and space.
///
/// A month is the same month with or without its accents: many programs drop them, others decompose them.
enum DateLetters {
    /// A scalar's plain form; nil for what has none: combining marks, marks of direction.
    static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.isASCII { return (0x41...0x5A).contains(scalar.value) ? ascii(scalar.value | 0x20) : scalar }
        switch scalar.value {
        case 0x0300...0x036F, 0x064B...0x0652, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return nil
        case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return " "
        case 0x2010...0x2015, 0x2212: return "-"
        case 0x2018, 0x2019, 0x02BC: return "'"
        // Digits of Arabic and Persian, and the wide forms of East Asian type.
        case 0x0660...0x0669: return ascii(scalar.value - 0x0660 + 0x30)
        case 0x06F0...0x06F9: return ascii(scalar.value - 0x06F0 + 0x30)
        case 0xFF01...0xFF5E: return plain(ascii(scalar.value - 0xFEE0))
        default:
            let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            return bare[small] ?? small
        }
    }

    /// A whole text's plain form.
    static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars {
            if let letter = Self.plain(scalar) { plain.unicodeScalars.append(letter) }
        }
        return plain
    }

    private static func ascii(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(UInt8(truncatingIfNeeded: value)) }

    private static let bare: [Unicode.Scalar: Unicode.Scalar] = {
        let rows: [(Unicode.Scalar, String)] = [
            ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("c", "çćčĉċ"), ("d", "ďđð"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ğģĝġ"),
            ("i", "ìíîïīĭįıǐịỉĩ"), ("k", "ķ"), ("l", "łľĺļ"), ("n", "ñńňņ"), ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"),
            ("r", "řŕŗ"), ("s", "śšşșŝ"), ("t", "ťţțŧ"), ("u", "ùúûüūŭůűųǔưụủũứừửữự"), ("y", "ýÿỳỹỷỵ"), ("z", "źžż"),
            ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("σ", "ς"), ("υ", "ύϋΰ"), ("ω", "ώ"),
            ("е", "ё"), ("и", "й"), ("і", "ї"), ("ا", "أإآ"),
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (letter, forms) in rows {
            for form in forms.unicodeScalars { table[form] = letter }
        }
        return table
    }()
}
