internal import SyndicationXML

/// Reads a feed entry by entry while its bytes come in, from a network for instance.
///
/// Entries of XML formats are handed out as soon as their bytes are there; a JSON document is read when it is there as a
/// whole. Nothing is parsed on another thread, and no thread waits.
///
/// ```swift
/// let reader = AsyncFeedReader(response.body)
/// while let entry = try await reader.next() {
///     print(entry.title?.value ?? "(no title)")
/// }
/// print(reader.feed.title?.value ?? "")
/// ```
///
/// It is also a sequence: `for try await entry in AsyncFeedReader(response.body)`. There is one pass over it.
public final class AsyncFeedReader<Chunks: AsyncSequence> where Chunks.Element: Sequence<UInt8> {
    private var chunks: Chunks.AsyncIterator
    private let source = PushedSource()
    private let givenFormat: FeedFormat?
    private let options: ReadingOptions
    /// The document's first bytes, as long as they are not enough to tell its format.
    private var head: [UInt8] = []
    private var reading: Reading?
    private var hasFailed = false

    /// Holds the reader, which cannot be copied.
    private final class Reading {
        var reader: FeedReader

        init(_ reader: consuming FeedReader) {
            self.reader = reader
        }
    }

    /// Reads a document from pieces of bytes, cut wherever.
    ///
    /// - Parameters:
    ///   - chunks: the document's bytes, as they come in.
    ///   - format: the document's format; told from its content unless given.
    ///   - options: what is known of the document beside its bytes, and limits.
    public init(_ chunks: Chunks, format: FeedFormat? = nil, options: ReadingOptions = ReadingOptions()) {
        self.chunks = chunks.makeAsyncIterator()
        givenFormat = format
        self.options = options
    }

    /// The next entry, or nil at the document's end.
    ///
    /// - Throws: ``FeedError`` when reading cannot go on, every entry before that place having been handed out; and
    ///   whatever the bytes' sequence throws.
    public func next() async throws -> Entry? {
        while true {
            switch try available() {
            case .entry(let entry): return entry
            case .end: return nil
            case .notYet:
                if let chunk = try await chunks.next() { source.push(chunk) } else { source.end() }
            }
        }
    }

    /// What the feed says of itself, as far as the document was read. It has no entries.
    public var feed: Feed { reading?.reader.feed ?? Feed() }

    /// What the document is, as far as it was read.
    public var document: DocumentInfo { reading?.reader.document ?? DocumentInfo() }

    /// Hands out what was odd about the document since the last call.
    public func takeNotes() -> [ReadingNote] { reading?.reader.takeNotes() ?? [] }

    /// What there is without waiting.
    private func available() throws(FeedError) -> AvailableEntry {
        if hasFailed { return .end }
        do throws(FeedError) {
            if reading == nil { try open() }
            guard let reading else { return .notYet }
            guard reading.reader.readsIncrementally || source.hasEnded else { return .notYet }
            return try reading.reader.nextAvailable()
        } catch {
            hasFailed = true
            throw error
        }
    }

    /// Tells the format, if there is enough to tell it from.
    private func open() throws(FeedError) {
        head += source.takeAll()
        let look = DocumentHead(head)
        guard source.hasEnded || head.count >= DocumentHead.length && !look.needsMore(than: head.count) else { return }
        reading = Reading(try FeedReader(head: head, look, rest: source, format: givenFormat, options: options))
        head = []
    }
}

extension AsyncFeedReader: AsyncSequence {
    /// Iterates over the entries that were not read yet.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let reader: AsyncFeedReader

        /// The next entry, or nil at the document's end.
        public func next() async throws -> Entry? {
            try await reader.next()
        }
    }

    /// An iterator over the entries that were not read yet.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(reader: self)
    }
}
