internal import SyndicationXML

/// Writes one entry a line, its fields between tabs. There is no line of headings: every line is an entry.
///
/// | column | what | as |
/// |---|---|---|
/// | 1 | `updated` | RFC 3339 in UTC, to the second, so that lines sort by it; empty where there is no date |
/// | 2 | `published` | the same |
/// | 3 | `id` | as it is |
/// | 4 | `title` | plain text |
/// | 5 | permalink | a URI |
/// | 6 | authors | list of names, of mail addresses where there is no name |
/// | 7 | categories | list of terms |
/// | 8 | title of the entry's source, else of the feed | plain text |
/// | 9 | URL of the source's, else the feed's document | a URI |
/// | 10 | URL of the first enclosure | a URI |
/// | 11 | summary | plain text |
/// | 12 | type of the content | `text`, `html`, `xhtml` or a media type |
/// | 13 | content, or the URI where it stands | as it is |
///
/// A backslash begins an escape, everywhere: `\t` is a tab, `\n` a line feed, `\r` a carriage return, `\\` a backslash. In
/// lists the elements stand between vertical bars, and `\|` is a bar within an element. So no field holds a tab or a line
/// end, and taking the escapes back gives what was written.
final class TSVEncoder: FeedEncoder {
    private var lines = unsafe OutputBuffer()
    /// The feed as a source of entries that name none.
    private var feed = Feed()

    var body: OutputBuffer {
        _read { yield lines }
        _modify { yield &lines }
    }

    func begin(_ feed: Feed) { self.feed = feed.header }

    func encode(_ entry: Entry) {
        for (index, field) in Self.fields(of: entry, in: feed).enumerated() {
            if index > 0 { lines.append(0x09) }
            lines.append(field)
        }
        lines.append(0x0A)
    }

    func encodeHeader(_ feed: Feed, _ document: DocumentInfo, to output: inout OutputBuffer) {}

    func encodeFooter(_ feed: Feed, _ document: DocumentInfo, notes: [ReadingNote], to output: inout OutputBuffer) {}

    func isHeaderReady(_ feed: Feed) -> Bool { true }

    func takeNotes() -> [ReadingNote] { [] }

    // MARK: - Fields

    /// The fields of a line, escaped.
    static func fields(of entry: Entry, in feed: Feed) -> [String] {
        let source = entry.source?.feed ?? feed
        let content = entry.content.first
        return [
            date(entry.updated), date(entry.published), escaped(entry.id), escaped(entry.title?.plain),
            escaped(entry.permalink), list(entry.authors.map { $0.name.nonEmpty ?? $0.email ?? $0.uri ?? "" }),
            list(entry.categories.map(\.term)), escaped(source.title?.plain),
            escaped(source.links.first(rel: "self")?.href), escaped(entry.links.first(rel: "enclosure")?.href),
            escaped(entry.summary?.plain), escaped(content.map(type)), escaped(content.map { $0.source ?? $0.value }),
        ]
    }

    private static func type(_ content: Content) -> String {
        switch content.kind {
        case .text(let kind): kind.rawValue
        case .media(let type): type
        }
    }

    private static func date(_ date: Timestamp?) -> String {
        guard let seconds = date?.instant?.seconds else { return "" }
        return Timestamp(seconds: seconds).rfc3339 ?? ""
    }

    private static func list(_ elements: [String]) -> String {
        elements.map { escaped($0, bar: true) }.joined(separator: "|")
    }

    /// Byte by byte, for a mark that belongs to a letter may stand behind any of these.
    private static func escaped(_ text: String?, bar: Bool = false) -> String {
        guard let text else { return "" }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case 0x09: bytes += [0x5C, UInt8(ascii: "t")]
            case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
            case 0x0D: bytes += [0x5C, UInt8(ascii: "r")]
            case 0x5C: bytes += [0x5C, 0x5C]
            case 0x7C where bar: bytes += [0x5C, 0x7C]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
