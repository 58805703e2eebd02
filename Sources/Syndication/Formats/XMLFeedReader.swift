internal import SyndicationXML

/// What an XML format makes of the records of a document.
protocol XMLFeedDecoder {
    /// Local names of the elements whose children are records.
    static var containers: Set<String> { get }

    init()

    /// A container begins.
    mutating func open(_ container: XMLElement, in context: inout DecodingContext)

    /// Decodes a record: an entry is returned, anything else goes into the context's feed.
    mutating func decode(_ record: XMLElement, in context: inout DecodingContext) -> Entry?

    /// Decodes the next entry of the record that was decoded last, where records hold several.
    mutating func decodeFurther(in context: inout DecodingContext) -> Entry?

    /// The innermost container ends.
    mutating func close(in context: inout DecodingContext)

    /// Adds what the document type and the namespaces tell of the document.
    static func describe(_ document: inout DocumentInfo, documentType: String?)
}

extension XMLFeedDecoder {
    @inline(__always)
    mutating func decodeFurther(in context: inout DecodingContext) -> Entry? { nil }

    @inline(__always)
    mutating func close(in context: inout DecodingContext) {}

    static func describe(_ document: inout DocumentInfo, documentType: String?) {}
}

/// What decoding works on: the feed so far, what is inherited, what was odd.
struct DecodingContext {
    var feed = Feed()
    var document: DocumentInfo
    var scope: DecodingScope
    private(set) var notes: [ReadingNote] = []

    /// Notes something odd about an element. Beyond a hundred, nobody reads on.
    mutating func note(_ severity: ReadingNote.Severity, _ code: String, _ message: String, at element: XMLElement) {
        guard notes.count < 100 else { return }
        let place = element.place
        notes.append(ReadingNote(severity, code: code, message, line: place.line, column: place.column))
    }

    /// Warns of something odd about the document as a whole.
    mutating func note(_ code: String, _ message: String) {
        notes.append(ReadingNote(.warning, code: code, message, line: 1, column: 1))
    }

    /// Reads a date; nil where there is no text. What cannot be read is kept, with a note.
    mutating func date(_ element: XMLElement) -> Timestamp? {
        let read = { (text: Span<UInt8>) -> Timestamp? in text.isEmpty ? nil : Timestamp.read(text) }
        guard let date = element.withTrimmedText(read) else { return nil }
        noteUnreadable(date, at: element)
        return date
    }

    /// Reads a date in an attribute of an element.
    mutating func date(_ text: String, of element: XMLElement) -> Timestamp {
        let date = Timestamp.read(text)
        noteUnreadable(date, at: element)
        return date
    }

    /// Says in fields what an element of another vocabulary says, and notes what was odd.
    mutating func promote(
        _ fragment: XMLFragment, at element: XMLElement, _ scope: DecodingScope, to target: inout some FeedOrEntry
    ) {
        var promotion = PromotionScope(scope)
        target.promote(fragment, &promotion)
        for text in promotion.unreadableDates { noteUnreadable(Timestamp(unreadable: text), at: element) }
    }

    private mutating func noteUnreadable(_ date: Timestamp, at element: XMLElement) {
        guard date.instant == nil else { return }
        note(
            .warning, "unreadable-date", "'\(date.original ?? "")' is no date that can be read; kept as text",
            at: element)
    }

    mutating func takeNotes() -> [ReadingNote] {
        defer { notes.removeAll() }
        return notes
    }

    init(document: DocumentInfo, scope: DecodingScope) {
        self.document = document
        self.scope = scope
    }
}

/// Reads feeds of an XML format: keeps what is inherited while containers open and close.
final class XMLFeedReader<Decoder: XMLFeedDecoder>: FormatReader {
    private var records: XMLRecordReader
    private var decoder = Decoder()
    private var context: DecodingContext
    private var abstract = BorrowedAbstract()
    private var outerScopes: [DecodingScope] = []
    /// What the feed said of itself so far, in elements, attributes and runs of text, and in bytes.
    private var ownSize = (parts: 0, bytes: 0)
    private var isTooLong = false

    /// Names, in small letters, of the elements that may be entries.
    private static var entryNames: Set<String> { ["item", "entry", "outline", "channel"] }

    init(_ source: any ByteSource, _ options: ReadingOptions) {
        var limits = XMLLimits()
        limits.recordBytes = options.maximumEntryBytes
        limits.entityBytes = options.maximumEntityBytes
        records = XMLRecordReader(
            source, containers: Decoder.containers, limits: limits, charset: options.charset,
            correction: KnownNamespaces.corrected, mayParseAhead: options.company == .none,
            chunk: options.company == .crowd ? 1 << 13 : 1 << 16)
        context = DecodingContext(
            document: DocumentInfo(), scope: DecodingScope(base: options.base, language: options.language))
        if let type = options.mediaType, !Self.isXML(type) {
            context.note("content-type-not-xml", "served as \(type), which is no type of XML")
        }
    }

    /// Whether a media type is one of XML's (RFC 7303, section 3).
    private static func isXML(_ type: String) -> Bool {
        switch type {
        case "text/xml", "application/xml", "application/xml-dtd", "text/xml-external-parsed-entity",
            "application/xml-external-parsed-entity":
            true
        default: type.hasSuffix("+xml")
        }
    }

    var feed: Feed {
        var feed = context.feed
        guard feed.subtitle == nil else { return feed }
        abstract.examine(feed.extensions, PromotionScope(base: BaseURI(feed.base), language: feed.language))
        feed.subtitle = abstract.text
        return feed
    }

    var document: DocumentInfo {
        var document = context.document
        document.isWellFormed = records.isWellFormed
        document.encoding = records.encoding.readName
        document.namespaces = records.namespaces.map { DocumentInfo.Namespace(prefix: $0.prefix, uri: $0.uri) }
        Decoder.describe(&document, documentType: records.documentType)
        return document
    }

    func takeNotes() -> [ReadingNote] {
        records.takeRepairs().map(ReadingNote.init) + context.takeNotes()
    }

    func next() throws(FeedError) -> Entry? {
        do throws(XMLError) {
            return try nextEntry()
        } catch {
            throw FeedError(error)
        }
    }

    func nextAvailable() throws(FeedError) -> AvailableEntry {
        do throws(XMLError) {
            return try nextEntry().map { .entry($0) } ?? .end
        } catch {
            if error.code == .notYet { return .notYet }
            throw FeedError(error)
        }
    }

    var readsIncrementally: Bool { true }

    /// Counts what stays in memory as long as the feed is read: what it says of itself.
    private func count(_ record: XMLElement) {
        let size = record.size
        ownSize.parts += size.parts
        ownSize.bytes += size.bytes
        guard ownSize.parts > 1 << 17 || ownSize.bytes > 16 << 20 else { return }
        isTooLong = true
        context.note(
            .warning, "limit-exceeded", "what the feed says of itself is too much; from here on it is left out",
            at: record)
    }

    private func nextEntry() throws(XMLError) -> Entry? {
        if let entry = decoder.decodeFurther(in: &context) { return entry }
        while let event = try records.next() {
            switch event {
            case .open(let container):
                outerScopes.append(context.scope)
                context.scope = context.scope.within(container)
                decoder.open(container, in: &context)
            case .close:
                decoder.close(in: &context)
                if let outer = outerScopes.popLast() { context.scope = outer }
                if let entry = decoder.decodeFurther(in: &context) { return entry }
            case .record(let record):
                if isTooLong, !Self.entryNames.contains(record.name.localName.lowercased()) { continue }
                if let entry = decoder.decode(record, in: &context) { return entry }
                count(record)
            }
        }
        return nil
    }
}
