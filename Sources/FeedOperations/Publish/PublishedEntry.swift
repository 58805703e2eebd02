internal import Syndication

/// An entry of a site, with what tells it from others and from what it was.
struct PublishedEntry: Sendable {
    let entry: Entry
    /// A digest of what identifies it.
    let key: UInt64
    /// A digest of all that it says, its source's title and link too.
    let digest: UInt64
    /// The identifier of the feed that it comes from.
    var sourceID: String?
    /// Its last change, in seconds since 1970.
    let changed: Int64

    init(_ entry: Entry, in feed: String) {
        self.entry = entry
        let version = EntryVersion(entry)
        key = EntryKey.hash(of: EntryKey.of(entry, in: feed, digest: version.digest)).high
        var hash = version.digest
        if let source = entry.source?.feed {
            hash.combine(Hash128.of(source.title?.value ?? "", salt: 2))
            hash.combine(Hash128.of(source.links.permalink ?? "", salt: 3))
            sourceID = source.atomID
        } else {
            sourceID = nil
        }
        digest = hash.high
        changed = version.isDated ? version.seconds : 0
    }
}
