import Testing

@testable import Syndication

@Suite struct OPMLTests {
    private func read(_ body: String, head: String = "") throws -> Feed {
        try Feed(bytes: Array("<opml version=\"2.0\"><head>\(head)</head><body>\(body)</body></opml>".utf8))
    }

    private func outline(_ attributes: String) throws -> Entry {
        try #require(try read("<outline \(attributes)/>").entries.first)
    }

    /// The body of a feed written as OPML, without the lines' indentation.
    private func body(_ feed: Feed) throws -> [String] {
        let lines = try Samples.text(feed, .opml).split(separator: "\n").map { String($0).trimmed }
        return Array(lines.drop { $0 != "<body>" }.dropFirst().prefix { $0 != "</body>" })
    }

    // MARK: - Reading

    @Test("reads the head as what a feed says of itself")
    func readsHead() throws {
        let feed = try SampleFeeds.feed("subscriptions.opml")
        #expect(feed.title == "Sample subscriptions")
        #expect(feed.published?.rfc3339 == "2026-03-12T09:00:00Z")
        #expect(feed.updated?.rfc3339 == "2026-03-12T09:30:00Z")
        #expect(feed.authors == [Person(name: "Maren Tidebrook", email: "maren@notes.example.org")])
    }

    @Test("reads every subscription as an entry, in the category of its folders")
    func readsSubscriptions() throws {
        let entries = try SampleFeeds.feed("subscriptions.opml").entries
        #expect(entries.count == 5)
        let log = entries[0]
        #expect(log.id == "https://harbour-log.example.org/feed/" && log.title == "Harbour Log")
        #expect(log.links.first(rel: "self")?.href == log.id && log.permalink == "https://harbour-log.example.org")
        #expect(log.summary == "Tides, tugs & gossip from the quay" && log.language == "en-GB")
        #expect(log.categories.map(\.term) == ["Coast"])
        #expect(entries[1].categories.map(\.term) == ["Coast", "/News/Local", "wire"])
        #expect(entries[2].title == "Journal of the Larkspur Hill Observatory")
        #expect(entries[2].links.first(rel: "self")?.type == "application/atom+xml")
        #expect(entries[4].categories.map(\.term) == ["Sky & notes"])
    }

    @Test("tells folders in folders by their path, in which a title may hold a slash")
    func readsNestedFolders() throws {
        let feed = try read(
            """
            <outline text="A"><outline text="B/C"><outline text="one" xmlUrl="http://one.example.org/"/></outline>
            <outline text="two" xmlUrl="http://two.example.org/"><outline text="in two" xmlUrl="http://three.example.org/"/>
            </outline></outline><outline text="note"/>
            """)
        #expect(feed.entries.map { $0.title?.value } == ["one", "two", "in two", "note"])
        #expect(feed.entries.map { $0.categories.map(\.term) } == [["A/B\\/C"], ["A"], ["A/two"], []])
        #expect(feed.entries[0].categories.map(OPMLFolder.path) == [["A", "B/C"]])
    }

    @Test("reads names of attributes whatever their case", arguments: ["xmlUrl", "xmlurl", "XMLURL", "xmlURL"])
    func readsNamesOfAnyCase(_ name: String) throws {
        #expect(try outline("Text=\"T\" \(name)=\" http://example.org/feed \"").id == "http://example.org/feed")
    }

    @Test("reads what links and says, too")
    func readsLinksAndTexts() throws {
        let page = try outline(
            "type=\"link\" text=\"P\" url=\"http://example.org/p\" created=\"Thu, 12 Mar 2026 09:00:00 GMT\"")
        #expect(page.permalink == "http://example.org/p" && page.id == "http://example.org/p")
        #expect(page.published?.rfc3339 == "2026-03-12T09:00:00Z")
        let text = try outline("text=\"Buy &lt;b>rope&lt;/b>\"")
        #expect(text.title == .html("Buy <b>rope</b>") && text.id == nil)
    }

    @Test("keeps what the model has no field for")
    func keepsAttributes() throws {
        let entry = try outline(
            "text=\"T\" title=\"Long T\" type=\"include\" xmlUrl=\"http://example.org/\" version=\"RSS2\" x=\"1\"")
        let kept = try #require(entry.extensions.first("outline", namespace: Namespace.opml))
        #expect(kept.attributes.map(\.name) == ["text", "type", "version", "x"])
        let feed = try read("<outline text=\"T\"/>", head: "<expansionState>1,2</expansionState>")
        #expect(feed.extensions.first("expansionState", namespace: Namespace.opml)?.text == "1,2")
    }

