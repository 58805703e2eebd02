internal import SyndicationXML

/// Entries as objects of the model's JSON, one after the other in one buffer.
package struct EntryJSON: ~Copyable {
    private var writer = JSONWriter()

    package init() {}

    /// The object that says all an entry does. `JSONValue.entry` reads it back.
    package mutating func bytes(of entry: Entry) -> [UInt8] {
        writer.beginObject()
        writer.entry(entry)
        writer.endObject()
        writer.endLine()
        var bytes = writer.output.takeBytes()
        bytes.removeLast()
        return bytes
    }
}

extension Entry {
    /// Reads an object of the model's JSON; nil when it is none.
    package init?(json bytes: [UInt8]) {
        var parser = JSONParser(bytes)
        guard let value = parser.document(), parser.failure == nil, case .object = value else { return nil }
        self = value.entry
    }
}

extension Feed {
    /// What the feed says of itself and the document it stood in, as the model's JSON, without entries.
    package func headerJSON(_ document: DocumentInfo) -> [UInt8] {
        guard let writer = try? FeedWriter(format: .json) else { return [] }
        return (try? writer.finish(header, document: document)) ?? []
    }
}
