package import Syndication

/// A feed whose entries are put into an archive, as far as it is known.
package struct ArchivedFeed: Sendable {
    /// The feed's identity: what entries without an IRI of their own are told apart by.
    package let identity: String
    /// The language that entries have which name none.
    package let language: String?
    /// What it says of itself, without entries.
    package var header: Feed
    /// What document it stood in.
    package var document: DocumentInfo

    /// - Parameters:
    ///   - feed: what is known of it when its first entry was read. Its entries are not looked at.
    ///   - language: the language that it said by then.
    package init(_ feed: Feed, document: DocumentInfo, language: String?) {
        identity = feed.atomID
        self.language = language
        header = feed.header
        self.document = document
    }
}

/// What a run has put into an archive.
package struct ArchiveCounts: Sendable, Hashable {
    /// Entries that were not there.
    package var added = 0
    /// Entries that have changed.
    package var changed = 0
    /// Entries that were there as they are, or newer.
    package var unchanged = 0
    /// Entries that a tombstone keeps out.
    package var deleted = 0
    /// Entries that were taken out for their age before.
    package var expired = 0

    package init() {}
}
