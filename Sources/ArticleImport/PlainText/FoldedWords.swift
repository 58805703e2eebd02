/// The words of a line as phrases are compared: small letters, no punctuation, no apostrophes, every number as `#`.
///
/// Each character of Chinese and Japanese is a word of its own, so that one way of matching serves all scripts.
enum FoldedWords {
    static func of(_ text: String, limit: Int = 80) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            if words.count >= limit { return words }
            if scalar.isApostrophe || scalar.columns == 0 { continue }
            if scalar.isIdeographic || scalar == "©" {
                finish(&word, into: &words)
                words.append(String(scalar))
            } else if scalar.isDigit {
                if word != "#" {
                    finish(&word, into: &words)
                    word = "#"
                }
            } else if scalar.isLetter {
                if word == "#" { finish(&word, into: &words) }
                word +=
                    scalar.value < 0x80
                    ? String(Unicode.Scalar(UInt8(scalar.value | 0x20))) : scalar.properties.lowercaseMapping
            } else {
                finish(&word, into: &words)
            }
        }
        finish(&word, into: &words)
        return words
    }

    private static func finish(_ word: inout String, into words: inout [String]) {
        if !word.isEmpty { words.append(word) }
        word = ""
    }
}
