import Testing

@testable import Syndication

/// One bad field never loses an entry, one bad entry never loses a feed.
@Suite struct FeedToleranceTests {
    private static func items(_ second: String, head: String = "", tail: String = "") -> [UInt8] {
        let items = "<item><title>1</title></item><item>\(second)</item><item><title>3</title></item>"
        return Array("\(head)<rss version='2.0'><channel><title>T</title>\(items)\(tail)</channel></rss>".utf8)
    }

    private func read(_ bytes: [UInt8]) throws -> (feed: Feed, notes: [ReadingNote]) {
        var reader = try FeedReader(bytes: bytes)
        var entries: [Entry] = []
        while let entry = try reader.next() { entries.append(entry) }
        var feed = reader.feed
        feed.entries = entries
        return (feed, reader.takeNotes())
    }

    @Test(arguments: [
        ("<title>2</title><pubDate>yesterday</pubDate>", ["unreadable-date"]),
        ("<title>2</title><pubDate></pubDate>", []),
        ("<title>2\u{8}</title>", ["invalid-character"]),
        ("<title>&nbsp;2</title>", ["unknown-entity"]),
        ("<title>2</title><enclosure url='a' length='' type=''/>", []),
        ("<title>2</title><enclosure url='a' length='many'/>", ["unreadable-length"]),
        ("<title>2</title><enclosure url='a' url='b'/>", ["not-well-formed"]),
        ("<title>2</title><itunes:author>A</itunes:author>", ["undeclared-prefix"]),
        ("<title>2<b></title>", ["not-well-formed"]),
        ("<title a=b>2</title>", ["not-well-formed"]),
    ])
    func keepsEveryEntry(_ second: String, _ codes: [String]) throws {
        let (feed, notes) = try read(Self.items(second))
        #expect(feed.entries.count == 3)
        #expect(feed.entries.first?.title == "1")
        #expect(feed.entries.last?.title == "3")
        #expect(feed.entries.dropFirst().first?.title?.plain == "2")
        #expect(Set(notes.map(\.code)) == Set(codes))
        #expect(notes.allSatisfy { $0.line > 0 && $0.column > 0 })
    }

    @Test func keepsATTLThatIsNoNumberAsItIs() throws {
        let (feed, _) = try read(Self.items("<title>2</title>", tail: "<ttl>sixty</ttl>"))
        #expect(feed.rss.ttl == "sixty")
        #expect(feed.entries.count == 3)
    }

    @Test func readsBehindABlankLine() throws {
        let (feed, notes) = try read(Self.items("<title>2</title>", head: "\n<?xml version='1.0'?>"))
        #expect(feed.entries.count == 3)
        #expect(notes.map(\.severity) == [.warning])
    }

    @Test func readsRussianThatDeclaresNothing() throws {
        // "Новости города" in windows-1251.
        let title: [UInt8] = [0xCD, 0xEE, 0xE2, 0xEE, 0xF1, 0xF2, 0xE8, 0x20, 0xE3, 0xEE, 0xF0, 0xEE, 0xE4, 0xE0]
        let bytes = Array("<rss version='2.0'><channel><title>".utf8) + title + Array("</title></channel></rss>".utf8)
        #expect(try Feed(bytes: bytes).title == "Новости города")
    }

    @Test func readsTheEntriesBeforeACut() throws {
        let whole = Self.items("<title>2</title>")
        let cut = String(decoding: whole, as: UTF8.self).utf8.count / 2 + 30
        let (feed, notes) = try read(Array(whole[..<cut]))
        #expect(feed.entries.first?.title == "1")
        #expect(notes.contains { $0.code == "truncated" })
    }

    @Test func readsTagsInCapitals() throws {
        let (feed, _) = try read(
            Array("<RSS VERSION='2.0'><CHANNEL><TITLE>T</TITLE><ITEM><TITLE>1</TITLE></ITEM></CHANNEL></RSS>".utf8))
        #expect(feed.title == "T")
        #expect(feed.entries.map(\.title) == ["1"])
    }

    @Test func readsAPrefixThatIsDeclaredNowhereAsWhatItUsuallyMeans() throws {
        let (feed, _) = try read(Self.items("<itunes:author>Ann</itunes:author>"))
        #expect(feed.entries[1].authors == [Person(name: "Ann")])
    }

    @Test func readsNamespacesThatAreSpelledInOtherWays() throws {
        let document = """
            <rss version='2.0' xmlns:m='https://search.yahoo.com/mrss' xmlns:p='http://www.itunes.com/DTDs/PodCast-1.0.dtd'>\
            <channel><item><m:title>T</m:title><p:author>Ann</p:author></item></channel></rss>
            """
        let (feed, notes) = try read(Array(document.utf8))
        #expect(feed.entries.first?.title == "T")
        #expect(feed.entries.first?.authors == [Person(name: "Ann")])
        #expect(feed.entries.first?.extensions.fragments.map(\.namespace) == [MediaRSS.uri, ITunes.uri])
        #expect(notes.map(\.code) == ["unusual-namespace", "unusual-namespace"])
        #expect(notes.allSatisfy { $0.severity == .info })
    }

    @Test func saysThatAFeedIsServedAsSomethingElse() throws {
        var options = ReadingOptions()
        options.contentType = "text/html; charset=utf-8"
        var reader = try FeedReader(bytes: Self.items("<title>2</title>"), options: options)
        while try reader.next() != nil {}
        #expect(reader.takeNotes().map(\.code) == ["content-type-not-xml"])
    }

    @Test func ignoresABaseThatNothingCanBeRelativeTo() throws {
        let feed = try Samples.atom(
            "<entry xml:base=\"javascript:alert(1)\"><link href='b'/></entry>",
            attributes: "xml:base='https://a.example/'")
        #expect(feed.entries.first?.links.first?.href == "https://a.example/b")
    }
}
