internal import Syndication

/// What decisions name of an entry, and what its chances against its copies depend on.
struct EntryFacts: Sendable {
    let id: String
    let title: String?
    /// The permalink: the one that the feed's proxy replaced, where it says so.
    let permalink: String?
    let lastChange: Timestamp?
    /// When it appeared.
    let appearance: Timestamp.Instant?
    let textLength: Int
    /// What the feed is called that it came from.
    let sourceTitle: String?
    /// The host of that feed.
    let feedHost: String?
    /// The pages that it names as what it was taken from.
    let origins: [UInt64]

    init(_ entry: Entry, _ feed: Feed) {
        id = entry.id ?? entry.atomID
        title = entry.title?.plain
        permalink = Identity.permalink(of: entry)
        lastChange = entry.lastChange
        appearance = entry.published?.instant ?? entry.updated?.instant
        textLength = entry.textLength
        sourceTitle = entry.source?.feed.title?.plain
        feedHost = (feed.links.permalink ?? feed.id).flatMap { CanonicalURL.host(of: $0) }
        origins = entry.links.filter { $0.rel == "via" || $0.rel == "canonical" }.compactMap { link in
            CanonicalURL(link.href).map { EntryFingerprint.hash($0.key, salt: 5).short }
        }
    }

    /// The permalink in the form that is compared; nil where there is none on the web.
    var canonicalURL: CanonicalURL? {
        permalink.flatMap { CanonicalURL($0, feedHost: feedHost) }
    }

    /// Whether the permalink is on the site of the feed that the entry came from.
    var isAtHome: Bool {
        guard let feedHost, let permalink else { return false }
        return CanonicalURL.host(of: permalink) == feedHost
    }
}
