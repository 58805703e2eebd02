/// A word as phrases are compared: small letters, no punctuation, no apostrophes, every number as `#`.
///
/// Only a hash of the letters is kept. Words of a page are compared with a few hundred known ones; a chance meeting of two
/// hashes is rarer than a misspelling.
struct FoldedWord: Hashable, Sendable {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325
    /// The bytes of the folded letters in UTF-8, as far as 255.
    private(set) var length: UInt8 = 0
    /// Whether it begins with a character of Chinese or Japanese.
    private(set) var isIdeographic = false

    static func == (left: FoldedWord, right: FoldedWord) -> Bool { left.state == right.state }

    func hash(into hasher: inout Hasher) { hasher.combine(state) }

    /// The hash by which words are told apart.
    var hash: UInt64 { state }

    /// The number, whatever its figures.
    static let number: FoldedWord = "#"

    /// The sign of copyright, which is a word of its own.
    static let copyright: FoldedWord = "©"

    var isEmpty: Bool { length == 0 }
}

extension FoldedWord: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self.init(text) }

    /// All letters of a text as one word.
    init(_ text: String) {
        let bytes = text.utf8.span
        var index = 0
        var wasDigit = false
        while index < bytes.count {
            let scalar = bytes.scalar(at: &index)
            if scalar.isDigit {
                if !wasDigit { add("#") }
                wasDigit = true
                continue
            }
            wasDigit = false
            if scalar.isLetter && !scalar.isApostrophe || scalar == "©" || scalar == "#" { add(lowercase: scalar) }
        }
    }

    /// Appends a letter in lower case.
    mutating func add(lowercase scalar: Unicode.Scalar) {
        if scalar.value < 0x80 {
            add(ascii: (0x41...0x5A).contains(scalar.value) ? UInt8(scalar.value | 0x20) : UInt8(scalar.value))
        } else if scalar.isIdeographic || !scalar.isUppercaseLetter {
            add(scalar)
        } else if let small = scalar.nearLowercase {
            add(small)
        } else {
            for small in scalar.properties.lowercaseMapping.unicodeScalars { add(small) }
        }
    }

    /// Appends a small letter of ASCII.
    mutating func add(ascii letter: UInt8) {
        mix(UInt64(letter))
        if length < 255 { length += 1 }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        if length == 0 { isIdeographic = scalar.isIdeographic }
        mix(UInt64(scalar.value))
        length = UInt8(min(Int(length) + UTF8.width(scalar), 255))
    }

    private mutating func mix(_ value: UInt64) {
        state = (state ^ value) &* 0x100_0000_01B3
        state ^= state >> 29
    }
}

/// The words of a line as phrases are compared.
///
/// Each character of Chinese and Japanese is a word of its own, so that one way of matching serves all scripts.
enum FoldedWords {
    static func of(_ text: String, limit: Int = 80) -> [FoldedWord] {
        let bytes = text.utf8.span
        var words: [FoldedWord] = []
        words.reserveCapacity(min(limit, bytes.count / 6 + 2))
        var word = FoldedWord()
        var isNumber = false
        var index = 0
        while index < bytes.count {
            if words.count >= limit { return words }
            if bytes[index].isASCIILetter {
                if isNumber { finish(&word, into: &words) }
                isNumber = false
                // Most of all text is such letters, which need no decoding.
                repeat {
                    word.add(ascii: bytes[index] | 0x20)
                    index += 1
                } while index < bytes.count && bytes[index].isASCIILetter
                continue
            }
            let scalar = bytes.scalar(at: &index)
            if scalar.isApostrophe || scalar.columns == 0 { continue }
            if scalar.isLetter, !scalar.isIdeographic {
                if isNumber { finish(&word, into: &words) }
                isNumber = false
                word.add(lowercase: scalar)
            } else if scalar.isDigit {
                if !isNumber {
                    finish(&word, into: &words)
                    word = .number
                }
                isNumber = true
            } else {
                finish(&word, into: &words)
                isNumber = false
                guard scalar.isIdeographic || scalar == "©" else { continue }
                word.add(lowercase: scalar)
                finish(&word, into: &words)
            }
        }
        finish(&word, into: &words)
        return words
    }

    private static func finish(_ word: inout FoldedWord, into words: inout [FoldedWord]) {
        guard !word.isEmpty else { return }
        words.append(word)
        word = FoldedWord()
    }
}
