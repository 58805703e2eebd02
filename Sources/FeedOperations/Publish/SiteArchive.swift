internal import Syndication

/// Which entries are in the archive (RFC 5005, section 4).
///
/// A stretch is closed when that many entries wait besides those that a feed has anyway; from then on it is what it is. An
/// entry that changes later is in the feeds again, and then in a later stretch: readers take the later version. Only what
/// was deleted goes from a stretch.
struct SiteArchive {
    /// Numbers of the entries that are in no stretch, or were changed since.
    private(set) var recent: [Int]
    /// The stretches that are closed now.
    private(set) var new: [(number: Int, entries: [Int])] = []
    /// All stretches.
    private(set) var stretches: [[SiteHistory.ArchivedEntry]]

    /// - Parameters:
    ///   - deleted: the keys of entries that were deleted.
    ///   - size: how many entries a stretch has; 0 for no archive.
    init(
        _ entries: [PublishedEntry], _ stretches: [[SiteHistory.ArchivedEntry]], deleted: Set<UInt64>, each size: Int
    ) {
        recent = Array(entries.indices)
        self.stretches = []
        guard size > 0 else { return }
        self.stretches = stretches.map { stretch in stretch.filter { !deleted.contains($0.key) } }
        var archived: [UInt64: Int64] = [:]
        for entry in self.stretches.joined() { archived[entry.key] = max(entry.changed, archived[entry.key] ?? .min) }
        if !archived.isEmpty {
            recent.removeAll { number in
                archived[entries[number].key].map { $0 >= entries[number].changed } ?? false
            }
        }
        while recent.count >= 2 * size {
            let oldest = Array(recent.suffix(size))
            recent.removeLast(size)
            self.stretches.append(
                oldest.map { SiteHistory.ArchivedEntry(key: entries[$0].key, changed: entries[$0].changed) })
            new.append((self.stretches.count, oldest))
        }
    }
}
