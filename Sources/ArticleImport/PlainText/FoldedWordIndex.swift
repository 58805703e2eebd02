/// Words with a number each, in the order in which they came.
///
/// A dictionary would hash the words, which are hashes already, once more: that took a tenth of all the time a page did.
/// Places are told by a multiplier that differs from run to run, so that no page can be made to fill one place.
struct FoldedWordIndex: Sendable {
    /// How many words there are.
    private(set) var count = 0

    /// The words' keys, each at its place or behind it; 0 where there is none.
    private var keys: [UInt64] = [0, 0]
    private var numbers: [Int32] = [0, 0]
    private var shift: UInt64 = 63
    private let multiplier = Self.multiplier

    private static let multiplier = UInt64.random(in: .min ... .max) | 1

    /// The number of a word; `nil` if it is none of these.
    func number(of word: FoldedWord) -> Int? {
        let slot = slot(of: word.key)
        return keys[slot] == 0 ? nil : Int(numbers[slot])
    }

    func contains(_ word: FoldedWord) -> Bool { keys[slot(of: word.key)] != 0 }

    /// The number of a word, which is added if it is new.
    mutating func add(_ word: FoldedWord) -> Int {
        let slot = slot(of: word.key)
        if keys[slot] != 0 { return Int(numbers[slot]) }
        let number = count
        keys[slot] = word.key
        numbers[slot] = Int32(truncatingIfNeeded: number)
        count += 1
        if count * 2 > keys.count { grow() }
        return number
    }

    /// Where a word is, or would be.
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (key &* multiplier) &>> shift)
        while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = (keys, numbers)
        keys = Array(repeating: 0, count: old.0.count * 4)
        numbers = Array(repeating: 0, count: old.0.count * 4)
        shift -= 2
        for (key, number) in zip(old.0, old.1) where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            numbers[slot] = number
        }
    }
}

/// Words of which it is asked whether they are among them.
struct FoldedWordSet: Sendable, ExpressibleByArrayLiteral {
    private var index = FoldedWordIndex()

    init(arrayLiteral words: FoldedWord...) { self.init(words) }

    init(_ words: some Sequence<FoldedWord>) { formUnion(words) }

    var isEmpty: Bool { index.count == 0 }

    mutating func formUnion(_ words: some Sequence<FoldedWord>) {
        for word in words { _ = index.add(word) }
    }

    func contains(_ word: FoldedWord) -> Bool { index.contains(word) }

    /// How many words of a text are in the set.
    func count(in words: [FoldedWord]) -> Int {
        var count = 0
        for word in words where index.contains(word) { count += 1 }
        return count
    }

    /// Whether a word of a text is.
    func containsAny(of words: [FoldedWord]) -> Bool {
        for word in words where index.contains(word) { return true }
        return false
    }
}
