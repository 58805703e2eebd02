internal import SyndicationXML

/// Reads the model's JSON document. It is parsed as a whole; memory grows with it, up to the limit of the options.
final class ModelJSONReader: FormatReader {
    private(set) var feed = Feed()
    private(set) var document = DocumentInfo()
    private var entries: ArraySlice<JSONValue> = []
    private var notes: [ReadingNote] = []
    private var pending: FeedError?
    private var source: (any ByteSource)?
    private let options: ReadingOptions

    init(_ source: any ByteSource, _ options: ReadingOptions) {
        self.source = source
        self.options = options
    }

    func next() throws(FeedError) -> Entry? {
        try open()
        while let value = entries.popFirst() {
            if case .object = value { return value.entry }
            notes.append(ReadingNote(.warning, code: "bad-entry", "an entry that is no object is left out"))
        }
        if let pending { throw pending }
        return nil
    }

    func takeNotes() -> [ReadingNote] {
        defer { notes.removeAll() }
        return notes
    }

    private func open() throws(FeedError) {
        guard var source else { return }
        self.source = nil
        var bytes: [UInt8]
        do throws(ByteSourceError) {
            bytes = try source.readAll(limit: options.maximumDocumentBytes + 1)
        } catch {
            throw FeedError(error)
        }
        guard bytes.count <= options.maximumDocumentBytes else {
            throw FeedError(.limitExceeded, "a JSON document is larger than \(options.maximumDocumentBytes) bytes")
        }
        let encoding = DocumentEncoding(head: bytes)
        // As some shells write what a command says; a byte order mark says so.
        if encoding.name.hasPrefix("utf-16") || encoding.name.hasPrefix("utf-32") {
            bytes = PlainTextDecoder.decode(bytes).bytes
        }
        var parser = JSONParser(bytes)
        let value = parser.document()
        pending = parser.failure
        if let repair = parser.repair { notes.append(ReadingNote(repair: repair)) }
        guard let value, case .object = value else {
            throw parser.failure ?? FeedError(.notAFeed, "JSON, but no feed in it", line: 1, column: 1)
        }
        read(value)
        document.isWellFormed = parser.failure == nil && parser.repair == nil && document.isWellFormed
    }

    private func read(_ value: JSONValue) {
        feed = value["feed"]?.feed ?? Feed()
        entries = (value["entries"]?.elements ?? [])[...]
        document.type = value["format"]?["type"]?.string ?? "unknown"
        document.version = value["format"]?["version"]?.string ?? ""
        document.variant = value["format"]?["variant"]?.string
        document.encoding = value["encoding"]?.string ?? "utf-8"
        document.isWellFormed = value["wellFormed"]?.bool ?? true
        document.namespaces = (value["namespaces"]?.members ?? []).compactMap { prefix, uri in
            uri.string.map { DocumentInfo.Namespace(prefix: prefix, uri: $0) }
        }
    }
}

/// Reads JSON Lines: one entry a line. Memory does not grow with the document.
final class JSONLinesReader: FormatReader {
    private(set) var feed = Feed()
    private(set) var document = DocumentInfo(type: "json")
    private var lines: LineReader
    private var notes: [ReadingNote] = []
    private var failure: FeedError?
    private var sourceOfFirst: Source?

    init(_ source: any ByteSource, _ options: ReadingOptions) {
        lines = LineReader(source, maximum: options.maximumDocumentBytes)
    }

    func next() throws(FeedError) -> Entry? {
        while let (line, number) = try lines.next() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            var parser = JSONParser(line, firstLine: number)
            let value = parser.document()
            // One bad line costs no other one.
            if let fault = parser.failure {
                document.isWellFormed = false
                notes.append(ReadingNote(.error, code: "bad-line", fault.message, line: number, column: fault.column))
                continue
            }
            if let repair = parser.repair { notes.append(ReadingNote(repair: repair)) }
            guard let value, case .object = value else {
                notes.append(ReadingNote(.error, code: "bad-line", "a line that is no entry is left out", line: number))
                continue
            }
            return adopt(value.entry)
        }
        return nil
    }

    /// When all entries are of one feed, that is the document's feed.
    private func adopt(_ entry: Entry) -> Entry {
        if sourceOfFirst == nil, let source = entry.source {
            sourceOfFirst = source
            feed = source.feed
        }
        return entry
    }

    func takeNotes() -> [ReadingNote] {
        defer { notes.removeAll() }
        return notes
    }
}

extension ReadingNote {
    init(repair: FeedError) {
        self.init(.warning, code: "not-well-formed", repair.message, line: repair.line, column: repair.column)
    }
}
