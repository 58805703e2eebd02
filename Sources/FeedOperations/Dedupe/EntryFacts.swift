internal import Syndication

/// What decisions name of an entry, and what its chances against its copies depend on.
///
/// A class, so that fingerprints are handed on at little cost.
final class EntryFacts: Sendable {
    let id: String
    let title: String?
    /// The permalink: the one that the feed's proxy replaced, where it says so.
    let permalink: String?
    let lastChange: Timestamp?
    /// When it appeared.
    let appearance: Timestamp.Instant?
    let textLength: Int
    /// The pages that it names as what it was taken from.
    let origins: [UInt64]

    init(
        id: String, title: String?, permalink: String?, lastChange: Timestamp?, appearance: Timestamp.Instant?,
        textLength: Int, origins: [UInt64]
    ) {
        self.id = id
        self.title = title
        self.permalink = permalink
        self.lastChange = lastChange
        self.appearance = appearance
        self.textLength = textLength
        self.origins = origins
    }

    /// The same facts of an entry that is known by another id.
    func named(_ id: String) -> EntryFacts {
        EntryFacts(
            id: id, title: title, permalink: permalink, lastChange: lastChange, appearance: appearance,
            textLength: textLength, origins: origins)
    }

    init(_ entry: Entry) {
        id = entry.id ?? entry.atomID
        title = entry.title?.plain
        permalink = Identity.permalink(of: entry)
        lastChange = entry.lastChange
        appearance = entry.published?.instant ?? entry.updated?.instant
        textLength = entry.textLength
        origins = entry.links.filter { $0.rel == "via" || $0.rel == "canonical" }.compactMap { link in
            CanonicalURL(link.href).map { EntryFingerprint.hash($0.key, salt: 5).short }
        }
    }
}

/// What is known of the feed that an entry came from.
final class EntryOrigin: Sendable {
    /// What feeds are told apart by.
    let identity: String
    /// The title, where the entry itself names its feed.
    let title: String?
    /// The host of the feed's site.
    let host: String?

    init(identity: String, title: String?, host: String?) {
        self.identity = identity
        self.title = title
        self.host = host
    }

    init(of entry: Entry, in feed: Feed) {
        let origin = entry.source?.feed ?? feed
        identity = origin.atomID
        title = entry.source?.feed.title?.plain
        host = (origin.links.permalink ?? origin.id).flatMap { CanonicalURL.host(of: $0) }
    }

    /// Whether nothing but the memory that they take tells two apart.
    func hasSameText(as other: EntryOrigin) -> Bool {
        identity == other.identity && title == other.title && host == other.host
    }
}
