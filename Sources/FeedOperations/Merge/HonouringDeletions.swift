public import Syndication

extension Feed {
    /// The feed without the entries that it says were deleted since they last changed (RFC 6721, section 4).
    public func honouringDeletions() -> Feed {
        guard !deletedEntries.isEmpty else { return self }
        var tombstones = TombstoneSet()
        for tombstone in deletedEntries { tombstones.insert(tombstone) }
        var feed = self
        feed.entries.removeAll { tombstones.deletes($0, key: EntryKey.of($0, in: atomID, digest: Hash128(salt: 0))) }
        return feed
    }
}
