/// Reads an XML document record by record: stream outside, tree inside.
///
/// A record is a child of a *container* (`rss`, `channel`, `feed` …) that is no container itself: an entry, but also a
/// title or an image of the feed. The reader gives each record as a small tree and forgets it with the next one, so that
/// a document takes the memory of its largest record.
@safe
package struct XMLRecordReader: ~Copyable {
    /// What comes next in a document.
    package enum Event {
        /// A container begins; the element has its attributes and no children.
        case open(XMLElement)
        /// The innermost open container ends.
        case close
        /// A record, whole.
        case record(XMLElement)
    }

    private let parser: UnsafeMutablePointer<RecordParser>
    private var batch: ParsingThread.Batch
    private var taken = 0
    private var isAtEnd = false
    private var repairs: [XMLError] = []
    private var thread: ParsingThread?
    private var fills = 0
    private let mayParseAhead: Bool
    /// How many events were handed over at once, at most.
    private(set) var largestBatch = 0

    /// Batches of a document that are parsed before a thread is thought worth it: a few hundred kilobytes.
    private static let fillsBeforeThread = 8

    /// - Parameters:
    ///   - source: the document's bytes, read as far as records are asked for, and somewhat beyond.
    ///   - containers: local names of the elements whose children are records.
    ///   - charset: the encoding that the transport says, which counts for more than a declaration.
    ///   - correction: tells which namespace is meant by one that is misspelled or not declared.
    ///   - mayParseAhead: whether a thread may parse ahead when the document turns out to be large.
    ///   - chunk: how many bytes are parsed at a time.
    package init(
        _ source: any ByteSource, containers: Set<String>, limits: XMLLimits = XMLLimits(), charset: String? = nil,
        correction: NamespaceCorrection? = nil, mayParseAhead: Bool = true, chunk: Int = 1 << 16
    ) {
        self.mayParseAhead = mayParseAhead && !source.needsCallersThread
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(
            to: RecordParser(
                source, containers: containers, limits: limits, charset: charset, correction: correction,
                chunk: chunk))
        unsafe batch = ParsingThread.makeBatch()
    }

    deinit {
        thread?.stop()
        unsafe ParsingThread.free(batch)
        unsafe parser.deinitialize(count: 1)
        unsafe parser.deallocate()
    }

    /// Whether nothing had to be repaired so far.
    package var isWellFormed: Bool { unsafe batch.pointee.status.isWellFormed }

    /// The namespaces that the document declared so far, the first of each prefix.
    package var namespaces: [(prefix: String, uri: String)] { unsafe batch.pointee.status.namespaces }

    /// The public identifier of the document type, or else its system identifier.
    package var documentType: String? { unsafe batch.pointee.status.documentType }

    /// How the document's characters are encoded.
    package var encoding: DocumentEncoding { unsafe batch.pointee.status.encoding }

    /// Hands out what was repaired since the last call.
    package mutating func takeRepairs() -> [XMLError] {
        defer { repairs.removeAll() }
        return repairs
    }

    /// The next event, or nil at the document's end.
    ///
    /// An element is valid until the next call.
    ///
    /// - Throws: ``XMLError`` when reading cannot go on; every event before the fault was handed out.
    @inline(__always)
    package mutating func next() throws(XMLError) -> Event? {
        while unsafe taken == batch.pointee.events.count {
            guard try refill() else { return nil }
        }
        let event = unsafe batch.pointee.events[taken]
        taken += 1
        switch event.kind {
        case .open: return unsafe .open(XMLElement(batch: batch, index: event.node))
        case .record: return unsafe .record(XMLElement(batch: batch, index: event.node))
        case .close: return .close
        }
    }

    /// Gets the next batch. False at the end.
    @inline(never)
    private mutating func refill() throws(XMLError) -> Bool {
        if !isAtEnd {
            taken = 0
            fetch()
            unsafe largestBatch = max(largestBatch, batch.pointee.events.count)
            unsafe repairs += batch.pointee.repairs
            let isWaiting = unsafe batch.pointee.failure?.code == .notYet
            isAtEnd = unsafe batch.pointee.events.count == 0 && !isWaiting
            if isWaiting, unsafe batch.pointee.events.count == 0, let failure = unsafe batch.pointee.failure {
                throw failure
            }
        }
        if isAtEnd, let failure = unsafe batch.pointee.failure { throw failure }
        return !isAtEnd
    }

    private mutating func fetch() {
        if thread == nil, mayParseAhead, fills == Self.fillsBeforeThread { thread = unsafe ParsingThread(parser) }
        fills += 1
        if let thread {
            unsafe batch = unsafe thread.exchange(batch)
        } else {
            unsafe parser.pointee.fill(&batch.pointee)
        }
    }
}
