/// The words of an entry's title and body, as they are found.
struct TextWords: WordSink {
    /// The hashes of the body's words.
    private(set) var hashes: [UInt64] = []
    /// The numbers of title and body.
    private(set) var numbers: [UInt32] = []
    /// How many of the body's words are single characters.
    private(set) var characters = 0
    private var body = WordHasher()
    private var title = WordHasher()
    private let keepsHashes: Bool
    /// Whether what comes is the title.
    var isTitle = false

    /// - Parameter expectedBytes: how long the body is; 0 when its words need not be kept one by one.
    init(expectedBytes: Int) {
        keepsHashes = expectedBytes > 0
        hashes.reserveCapacity(expectedBytes / 6)
    }

    @inline(__always)
    mutating func take(_ word: Word) {
        if word.isNumber { numbers.append(UInt32(truncatingIfNeeded: word.hash)) }
        if isTitle {
            if !word.isNumber { title.take(word) }
            return
        }
        body.take(word)
        if keepsHashes { hashes.append(word.hash) }
        if word.isCharacter { characters &+= 1 }
    }

    /// All words of the body, as one number.
    var exact: ExactText { ExactText(hash: body.hash, wordCount: body.count) }

    /// The title's words but for numbers; 0 when there are none.
    var titleHash: UInt64 { title.count == 0 ? 0 : title.hash.short }
}
