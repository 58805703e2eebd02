/// What a character counts as when texts are compared, and what becomes of it.
struct FoldedScalar: Sendable {
    /// What a character counts as.
    enum Role: UInt8, Sendable {
        /// A part of a word.
        case word
        /// A word of its own: a symbol, or a character of a script that sets no spaces between words.
        case single
        /// A separator: space, punctuation, anything else.
        case separator
        /// Nothing: soft hyphens, zero-width characters, marks of direction.
        case ignorable
        /// Several characters, which ``FoldedScalars/expansion(of:)`` gives.
        case expansion
    }

    let value: UInt32
    let role: Role
}

/// Folds characters: compatibility forms, then case, then what they count as.
enum FoldedScalars {
    /// What a character counts as.
    @inline(__always)
    static func fold(_ scalar: Unicode.Scalar) -> FoldedScalar {
        scalar.value < UInt32(common.count) ? common[Int(scalar.value)] : computed(scalar)
    }

    /// The characters that one is folded to, each of which counts as what it is.
    static func expansion(of scalar: Unicode.Scalar) -> [FoldedScalar] {
        folded(scalar).unicodeScalars.map { FoldedScalar(value: $0.value, role: role(of: $0)) }
    }

    /// The alphabets of most feeds, computed once: the properties of a character take a hundred times as long.
    private static let common: [FoldedScalar] = (0..<0x600).map { value in
        Unicode.Scalar(UInt32(value)).map { computed($0) } ?? FoldedScalar(value: 0, role: .separator)
    }

    private static func computed(_ scalar: Unicode.Scalar) -> FoldedScalar {
        if isUnspaced(scalar) { return FoldedScalar(value: scalar.value, role: .single) }
        if scalar.properties.isDefaultIgnorableCodePoint { return FoldedScalar(value: 0, role: .ignorable) }
        let text = folded(scalar).unicodeScalars
        guard let first = text.first, text.count == 1 else { return FoldedScalar(value: 0, role: .expansion) }
        return FoldedScalar(value: first.value, role: role(of: first))
    }

    /// Full case folding by way of the upper case, which unites `ß` and `ss`, `ς` and `σ`, `ﬁ` and `fi`. The dotless
    /// `ı` would become another letter by it.
    private static func folded(_ scalar: Unicode.Scalar) -> String {
        if scalar.value == 0x131 { return String(scalar) }
        let expanded = CompatibilityCharacters.expansion(of: scalar) ?? String(scalar)
        return expanded.uppercased().lowercased().unicodeScalars.map { $0.value == 0x3C2 ? "σ" : String($0) }.joined()
    }

    private static func role(of scalar: Unicode.Scalar) -> FoldedScalar.Role {
        if isUnspaced(scalar) { return .single }
        // The minus sign, which typesetters use as a dash.
        if scalar.value == 0x2212 { return .separator }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            return .word
        case .mathSymbol, .currencySymbol, .otherSymbol:
            return .single
        default:
            return .separator
        }
    }

    /// Han, kana, Thai, Lao, Khmer and Burmese letters. Hangul is written with spaces.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF,
            0x0E01...0x0E2E, 0x0E81...0x0EAE, 0x1000...0x102A, 0x1780...0x17B3:
            true
        default: false
        }
    }
}
