package import SyndicationXML

/// Reads a feed entry by entry, in any format.
///
/// Memory does not grow with the feed: what is kept is the entry being read.
///
/// ```swift
/// var reader = try FeedReader(file: "feeds/observatory.atom")
/// while let entry = try reader.next() {
///     print(entry.title?.value ?? "(no title)")
/// }
/// print(reader.feed.title?.value ?? "")
/// ```
public struct FeedReader: ~Copyable {
    private let reader: any FormatReader
    private let file: OpenFile?
    private var hasRead = false
    private var truncation: ReadingNote?
    private var wasTruncated = false
    /// The format of the document.
    public let format: FeedFormat

    /// Reads a document from memory.
    ///
    /// - Parameters:
    ///   - bytes: the document.
    ///   - format: the document's format; told from its content unless given.
    ///   - options: what is known of the document beside its bytes, and limits.
    /// - Throws: ``FeedError`` when the document is empty or of no known format.
    public init(
        bytes: [UInt8], format: FeedFormat? = nil, options: ReadingOptions = ReadingOptions()
    ) throws(FeedError) {
        try self.init(source: MemorySource(bytes), file: nil, format: format, options: options)
    }

    /// Reads a document from a file.
    ///
    /// - Parameters:
    ///   - path: the file's path.
    ///   - format: the document's format; told from its content unless given.
    ///   - options: what is known of the document beside its bytes, and limits.
    /// - Throws: ``FeedError`` when the file cannot be read, is empty or of no known format.
    public init(
        file path: String, format: FeedFormat? = nil, options: ReadingOptions = ReadingOptions()
    ) throws(FeedError) {
        let file = try OpenFile(reading: path)
        try self.init(
            source: DescriptorSource(descriptor: file.descriptor), file: file, format: format, options: options)
    }

    /// Reads a document that is there in pieces, which are asked for one after the other.
    ///
    /// - Parameters:
    ///   - chunks: the document's bytes, cut wherever.
    ///   - format: the document's format; told from its content unless given.
    ///   - options: what is known of the document beside its bytes, and limits.
    /// - Throws: ``FeedError`` when the document is empty or of no known format.
    public init(
        chunks: some Sequence<[UInt8]>, format: FeedFormat? = nil, options: ReadingOptions = ReadingOptions()
    ) throws(FeedError) {
        var iterator = chunks.makeIterator()
        try self.init(source: ChunkSource { iterator.next() }, file: nil, format: format, options: options)
    }

    /// Reads a document from a source of bytes.
    package init(
        source: any ByteSource, file: OpenFile? = nil, format: FeedFormat? = nil,
        options: ReadingOptions = ReadingOptions()
    ) throws(FeedError) {
        var source = source
        let head: [UInt8]
        let look: DocumentHead
        do throws(ByteSourceError) {
            (head, look) = try DocumentHead.read(from: &source)
        } catch {
            throw FeedError(error)
        }
        try self.init(head: head, look, rest: source, file: file, format: format, options: options)
    }

    /// Reads a document whose first bytes were looked at.
    init(
        head: [UInt8], _ look: DocumentHead, rest: any ByteSource, file: OpenFile? = nil, format: FeedFormat?,
        options: ReadingOptions
    ) throws(FeedError) {
        guard let format = format ?? FeedFormat.sniff(look) else {
            if case .empty = look.shape { throw FeedError(.empty, "empty", line: 1, column: 1) }
            throw FeedError(.notAFeed, look.description, line: 1, column: 1)
        }
        if let root = look.rootName, !root.isEmpty, !format.claims(look) {
            throw FeedError(.notAFeed, "not \(format.name): its first element is <\(root)>", line: 1, column: 1)
        }
        guard let makeReader = format.makeReader else {
            throw FeedError(.unsupported, "the format '\(format.name)' can be written, not read")
        }
        self.format = format
        self.file = file
        reader = makeReader(RewoundSource(head: head, rest: rest), options)
    }

    /// The next entry, or nil at the document's end.
    ///
    /// A document that is cut off ends where its last whole entry does, with a note.
    ///
    /// - Throws: ``FeedError`` when reading cannot go on. Every entry before that place was handed out.
    public mutating func next() throws(FeedError) -> Entry? {
        guard case .entry(let entry) = try nextAvailable() else { return nil }
        return entry
    }

    /// The next entry, as far as the bytes go that are there.
    mutating func nextAvailable() throws(FeedError) -> AvailableEntry {
        if wasTruncated { return .end }
        do throws(FeedError) {
            let available = try reader.nextAvailable()
            if case .entry = available { hasRead = true }
            return available
        } catch {
            // Where nothing came before the cut, there is no feed.
            guard error.code == .truncated, hasRead || reader.feed.title != nil else { throw error }
            wasTruncated = true
            truncation = ReadingNote(
                .warning, code: error.code.rawValue, error.message, line: error.line, column: error.column)
            return .end
        }
    }

    /// Whether entries can be read before the document is there as a whole.
    var readsIncrementally: Bool { reader.readsIncrementally }

    /// What the feed says of itself, as far as the document was read. It has no entries.
    public var feed: Feed { reader.feed }

    /// What the document is, as far as it was read.
    public var document: DocumentInfo { reader.document }

    /// Hands out what was odd about the document since the last call.
    public mutating func takeNotes() -> [ReadingNote] {
        defer { truncation = nil }
        return (truncation.map { [$0] } ?? []) + reader.takeNotes()
    }
}

extension Feed {
    /// Reads a whole feed from memory.
    ///
    /// - Throws: ``FeedError`` when anything of it cannot be read; a ``FeedReader`` gives what can be.
    public init(bytes: [UInt8], format: FeedFormat? = nil, options: ReadingOptions = ReadingOptions()) throws(FeedError)
    {
        var reader = try FeedReader(bytes: bytes, format: format, options: options)
        self = try reader.readAll()
    }

    /// Reads a whole feed from a file.
    ///
    /// - Throws: ``FeedError`` when anything of it cannot be read; a ``FeedReader`` gives what can be.
    public init(file path: String, format: FeedFormat? = nil, options: ReadingOptions = ReadingOptions())
        throws(FeedError)
    {
        var reader = try FeedReader(file: path, format: format, options: options)
        self = try reader.readAll()
    }
}

extension FeedReader {
    fileprivate mutating func readAll() throws(FeedError) -> Feed {
        var entries: [Entry] = []
        while let entry = try next() { entries.append(entry) }
        var feed = feed
        feed.entries = entries
        return feed
    }
}
