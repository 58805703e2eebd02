/// How many words a text has.
enum WordCount {
    /// Runs of characters between white space with a letter or digit in them; of scripts without spaces (Chinese,
    /// Japanese), every character is one.
    static func words(in text: String) -> Int {
        var count = 0
        var isInWord = false
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                if byte <= 0x20 {
                    isInWord = false
                } else if !isInWord, isLetterOrDigit(byte) {
                    isInWord = true
                    count += 1
                }
            } else if isIdeographic(scalar) {
                isInWord = false
                count += 1
            } else if scalar.properties.isWhitespace {
                isInWord = false
            } else if !isInWord, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                isInWord = true
                count += 1
            }
        }
        return count
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
        // Hiragana and katakana; their marks of length and punctuation are left out.
        (0x3041...0x3096).contains(scalar.value) || (0x30A1...0x30FA).contains(scalar.value)
            || scalar.properties.isIdeographic
    }
}
