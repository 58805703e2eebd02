import FeedOperations
import Syndication

/// The rules of docs/merging.md, said as plainly as can be: everything in memory, each rule by itself, no hash and no order
/// of bytes. What they leave to a toss-up, the model leaves open.
struct MergeModel {
    /// A version of an entry.
    struct Version {
        /// The entry without its source, with the language that it inherits.
        var entry: Entry
        /// What it says that it came from.
        var source: Source?
        var input: Int
        var inheritsLanguage: Bool
        var key: Key
    }

    /// What makes versions those of one entry.
    enum Key: Hashable {
        case name([UInt8])
        case nameWithin(feed: [UInt8], [UInt8])
        case everything(Entry)
    }

    let feeds: [Feed]
    let options: FeedMerge.Options

    // MARK: - Versions

    private var versions: [Version] {
        feeds.enumerated().flatMap { number, feed in
            feed.entries.map { entry in
                var version = Version(
                    entry: entry, source: entry.source, input: number,
                    inheritsLanguage: entry.language == nil && feed.language != nil, key: .name([]))
                version.entry.source = nil
                if version.inheritsLanguage { version.entry.language = feed.language }
                if let id = entry.id { version.entry.id = options.aliases[id] ?? id }
                version.key = key(of: version)
                return version
            }
        }
    }

    private func key(of version: Version) -> Key {
        if let id = version.entry.id, !id.isEmpty {
            if id.hasPrefix("tag:") || id.hasPrefix("https:") || id.hasPrefix("urn:") { return .name(Array(id.utf8)) }
            return .nameWithin(feed: Array(identity(of: version).utf8), Array(id.utf8))
        }
        if let permalink = version.entry.permalink { return .name(Array(permalink.utf8)) }
        return .everything(version.entry)
    }

    private func identity(of version: Version) -> String { (version.source?.feed ?? feeds[version.input]).atomID }

    private func isDeleted(_ version: Version) -> Bool {
        feeds.flatMap(\.deletedEntries).contains { tombstone in
            let ref = options.aliases[tombstone.ref] ?? tombstone.ref
            guard .name(Array(ref.utf8)) == version.key, let when = tombstone.when.instant else {
                return false
            }
            return version.entry.lastChange?.instant.map { $0 <= when } ?? true
        }
    }

    private func rank(of version: Version) -> Int {
        let feed = version.source?.feed ?? feeds[version.input]
        let addresses = feed.links.filter { $0.rel == "self" || $0.rel == "alternate" }.map(\.href)
        return options.preferredSources.firstIndex {
            $0 == feed.id || $0 == feed.title?.plain || addresses.contains($0)
        }
            ?? options.preferredSources.count
    }

    /// By key the versions that may be kept: one, or several where only a toss-up decides.
    func candidates() -> [Key: [Version]] {
        var groups = Dictionary(grouping: versions.filter { !isDeleted($0) }, by: \.key)
        for (key, group) in groups {
            let best = group.map(rank(of:)).min()
            var group = group.filter { rank(of: $0) == best }
            if options.conflict == .first {
                group = Array(group.prefix(1))
            } else {
                let last = group.compactMap { $0.entry.lastChange?.instant }.max()
                group = group.filter { $0.entry.lastChange?.instant == last }
                let longest = group.map { Self.length(of: $0.entry) }.max()
                group = group.filter { Self.length(of: $0.entry) == longest }
            }
            groups[key] = group
        }
        return groups
    }

    private static func length(of entry: Entry) -> Int {
        entry.content.map(\.value.utf8.count).reduce(entry.summary?.value.utf8.count ?? 0, +)
    }

    // MARK: - The result

    /// A version as it stands in the result.
    func written(_ version: Version) -> Entry {
        var entry = version.entry
        entry.source = version.source ?? Source(feeds[version.input])
        let isOneFeed = Set(feeds.map(\.atomID)).count == 1
        if isOneFeed, version.source == nil {
            entry.source = nil
            if version.inheritsLanguage { entry.language = nil }
        } else if entry.language == nil {
            entry.language = entry.source?.feed.language
        }
        return entry
    }

    /// The entries of the result, from the versions that stay.
    func result(of kept: [Version]) -> [Entry] {
        var counts: [String: Int] = [:]
        let ordered = kept.filter(isWanted).sorted { precedes($0, $1) }
        let shared = ordered.filter { version in
            counts[identity(of: version), default: 0] += 1
            return options.entriesPerSource.map { counts[identity(of: version), default: 0] <= $0 } ?? true
        }
        return shared.prefix(options.limit ?? .max).map(written)
    }

    private func isWanted(_ version: Version) -> Bool {
        let change = version.entry.lastChange?.instant
        if let since = options.since, change.map({ $0 < since }) ?? true { return false }
        if let until = options.until, change.map({ $0 >= until }) ?? true { return false }
        return true
    }

    private func precedes(_ left: Version, _ right: Version) -> Bool {
        let (leftTitle, rightTitle) = (Self.lowercased(left.entry.title), Self.lowercased(right.entry.title))
        switch options.order {
        case .updated: break
        case .published:
            let (left, right) = (Self.appearance(left), Self.appearance(right))
            if left != right { return Self.isLater(left, right) }
        case .title:
            if leftTitle != rightTitle { return leftTitle.lexicographicallyPrecedes(rightTitle) }
        case .source:
            let (left, right) = (sourceTitle(of: left), sourceTitle(of: right))
            if left != right { return left.lexicographicallyPrecedes(right) }
        }
        let (leftChange, rightChange) = (left.entry.lastChange?.instant, right.entry.lastChange?.instant)
        if leftChange != rightChange { return Self.isLater(leftChange, rightChange) }
        if leftTitle != rightTitle { return leftTitle.lexicographicallyPrecedes(rightTitle) }
        return name(of: left).utf8.lexicographicallyPrecedes(name(of: right).utf8)
    }

    /// What the order falls back to, as the merge spells it.
    private func name(of version: Version) -> String {
        var entry = version.entry
        entry.source = version.source
        return EntryKey.of(
            entry, in: feeds[version.input].atomID, digest: EntryVersion(version.entry).digest)
    }

    private func sourceTitle(of version: Version) -> [UInt8] {
        Self.lowercased((version.source?.feed.title?.plain ?? feeds[version.input].title?.plain).map { .text($0) })
    }

    private static func lowercased(_ title: Text?) -> [UInt8] { Array((title?.plain ?? "").lowercased().utf8) }

    private static func appearance(_ version: Version) -> Timestamp.Instant? {
        version.entry.published?.instant ?? version.entry.updated?.instant
    }

    private static func isLater(_ left: Timestamp.Instant?, _ right: Timestamp.Instant?) -> Bool {
        guard let left else { return false }
        return right.map { left > $0 } ?? true
    }
}
