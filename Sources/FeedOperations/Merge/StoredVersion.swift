package import Syndication
internal import SyndicationXML

/// A version of an entry as merging sees it, for whoever keeps entries elsewhere than in a merge: the same rules, two
/// versions at a time.
package struct StoredVersion: Sendable {
    /// The entry, without its source, and with the language that it has by itself or from its feed.
    package private(set) var entry: Entry
    /// Whether ``entry`` has its language from its feed.
    package let inheritsLanguage: Bool
    /// The feed or source that it comes from.
    package let origin: String

    /// - Parameters:
    ///   - language: the language of the feed that the entry stands in.
    ///   - feed: that feed's identity; the entry's own source counts for more.
    package init(_ entry: Entry, language: String?, in feed: String) {
        origin = entry.source?.feed.atomID ?? feed
        inheritsLanguage = entry.language == nil && language != nil
        self.entry = entry
        self.entry.source = nil
        if inheritsLanguage { self.entry.language = language }
    }

    /// What entries are versions of one by.
    package var key: String { EntryKey.of(entry, in: origin) }

    /// Whether this version is kept and not the other; nil where they say the same.
    package func isPreferred(to other: StoredVersion) -> Bool? {
        entry == other.entry ? nil : EntryVersion(entry).isPreferred(to: EntryVersion(other.entry))
    }

    /// Whether an id means the same in every feed.
    package static func isIRI(_ id: String) -> Bool { EntryKey.isAbsolute(id) }
}

extension Tombstone {
    /// Whether an entry of that id was deleted when it last changed, or later (RFC 6721, section 4).
    package func deletes(_ entry: Entry) -> Bool {
        when.instant != nil && !Timestamp.precedes(when, entry.lastChange)
    }

    /// Deletions in the order of a merged feed: latest first.
    package static func sorted(_ tombstones: [Tombstone]) -> [Tombstone] {
        var set = TombstoneSet()
        for tombstone in tombstones { set.insert(tombstone) }
        return set.sorted
    }

    /// The one of two deletions of one id that stays.
    package func joined(with other: Tombstone) -> Tombstone {
        Tombstone.sorted([self, other]).first ?? self
    }
}

extension Feed {
    /// What several feeds together say of themselves, as the feed that merging them makes.
    package static func merged(headers: [Feed]) -> Feed {
        MergedHeader(headers.map { FeedMerge.InputFeed(header: $0, name: nil) }, FeedMerge.Options()).feed
    }

    /// Whether, of the same entry from this feed and from another, the one from this one is kept.
    package func isPreferredOrigin(to other: Feed) -> Bool {
        let (left, right) = (SourceTable.digest(canonicalBytes), SourceTable.digest(other.canonicalBytes))
        return (left.high, left.low) < (right.high, right.low)
    }
}

/// Puts entries in the order of a merged feed.
package struct EntrySorter {
    private var keys: [(bytes: [UInt8], place: Int)] = []
    private let order: FeedMerge.Order

    package init(_ order: FeedMerge.Order) {
        self.order = order
    }

    /// Adds an entry, whose place is the number of those that were added before.
    ///
    /// - Parameters:
    ///   - key: what entries are versions of one by.
    ///   - source: the title of the feed that the entry comes from.
    package mutating func add(_ entry: Entry, key: String, source: @autoclosure () -> String) {
        var output = unsafe OutputBuffer(capacity: 256)
        MergeSortKey.append(entry, key: key, source: source(), order: order, to: &output)
        keys.append((output.takeBytes(), keys.count))
    }

    /// The places of the entries in their order.
    package mutating func places() -> [Int] {
        keys.sort { $0.bytes == $1.bytes ? $0.place < $1.place : $0.bytes.lexicographicallyPrecedes($1.bytes) }
        return keys.map(\.place)
    }
}
