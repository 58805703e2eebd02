internal import Syndication

/// Which entries repeat others, as `feed dedupe --group` and `--stories` have said it: pages show them folded.
struct EntryFolding {
    /// For each entry the one that it is folded under.
    private(set) var leaders: [Int: Int] = [:]
    /// For each entry those folded under it, in their order.
    private(set) var followers: [Int: [Int]] = [:]

    init(_ entries: [PublishedEntry]) {
        guard entries.contains(where: { Self.leaderID(of: $0.entry) != nil }) else { return }
        var numbers: [String: Int] = [:]
        for (number, entry) in entries.enumerated() {
            if let id = entry.entry.id, numbers[id] == nil { numbers[id] = number }
        }
        for (number, entry) in entries.enumerated() {
            guard let id = Self.leaderID(of: entry.entry), id != entry.entry.id, let leader = numbers[id],
                leader != number, Self.leaderID(of: entries[leader].entry).map({ $0 == id }) ?? true
            else { continue }
            leaders[number] = leader
            followers[leader, default: []].append(number)
        }
    }

    /// The identifier of the entry that stands for a group; repeats count before stories.
    private static func leaderID(of entry: Entry) -> String? {
        let groups = entry.categories.filter { isGroup($0) }
        return (groups.first { $0.scheme == Repeats.groupScheme } ?? groups.first)?.term
    }

    /// Whether a category says what an entry is grouped with, and not what it is about.
    static func isGroup(_ category: Category) -> Bool {
        category.scheme == Repeats.groupScheme || category.scheme == Stories.scheme
    }
}
