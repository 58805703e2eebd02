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
        if value < 0x3005 { return false }
        return switch value {
        case 0x3005...0x3007, 0x3031...0x3035, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
        case 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFD: true
        default: false
        }
    }

    /// The columns the scalar fills on a screen of fixed width.
    var columns: Int {
        if value < 0x300 || isPlainCyrillic { return 1 }
        if let traits { return traits.contains(.invisible) ? 0 : traits.contains(.wide) ? 2 : 1 }
        return measuredColumns
    }

    fileprivate var measuredColumns: Int {
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
        if value < 0x80 { return (value | 0x20) &- 0x61 < 26 }
        if isPlainCyrillic { return true }
        if let traits { return traits.contains(.letter) }
        return isIdeographic && value != 0x3007 || properties.isAlphabetic
    }

    var isDigit: Bool { (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value) }

    var isUppercaseLetter: Bool {
        if value < 0x80 { return value &- 0x41 < 26 }
        if isPlainCyrillic { return value < 0x430 }
        if let traits { return traits.contains(.upper) }
        return !isIdeographic && hasUpperCase
    }

    fileprivate var hasUpperCase: Bool {
        properties.isUppercase || properties.generalCategory == .titlecaseLetter
    }

    var isLowercaseLetter: Bool {
        if value < 0x80 { return value &- 0x61 < 26 }
        if isPlainCyrillic { return value >= 0x430 }
        if let traits { return traits.contains(.lower) }
        return !isIdeographic && properties.isLowercase
    }

    /// Whether the scalar is in the part of Cyrillic that has nothing but letters, first the great ones.
    private var isPlainCyrillic: Bool { value &- 0x400 < 0x60 }

    /// The small letter of a great one of the scripts where that is a matter of places; `nil` for others.
    ///
    /// The mapping of the standard library is a string for each scalar.
    var nearLowercase: Unicode.Scalar? {
        switch value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A1, 0x3A3...0x3A9, 0x410...0x42F:
            Unicode.Scalar(value + 0x20)
        case 0x400...0x40F: Unicode.Scalar(value + 0x50)
        default: nil
        }
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

/// What is asked of scalars again and again, kept for the scripts that come first: asking Unicode's tables takes longer than
/// anything else that is done to a line.
struct ScalarTraits: OptionSet, Sendable {
    let rawValue: UInt8

    static let letter = ScalarTraits(rawValue: 1)
    static let upper = ScalarTraits(rawValue: 2)
    static let lower = ScalarTraits(rawValue: 4)
    static let invisible = ScalarTraits(rawValue: 8)
    static let wide = ScalarTraits(rawValue: 16)

    /// The traits of Latin, Greek, Cyrillic, Hebrew and Arabic.
    static let near: [ScalarTraits] = traits(0..<0x700)

    /// The traits of what follows; measured when one of them is met, which takes milliseconds.
    static let far: [ScalarTraits] = traits(0x700..<0x2000)

    /// The traits of signs of currency, letters' likes and arrows, which stand in texts of all scripts.
    static let signs: [ScalarTraits] = traits(0x2000..<0x2500)

    private static func traits(_ range: Range<UInt32>) -> [ScalarTraits] {
        range.map { Unicode.Scalar($0).map(ScalarTraits.init(measuring:)) ?? [] }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    private init(measuring scalar: Unicode.Scalar) {
        var traits: ScalarTraits = []
        if scalar.properties.isAlphabetic { traits.insert(.letter) }
        if scalar.hasUpperCase { traits.insert(.upper) }
        if scalar.properties.isLowercase { traits.insert(.lower) }
        if scalar.value >= 0x300 {
            if scalar.measuredColumns == 0 { traits.insert(.invisible) }
            if scalar.measuredColumns == 2 { traits.insert(.wide) }
        }
        self = traits
    }
}

extension Unicode.Scalar {
    /// The traits of a scalar that the table knows.
    fileprivate var traits: ScalarTraits? {
        switch value {
        case ..<0x700: ScalarTraits.near[Int(value)]
        case 0x2010...0x2027, 0x2030...0x205E: []  // dashes, quotation marks and the like
        case 0x2000..<0x2500: ScalarTraits.signs[Int(value) - 0x2000]
        case 0x700..<0x2000: ScalarTraits.far[Int(value) - 0x700]
        default: nil
        }
    }
}
