import SyndicationXML
import Testing

@testable import Syndication

extension FeedFormat {
    /// A log: `<log>` with a `<post>` for every entry.
    static let log = FeedFormat(
        name: "log", mediaType: "application/xml",
        claims: { $0.rootName == "log" },
        reader: { XMLFeedReader<LogDecoder>($0, $1) },
        encoder: { _ in LogEncoder() })
}

/// Reads logs.
struct LogDecoder: XMLFeedDecoder {
    static let containers: Set<String> = ["log"]

    mutating func open(_ container: XMLElement, in context: inout DecodingContext) {
        context.document.type = "log"
        context.feed.title = container.attribute("title").map { .text($0) }
        context.feed.language = context.scope.language
    }

    mutating func decode(_ record: XMLElement, in context: inout DecodingContext) -> Entry? {
        guard record.name.localName == "post" else {
            context.feed.extensions.fragments.append(XMLFragment(record))
            return nil
        }
        let scope = context.scope.within(record)
        var entry = Entry(id: record.attribute("id"))
        entry.title = .text(record.trimmedText, language: scope.language)
        entry.published = record.attribute("at").map { context.date($0, of: record) }
        if let page = record.attribute("href") { entry.links = [Link(href: scope.base.resolve(page))] }
        return entry
    }
}

/// Writes logs.
final class LogEncoder: FeedEncoder {
    private var posts = XMLWriter()

    init() { posts.assumeOpen("log") }

    var body: OutputBuffer {
        _read { yield posts.output }
        _modify { yield &posts.output }
    }

    func begin(_ feed: Feed) {}

    func encode(_ entry: Entry) {
        posts.newLine()
        posts.start("post")
        posts.attribute("id", entry.id)
        posts.attribute("at", entry.published?.rfc3339)
        posts.attribute("href", entry.permalink)
        posts.text(entry.title?.plain ?? "")
        posts.end()
    }

    func isHeaderReady(_ feed: Feed) -> Bool { feed.title != nil }

    func encodeHeader(_ feed: Feed, _ document: DocumentInfo, to output: inout OutputBuffer) {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("log")
        writer.attribute("title", feed.title?.plain)
        writer.raw("")
        output.append(contentsOf: writer.output)
    }

    func encodeFooter(_ feed: Feed, _ document: DocumentInfo, notes: [ReadingNote], to output: inout OutputBuffer) {
        output.append("\n</log>\n" as StaticString)
    }

    func takeNotes() -> [ReadingNote] { [] }
}

/// The format that the article "Adding a format" makes.
@Suite struct LogFormatTests {
    @Test("a log is read, written, and read again as it was")
    func readsWhatItWrote() throws {
        let document = """
            <log title="Watch">
              <post id="1" at="2026-03-01T04:00:00Z" href="https://log.example.org/1">Fog &amp; rain</post>
              <post id="2">Clear</post>
            </log>
            """
        let feed = try Feed(bytes: Array(document.utf8), format: .log)
        #expect(feed.title == "Watch")
        #expect(feed.entries.map(\.id) == ["1", "2"])
        #expect(feed.entries.first?.title == "Fog & rain")
        #expect(feed.entries.first?.permalink == "https://log.example.org/1")
        #expect(try Samples.again(feed, .log).entries == feed.entries)
    }

    @Test("a log is told by its first element")
    func claimsItsOwn() {
        #expect(FeedFormat.log.claims(DocumentHead(Array("<log title=\"Watch\"/>".utf8))))
        #expect(!FeedFormat.log.claims(DocumentHead(Array("<rss/>".utf8))))
    }
}
