import FeedOperations
import Syndication

/// Texts of made-up words, the same for the same seed.
struct NewsText {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func number(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }

    /// A word of two to four syllables.
    mutating func word() -> String {
        let syllables = [
            "ba", "co", "di", "fu", "ge", "ho", "ka", "li", "mo", "nu", "pe", "ra", "so", "ti", "vu", "ze",
        ]
        return (0..<(2 + number(below: 3))).map { _ in syllables[number(below: syllables.count)] }.joined()
    }

    mutating func words(_ count: Int) -> [String] { (0..<count).map { _ in word() } }

    /// The words with every `step`th one replaced.
    mutating func edited(_ words: [String], every step: Int) -> [String] {
        words.enumerated().map { $0.offset % step == step - 1 ? word() : $0.element }
    }
}

extension [String] {
    /// The words as a text.
    var text: Text { .text(joined(separator: " ")) }
}

/// The pairs that are compared among some entries.
func compared(_ entries: [Entry], options: FeedDeduplicator.Options = FeedDeduplicator.Options()) -> [EntryPair] {
    var deduplicator = FeedDeduplicator(options: options)
    for entry in entries { deduplicator.add(entry, from: Feed(id: "https://merged.example/")) }
    var pairs: [EntryPair] = []
    deduplicator.forEachPair { pairs.append($0) }
    return pairs
}
