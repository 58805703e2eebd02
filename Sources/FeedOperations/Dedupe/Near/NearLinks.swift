/// What comes of comparing entries that are not the same.
struct NearLinks {
    private let options: FeedDeduplicator.Options
    private let near: NearOptions
    private var graph = NearGraph()

    init(options: FeedDeduplicator.Options) {
        self.options = options
        near = options.near ?? NearOptions()
    }

    /// Takes two entries that were compared; nothing comes of it where they are not alike.
    mutating func add(_ pair: NearIndex.Pair, _ fingerprints: [EntryFingerprint]) {
        let (first, second) = (fingerprints[Int(pair.first)], fingerprints[Int(pair.second)])
        // Of texts that are the same, step 2 has said that they are two all the same: standing notices, say.
        guard first.body != second.body else { return }
        let verdict = NearVerdict(pair, first, second, near)
        guard let likeness = verdict.likeness else { return }
        if verdict.firstMayGo { graph.link(pair.first, to: pair.second, likeness) }
        if verdict.secondMayGo { graph.link(pair.second, to: pair.first, likeness) }
    }

    /// The entries that go, in no order that matters.
    ///
    /// - Parameter kept: entries that stay whatever they are like.
    func absorptions(
        _ fingerprints: [EntryFingerprint], keeping kept: Set<Int32> = []
    ) -> [NearGraph.Absorption] {
        let preference = Preference(options.keep, among: graph.entries.lazy.map { fingerprints[Int($0)] })
        return graph.absorptions(keeping: kept, size: { fingerprints[Int($0)].text.count }) { left, right in
            preference.prefers(fingerprints[Int(left)], to: fingerprints[Int(right)])
        }
    }
}

extension NearGraph.Likeness {
    /// What speaks for it.
    var evidence: [Decision.Evidence] {
        [
            Decision.Evidence("jaccard", Decision.rounded(jaccard)),
            Decision.Evidence("containment", Decision.rounded(containment)),
            Decision.Evidence("sharedShingles", String(shared)),
        ]
    }
}
