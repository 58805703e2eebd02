package import SyndicationXML

/// Writes a feed entry by entry, in any format.
///
/// What a feed says of itself may only be known at its end, and yet stands first in a document. The writer therefore
/// holds entries back, in memory up to ``heldBytes`` and beyond that in a temporary file, until it knows enough.
///
/// ```swift
/// var writer = try FeedWriter(format: .atom)
/// for entry in entries { writer.write(entry, in: feed) }
/// let bytes = try writer.finish(feed)
/// ```
@safe
public struct FeedWriter: ~Copyable {
    /// How many bytes of entries are held back in memory.
    public static let heldBytes = 2 << 20

    private let encoder: any FeedEncoder
    private let sink: OutputBuffer.Sink?
    private var hasBegun = false
    private var isStreaming = false
    private var spill: SpillFile?
    private var spillError: FeedError?
    private var newest: Timestamp?
    private var headFailure: Int32 = 0

    /// Writes to memory; ``finish(_:document:notes:)`` gives the bytes.
    ///
    /// - Throws: ``FeedError`` when the format is only read.
    public init(format: FeedFormat) throws(FeedError) {
        unsafe try self.init(format: format, namespaces: [], sink: nil)
    }

    /// Writes to a sink, as soon as the order of a document's parts allows it.
    ///
    /// - Parameter namespaces: prefixes to declare once for the whole document.
    package init(
        format: FeedFormat, namespaces: [DocumentInfo.Namespace], sink: OutputBuffer.Sink?
    ) throws(FeedError) {
        guard let makeEncoder = format.makeEncoder else {
            throw FeedError(.unsupported, "the format '\(format.name)' can be read, not written")
        }
        encoder = makeEncoder(namespaces)
        unsafe self.sink = unsafe sink
    }

    /// Writes an entry.
    ///
    /// - Parameters:
    ///   - entry: the entry.
    ///   - feed: what is known of the feed by now. The first entry settles its language and base.
    public mutating func write(_ entry: Entry, in feed: @autoclosure () -> Feed) {
        if !hasBegun {
            hasBegun = true
            encoder.begin(feed())
        }
        let change = entry.lastChange
        if Timestamp.precedes(newest, change) { newest = change }
        encoder.encode(entry)
        if !isStreaming, encoder.body.count > Self.heldBytes { letGo(feed()) }
    }

    /// Sends what was held back on its way, if enough is known of the feed; else into a file.
    private mutating func letGo(_ feed: Feed) {
        guard let sink = unsafe sink else { return }
        if spill == nil, encoder.isHeaderReady(feed) {
            isStreaming = true
            var head = unsafe OutputBuffer(sink: sink)
            encoder.encodeHeader(feed, DocumentInfo(), to: &head)
            head.flush()
            headFailure = head.failure
            unsafe encoder.body.attach(sink)
            encoder.body.flush()
        } else {
            spillOver()
        }
    }

    /// Where there is no room for a temporary file, memory has to do.
    private mutating func spillOver() {
        guard spillError == nil, let file = spill ?? (try? SpillFile()) else { return }
        spill = file
        let held = encoder.body.takeBytes()
        do throws(FeedError) {
            try file.append(held)
        } catch {
            spillError = error
        }
    }

    /// Writes what is left and ends the document.
    ///
    /// - Parameters:
    ///   - feed: what the feed says of itself; a feed without a date gets that of its newest entry. Entries in it are
    ///     not written.
    ///   - document: what the document is that the feed was read from.
    ///   - notes: what was odd about it.
    /// - Returns: the document, when the writer writes to memory.
    /// - Throws: ``FeedError`` when the sink failed.
    @discardableResult
    public consuming func finish(
        _ feed: Feed, document: DocumentInfo = DocumentInfo(), notes: [ReadingNote] = []
    ) throws(FeedError) -> [UInt8] {
        var feed = feed
        if feed.updated?.instant == nil { feed.updated = newest }
        if let spillError { throw spillError }
        encoder.begin(feed)
        var output = unsafe OutputBuffer(sink: sink)
        if !isStreaming {
            encoder.encodeHeader(feed, document, to: &output)
            if let spill { try spill.copy(to: &output) }
            output.append(contentsOf: encoder.body)
        } else {
            encoder.body.flush()
            try Self.check(headFailure)
            try Self.check(encoder.body.failure)
        }
        encoder.encodeFooter(feed, document, notes: notes, to: &output)
        output.flush()
        try Self.check(output.failure)
        return unsafe sink == nil ? output.bytes : []
    }

    /// Hands out what was odd about what was written since the last call.
    public mutating func takeNotes() -> [ReadingNote] { encoder.takeNotes() }

    private static func check(_ failure: Int32) throws(FeedError) {
        if failure != 0 { throw FeedError(.unwritable, SystemError.message(failure)) }
    }
}

extension Feed {
    /// The feed as a document.
    ///
    /// - Throws: ``FeedError`` when the format is only read.
    public func bytes(as format: FeedFormat) throws(FeedError) -> [UInt8] {
        var writer = try FeedWriter(format: format)
        for entry in entries { writer.write(entry, in: self) }
        return try writer.finish(self)
    }
}
