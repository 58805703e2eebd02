import Syndication

/// Makes feeds from a seed, the same ones on every machine: few ids and few dates, so that versions meet often.
struct FeedGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15
    }

    /// A number from 0 below `limit` (SplitMix64).
    mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)) % UInt64(limit))
    }

    mutating func feed(named name: String, entries count: Int = 8) -> Feed {
        var feed = Feed(id: "https://\(name).example.org/", title: .text("The \(name)"))
        feed.updated = Timestamp(seconds: 1_000)
        if number(below: 2) == 0 { feed.language = "en" }
        feed.entries = (0..<count).map { _ in entry() }
        if number(below: 2) == 0 {
            let when = Timestamp(seconds: Int64(100 * number(below: 5)))
            feed.deletedEntries = [Tombstone(ref: "tag:example.org,2026:\(number(below: 10))", when: when)]
        }
        return feed
    }

    private mutating func entry() -> Entry {
        let id = "tag:example.org,2026:\(number(below: 10))"
        var entry = Entry(id: id, title: .text("Title \(number(below: 3))"))
        if number(below: 4) > 0 { entry.updated = Timestamp(seconds: Int64(100 * number(below: 5))) }
        entry.content = [Content(.text(String(repeating: "word ", count: number(below: 3))))]
        if number(below: 5) == 0 { entry.source = Source(Feed(id: "https://elsewhere.example/", title: "Elsewhere")) }
        return entry
    }
}
