internal import SyndicationXML

/// Reads JSON Feed. It is parsed as a whole; memory grows with it, up to the limit of the options.
final class JSONFeedReader: FormatReader {
    private(set) var feed = Feed()
    private(set) var document = DocumentInfo(type: "json")
    private var items: ArraySlice<JSONValue> = []
    private var decoder: JSONFeedDecoder
    private var notes: [ReadingNote] = []
    private var pending: FeedError?
    private var source: (any ByteSource)?
    private let options: ReadingOptions

    init(_ source: any ByteSource, _ options: ReadingOptions) {
        self.source = source
        self.options = options
        decoder = JSONFeedDecoder(base: options.base)
    }

    func next() throws(FeedError) -> Entry? {
        try open()
        while let item = items.popFirst() {
            if case .object = item { return decoder.entry(item) }
            decoder.note("bad-entry", "an item that is no object is left out")
        }
        if let pending { throw pending }
        return nil
    }

    func takeNotes() -> [ReadingNote] {
        defer { notes.removeAll() }
        return notes + decoder.takeNotes()
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
        // UTF-8 is asked for (RFC 8259, section 8.1); a byte order mark says what else it is.
        if encoding.name.hasPrefix("utf-16") || encoding.name.hasPrefix("utf-32") {
            bytes = PlainTextDecoder.decode(bytes).bytes
            document.encoding = encoding.name
        }
        try parse(bytes)
    }

    private func parse(_ bytes: [UInt8]) throws(FeedError) {
        var parser = JSONParser(bytes)
        let value = parser.document()
        pending = parser.failure
        if let repair = parser.repair { notes.append(ReadingNote(repair: repair)) }
        switch value {
        case .object?: readFeed(value ?? .null)
        // A program that forgot the feed around its items.
        case .array(let elements)?:
            items = elements[...]
            decoder.note("no-feed", "the document is an array of items, without a feed around them")
        default: throw parser.failure ?? FeedError(.notAFeed, "JSON, but no feed in it", line: 1, column: 1)
        }
        document.isWellFormed = parser.failure == nil && parser.repair == nil
    }

    private func readFeed(_ value: JSONValue) {
        let version = value["version"]?.string ?? ""
        document.version = Self.version(version)
        if !JSONFeed.isVersion(version) {
            decoder.note("no-version", "the document does not say that it is a JSON Feed")
        }
        feed = decoder.feed(value)
        if feed.language == nil { feed.language = options.language }
        if case .array(let elements)? = value["items"] {
            items = elements[...]
        } else {
            decoder.note("no-items", "the feed has no array of items")
        }
    }

    /// `1.0` or `1.1` of `https://jsonfeed.org/version/1`, where the first version has one figure. Some write the figures
    /// alone.
    private static func version(_ text: String) -> String {
        let version =
            text.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        let isFigures = version.utf8.count < 8 && version.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        guard isFigures else { return "" }
        return version == "1" ? "1.0" : version
    }
}
