/// Words of which it is asked whether they are among them.
struct FoldedWordSet: Sendable, ExpressibleByArrayLiteral {
    private var index = HashIndex()

    init(arrayLiteral words: FoldedWord...) { self.init(words) }

    init(_ words: some Sequence<FoldedWord>) { formUnion(words) }

    var isEmpty: Bool { index.count == 0 }

    mutating func formUnion(_ words: some Sequence<FoldedWord>) {
        for word in words { _ = index.add(word.hash) }
    }

    func contains(_ word: FoldedWord) -> Bool { index.contains(word.hash) }

    /// How many words of a text are in the set.
    func count(in words: [FoldedWord]) -> Int {
        var count = 0
        for word in words where index.contains(word.hash) { count += 1 }
        return count
    }

    /// Whether a word of a text is.
    func containsAny(of words: [FoldedWord]) -> Bool {
        for word in words where index.contains(word.hash) { return true }
        return false
    }
}
