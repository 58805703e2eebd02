import Testing

@testable import Syndication

@Suite struct JSONParserTests {
    private func parse(_ text: String) -> (value: JSONValue?, repair: FeedError?, failure: FeedError?) {
        var parser = JSONParser(Array(text.utf8))
        let value = parser.document()
        return (value, parser.repair, parser.failure)
    }

    @Test(arguments: [
        (#""a\nb\t\"\\\/\u0041""#, "a\nb\t\"\\/A"), (#""\ud83d\ude00""#, "😀"), (#""\uD83D""#, "\u{FFFD}"),
        (#""\ude00x""#, "\u{FFFD}x"),
        (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\q""#, "q"), ("\"é漢😀\"", "é漢😀"), (#""\u+041""#, "\u{FFFD}+041"),
        (#""\u00""#, "\u{FFFD}00"),
        ("\"\u{1}\"", "\u{1}"), (#""\b\f\r""#, "\u{8}\u{C}\r"),
    ])
    func readsStrings(_ text: String, _ expected: String) throws {
        #expect(parse(text).value?.string == expected)
        #expect(parse(text).failure == nil)
    }

    @Test func replacesBytesThatAreNoUTF8() {
        var parser = JSONParser([0x22, 0x61, 0xFF, 0x22])
        #expect(parser.document()?.string == "a\u{FFFD}")
    }

    @Test(arguments: [
        ("1", 1.0), ("-0", 0), ("1.5e3", 1500), ("1E+2", 100), ("1e999", Double.greatestFiniteMagnitude),
        ("-1e999", -Double.greatestFiniteMagnitude), ("1e-999", 0), ("12345678901234567168", 12345678901234567168),
    ])
    func readsNumbers(_ text: String, _ expected: Double) {
        #expect(parse(text).value?.double == expected)
        #expect(parse(text).value?.string == text)
    }

    @Test(arguments: ["1e999", "99999999999999999999", "-99999999999999999999", "1e308"])
    func hasNoIntegerThatDoesNotFit(_ text: String) {
        #expect(parse(text).value?.int == nil)
    }

    @Test(arguments: ["[1,2,]", "{\"a\":1,}", "[1] x"])
    func mendsSmallFaults(_ text: String) {
        let (value, repair, failure) = parse(text)
        #expect(value != nil && repair != nil && failure == nil)
    }

    @Test(arguments: [
        "", " ", "{", "[", "\"", "\"\\", "\"\\u", "\"\\u12", "tru", "nul", "-", "{\"a\"", "{\"a\":", "{\"a\":1", "[1,",
        "{a:1}", "[1 2]", "{\"a\" 1}",
        "NaN", "+", "'a'", "]", "}", ",", "\u{0}", "[,]", "{,}", "\"\\ud83d\\", "\"\\ud83d\\u", "[tru]",
        "\"a\\", "\"\\n\\", "\"\\\\\\", "{\"\\", "{\"a\": \"b\\", "[\"\\",
    ])
    func saysWhereItHadToStop(_ text: String) throws {
        let failure = try #require(parse(text).failure)
        #expect(failure.line >= 1 && failure.column >= 1)
    }

    @Test func givesTheLineAndColumnOfAFault() {
        let failure = parse("{\n \"a\": 1,\n  !}").failure
        #expect(failure?.line == 3 && failure?.column == 3)
    }

    @Test(arguments: [("[", "]"), ("{\"a\":", "}")])
    func refusesLevelsWithoutEnd(_ open: String, _ close: String) {
        #expect(parse(String(repeating: open, count: 100_000)).failure?.code == .limitExceeded)
        let fine = parse(String(repeating: open, count: 600) + "1" + String(repeating: close, count: 600))
        #expect(fine.failure == nil)
    }

    @Test func takesTheLastOfTwoMembersOfOneName() {
        #expect(parse("{\"a\":1,\"a\":2}").value?["a"]?.int == 2)
    }

    @Test func readsAnyBytes() {
        var generator = SeededGenerator(seed: 8)
        let pieces = [
            "{", "}", "[", "]", "\"", ":", ",", "\\", "u", "d83d", "1", "e", "-", "true", "null", " ", "\n", "é",
            "\"a\"", "\"entries\"", "\"ext\"",
        ]
        for _ in 0..<5_000 {
            let text = (0..<25).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let (value, _, failure) = parse(text)
            #expect(value != nil || failure != nil)
            _ = value.map { ($0.feed, $0.entry) }
        }
    }
}

@Suite struct ModelJSONReaderTests {
    @Test func takesPlainStringsFromPeople() throws {
        let feed = try Samples.json(
            """
            {"feed": {"title": "T", "authors": ["Ann"], "links": ["https://a.example/"], "categories": ["c"], "generator": "g", "image": "i"},
             "entries": [{"id": 12345678901234567890, "title": "t", "content": "c", "updated": "2026-01-01T00:00:00Z", "authors": ["Bob"]}]}
            """)
        #expect(feed.title == "T")
        #expect(feed.authors == [Person(name: "Ann")])
        #expect(feed.links == [Link(href: "https://a.example/")])
        #expect(feed.categories == [Category(term: "c")])
        #expect(feed.generator?.name == "g")
        #expect(feed.image?.href == "i")
        let entry = try #require(feed.entries.first)
        #expect(entry.id == "12345678901234567890")
        #expect(entry.content.first?.text == "c")
        #expect(entry.updated?.instant?.seconds == 1_767_225_600)
    }

    @Test func passesOverWhatHasTheWrongType() throws {
        let feed = try Samples.json(
            """
            {"feed": {"title": [], "links": {"href": "x"}, "authors": "Ann", "updated": 5, "image": [], "cloud": 1, "ext": [1, {"name": "a b"}, {}],
              "deletedEntries": [{"ref": "x"}], "skipHours": [1, {}, "2"], "generator": []}, "format": [], "encoding": {}, "namespaces": {"a": 1},
             "entries": [{"id": {}, "title": {"value": 1}, "content": 5, "links": [{}, 1, {"href": "u", "length": "9", "duration": "x"}],
               "idIsPermalink": "yes", "source": 1, "categories": [{}, {"term": 5}], "ext": {"a": 1}}, 5, null, []]}
            """)
        #expect(feed.title == nil)
        #expect(feed.rss.skipHours == ["1", "2"])
        // What is no object is no entry; that is said in a note.
        #expect(feed.entries.count == 1)
        #expect(feed.entries[0].title?.value == "1")
        #expect(feed.entries[0].links.last == Link(href: "u", length: 9))
        #expect(try Samples.again(feed, .atom).entries.count == 1)
    }

    @Test func saysThatAnEntryIsNoObject() throws {
        var reader = try FeedReader(bytes: Array("{\"feed\": {}, \"entries\": [5, {\"id\": \"a\"}, []]}".utf8))
        #expect(try reader.next()?.id == "a")
        #expect(try reader.next() == nil)
        #expect(reader.takeNotes().map(\.code) == ["bad-entry", "bad-entry"])
    }

    @Test func keepsTheWholeEntriesOfATruncatedDocument() throws {
        let text = try Samples.text(SampleFeeds.feed("notes.json"), .json)
        let bytes = Array(text.utf8)
        for cut in stride(from: 1, to: bytes.count - 3, by: 61) {
            var reader = try FeedReader(bytes: Array(bytes[..<cut]), format: .json)
            var count = 0
            do {
                while try reader.next() != nil { count += 1 }
                let notes = reader.takeNotes()
                #expect(notes.first?.code == "truncated", "cut at \(cut)")
                #expect(notes.first?.line ?? 0 > 0)
                #expect(count <= 4)
            } catch {
                #expect(error.code == .truncated)
                #expect(count == 0)
            }
        }
    }

    @Test func readsBackEveryField() throws {
        var feed = Feed(id: "urn:x", title: .html("<b>\"\u{1}\\", language: "en", base: "urn:b"))
        feed.publisher = Person(
            name: "P", email: "p@a.example", uri: "urn:u", avatar: "urn:a",
            extensions: [XMLFragment(namespace: "urn:n", name: "n", text: "v")])
        feed.image = Image(href: "h", title: "t", link: "l", width: 1, height: -1, description: "d")
        feed.published = .read("not a date")
        feed.deletedEntries = [
            Tombstone(
                ref: "r", when: Timestamp(seconds: 1, utcOffset: nil), by: Person(name: "B"),
                comment: .xhtml("<i>c</i>"))
        ]
        var entry = Entry(id: "urn:e")
        entry.image = "urn:i"
        entry.idIsPermalink = false
        entry.links = [
            Link(
                rel: "enclosure", href: "h", length: .max, duration: 1.25,
                attributes: [.init(namespace: "urn:n", name: "a", value: "v")])
        ]
        entry.content = [
            Content(source: "urn:s"), Content(kind: .media("a/b"), unchecked: "x"), Content(.xhtml("<b>x</b>")),
        ]
        entry.extensions.fragments = [
            XMLFragment(
                namespace: "urn:n", name: "e", prefix: "n", attributes: [.init(name: "a", value: "1")],
                nodes: [.text(" a "), .element(XMLFragment(name: "in", text: "x")), .text("\r\n]]>")]),
            XMLFragment(
                namespace: Namespace.rss, name: "odd", prefix: "rss",
                nodes: [.element(XMLFragment(namespace: Namespace.rss, name: "in", text: "y"))]),
        ]
        feed.entries = [entry]
        let again = try Samples.again(feed, .json)
        #expect(differences(again, feed) == [])
    }
}

@Suite struct JSONLinesTests {
    @Test func readsUTF16() throws {
        let text = "\u{FEFF}{\"feed\":{\"title\":\"Fähre\"},\"entries\":[{\"id\":\"1\"}]}"
        let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        var reader = try FeedReader(bytes: bytes)
        #expect(try reader.next()?.id == "1")
        #expect(reader.feed.title == "Fähre")
    }

    @Test func tellsLinesOfEntriesThatSayNothingButTheirFeed() throws {
        var feed = Feed()
        feed.title = "T"
        feed.entries = [Entry(), Entry()]
        let lines = try feed.bytes(as: .jsonLines)
        #expect(try Feed(bytes: lines).entries.count == 2)
    }

    @Test func losesOnlyTheBadLine() throws {
        let text = "{\"id\":\"1\"}\n{\"id\":\n\n[]\n5\n{\"id\":\"2\",}\r\n{\"id\":\"3\"}"
        var reader = try FeedReader(bytes: Array(text.utf8), format: .jsonLines)
        var ids: [String?] = []
        while let entry = try reader.next() { ids.append(entry.id) }
        #expect(ids == ["1", "2", "3"])
        let notes = reader.takeNotes()
        #expect(notes.map(\.line) == [2, 4, 5, 6])
        #expect(notes.map(\.severity) == [.error, .error, .error, .warning])
        #expect(!reader.document.isWellFormed)
    }

    @Test func readsLinesLongerThanManyPieces() throws {
        let long = String(repeating: "é", count: 300_000)
        let text = "{\"id\":\"1\",\"title\":\"\(long)\"}\n{\"id\":\"2\"}\n"
        for piece in [1_000, 65_536, 1 << 20] {
            var reader = try FeedReader(source: PieceSource(Array(text.utf8), piece: piece), format: .jsonLines)
            #expect(try reader.next()?.title?.value == long)
            #expect(try reader.next()?.id == "2")
            #expect(try reader.next() == nil)
        }
    }

    @Test func refusesALineWithoutEnd() throws {
        var options = ReadingOptions()
        options.maximumDocumentBytes = 1 << 17
        let text = "{\"id\":\"1\"}\n{\"title\":\"" + String(repeating: "x", count: 1 << 19)
        var reader = try FeedReader(bytes: Array(text.utf8), format: .jsonLines, options: options)
        #expect(try reader.next()?.id == "1")
        #expect(throws: FeedError.self) { try reader.next() }
    }

    @Test func refusesADocumentThatIsTooLarge() throws {
        var options = ReadingOptions()
        options.maximumDocumentBytes = 100
        var reader = try FeedReader(
            bytes: Array("{\"entries\":[\(String(repeating: "1,", count: 100))1]}".utf8), format: .json,
            options: options)
        #expect(throws: FeedError.self) { try reader.next() }
    }
}

@Suite struct JSONFeedWriterTests {
    @Test(arguments: SampleFeeds.names)
    func writesWhatJSONFeedAsksFor(_ name: String) throws {
        let feed = try SampleFeeds.feed(name)
        var parser = JSONParser(try feed.bytes(as: .jsonFeed))
        let value = parser.document()
        let document = try #require(value)
        #expect(parser.failure == nil && parser.repair == nil)
        #expect(document["version"]?.string == "https://jsonfeed.org/version/1.1")
        #expect(document["title"]?.string != nil)
        let items = document["items"]?.elements ?? []
        #expect(items.count == feed.entries.count)
        for item in items {
            #expect(item["id"]?.string?.isEmpty == false)
            #expect(item["content_html"] != nil || item["content_text"] != nil)
            for name in ["date_published", "date_modified"] {
                if let date = item[name]?.string { #expect(Timestamp(rfc3339: date) != nil) }
            }
            for attachment in item["attachments"]?.elements ?? [] { #expect(attachment["mime_type"] != nil) }
        }
    }
}
