/// Which entries may go in favour of which, and which ones do.
///
/// An entry goes only in favour of one that stays and that it was itself compared with: never by way of a third.
struct NearGraph {
    /// An entry that goes.
    struct Absorption {
        let dropped: Int
        let kept: Int
        let likeness: Likeness
    }

    /// How alike two texts are, boilerplate not counted.
    struct Likeness: Sendable {
        let rule: Decision.Rule
        let jaccard: Double
        let containment: Double
        /// How many shingles both have.
        let shared: Int

        /// C for what stands within a longer text; J for other texts that are alike.
        var score: Double { rule == .contained ? containment : jaccard }
    }

    /// A link from the entry that may go.
    private struct Edge {
        let target: Int32
        /// The place of their likeness.
        let likeness: Int32
    }

    private var edges: [Int32: [Edge]] = [:]
    private var likenesses: [Likeness] = []

    /// Takes two entries that are alike, and says which of them may go in favour of the other.
    mutating func add(
        _ first: Int32, _ second: Int32, _ likeness: Likeness, firstMayGo: Bool, secondMayGo: Bool
    ) {
        let place = Int32(clamping: likenesses.count)
        likenesses.append(likeness)
        if firstMayGo { edges[first, default: []].append(Edge(target: second, likeness: place)) }
        if secondMayGo { edges[second, default: []].append(Edge(target: first, likeness: place)) }
    }

    private func likeness(_ edge: Edge) -> Likeness { likenesses[Int(edge.likeness)] }

    private func isExcerpt(_ edge: Edge) -> Bool { likeness(edge).rule == .contained }

    /// The entries that have to do with another.
    var entries: Set<Int32> {
        edges.values.reduce(into: Set(edges.keys)) { $0.formUnion($1.lazy.map(\.target)) }
    }

    /// The entries that go, in no order that matters.
    ///
    /// - Parameters:
    ///   - kept: entries that stay whatever they are like.
    ///   - size: how many shingles an entry's text has.
    ///   - compare: how an entry, the first one, is like one that stays for something that is like it: of texts that are
    ///     like many others, not every two have been compared. Nil where it is not, or may not go for it.
    ///   - prefers: whether of two entries the first one is rather to stay: a strict weak order. What it leaves open, the
    ///     entries' numbers decide.
    func absorptions(
        keeping kept: Set<Int32> = [], size: (Int32) -> Int,
        compare: (Int32, Int32) -> Likeness? = { _, _ in nil }, prefers: (Int32, Int32) -> Bool
    ) -> [Absorption] {
        let edges = withoutDigests()
        var result: [Absorption] = []
        var stays = kept
        var keepers: [Int32: Int32] = [:]
        for entry in ranked(edges, size, prefers) where !kept.contains(entry) {
            let links = edges[entry] ?? []
            let best = links.filter { stays.contains($0.target) }.max { weight($0) < weight($1) }
            guard
                let found = best.map({ (keeper: $0.target, likeness: likeness($0)) })
                    ?? indirect(entry, links, keepers, compare)
            else {
                stays.insert(entry)
                continue
            }
            keepers[entry] = found.keeper
            result.append(Absorption(dropped: Int(entry), kept: Int(found.keeper), likeness: found.likeness))
        }
        return result
    }

    /// Entries for which something went that an entry is like are looked at, too.
    private func indirect(
        _ entry: Int32, _ links: [Edge], _ keepers: [Int32: Int32], _ compare: (Int32, Int32) -> Likeness?
    ) -> (keeper: Int32, likeness: Likeness)? {
        for keeper in Set(links.compactMap { keepers[$0.target] }).sorted().prefix(Self.maximumIndirect) {
            // What stands within a longer text went through the look for digests, or does not go.
            if let likeness = compare(entry, keeper), likeness.rule != .contained { return (keeper, likeness) }
        }
        return nil
    }

    /// How many entries are compared in that way: 8.
    private static let maximumIndirect = 8

    private func weight(_ edge: Edge) -> (Double, Int32) {
        (likeness(edge).jaccard, -edge.target)
    }

    /// The entries, those first that are to stay: longer texts before what stands within them, else as is preferred.
    private func ranked(
        _ edges: [Int32: [Edge]], _ size: (Int32) -> Int, _ prefers: (Int32, Int32) -> Bool
    ) -> [Int32] {
        let excerpts = Set(edges.lazy.filter { $0.value.contains(where: isExcerpt) }.map(\.key))
        return entries.sorted { left, right in
            let (isExcerpt, isOtherExcerpt) = (excerpts.contains(left), excerpts.contains(right))
            if isExcerpt != isOtherExcerpt { return isOtherExcerpt }
            if isExcerpt, size(left) != size(right) { return size(left) > size(right) }
            if prefers(left, right) { return true }
            return !prefers(right, left) && left < right
        }
    }

    // MARK: - Digests

    /// A text that holds several which have nothing in common is a digest: those are articles of their own, and stay.
    private func withoutDigests() -> [Int32: [Edge]] {
        var held: [Int32: [Int32]] = [:]
        for (entry, links) in edges {
            for link in links where isExcerpt(link) { held[link.target, default: []].append(entry) }
        }
        let digests = Set(held.lazy.filter { !areOne($0.value) }.map(\.key))
        if digests.isEmpty { return edges }
        return edges.mapValues { $0.filter { !isExcerpt($0) || !digests.contains($0.target) } }
    }

    /// Whether a way leads from each of some entries to each other one, by entries among them.
    private func areOne(_ entries: [Int32]) -> Bool {
        var left = Set(entries)
        var neighbours: [Int32: [Int32]] = [:]
        for entry in entries {
            for link in edges[entry] ?? [] where left.contains(link.target) {
                neighbours[entry, default: []].append(link.target)
                neighbours[link.target, default: []].append(entry)
            }
        }
        var reached = left.popFirst().map { [$0] } ?? []
        while let entry = reached.popLast() {
            for neighbour in neighbours[entry] ?? [] where left.remove(neighbour) != nil { reached.append(neighbour) }
        }
        return left.isEmpty
    }
}
