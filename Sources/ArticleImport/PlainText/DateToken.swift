/// A number, word or sign of a line in which a date is looked for.
struct DateToken: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case number(Int, digits: Int)
        /// A run of letters in small letters.
        case word(String)
        case sign(Unicode.Scalar)
    }

    var kind: Kind

    /// Where the token stands, in scalars from the start of the line.
    var range: Range<Int>

    var number: Int? { if case .number(let value, _) = kind { value } else { nil } }

    var word: String? { if case .word(let word) = kind { word } else { nil } }

    /// A number of one or two digits, as days, months and hours are written.
    var smallNumber: Int? { if case .number(let value, digits: 1...2) = kind { value } else { nil } }

    var year: Int? { if case .number(let value, digits: 4) = kind { value } else { nil } }

    /// The year at the start of figures that run into those of the next field: `202519` of "April 202519 comments".
    var gluedYear: Int? {
        guard case .number(let value, let digits) = kind, (5...6).contains(digits) else { return nil }
        let year = digits == 5 ? value / 10 : value / 100
        return (1900..<2100).contains(year) ? year : nil
    }

    func isSign(_ scalars: Unicode.Scalar...) -> Bool {
        if case .sign(let sign) = kind { scalars.contains(sign) } else { false }
    }
}

extension DateToken {
    /// The tokens of a line of bylines' length; letters and digits that touch come apart, ideographs stand alone.
    static func tokens(of scalars: [Unicode.Scalar]) -> [DateToken] {
        var tokens: [DateToken] = []
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let start = index
            index += 1
            if scalar.isSpacing || scalar.columns == 0 { continue }
            if scalar.isDigit {
                while index < scalars.count, scalars[index].isDigit { index += 1 }
                tokens.append(number(scalars[start..<index]))
            } else if scalar.isLetter, !scalar.isIdeographic, !isHangul(scalar) {
                while index < scalars.count, scalars[index].isLetter, !scalars[index].isIdeographic { index += 1 }
                tokens.append(DateToken(kind: .word(folded(scalars[start..<index])), range: start..<index))
            } else {
                tokens.append(DateToken(kind: .sign(scalar), range: start..<index))
            }
        }
        return tokens
    }

    private static func isHangul(_ scalar: Unicode.Scalar) -> Bool { (0xAC00...0xD7A3).contains(scalar.value) }

    /// A number of more than eight digits is no part of a date and keeps no value.
    private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> DateToken {
        let value = digits.prefix(8).reduce(0) {
            $0 * 10 + Int(($1.value > 0xFF ? $1.value - 0xFF10 : $1.value - 0x30))
        }
        return DateToken(kind: .number(value, digits: digits.count), range: digits.startIndex..<digits.endIndex)
    }

    private static func folded(_ letters: ArraySlice<Unicode.Scalar>) -> String {
        guard letters.allSatisfy({ !$0.isUppercaseLetter || $0.nearLowercase != nil }) else {
            return letters.reduce(into: "") { $0 += $1.properties.lowercaseMapping }
        }
        return String(scalars: letters) { $0.nearLowercase ?? $0 }
    }
}
