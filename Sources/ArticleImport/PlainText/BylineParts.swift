/// Cuts a byline at its separators: bars, bullets, commas, dashes between spaces and the words for "and".
struct BylineParts: Sequence, IteratorProtocol {
    private let scalars: ArraySlice<Unicode.Scalar>
    private var index: Int

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.scalars = scalars
        index = scalars.startIndex
    }

    /// The words of the next part. A word for "and" ends a part too.
    mutating func next() -> [String]? {
        var words: [String] = []
        while index < scalars.endIndex {
            let start = index
            while index < scalars.endIndex, !endsWord(index) { index += 1 }
            if index > start {
                let word = String(scalars: scalars[start..<index])
                if Self.isJoint(word), !words.isEmpty { return words }
                words.append(word)
            }
            guard index < scalars.endIndex else { break }
            index += 1
            if !words.isEmpty, !scalars[index - 1].isSpacing { return words }
        }
        return words.isEmpty ? nil : words
    }

    private func endsWord(_ index: Int) -> Bool {
        scalars[index].isSpacing || Self.isSeparator(scalars[index], in: scalars, at: index)
    }

    /// The words of a text that is one part whatever stands in it.
    static func words(of text: String) -> [String] {
        text.unicodeScalars.split(whereSeparator: \.isSpacing).map { String(Substring($0)) }
    }

    /// None of the words for "and" has more than four letters.
    private static func isJoint(_ word: String) -> Bool {
        word.utf8.count <= 4 && joiningWords.contains(word.lowercased())
    }

    private static let joiningWords: Set<String> = ["and", "und", "et", "y", "e", "en", "и", "with", "mit", "avec"]

    private static func isSeparator(_ scalar: Unicode.Scalar, in scalars: ArraySlice<Unicode.Scalar>, at index: Int)
        -> Bool
    {
        if scalar.isASCII && scalar.isLetter { return false }
        return switch scalar {
        case "|", "•", "·", ",", ";", "—", "&", "、", "，", "｜", "／", "/", "(", ")", "（", "）", "[", "]", "【", "】", "@",
            "●":
            true
        case "-", "–":
            index == scalars.startIndex || index + 1 == scalars.endIndex
                || scalars[index - 1].isSpacing && scalars[index + 1].isSpacing
        default: false
        }
    }
}
