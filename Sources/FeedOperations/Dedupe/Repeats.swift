public import Syndication

/// Which entries repeat others, and what becomes of them. Entries are meant by their place, from 0, in the order in which
/// they were added.
public struct Repeats: Sendable {
    /// The entries that go, in the order in which they were added, and why.
    public let decisions: [Decision]
    fileprivate let kept: [Int: [Link]]
    /// What was decided about an entry that goes, by its place.
    private(set) var byPlace: [Int: Decision]
    /// For whom it goes, by its place.
    private(set) var keepers: [Int: Int]
    /// The ids that entries are known by to those who read the feed, where they came with others.
    var names: [Int: String] = [:]

    init(decisions: [Int: Decision], links: [Int: [Link]], keepers: [Int: Int] = [:]) {
        self.decisions = decisions.sorted { $0.key < $1.key }.map(\.value)
        byPlace = decisions
        self.keepers = keepers
        kept = links
    }

    /// Whether an entry stays.
    public func keeps(_ place: Int) -> Bool { byPlace[place] == nil }

    /// The links to an entry's copies that it gets, of rel `via`, each page once. Those that it has already are among
    /// them.
    public func links(for place: Int) -> [Link] { kept[place] ?? [] }

    /// An entry with the links that it gets; nil when it goes.
    public func resolved(_ entry: Entry, at place: Int) -> Entry? {
        guard keeps(place) else { return nil }
        var entry = entry
        if let name = names[place] { entry.id = name }
        guard let links = kept[place] else { return entry }
        var known = Set(entry.links.map { CanonicalURL($0.href)?.key ?? $0.href })
        for link in links where known.insert(CanonicalURL(link.href)?.key ?? link.href).inserted {
            entry.links.append(link)
        }
        return entry
    }
}

extension Repeats {
    /// What becomes of the entries behind the first ones, whose places begin at 0 then. Places of the first ones, among
    /// ``keepers``, are below 0.
    func without(first count: Int) -> Repeats {
        guard count > 0 else { return self }
        func shifted<Value>(_ values: [Int: Value]) -> [Int: Value] {
            var result: [Int: Value] = [:]
            for (place, value) in values where place >= count { result[place - count] = value }
            return result
        }
        return Repeats(
            decisions: shifted(byPlace), links: shifted(kept), keepers: shifted(keepers).mapValues { $0 - count })
    }
}

extension Feed {
    /// The feed without entries that repeat others, and why each of those was dropped.
    ///
    /// The entries that stay keep their order and, unless ``FeedDeduplicator/Options/linksCopies`` is unset, point at
    /// the permalinks of their copies. Time and memory grow with the number of entries.
    public func deduplicated(
        options: FeedDeduplicator.Options = FeedDeduplicator.Options()
    ) -> (feed: Feed, decisions: [Decision]) {
        var deduplicator = FeedDeduplicator(options: options)
        let header = self.header
        for entry in entries { deduplicator.add(entry, from: header) }
        let repeats = deduplicator.repeats()
        var result = self
        result.entries = entries.enumerated().compactMap { repeats.resolved($0.element, at: $0.offset) }
        return (result, repeats.decisions)
    }
}
