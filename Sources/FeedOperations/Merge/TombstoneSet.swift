internal import Syndication

/// The deletions that a merge knows of, one for each id.
struct TombstoneSet: Sendable {
    private var tombstones: [String: Tombstone] = [:]

    /// Keeps a deletion; of several of one id the latest, of those of one time the first bytewise.
    mutating func insert(_ new: Tombstone) {
        guard let old = tombstones[new.ref] else {
            tombstones[new.ref] = new
            return
        }
        if old == new || Timestamp.precedes(new.when, old.when) { return }
        if Timestamp.precedes(old.when, new.when) || Self.bytes(new).lexicographicallyPrecedes(Self.bytes(old)) {
            tombstones[new.ref] = new
        }
    }

    /// Whether an entry was deleted when it last changed, or later (RFC 6721, section 4).
    ///
    /// A deletion whose date cannot be read deletes nothing: better an entry too many.
    func deletes(_ entry: Entry, key: String) -> Bool {
        guard let tombstone = tombstones[key], tombstone.when.instant != nil else { return false }
        return !Timestamp.precedes(tombstone.when, entry.lastChange)
    }

    /// The deletions, latest first.
    var sorted: [Tombstone] {
        tombstones.values.sorted { left, right in
            if Timestamp.precedes(right.when, left.when) { return true }
            if Timestamp.precedes(left.when, right.when) { return false }
            return left.ref.utf8.lexicographicallyPrecedes(right.ref.utf8)
        }
    }

    private static func bytes(_ tombstone: Tombstone) -> [UInt8] {
        var feed = Feed()
        feed.deletedEntries = [tombstone]
        return (try? feed.bytes(as: .json)) ?? []
    }
}
