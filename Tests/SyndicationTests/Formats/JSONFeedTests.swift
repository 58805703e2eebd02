import Testing

@testable import Syndication

@Suite struct JSONFeedTests {
    private func read(_ text: String) throws -> Feed { try Feed(bytes: Array(text.utf8)) }

    private func item(_ members: String) throws -> Entry {
        let feed = try read("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\(members)}]}")
        return try #require(feed.entries.first)
    }

    private func text(_ feed: Feed) throws -> String { try Samples.text(feed, .jsonFeed) }

    // MARK: - Feeds

    @Test("reads what a feed says of itself")
    func readsFeed() throws {
        let feed = try SampleFeeds.feed("lightship.json")
        #expect(feed.title == "Radio Lightship")
        #expect(feed.subtitle == "Programmes from a ship that does not move")
        #expect(feed.links.permalink == "https://lightship.example.org/")
        #expect(feed.links.first(rel: "self")?.href == "https://lightship.example.org/feed.json")
        #expect(feed.links.first(rel: "next")?.href == "https://lightship.example.org/feed.json?page=2")
        #expect(
            feed.links.filter { $0.rel == "hub" }.map(\.href) == [
                "https://hub.example.org/", "https://cloud.example.org/notify",
            ])
        #expect(feed.icon == "https://lightship.example.org/lamp.png")
        #expect(feed.logo == "https://lightship.example.org/ship.png")
        #expect(feed.language == "en-GB")
        #expect(feed.authors.map(\.name) == ["Ottoline Buoy", "The second mate"])
        #expect(feed.authors.last?.email == "mate@lightship.example.org")
        #expect(feed.entries.count == 4)
    }

    @Test("reads an item's members")
    func readsItem() throws {
        let entry = try #require(try SampleFeeds.feed("lightship.json").entries.first)
        #expect(entry.id == "https://lightship.example.org/4")
        #expect(entry.permalink == "https://lightship.example.org/4")
        #expect(entry.links.first(rel: "related")?.href == "https://harbour-log.example.org/fog")
        #expect(entry.title == "What the fog said \u{2014} & what it meant")
        #expect(entry.content.map(\.kind) == [.text(.html), .text(.text)])
        #expect(entry.summary == "A programme about waiting")
        #expect(entry.image == "https://lightship.example.org/fog.jpg")
        #expect(entry.published?.rfc3339 == "2026-02-14T06:00:00+01:00")
        #expect(entry.updated?.rfc3339 == "2026-02-14T09:12:30.25+01:00")
        #expect(entry.categories.map(\.term) == ["fog", "Waiting & weather"])
        let sound = try #require(entry.links.first(rel: "enclosure"))
        #expect(sound.type == "audio/mpeg" && sound.length == 8_123_456 && sound.duration == 1805.5)
        #expect(sound.title == "For ears")
    }

    @Test(
        "tells both versions",
        arguments: [
            ("https://jsonfeed.org/version/1", "1.0"), ("https://jsonfeed.org/version/1.1", "1.1"),
            ("http://www.jsonfeed.org/version/2/", "2"), ("1.1", "1.1"), ("new", ""),
        ])
    func tellsVersions(_ written: String, _ version: String) throws {
        var reader = try FeedReader(
            bytes: Array("{\"version\":\"\(written)\",\"title\":\"T\",\"items\":[]}".utf8))
        #expect(try reader.next() == nil)
        #expect(reader.document.type == "json")
        #expect(reader.document.version == version)
    }

    // MARK: - What the model has no field for

    @Test("keeps members that nobody knows, strings as text and others as JSON")
    func keepsMembers() throws {
        let feed = try SampleFeeds.feed("lightship.json")
        let comment = try #require(feed.extensions.first("user_comment", namespace: Namespace.jsonFeed))
        #expect(comment.text == "Give this address to a program that reads feeds." && comment.attributes.isEmpty)
        let own = try #require(feed.extensions.first("_lightship", namespace: Namespace.jsonFeed))
        #expect(own.attribute("type") == "json")
        #expect(own.text.hasSuffix("\"lamp\":{\"flashes\":3,\"period_s\":15.5},\"moored\":true}"))
        let entry = try #require(feed.entries.first)
        #expect(
            entry.extensions.first("banner_image", namespace: Namespace.jsonFeed)?.text.hasSuffix("wide.jpg") == true)
    }

    @Test("writes them back as they were, also those whose names are none in XML")
    func writesMembersBack() throws {
        let text = try text(
            try read(
                #"{"version":"https://jsonfeed.org/version/1","title":"T","a b":{"c":[1,-0.5e3,null,"\"\u0001"]},"_s":"true","_b":true,"items":[]}"#
            ))
        #expect(text.contains(#""a b":{"c":[1,-0.5e3,null,"\"\u0001"]},"_s":"true","_b":true"#))
    }

    @Test("writes no fragment over a member of its own, and none that is no JSON as JSON")
    func writesOnlyJSON() throws {
        var feed = Feed(title: "T")
        let json = [XMLFragment.Attribute(name: "type", value: "json")]
        feed.extensions.fragments = [
            XMLFragment(namespace: Namespace.jsonFeed, name: "title", text: "other"),
            XMLFragment(namespace: Namespace.jsonFeed, name: "_one", attributes: json, text: "}{"),
            XMLFragment(namespace: Namespace.jsonFeed, name: "_one", text: "again"),
            XMLFragment(namespace: Namespace.jsonFeed, name: "_two", attributes: json, text: "+01"),
        ]
        let text = try text(feed)
        #expect(text.contains(#""_one":"}{""#) && text.contains(#""_two":1.0"#))
        #expect(!text.contains("other") && !text.contains("again"))
    }

    @Test("reads back what it wrote")
    func readsBack() throws {
        let feed = try SampleFeeds.feed("lightship.json")
        #expect(differences(try Samples.again(feed, .jsonFeed), feed) == [])
        let written = try feed.bytes(as: .jsonFeed)
        #expect(try Feed(bytes: written).bytes(as: .jsonFeed) == written)
    }

    // MARK: - Tolerance

    @Test("reads values of other types as far as they say something")
    func readsOtherTypes() throws {
        let entry = try item(
            #""id":17,"title":["x"],"content_text":"C","tags":"one","authors":{"name":"A"},"attachments":[{"mime_type":"a/b"},{"url":"https://example.org/u","mime_type":"a/b","size_in_bytes":"12"}],"date_published":"gestern""#
        )
        #expect(entry.id == "17" && entry.title == nil)
        #expect(entry.categories.map(\.term) == ["one"] && entry.authors.map(\.name) == ["A"])
        #expect(entry.links.map(\.length) == [12])
        #expect(entry.published?.instant == nil && entry.published?.original == "gestern")
    }

    @Test("an item that is none costs only itself, and a note")
    func leavesOutOtherItems() throws {
        let bytes = Array(
            #"{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[3,null,{"id":"1"},"x"]}"#.utf8)
        var reader = try FeedReader(bytes: bytes)
        #expect(try reader.next()?.id == "1")
        #expect(try reader.next() == nil)
        #expect(reader.takeNotes().filter { $0.code == "bad-entry" }.count == 3)
    }

    @Test(
        "knows a JSON Feed that does not say its version",
        arguments: [
            #"{"title":"T","items":[{"id":"1","content_text":"C"}]}"#, #"[{"id":"1","content_html":"C"}]"#,
            #"{"items":[{"id":"1","content_text":"C"}],"x":1}"#,
            "\u{FEFF}{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\"}]}",
        ])
    func sniffs(_ text: String) throws {
        var reader = try FeedReader(bytes: Array(text.utf8))
        #expect(reader.format == .jsonFeed)
        #expect(try reader.next()?.id == "1")
    }

    @Test(
        "takes no other JSON for a feed",
        arguments: [#"{"verion":"1.0"}"#, "[]", "[1]", #"{"items":3}"#, #"{"items":[]}"#])
    func refuses(_ text: String) {
        #expect(throws: FeedError.self) { _ = try FeedReader(bytes: Array(text.utf8)) }
    }

    @Test("a document that is cut keeps its whole items")
    func keepsWholeItems() throws {
        let bytes = try SampleFeeds.bytes("lightship.json")
        let end = try #require(String(decoding: bytes, as: UTF8.self).utf8Span.span.count > 0 ? bytes.count - 120 : nil)
        var reader = try FeedReader(bytes: Array(bytes[..<end]))
        for _ in 0..<3 { #expect(try reader.next() != nil) }
        #expect(try reader.next() == nil)
        #expect(reader.takeNotes().contains { $0.code == "truncated" })
        #expect(!reader.document.isWellFormed)
    }

    @Test("reads UTF-16 with a byte order mark")
    func readsUTF16() throws {
        let text = "\u{FEFF}{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Ärger\",\"items\":[]}"
        let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try Feed(bytes: bytes).title == "Ärger")
    }

    @Test("cut or damaged anywhere, it does no harm")
    func survivesDamage() throws {
        let bytes = try SampleFeeds.bytes("lightship.json")
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<300 {
            var damaged = Array(bytes[..<Int.random(in: 0...bytes.count, using: &generator)])
            for _ in 0..<3 where !damaged.isEmpty {
                damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            guard var reader = try? FeedReader(bytes: damaged, format: .jsonFeed) else { continue }
            var feed = Feed()
            while let entry = try? reader.next() { feed.entries.append(entry) }
            var whole = reader.feed
            whole.entries = feed.entries
            #expect(throws: Never.self) { try whole.bytes(as: .jsonFeed) }
        }
    }

    // MARK: - Writing

    @Test("a summary stands for content that is missing")
    func writesSummaryAsContent() throws {
        var feed = Feed(title: "T")
        var entry = Entry(id: "1")
        entry.summary = .html("<p>S</p>")
        feed.entries = [entry]
        #expect(try text(feed).contains(#""content_html":"<p>S</p>""#))
        feed.entries[0].summary = "S"
        #expect(try text(feed).contains(#""content_text":"S","summary":"S""#))
        feed.entries[0].summary = nil
        #expect(try text(feed).contains(#""content_text":"""#))
    }
}
