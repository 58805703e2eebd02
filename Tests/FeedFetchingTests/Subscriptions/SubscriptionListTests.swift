import Syndication
import Testing

@testable import FeedFetching

@Suite("Lists of subscriptions")
struct SubscriptionListTests {
    private func read(_ text: String, url: String? = nil) throws(FeedError) -> SubscriptionList {
        try SubscriptionList(bytes: Array(text.utf8), options: ReadingOptions(url: url))
    }

    private func opml(_ body: String) -> String {
        "<opml version=\"2.0\"><head><title>Mine</title></head><body>\(body)</body></opml>"
    }

    @Test("Folders of OPML become categories, titles are kept, and an outline's own categories too")
    func readsOPML() throws {
        let list = try read(
            opml(
                """
                <outline text="A &amp;amp; B" xmlUrl="https://example.org/a"/>
                <outline text="News"><outline title="Local"><outline text="C" title="Cee" type="rss"
                  xmlurl=" HTTPS://Example.org/c#x " category="/x,y"/></outline></outline>
                """))
        #expect(list.subscriptions.map(\.address.text) == ["https://example.org/a", "https://example.org/c"])
        #expect(list.subscriptions.map(\.title) == ["A & B", "Cee"])
        #expect(list.subscriptions[0].categories == [])
        #expect(list.subscriptions[1].categories.map(\.term) == ["News/Local", "/x", "y"])
        #expect(list.notes == [])
    }

    @Test("A feed that is listed twice is one, in the categories of both")
    func unites() throws {
        let list = try read(
            opml(
                """
                <outline text="One"><outline xmlUrl="https://example.org/a" text=""/></outline>
                <outline text="Two"><outline xmlUrl="https://EXAMPLE.org/a" text="A"/></outline>
                <outline text="One"><outline xmlUrl="https://example.org/a" text="B"/></outline>
                <outline xmlUrl="https://example.org/b"/>
                """))
        #expect(list.subscriptions.map(\.address.text) == ["https://example.org/a", "https://example.org/b"])
        #expect(list.subscriptions[0].categories.map(\.term) == ["One", "Two"])
        #expect(list.subscriptions[0].title == "A")
    }

    @Test("What cannot be fetched is noted without its address, and the rest is there")
    func notesOthers() throws {
        let list = try read(
            opml(
                """
                <outline text="Page" type="link" url="https://example.org/"/><outline text="Words"/>
                <outline text="Files" xmlUrl="ftp://ann:secret@example.org/f"/><outline xmlUrl="feed.xml" title="Near"/>
                <outline text="F" xmlUrl="feed://example.org/f"/><outline text="G" xmlUrl="feed:https://example.org/g"/>
                """))
        #expect(list.subscriptions.map(\.address.text) == ["http://example.org/f", "https://example.org/g"])
        #expect(list.notes.map(\.code) == ["no-feed", "no-feed", "bad-address", "bad-address"])
        #expect(
            list.notes.map(\.message) == [
                "'Page' names no feed", "'Words' names no feed", "'Files' has an address that is not fetched (ftp:)",
                "'Near' has no address of the web",
            ])
        #expect(!list.notes.contains { $0.message.contains("secret") })
    }

    @Test("Relative references are resolved against the list's own address")
    func resolves() throws {
        let list = try read(opml("<outline xmlUrl=\"feed.xml\"/>"), url: "https://example.org/lists/mine.opml")
        #expect(list.subscriptions.map(\.address.text) == ["https://example.org/lists/feed.xml"])
    }

    @Test("A text has an address on each line, with comments between", arguments: ["\n", "\r\n"])
    func readsLines(_ end: String) throws {
        let lines = [
            "\u{FEFF}# mine", "", "https://example.org/a  \"a tag\" ~Title", "\thttp://example.org/b",
            "#https://example.org/c",
            "example.org/d", "mailto:ann@example.org", "https://example.org/a", "feed:http://example.org/e",
        ]
        let list = try read(lines.joined(separator: end))
        #expect(
            list.subscriptions.map(\.address.text)
                == ["a", "b", "e"].map {
                    $0 == "a" ? "https://example.org/a" : "http://example.org/\($0)"
                })
        #expect(list.notes.map(\.line) == [6, 7])
        #expect(
            list.notes.map(\.message) == [
                "the line has no address of the web", "the line has an address that is not fetched (mailto:)",
            ])
    }

    @Test("A text in another encoding is read")
    func readsUTF16() throws {
        let bytes: [UInt8] =
            [0xFF, 0xFE] + "https://example.org/a\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try SubscriptionList(bytes: bytes).subscriptions.map(\.address.text) == ["https://example.org/a"])
    }

    @Test(
        "What is no list is refused",
        arguments: [
            ("", "empty"), ("# nothing\n\n", "empty"), ("hello\nworld\n", "not-a-feed"),
            ("<html><p>x</html>", "not-a-feed"),
            ("<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title></feed>", "unsupported"),
            ("{\"a\": 1}", "not-a-feed"),
            ("\u{0}\u{1}\u{2}", "empty"), ("<opml", "truncated"),
        ])
    func refuses(_ text: String, _ code: String) {
        let error = #expect(throws: FeedError.self) { try read(text) }
        #expect(error?.code.rawValue == code)
    }

    @Test("An OPML document without a feed is a list without any")
    func readsEmptyList() throws {
        #expect(try read(opml("")).subscriptions == [])
    }

    @Test("Any number of faults gives a bounded number of notes", .timeLimit(.minutes(1)))
    func boundsNotes() throws {
        let lines = try read("https://example.org/\n" + String(repeating: "x\n", count: 20_000))
        #expect(lines.notes.count == 101 && lines.notes.last?.message == "19900 more are left out")
        let twice = try read(
            opml((0..<2000).map { "<outline text='\($0)'><outline xmlUrl='http://a/'/></outline>" }.joined()))
        #expect(twice.subscriptions.count == 1 && twice.subscriptions[0].categories.count == 100)
        #expect(
            try read(String(repeating: "https://example.org/", count: 20_000) + "\nhttp://b/").subscriptions.count == 1)
    }
}
