internal import Syndication

/// A text's words, as one number: texts with the same words have the same one.
///
/// Step 2. ``WordScanner`` says what a word is.
struct ExactText: Sendable, Hashable {
    /// The hash of the words in their order.
    let hash: Hash128
    /// How many words there are; in Chinese, Japanese and Thai, how many characters.
    let wordCount: Int

    /// Whether there are no words, which makes a text equal to none.
    var isEmpty: Bool { wordCount == 0 }

    init(_ plainText: String) {
        var words = WordHasher()
        WordScanner.scan(plainText, into: &words)
        self.init(hash: words.hash, wordCount: words.count)
    }

    init(hash: Hash128, wordCount: Int) {
        self.hash = hash
        self.wordCount = wordCount
    }
}

/// Makes one number of words in their order.
struct WordHasher: WordSink {
    private(set) var hash = Hash128(salt: 2)
    private(set) var count = 0

    @inline(__always)
    mutating func take(_ word: Word) {
        count &+= 1
        hash.combine(word.hash)
    }
}
