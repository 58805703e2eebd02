internal import Syndication

/// Decides from pairs that were compared elsewhere which entries go.
///
/// All pairs of entries that have to do with each other must be there; in what order does not matter.
public struct PairLinker: Sendable {
    private let keep: FeedDeduplicator.Keep
    private var pairs: [PairRecord] = []

    /// - Parameter keep: which copy stays. Of entries that are equal in that, the one with the smaller id does.
    ///   ``FeedDeduplicator/Keep/sourceOrder`` and ``FeedDeduplicator/Keep/original``, which need more than pairs know, mean
    ///   that one at once.
    public init(keep: FeedDeduplicator.Keep = .earliest) {
        self.keep = keep
    }

    /// Takes a pair in.
    public mutating func add(_ pair: PairRecord) {
        if pair.likeness != nil { pairs.append(pair) }
    }

    /// The entries that go, ordered by their ids.
    public func decisions() -> [Decision] {
        var sides: [String: PairRecord.Side] = [:]
        for pair in pairs {
            sides[pair.first.id] = pair.first
            sides[pair.second.id] = pair.second
        }
        let entries = sides.values.sorted { $0.id < $1.id }
        var numbers: [String: Int32] = [:]
        for (number, entry) in entries.enumerated() { numbers[entry.id] = Int32(clamping: number) }
        var graph = NearGraph()
        for pair in pairs {
            guard let likeness = pair.likeness, let first = numbers[pair.first.id],
                let second = numbers[pair.second.id],
                first != second
            else { continue }
            graph.add(
                first, second, likeness, firstMayGo: pair.first.mayGo, secondMayGo: pair.second.mayGo)
        }
        let gone = graph.absorptions(
            size: { entries[Int($0)].shingles },
            prefers: { prefers(entries[Int($0)], to: entries[Int($1)]) })
        return gone.sorted { $0.dropped < $1.dropped }.map { absorption in
            Decision(
                kept: entries[absorption.kept].id, dropped: entries[absorption.dropped].id,
                rule: absorption.likeness.rule, score: absorption.likeness.score,
                evidence: absorption.likeness.evidence)
        }
    }

    private func prefers(_ entry: PairRecord.Side, to other: PairRecord.Side) -> Bool {
        switch keep {
        case .earliest: return Self.isEarlier(entry.appeared, other.appeared)
        case .newest: return Self.isEarlier(other.changed, entry.changed)
        case .longest: return entry.length > other.length
        case .sourceOrder, .original: return false
        }
    }

    /// Whether a moment is before another; one that nobody knows comes last.
    private static func isEarlier(_ instant: Timestamp.Instant?, _ other: Timestamp.Instant?) -> Bool {
        guard let instant else { return false }
        return other.map { instant < $0 } ?? true
    }
}
