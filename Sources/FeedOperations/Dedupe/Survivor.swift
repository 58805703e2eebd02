internal import Syndication

/// An entry among those that repeat each other.
struct Copy {
    /// Its place in the order of entries.
    let place: Int
    /// By what it was found; nil for the first.
    let rule: Decision.Rule?
}

/// Which of several copies stays.
enum Survivor {
    /// The place among `copies`, of which there is one at least.
    static func index(in copies: [EntryFingerprint], keep: FeedDeduplicator.Keep) -> Int {
        let versions = newestVersions(copies)
        let preference = Preference(keep, among: copies)
        var best = versions.first ?? 0
        for candidate in versions.dropFirst()
        where preference.prefers(copies[candidate], to: copies[best]) {
            best = candidate
        }
        return best
    }

    /// The copies without those that are older versions of another one's id; in the order in which the ids came.
    private static func newestVersions(_ copies: [EntryFingerprint]) -> [Int] {
        var places: [Hash128: Int] = [:]
        var versions: [Int] = []
        for (number, copy) in copies.enumerated() {
            guard let id = copy.id, let place = places[id] else {
                if let id = copy.id { places[id] = versions.count }
                versions.append(number)
                continue
            }
            let (known, new) = (copies[versions[place]].facts, copy.facts)
            if Timestamp.precedes(known.lastChange, new.lastChange) { versions[place] = number }
        }
        return versions
    }
}

/// The policy by which one copy is preferred to another.
struct Preference {
    private let keep: FeedDeduplicator.Keep
    /// The pages that the copies say they were taken from.
    private var origins: Set<UInt64> = []

    init(_ keep: FeedDeduplicator.Keep, among copies: some Sequence<EntryFingerprint>) {
        self.keep = keep
        if keep == .original { for copy in copies { origins.formUnion(copy.facts.origins) } }
    }

    /// Whether an entry is to stay rather than one that came before it.
    ///
    /// One that has a recording stays rather than one that has none, which could not be heard any more.
    func prefers(_ entry: EntryFingerprint, to other: EntryFingerprint) -> Bool {
        if entry.traits.hasMoreEnclosures(than: other.traits) { return true }
        if other.traits.hasMoreEnclosures(than: entry.traits) { return false }
        switch keep {
        case .earliest: return Self.isEarlier(entry.facts, other.facts)
        case .newest: return Timestamp.precedes(other.facts.lastChange, entry.facts.lastChange)
        case .longest: return entry.facts.textLength > other.facts.textLength
        case .sourceOrder: return false
        case .original:
            let (rank, otherRank) = (originality(entry), originality(other))
            return rank == otherRank ? Self.isEarlier(entry.facts, other.facts) : rank > otherRank
        }
    }

    /// 2 for a page that another copy says it was taken from, 1 for one on the site of its own feed.
    private func originality(_ entry: EntryFingerprint) -> Int {
        let isNamed = entry.traits.link != 0 && origins.contains(entry.traits.link)
        if isNamed, !entry.facts.origins.contains(where: { $0 != entry.traits.link }) { return 2 }
        return entry.isAtHome && entry.facts.origins.isEmpty ? 1 : 0
    }

    private static func isEarlier(_ entry: EntryFacts, _ other: EntryFacts) -> Bool {
        guard let date = entry.appearance else { return false }
        return other.appearance.map { date < $0 } ?? true
    }
}
