internal import Syndication

/// The shingles of a text in their order, and its numbers: what near-duplicates are told by. Four bytes a word.
struct ShingledText: Sendable {
    /// The mark of a shingle that stands in many entries of its source. The other bits are the shingle's.
    static let boilerplateMark: UInt32 = 1 << 31

    /// How many words the text has; in Chinese, Japanese and Thai, how many characters.
    let wordCount: Int
    /// How many different shingles there are.
    let count: Int
    /// How many of the different shingles have no mark of boilerplate.
    private(set) var ownCount: Int
    /// The shingles, 0 for each that came before; behind them the numbers, ascending, each once.
    private(set) var keys: [UInt32]
    /// How many of `keys` are shingles.
    let length: Int

    /// A text too short to be compared.
    static let none = ShingledText(words: [], numbers: [], characters: 0)

    init(_ words: TextWords) {
        self.init(words: words.hashes, numbers: words.numbers, characters: words.characters)
    }

    /// - Parameters:
    ///   - words: the hashes of the text's words.
    ///   - numbers: those of the numbers of text and title.
    ///   - characters: how many of the words are single characters.
    init(words: [UInt64], numbers: [UInt32], characters: Int) {
        wordCount = words.count
        let length = Shingle.count(in: words.count, characters: characters)
        let numbers = Array(Set(numbers)).sorted()
        var keys: [UInt32] = []
        keys.reserveCapacity(length + numbers.count)
        var seen = KeyTable(capacity: length)
        var distinct = 0
        Shingle.forEach(in: words, characters: characters) { hash in
            let key = Shingle.key(hash)
            let isNew = seen.insert(key)
            keys.append(isNew ? key : 0)
            distinct += isNew ? 1 : 0
        }
        self.length = length
        count = distinct
        ownCount = distinct
        keys += numbers
        self.keys = keys
    }

    /// A text that was made before: shingles, `length` of them, and numbers, none with a mark.
    init(wordCount: Int, length: Int, keys: [UInt32]) {
        self.wordCount = wordCount
        self.length = length
        self.keys = keys
        count = keys[..<length].count { $0 != 0 }
        ownCount = count
    }

    /// Whether any shingle is boilerplate.
    var hasBoilerplate: Bool { ownCount < count }

    /// The text's and the title's numbers, ascending.
    var numbers: ArraySlice<UInt32> { keys[length...] }

    /// The shingles, in their order; 0 for each that came before.
    var shingles: ArraySlice<UInt32> { keys[..<length] }

    /// The shingles, to be looked up. The marks go along.
    var table: KeyTable {
        var table = KeyTable(capacity: count)
        for key in shingles where key != 0 { _ = table.insert(key) }
        return table
    }

    /// Marks the shingles that are boilerplate of the text's source.
    mutating func mark(_ boilerplate: KeyTable) {
        for index in 0..<length {
            let key = keys[index]
            guard key != 0, key & Self.boilerplateMark == 0, boilerplate.find(key) != 0 else { continue }
            keys[index] = key | Self.boilerplateMark
            ownCount -= 1
        }
    }
}
