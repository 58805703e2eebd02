internal import Syndication

/// The deletions that a merge knows of, one for each id.
///
/// Ids are told apart by their bytes: as texts, `é` as one character and as two would be the same.
struct TombstoneSet: Sendable {
    private var tombstones: [Hash128: Tombstone] = [:]

    /// Keeps a deletion; of several of one id the latest, of those of one time the first bytewise.
    mutating func insert(_ new: Tombstone) {
        let key = EntryKey.hash(of: new.ref)
        guard let old = tombstones[key] else {
            tombstones[key] = new
            return
        }
        if old == new || Timestamp.precedes(new.when, old.when) { return }
        if Timestamp.precedes(old.when, new.when) || Self.bytes(new).lexicographicallyPrecedes(Self.bytes(old)) {
            tombstones[key] = new
        }
    }

    /// Whether an entry was deleted when it last changed, or later (RFC 6721, section 4).
    ///
    /// A deletion whose date cannot be read deletes nothing: better an entry too many.
    func deletes(_ entry: Entry, key: String) -> Bool {
        guard let tombstone = tombstones[EntryKey.hash(of: key)], tombstone.when.instant != nil else { return false }
        return !Timestamp.precedes(tombstone.when, entry.lastChange)
    }

    /// Until when an entry must have changed to be deleted, by the hash of its key.
    var deletions: [Hash128: Timestamp.Instant] {
        var deletions: [Hash128: Timestamp.Instant] = [:]
        for (key, tombstone) in tombstones {
            if let when = tombstone.when.instant { deletions[key] = when }
        }
        return deletions
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
