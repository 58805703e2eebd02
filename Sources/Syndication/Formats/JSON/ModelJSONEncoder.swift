internal import SyndicationXML

/// Writes the model as one JSON document.
final class ModelJSONEncoder: FeedEncoder {
    private var entries = JSONWriter()

    var body: OutputBuffer {
        _read { yield entries.output }
        _modify { yield &entries.output }
    }

    func begin(_ feed: Feed) {}

    func encode(_ entry: Entry) {
        entries.newLine()
        entries.beginObject()
        entries.entry(entry)
        entries.endObject()
    }

    /// A feed's late facts would be lost in front of the entries, so they are always held back.
    func isHeaderReady(_ feed: Feed) -> Bool { false }

    func takeNotes() -> [ReadingNote] { [] }

    func encodeHeader(_ feed: Feed, _ document: DocumentInfo, to output: inout OutputBuffer) {
        var json = JSONWriter()
        json.beginObject()
        json.beginObject("format")
        json.member("type", document.type)
        json.member("version", document.version)
        json.member("variant", document.variant)
        json.endObject()
        json.member("encoding", document.encoding)
        json.member("wellFormed", document.isWellFormed)
        if !document.namespaces.isEmpty {
            json.beginObject("namespaces")
            for namespace in document.namespaces { json.dynamicMember(namespace.prefix, namespace.uri) }
            json.endObject()
        }
        json.newLine()
        json.beginObject("feed")
        json.feed(feed)
        json.endObject()
        json.newLine()
        json.beginArray("entries")
        output.append(contentsOf: json.output)
    }

    func encodeFooter(_ feed: Feed, _ document: DocumentInfo, notes: [ReadingNote], to output: inout OutputBuffer) {
        var json = JSONWriter()
        json.endArray()
        if !notes.isEmpty {
            json.newLine()
            json.beginArray("diagnostics")
            for note in notes { json.note(note) }
            json.endArray()
        }
        json.endObject()
        json.endLine()
        output.append(contentsOf: json.output)
    }
}

extension JSONWriter {
    fileprivate mutating func note(_ note: ReadingNote) {
        beginObject()
        member("severity", note.severity.rawValue)
        member("code", note.code)
        if note.line > 0 { member("line", note.line) }
        if note.column > 0 { member("column", note.column) }
        member("message", note.message)
        endObject()
    }
}

/// Writes the model as JSON Lines: one entry a line, with its feed as `source`.
final class JSONLinesEncoder: FeedEncoder {
    private var lines = JSONWriter()
    private var source: Source?

    var body: OutputBuffer {
        _read { yield lines.output }
        _modify { yield &lines.output }
    }

    func begin(_ feed: Feed) {
        if source == nil, feed.header != Feed() { source = Source(feed) }
    }

    func encode(_ entry: Entry) {
        var entry = entry
        if entry.source == nil { entry.source = source }
        lines.beginObject()
        lines.entry(entry)
        lines.endObject()
        lines.endLine()
    }

    func isHeaderReady(_ feed: Feed) -> Bool { true }

    func takeNotes() -> [ReadingNote] { [] }

    func encodeHeader(_ feed: Feed, _ document: DocumentInfo, to output: inout OutputBuffer) {}

    func encodeFooter(_ feed: Feed, _ document: DocumentInfo, notes: [ReadingNote], to output: inout OutputBuffer) {}
}