    @Test("takes an element of another namespace for no part of the head and for no outline, and gives it back")
    func keepsNamesakes() throws {
        let document = """
            <opml version="2.0" xmlns:m="http://search.yahoo.com/mrss/" xmlns:x="urn:x"><head><title>T</title>
            <m:title>M</m:title><x:outline text="X"/></head><body><outline text="a"/></body></opml>
            """
        let feed = try Feed(bytes: Array(document.utf8))
        #expect(feed.title == "T")
        #expect(feed.entries.map(\.title) == ["a"])
        #expect(feed.extensions.fragments.map(\.name) == ["title", "outline"])
        #expect(try Feed(bytes: feed.bytes(as: .opml)) == feed)
    }

    @Test("an outline that says nothing is left out with a note")
    func leavesOutEmptyOutlines() throws {
        var reader = try FeedReader(bytes: Array("<opml><body><outline/><outline text=\"T\"/></body></opml>".utf8))
        #expect(try reader.next()?.title == "T")
        #expect(try reader.next() == nil)
        #expect(reader.takeNotes().map(\.code) == ["empty-outline"])
        #expect(reader.document.type == "opml")
    }

    // MARK: - Writing

    @Test("writes subscriptions in their folders and in their order")
    func writesFolders() throws {
        let lines = [
            "<outline text=\"A\">",
            "<outline type=\"rss\" text=\"one\" title=\"one\" xmlUrl=\"http://one.example.org/\"/>",
            "<outline text=\"B/C\">",
            "<outline type=\"atom\" text=\"two\" title=\"two\" xmlUrl=\"http://two.example.org/\"/>",
            "</outline>", "</outline>", "<outline type=\"link\" text=\"page\" url=\"http://example.org/\"/>",
            "<outline text=\"A\">",
            "<outline type=\"rss\" text=\"3\" title=\"three\" xmlUrl=\"http://three.example.org/\" category=\"x,/y/z\" version=\"RSS\"/>",
            "</outline>", "<outline text=\"note\"/>",
        ]
        #expect(try body(try read(lines.joined())) == lines)
    }

    @Test("reads back what it wrote, and writes it the same")
    func readsBack() throws {
        let feed = try SampleFeeds.feed("subscriptions.opml")
        let written = try feed.bytes(as: .opml)
        #expect(differences(try Feed(bytes: written), feed) == [])
        #expect(try Feed(bytes: written).bytes(as: .opml) == written)
    }

    @Test("writes any entry as a link, and text so that it stays text")
    func writesOtherEntries() throws {
        var feed = Feed(title: "a <b> c")
        var entry = Entry(id: "urn:1", title: "1 <i> 3")
        entry.links = [Link(href: "https://example.org/1")]
        feed.entries = [entry, Entry(id: "urn:2")]
        #expect(
            try body(feed) == [
                "<outline type=\"link\" text=\"1 &amp;lt;i&amp;gt; 3\" url=\"https://example.org/1\"/>",
                "<outline text=\"urn:2\"/>",
            ])
        #expect(try Samples.again(feed, .opml).title?.plain == "a <b> c")
    }

    // MARK: - Hostile documents

    @Test("folders nested without end cost nothing but their names")
    func survivesDeepFolders() throws {
        let name = String(repeating: "n", count: 900)
        let open = String(repeating: "<outline text=\"\(name)\">", count: 3_000)
        let feed = try read(
            open + "<outline text=\"x\" xmlUrl=\"http://example.org/\"/>"
                + String(repeating: "</outline>", count: 3_000))
        #expect(feed.entries.allSatisfy { $0.categories.allSatisfy { $0.term.utf8.count < 2_100 } })
        #expect(try Feed(bytes: try feed.bytes(as: .opml)).entries.count == feed.entries.count)
    }

    @Test("a category that is no path of folders does no harm")
    func survivesOddCategories() throws {
        var feed = Feed(title: "T")
        var entry = Entry(id: "urn:1", title: "T")
        entry.categories = [Category(term: String(repeating: "/", count: 5_000) + "\\", scheme: OPMLFolder.scheme)]
        feed.entries = [entry]
        #expect(try Samples.again(feed, .opml).entries.count == 1)
    }

    @Test("cut or damaged anywhere, it does no harm")
    func survivesDamage() throws {
        let bytes = try SampleFeeds.bytes("subscriptions.opml")
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<200 {
            var damaged = Array(bytes[..<Int.random(in: 0...bytes.count, using: &generator)])
            for _ in 0..<3 where !damaged.isEmpty {
                damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            guard var reader = try? FeedReader(bytes: damaged, format: .opml) else { continue }
            var entries: [Entry] = []
            while let entry = try? reader.next() { entries.append(entry) }
            var feed = reader.feed
            feed.entries = entries
            #expect(throws: Never.self) { try Feed(bytes: try feed.bytes(as: .opml)) }
        }
    }
}
