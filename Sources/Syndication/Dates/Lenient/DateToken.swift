/// A piece of a date as people write it.
struct DateToken: Equatable {
    enum Kind: Equatable {
        /// Digits: their value, of at most the first eighteen of them, and how many there are.
        case number(Int, digits: Int)
        /// Letters in their plain form (``DateLetters``). Each ideograph and each Korean syllable is a word.
        case word(String)
        /// Anything else.
        case sign(Unicode.Scalar)
    }

    var kind: Kind
    /// Whether there is space in front of it.
    var isSpaced: Bool

    var word: String? { if case .word(let word) = kind { word } else { nil } }
    var number: (value: Int, digits: Int)? {
        if case .number(let value, let digits) = kind { (value, digits) } else { nil }
    }
    var sign: Unicode.Scalar? { if case .sign(let sign) = kind { sign } else { nil } }

    /// The value of one or two digits.
    var shortNumber: Int? { if let number, number.digits <= 2 { number.value } else { nil } }
}

extension DateToken {
    /// No date has more bytes, with whatever a program says of its zone behind it.
    static let maximumBytes = 200
    /// No date has more pieces.
    static let maximumCount = 48

    /// The pieces of a text; nil where it is too long for a date, or no text at all.
    static func tokens(of text: Span<UInt8>) -> [DateToken]? {
        guard text.count <= maximumBytes else { return nil }
        let string = unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        var tokens: [DateToken] = []
        var isSpaced = false
        for original in string.unicodeScalars {
            guard let scalar = DateLetters.plain(original) else { continue }
            if scalar == " " || (0x09...0x0D).contains(scalar.value) {
                isSpaced = true
                continue
            }
            guard scalar.value > 0x20, scalar.value != 0x7F else { return nil }
            if isSpaced || !(tokens.last?.extended(by: scalar) ?? false) {
                tokens.append(DateToken(scalar, isSpaced: isSpaced))
            } else {
                tokens[tokens.count - 1].extend(by: scalar)
            }
            isSpaced = false
            guard tokens.count <= maximumCount else { return nil }
        }
        return tokens
    }

    private init(_ scalar: Unicode.Scalar, isSpaced: Bool) {
        self.isSpaced = isSpaced
        if let digit = Self.digit(scalar) {
            kind = .number(digit, digits: 1)
        } else if scalar.properties.isAlphabetic {
            kind = .word(String(scalar))
        } else {
            kind = .sign(scalar)
        }
    }

    private func extended(by scalar: Unicode.Scalar) -> Bool {
        switch kind {
        case .number: Self.digit(scalar) != nil
        case .word(let word):
            scalar.properties.isAlphabetic && !Self.standsAlone(scalar)
                && !(word.unicodeScalars.last.map(Self.standsAlone) ?? false)
        case .sign: false
        }
    }

    private mutating func extend(by scalar: Unicode.Scalar) {
        switch kind {
        case .number(let value, let digits):
            kind = .number(digits < 18 ? value * 10 + (Self.digit(scalar) ?? 0) : value, digits: digits + 1)
        case .word(var word):
            word.unicodeScalars.append(scalar)
            kind = .word(word)
        case .sign: break
        }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        (0x30...0x39).contains(scalar.value) ? Int(scalar.value - 0x30) : nil
    }

    /// Chinese, Japanese and Korean stand without spaces between number, unit and weekday.
    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        (0x2E80...0x9FFF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
    }
}
