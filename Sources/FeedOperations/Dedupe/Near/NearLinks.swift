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
        graph.add(
            pair.first, pair.second, likeness, firstMayGo: verdict.firstMayGo, secondMayGo: verdict.secondMayGo)
    }

    /// The entries that go, in no order that matters.
    ///
    /// - Parameter kept: entries that stay whatever they are like.
    func absorptions(
        _ fingerprints: [EntryFingerprint], keeping kept: Set<Int32> = []
    ) -> [NearGraph.Absorption] {
        let preference = Preference(options.keep, among: graph.entries.lazy.map { fingerprints[Int($0)] })
        return graph.absorptions(
            keeping: kept, size: { fingerprints[Int($0)].text.count },
            compare: { likeness(of: fingerprints[Int($0)], to: fingerprints[Int($1)]) },
            prefers: { preference.prefers(fingerprints[Int($0)], to: fingerprints[Int($1)]) })
    }

    /// How an entry is like another; nil where it is not, or may not go for it.
    private func likeness(of entry: EntryFingerprint, to other: EntryFingerprint) -> NearGraph.Likeness? {
        let documents = (NearIndex.Document(entry, at: 0), NearIndex.Document(other, at: 1))
        guard entry.body != other.body, NearIndex.isWithin(near.window, documents.0.date, documents.1.date) else {
            return nil
        }
        let pair = NearIndex.pair(documents.0, documents.1, other.text.table, near)
        let verdict = NearVerdict(pair, entry, other, near)
        return verdict.firstMayGo ? verdict.likeness : nil
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
