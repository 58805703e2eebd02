/// Feed paging and archiving (RFC 5005): http://purl.org/syndication/history/1.0
enum FeedHistory: ExtensionNamespace {
    static let uri = "http://purl.org/syndication/history/1.0"
    static let prefix = "fh"
}

/// Whether a feed is whole or a part (RFC 5005), typed.
public struct FeedHistoryLens: ExtensionLens {
    typealias Vocabulary = FeedHistory
    var extensions: Extensions

    /// Whether the document has all entries of the feed (section 2).
    public var isComplete: Bool {
        get { first("complete") != nil }
        set { mark("complete", newValue) }
    }

    /// Whether the document is an archive, which does not change any more (section 4).
    public var isArchive: Bool {
        get { first("archive") != nil }
        set { mark("archive", newValue) }
    }

    private mutating func mark(_ name: String, _ isMarked: Bool) {
        extensions.set(name, namespace: FeedHistory.uri, to: isMarked ? first(name) ?? element(name) : nil)
    }
}

extension Extensions {
    /// Whether a feed is whole or a part.
    public var history: FeedHistoryLens {
        get { FeedHistoryLens(extensions: self) }
        set { self = newValue.extensions }
    }
}

extension [Link] {
    /// The document with the entries before these, in an archived feed: `prev-archive` (RFC 5005, section 4).
    public var previousArchive: String? { first(rel: "prev-archive")?.href.nonEmpty }

    /// The document with the entries behind these, in an archived feed: `next-archive` (RFC 5005, section 4).
    public var nextArchive: String? { first(rel: "next-archive")?.href.nonEmpty }

    /// The document with the newest entries, in an archived feed: `current` (RFC 5005, section 4).
    public var current: String? { first(rel: "current")?.href.nonEmpty }

    /// The document with the next entries, in a paged feed: `next` (RFC 5005, section 3).
    public var nextPage: String? { first(rel: "next")?.href.nonEmpty }

    /// The document with the entries before these, in a paged feed: `previous` (RFC 5005, section 3).
    public var previousPage: String? { first(rel: "previous")?.href.nonEmpty }
}
