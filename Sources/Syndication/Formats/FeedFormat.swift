internal import SyndicationXML

/// A format that feeds are read from, written to, or both.
///
/// A format is a folder beside this file, with a reader and a writer to and from the model, and a line in ``all``.
public struct FeedFormat: Sendable {
    /// The format's name, as commands take it: `atom`, `rss`, `json`.
    public let name: String
    /// The media type that a server should say.
    public let mediaType: String

    /// Whether a document that begins like this is of this format.
    package let claims: @Sendable (DocumentHead) -> Bool
    /// Makes a reader; nil when the format is only written.
    let makeReader: (@Sendable (_ source: any ByteSource, _ options: ReadingOptions) -> any FormatReader)?
    /// Makes a writer; nil when the format is only read.
    let makeEncoder: (@Sendable (_ namespaces: [DocumentInfo.Namespace]) -> any FeedEncoder)?

    /// All formats, in the order in which they are asked whether a document is theirs.
    public static let all: [FeedFormat] = [
        .atom, .rdf, .cdf, .rss, .json, .jsonLines, .jsonFeed, .opml, .tsv,
    ]

    /// The formats that can be read.
    public static var readable: [FeedFormat] { all.filter { $0.makeReader != nil } }
    /// The formats that can be written.
    public static var writable: [FeedFormat] { all.filter { $0.makeEncoder != nil } }

    /// Finds a format by its name.
    public init?(named name: String) {
        guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
        self = format
    }

    init(
        name: String, mediaType: String, claims: @escaping @Sendable (DocumentHead) -> Bool,
        reader: (@Sendable (_ source: any ByteSource, _ options: ReadingOptions) -> any FormatReader)?,
        encoder: (@Sendable (_ namespaces: [DocumentInfo.Namespace]) -> any FeedEncoder)?
    ) {
        self.name = name
        self.mediaType = mediaType
        self.claims = claims
        makeReader = reader
        makeEncoder = encoder
    }

    /// The format of a document that begins with these bytes; nil when none is known.
    package static func sniff(_ head: DocumentHead) -> FeedFormat? {
        readable.first { $0.claims(head) }
    }
}

extension FeedFormat: Hashable {
    /// Formats are the same when their names are.
    public static func == (left: FeedFormat, right: FeedFormat) -> Bool {
        left.name == right.name
    }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}

/// Reads the documents of one format, entry by entry.
protocol FormatReader: AnyObject {
    /// The next entry, or nil at the end.
    func next() throws(FeedError) -> Entry?
    /// The next entry, as far as the bytes go that are there.
    func nextAvailable() throws(FeedError) -> AvailableEntry
    /// Whether entries can be read before the document is there as a whole.
    var readsIncrementally: Bool { get }
    /// What the feed says of itself, as far as it was read.
    var feed: Feed { get }
    /// What the document is, as far as it was read.
    var document: DocumentInfo { get }
    /// Hands out what was odd since the last call.
    func takeNotes() -> [ReadingNote]
}

/// What a reader has of a document that is still coming in.
enum AvailableEntry {
    case entry(Entry)
    /// More bytes are needed.
    case notYet
    case end
}

extension FormatReader {
    func nextAvailable() throws(FeedError) -> AvailableEntry {
        try next().map { .entry($0) } ?? .end
    }

    var readsIncrementally: Bool { false }
}

/// Writes feeds in one format.
///
/// Entries are written before what the feed says of itself, since that may come last; the bytes of both are put in
/// order by ``FeedWriter``.
protocol FeedEncoder: AnyObject {
    /// The bytes of the entries, in the order in which they were written.
    var body: OutputBuffer { get set }
    /// Settles what entries inherit from their feed. Called before the first entry.
    func begin(_ feed: Feed)
    /// Writes an entry to ``body``.
    func encode(_ entry: Entry)
    /// Writes what stands before the entries.
    func encodeHeader(_ feed: Feed, _ document: DocumentInfo, to output: inout OutputBuffer)
    /// Writes what stands behind the entries.
    func encodeFooter(_ feed: Feed, _ document: DocumentInfo, notes: [ReadingNote], to output: inout OutputBuffer)
    /// Whether the header can be written while more may still become known of the feed.
    func isHeaderReady(_ feed: Feed) -> Bool
    /// Hands out what could not be said in the format.
    func takeNotes() -> [ReadingNote]
}
