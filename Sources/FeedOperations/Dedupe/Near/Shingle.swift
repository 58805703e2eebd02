/// Runs of words, as numbers: what texts have in common is counted in them.
enum Shingle {
    /// How many words a shingle has.
    static let words = 3
    /// How many characters, where a script sets no spaces: as much text as three words.
    static let characters = 5

    /// How many words the shingles of a text have.
    ///
    /// - Parameter characters: how many of the text's words are single characters.
    private static func length(_ count: Int, characters: Int) -> Int {
        characters * 2 > count ? Self.characters : words
    }

    /// How many shingles a text has.
    static func count(in words: Int, characters: Int) -> Int {
        max(words - length(words, characters: characters) + 1, 0)
    }

    /// Hands out the shingles of a text in their order.
    @inline(__always)
    static func forEach(in words: [UInt64], characters: Int, _ body: (UInt64) -> Void) {
        let length = length(words.count, characters: characters)
        guard words.count >= length else { return }
        let span = words.span
        for index in 0...(words.count - length) { body(hash(span, at: index, length: length)) }
    }

    /// The shingle of some words.
    @inline(__always)
    private static func hash(_ words: Span<UInt64>, at index: Int, length: Int) -> UInt64 {
        var hash: UInt64 = 0x2D35_8DCC_AA6C_78A5
        for offset in 0..<length {
            hash = WordHash.mixed(hash ^ words[index + offset], 0x8BB8_4B93_962E_ACC9)
        }
        return hash
    }

    /// What is kept of a shingle in memory: 31 bits, never 0.
    ///
    /// Two texts of 500 words that share nothing have one shingle too many in common with a probability of 10^-4, and
    /// then their similarity is off by a thousandth.
    @inline(__always)
    static func key(_ hash: UInt64) -> UInt32 {
        max(UInt32(truncatingIfNeeded: hash >> 33), 1)
    }

    /// The largest key of the sample that a text is found by (FracMinHash): one shingle of sixteen is in it, and of short
    /// texts one of four, which would have too few else. What short texts have more is found by short texts only.
    ///
    /// - Parameter words: how many words the text has.
    static func largestSampled(_ words: Int, _ options: NearOptions) -> UInt32 {
        let rate = words < options.shortText ? options.shortSampling : options.sampling
        return UInt32(Int32.max) / UInt32(clamping: max(rate, 1))
    }
}
