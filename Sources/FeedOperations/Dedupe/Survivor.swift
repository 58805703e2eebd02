internal import Syndication

/// An entry among those that repeat each other.
struct Copy {
    /// Its place in the feed.
    let place: Int
    let entry: Entry
    let fingerprint: Fingerprint
    /// By what it was found; nil for the first.
    let match: RepeatIndex.Match?
}

/// Which of several copies stays.
enum Survivor {
    /// The place among `copies`, of which there is one at least.
    static func index(in copies: [Copy], keep: FeedDeduplicator.Keep) -> Int {
        let versions = newestVersions(copies)
        var best = versions.first ?? 0
        for candidate in versions.dropFirst() where isPreferred(copies[candidate].entry, copies[best].entry, keep) {
            best = candidate
        }
        return best
    }

    /// The copies without those that are older versions of another one's id; in the order in which the ids came.
    private static func newestVersions(_ copies: [Copy]) -> [Int] {
        var places: [Hash128: Int] = [:]
        var versions: [Int] = []
        for (number, copy) in copies.enumerated() {
            guard let id = copy.fingerprint.id, let place = places[id] else {
                if let id = copy.fingerprint.id { places[id] = versions.count }
                versions.append(number)
                continue
            }
            if Timestamp.precedes(copies[versions[place]].entry.lastChange, copy.entry.lastChange) {
                versions[place] = number
            }
        }
        return versions
    }

    private static func isPreferred(_ entry: Entry, _ other: Entry, _ keep: FeedDeduplicator.Keep) -> Bool {
        switch keep {
        case .earliest:
            guard let date = appearance(entry) else { return false }
            return appearance(other).map { date < $0 } ?? true
        case .newest: return Timestamp.precedes(other.lastChange, entry.lastChange)
        case .longest: return entry.textLength > other.textLength
        case .sourceOrder: return false
        }
    }

    private static func appearance(_ entry: Entry) -> Timestamp.Instant? {
        entry.published?.instant ?? entry.updated?.instant
    }
}
