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
        let likeness: Likeness
    }

    private var edges: [Int32: [Edge]] = [:]

    /// Says that an entry may go in favour of another.
    mutating func link(_ entry: Int32, to other: Int32, _ likeness: Likeness) {
        edges[entry, default: []].append(Edge(target: other, likeness: likeness))
    }

    /// The entries that have to do with another.
    var entries: Set<Int32> {
        edges.values.reduce(into: Set(edges.keys)) { $0.formUnion($1.lazy.map(\.target)) }
    }

    /// The entries that go, in no order that matters.
    ///
    /// - Parameters:
    ///   - kept: entries that stay whatever they are like.
    ///   - size: how many shingles an entry's text has.
    ///   - prefers: whether of two entries the first one is rather to stay: a strict weak order. What it leaves open, the
    ///     entries' numbers decide.
    func absorptions(
        keeping kept: Set<Int32> = [], size: (Int32) -> Int, prefers: (Int32, Int32) -> Bool
    ) -> [Absorption] {
        let edges = withoutDigests()
        var result: [Absorption] = []
        var stays = kept
        for entry in ranked(edges, size, prefers) where !kept.contains(entry) {
            let links = (edges[entry] ?? []).filter { stays.contains($0.target) }
            guard let best = links.max(by: { Self.weight($0) < Self.weight($1) }) else {
                stays.insert(entry)
                continue
            }
            result.append(Absorption(dropped: Int(entry), kept: Int(best.target), likeness: best.likeness))
        }
        return result
    }

    private static func weight(_ edge: Edge) -> (Double, Int32) {
        (edge.likeness.jaccard, -edge.target)
    }

    /// The entries, those first that are to stay: longer texts before what stands within them, else as is preferred.
    private func ranked(
        _ edges: [Int32: [Edge]], _ size: (Int32) -> Int, _ prefers: (Int32, Int32) -> Bool
    ) -> [Int32] {
        let excerpts = Set(edges.lazy.filter { $0.value.contains { $0.likeness.rule == .contained } }.map(\.key))
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
            for link in links where link.likeness.rule == .contained { held[link.target, default: []].append(entry) }
        }
        let digests = Set(held.lazy.filter { !areOne($0.value) }.map(\.key))
        if digests.isEmpty { return edges }
        return edges.mapValues { $0.filter { $0.likeness.rule != .contained || !digests.contains($0.target) } }
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
