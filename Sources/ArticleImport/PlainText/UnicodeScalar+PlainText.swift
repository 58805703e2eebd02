/// The few distinctions between characters that the reading of lines rests on.
extension Unicode.Scalar {
    /// Whether the scalar only keeps words apart. Line ends never get here.
    var isSpacing: Bool {
        switch value {
        case 0x09, 0x0B, 0x0C, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Whether the scalar is taken out of the text: it shows nothing and means nothing in a feed, or XML forbids it.
    ///
    /// Joiners and direction marks stay, since scripts and emoji need them.
    var isDiscarded: Bool {
        switch value {
        case 0x09, 0x0B, 0x0C: false
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// Whether the scalar belongs to a script written without spaces, where a character says about as much as half a word.
    var isIdeographic: Bool {
        switch value {
        case 0x3005...0x3007, 0x3031...0x3035, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
        case 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFD: true
        default: false
        }
    }

    /// The columns the scalar fills on a screen of fixed width.
    var columns: Int {
        if value < 0x300 { return 1 }
        switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F: return 2
        case 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD: return 2
        default: break
        }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }

    var isLetter: Bool {
        if value < 0x80 { return (0x41...0x5A).contains(value & ~0x20) }
        return properties.isAlphabetic
    }

    var isDigit: Bool { (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value) }

    var isUppercaseLetter: Bool {
        value < 0x80
            ? (0x41...0x5A).contains(value) : properties.isUppercase || properties.generalCategory == .titlecaseLetter
    }

    var isLowercaseLetter: Bool {
        value < 0x80 ? (0x61...0x7A).contains(value) : properties.isLowercase
    }

    var isApostrophe: Bool { value == 0x27 || value == 0x2019 || value == 0x02BC || value == 0x60 }

    /// Quotation marks and brackets that may follow the end of a sentence.
    var closesQuotation: Bool {
        switch value {
        case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0xAB, 0x2019, 0x201D, 0x201C, 0x203A: true
        case 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09, 0xFF3D: true
        default: false
        }
    }
}
