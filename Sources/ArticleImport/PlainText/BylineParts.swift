/// Cuts a byline at its separators: bars, bullets, commas, dashes between spaces and the words for "and".
enum BylineParts {
    static func split(_ scalars: ArraySlice<Unicode.Scalar>) -> [String] {
        var parts: [String] = []
        var part = ""
        for index in scalars.indices {
            let scalar = scalars[index]
            if isSeparator(scalar, in: scalars, at: index) {
                add(&part, to: &parts)
            } else {
                part.unicodeScalars.append(scalar)
            }
        }
        add(&part, to: &parts)
        return parts
    }

    private static let joiningWords: Set<String> = ["and", "und", "et", "y", "e", "en", "и", "with", "mit", "avec"]

    private static func isSeparator(_ scalar: Unicode.Scalar, in scalars: ArraySlice<Unicode.Scalar>, at index: Int)
        -> Bool
    {
        switch scalar {
        case "|", "•", "·", ",", ";", "—", "&", "、", "，", "｜", "／", "/", "(", ")", "（", "）", "[", "]", "【", "】", "@",
            "●":
            true
        case "-", "–":
            index == scalars.startIndex || index + 1 == scalars.endIndex
                || scalars[index - 1].isSpacing && scalars[index + 1].isSpacing
        default: false
        }
    }

    /// Adds the words of a part, as two parts or more if a word for "and" joins them.
    private static func add(_ part: inout String, to parts: inout [String]) {
        var words: [Substring] = []
        for word in part.split(whereSeparator: { $0.unicodeScalars.allSatisfy(\.isSpacing) }) {
            if joiningWords.contains(word.lowercased()), !words.isEmpty {
                parts.append(words.joined(separator: " "))
                words = []
            } else {
                words.append(word)
            }
        }
        if !words.isEmpty { parts.append(words.joined(separator: " ")) }
        part = ""
    }
}
