/// Finds the names in a text: words that are written with a capital in the midst of a sentence, and never without one.
///
/// They tell one event from another of its kind: who and where, not what. In scripts without capitals there are none to be
/// seen, nor in languages that write all nouns with one, nor in texts all in capitals.
enum NameScanner {
    /// The share of capitals in the midst of sentences from which they mean something else: 0.2. News in English has some
    /// 0.1, German prose 0.3.
    private static let maximumShare = 0.2
    /// Bytes up to which a line without a full stop is a heading, in which capitals may be a matter of style.
    private static let headingLength = 120
    /// Bytes that are looked at: 32 KiB, as many as ``StoryDocument/maximumWords`` words have.
    private static let maximumBytes = 32_768

    /// The names of a plain text.
    ///
    /// - Parameter count: how often a word stands in the text, with a capital or without.
    static func names(in text: [UInt8], count: (UInt32) -> Int) -> Set<UInt32> {
        var capitals: [UInt32: (count: Int, isName: Bool)] = [:]
        var inSentence = 0
        var inSentenceCapitals = 0
        var line = Line(text, from: 0)
        var previous = 0
        for range in WordRanges(text) {
            if range.upperBound > maximumBytes { break }
            if range.lowerBound >= line.end { line = Line(text, from: range.lowerBound) }
            let isInSentence = !line.isHeading && !beginsSentence(text, previous..<range.lowerBound)
            previous = range.upperBound
            if isInSentence { inSentence += 1 }
            guard range.count > 1, isUppercase(text, at: range.lowerBound) else { continue }
            var word = SingleWord()
            WordScanner.scan(text.span.extracting(range), into: &word)
            guard word.count == 1 else { continue }
            capitals[word.key, default: (0, false)].count += 1
            guard isInSentence else { continue }
            inSentenceCapitals += 1
            capitals[word.key]?.isName = true
        }
        guard Double(inSentenceCapitals) <= maximumShare * Double(inSentence) else { return [] }
        let names = capitals.filter { $1.isName && $1.count == count($0) && CommonWords.shares[$0] == 0 }
        return Set(names.keys)
    }

    /// A line of text.
    private struct Line {
        let end: Int
        let isHeading: Bool

        init(_ text: [UInt8], from start: Int) {
            end = text[start...].firstIndex(of: 0x0A) ?? text.count
            let last = text[start..<end].last { $0 > 0x20 && $0 != 0x22 && $0 != 0x29 } ?? 0
            // The last byte of closing quotation marks and of the full stops of other scripts is no ASCII.
            isHeading = end - start < NameScanner.headingLength && last < 0x80 && !".!?:".utf8.contains(last)
        }
    }

    /// Whether what stands between two words ends a sentence, a clause that is quoted, or a line.
    private static func beginsSentence(_ text: [UInt8], _ gap: Range<Int>) -> Bool {
        gap.lowerBound == 0 || text[gap].contains { ".!?:;\n".utf8.contains($0) }
    }

    /// Whether the character that begins there is a capital.
    private static func isUppercase(_ text: [UInt8], at index: Int) -> Bool {
        let byte = text[index]
        if byte < 0x80 { return (0x41...0x5A).contains(byte) }
        guard byte < 0xE0, index + 1 < text.count else { return false }
        let value = UInt32(byte & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
        return Unicode.Scalar(value)?.properties.isUppercase ?? false
    }
}

/// The key of a word that is expected to stand alone.
private struct SingleWord: WordSink {
    private(set) var key: UInt32 = 0
    private(set) var count = 0

    mutating func take(_ word: Word) {
        key = TermKey.of(word)
        count += 1
    }
}
