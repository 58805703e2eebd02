/// Which entries may go in favour of which, by what their texts share, and which ones do.
///
/// An entry goes only in favour of one that stays and that it was itself compared with: never by way of a third.
struct NearLinks {
    /// An entry that goes.
    struct Absorption {
        let dropped: Int
        let kept: Int
        let rule: Decision.Rule
        let overlap: Overlap

        /// J for near-duplicates, C for what stands within a longer text.
        var score: Double { rule == .contained ? overlap.ownContainment : overlap.ownJaccard }
    }

    /// A link from the entry that may go.
    private struct Edge {
        let target: Int32
        let rule: Decision.Rule
        let overlap: Overlap
    }

    private let options: FeedDeduplicator.Options
    private let near: NearOptions
    private var edges: [Int32: [Edge]] = [:]

    init(options: FeedDeduplicator.Options) {
        self.options = options
        near = options.near ?? NearOptions()
    }

    /// Takes two entries that were compared; nothing comes of it where they are not alike.
    mutating func add(_ pair: NearIndex.Pair, _ fingerprints: [EntryFingerprint]) {
        let (first, second) = (fingerprints[Int(pair.first)], fingerprints[Int(pair.second)])
        let verdict = NearVerdict(pair, first, second, near)
        guard let rule = verdict.rule else { return }
        if verdict.firstMayGo { link(pair.first, to: pair.second, rule, pair.overlap) }
        if verdict.secondMayGo { link(pair.second, to: pair.first, rule, pair.overlap) }
    }

    private mutating func link(_ entry: Int32, to other: Int32, _ rule: Decision.Rule, _ overlap: Overlap) {
        edges[entry, default: []].append(Edge(target: other, rule: rule, overlap: overlap))
    }

    // MARK: - Who stays

    /// The entries that go, in no order that matters.
    ///
    /// - Parameter kept: entries that stay whatever they are like.
    func absorptions(_ fingerprints: [EntryFingerprint], keeping kept: Set<Int32> = []) -> [Absorption] {
        let edges = withoutDigests()
        var result: [Absorption] = []
        var gone: Set<Int32> = []
        var stays = kept
        for entry in ranked(edges, fingerprints) where !kept.contains(entry) {
            let links = (edges[entry] ?? []).filter { stays.contains($0.target) }
            guard let best = links.max(by: { Self.weight($0) < Self.weight($1) }) else {
                stays.insert(entry)
                continue
            }
            gone.insert(entry)
            result.append(
                Absorption(dropped: Int(entry), kept: Int(best.target), rule: best.rule, overlap: best.overlap))
        }
        return result
    }

    private static func weight(_ edge: Edge) -> (Double, Int32) {
        (edge.overlap.ownJaccard, -edge.target)
    }

    /// All entries that have to do with another, those first that are to stay: longer texts before what stands within
    /// them, else as the policy says.
    private func ranked(_ edges: [Int32: [Edge]], _ fingerprints: [EntryFingerprint]) -> [Int32] {
        var entries = Set(edges.keys)
        for links in edges.values { entries.formUnion(links.map(\.target)) }
        let excerpts = Set(edges.lazy.filter { $0.value.contains { $0.rule == .contained } }.map(\.key))
        let preference = Preference(options.keep, among: entries.lazy.map { fingerprints[Int($0)] })
        return entries.sorted { left, right in
            let (isExcerpt, isOtherExcerpt) = (excerpts.contains(left), excerpts.contains(right))
            if isExcerpt != isOtherExcerpt { return isOtherExcerpt }
            let (entry, other) = (fingerprints[Int(left)], fingerprints[Int(right)])
            if isExcerpt, entry.text.count != other.text.count { return entry.text.count > other.text.count }
            if preference.prefers(entry, to: other) { return true }
            return !preference.prefers(other, to: entry) && left < right
        }
    }

    /// A text that holds several which have nothing in common is a digest: those are articles of their own, and stay.
    private func withoutDigests() -> [Int32: [Edge]] {
        var held: [Int32: [Int32]] = [:]
        for (entry, links) in edges {
            for link in links where link.rule == .contained { held[link.target, default: []].append(entry) }
        }
        var digests: Set<Int32> = []
        for (container, parts) in held where parts.count > 1 && !areAlike(Array(parts.sorted().prefix(50))) {
            digests.insert(container)
        }
        if digests.isEmpty { return edges }
        return edges.mapValues { $0.filter { $0.rule != .contained || !digests.contains($0.target) } }
    }

    /// Whether every one of some texts is alike to the first, the longest, or another.
    private func areAlike(_ entries: [Int32]) -> Bool {
        entries.allSatisfy { entry in
            entries.contains { $0 != entry && (isLinked(entry, $0) || isLinked($0, entry)) }
        }
    }

    private func isLinked(_ entry: Int32, _ other: Int32) -> Bool {
        edges[entry]?.contains { $0.target == other } ?? false
    }
}

extension NearLinks.Absorption {
    /// What speaks for it.
    func evidence(_ fingerprints: [EntryFingerprint]) -> [Decision.Evidence] {
        let passage = SharedPassage(fingerprints[kept].text, fingerprints[dropped].text)
        return [
            Decision.Evidence("jaccard", Decision.rounded(overlap.ownJaccard)),
            Decision.Evidence("containment", Decision.rounded(overlap.ownContainment)),
            Decision.Evidence("sharedShingles", String(overlap.ownShared)),
            Decision.Evidence("sharedPassage", String(passage.words)),
        ]
    }
}
