internal import FeedOperations
package import Syndication

/// An entry as the archive takes it: what is written, and what it is found by. Made on any thread.
package struct ArchivedEntry: Sendable {
    /// What entries of one identity have in common.
    let key: Int64
    /// The same for the same entry from the same origin, whatever that said of itself meanwhile.
    let digest: Int64
    /// The last change and the first appearance, in seconds since 1970.
    let updated: Int64?
    let published: Int64?
    /// Whether the language is that of its feed.
    let inheritsLanguage: Bool
    /// The model's JSON without a source, as a zlib stream where that is smaller.
    let data: [UInt8]
    /// How many bytes the JSON has.
    let size: Int
    /// The words that it is found by.
    let words: [UInt8]
    /// The origin that it came with.
    let source: Source?
}

/// An entry on its way into the archive, as far as is needed to know whether it is there.
package struct EntryCandidate: Sendable {
    fileprivate let entry: Entry
    fileprivate let json: [UInt8]
    let key: Int64
    let digest: Int64
    fileprivate let inheritsLanguage: Bool
}

/// Makes entries into what the archive takes.
package struct EntryArchiver: ~Copyable {
    private var json = EntryJSON()
    private var words = SearchWords()
    private let compressor = Compressor()

    package init() {}

    /// What tells whether an entry is there.
    ///
    /// - Parameters:
    ///   - feed: the identity of the feed that the entry stands in.
    ///   - language: that feed's language.
    package mutating func candidate(_ entry: Entry, from feed: String, language: String?) -> EntryCandidate {
        let version = StoredVersion(entry, language: language, in: feed)
        let bytes = json.bytes(of: version.entry)
        return EntryCandidate(
            entry: entry, json: bytes, key: FixedHash.key(Self.identity(of: version, bytes)),
            digest: Self.digest(bytes, version),
            inheritsLanguage: version.inheritsLanguage)
    }

    /// What entries are versions of one by. Where that is all that an entry says, it is what is read back.
    private static func identity(of version: StoredVersion, _ bytes: [UInt8]) -> String {
        guard version.entry.id?.isEmpty ?? true, version.entry.permalink == nil, let entry = Entry(json: bytes) else {
            return version.key
        }
        return StoredVersion(entry, language: nil, in: version.origin).key
    }

    /// The digest of a version.
    mutating func digest(_ version: StoredVersion) -> Int64 {
        Self.digest(json.bytes(of: version.entry), version)
    }

    private static func digest(_ bytes: [UInt8], _ version: StoredVersion) -> Int64 {
        let seed = FixedHash.hash(Array(version.origin.utf8), seed: 2)
        return Int64(bitPattern: FixedHash.hash(bytes, seed: version.inheritsLanguage ? ~seed : seed))
    }

    /// What is written of an entry.
    package mutating func archived(_ candidate: EntryCandidate) -> ArchivedEntry {
        let entry = candidate.entry
        return ArchivedEntry(
            key: candidate.key, digest: candidate.digest, updated: entry.lastChange?.instant?.seconds,
            published: entry.published?.instant?.seconds, inheritsLanguage: candidate.inheritsLanguage,
            data: compressor.compress(candidate.json), size: candidate.json.count, words: words.bytes(of: entry),
            source: entry.source)
    }
}
