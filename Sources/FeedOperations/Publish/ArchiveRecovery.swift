internal import Syndication

/// Stretches of the archive whose files somebody has removed or changed since they were written: what can be had of them
/// still. Their places in the chain stay, so that no link of it leads nowhere.
struct ArchiveRecovery: Sendable {
    /// An entry of such a stretch.
    enum Found: Sendable {
        /// As the file has it.
        case written(Entry)
        /// The number of one that is published still.
        case published(Int)
    }

    /// The archive, without what is lost.
    private(set) var archives: [[SiteHistory.ArchivedEntry]]
    /// The stretches that have to be written anew, by their numbers, with the entries' keys.
    private(set) var stretches: [Int: [(key: UInt64, entry: Found)]] = [:]

    init(_ history: SiteHistory, _ entries: [PublishedEntry], feed: String, reading: FeedSite.Reading) {
        archives = history.archives
        guard !history.doubtful.isEmpty else { return }
        let numbers = Dictionary(entries.indices.map { (entries[$0].key, $0) }) { first, _ in first }
        for number in history.doubtful.sorted() where archives.indices.contains(number - 1) {
            let written = Self.written(number, feed: feed, reading)
            let stretch = archives[number - 1]
            if written.count == stretch.count, stretch.allSatisfy({ written[$0.key] != nil }) { continue }
            var found: [(key: UInt64, entry: Found)] = []
            archives[number - 1] = stretch.compactMap { archived in
                if let entry = written[archived.key] {
                    found.append((archived.key, .written(entry)))
                    return archived
                }
                guard let place = numbers[archived.key] else { return nil }
                found.append((archived.key, .published(place)))
                return SiteHistory.ArchivedEntry(key: archived.key, changed: entries[place].changed)
            }
            stretches[number] = found
        }
    }

    /// The entries that a stretch's file has by now; one that is cut has its first ones.
    private static func written(_ number: Int, feed: String, _ reading: FeedSite.Reading) -> [UInt64: Entry] {
        guard let bytes = reading(SiteFeeds.archive(number)), let file = try? Feed(bytes: bytes) else { return [:] }
        return Dictionary(file.entries.map { (PublishedEntry($0, in: feed).key, $0) }) { first, _ in first }
    }
}
