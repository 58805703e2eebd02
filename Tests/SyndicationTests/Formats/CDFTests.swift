import Testing

@testable import Syndication

@Suite struct CDFTests {
    @Test("reads what a channel says of itself")
    func readsChannel() throws {
        let feed = try SampleFeeds.feed("ferry-board.cdf")
        #expect(feed.title?.value == "The ferry board")
        #expect(feed.subtitle?.value == "Sailings, and why they do not take place")
        #expect(feed.links.permalink == "http://ferry-board.example.org/index.html")
        #expect(feed.links.first(rel: "self")?.href == "http://ferry-board.example.org/board.cdf")
        #expect(feed.icon == "http://ferry-board.example.org/images/funnel.gif")
        #expect(feed.logo == "http://ferry-board.example.org/images/ferry.gif")
        #expect(feed.updated?.rfc3339 == "2001-03-09T17:20:00+01:00")
        #expect(feed.extensions.first("SCHEDULE", namespace: Namespace.cdf)?.children.count == 1)
    }

    @Test("reads items in any case")
    func readsItems() throws {
        let entries = try SampleFeeds.feed("ferry-board.cdf").entries
        #expect(
            entries.map { $0.title?.value } == [
                "No sailing before noon: fog", "A piano for the east pier", "One umbrella, green", "Lost & found",
            ])
        #expect(entries[0].permalink == "http://ferry-board.example.org/sailings/fog.html")
        #expect(entries[0].summary?.value == "The six o\u{2019}clock boat waits, and so does the caf\u{e9}.")
        #expect(entries[0].updated?.rfc3339 == "2001-03-09T17:05:00+01:00")
        #expect(entries[0].image == "http://ferry-board.example.org/images/fog.gif")
        #expect(entries[0].extensions.first("ITEM", namespace: Namespace.cdf)?.attribute("LEVEL") == "1")
        #expect(entries[1].permalink == "http://ferry-board.example.org/sailings/piano.html")
        #expect(entries[1].updated?.rfc3339 == "2001-03-08T00:00:00-00:00")
    }

    @Test("a channel in a channel is an entry, and its title the category of its items")
    func readsNestedChannels() throws {
        let entries = try SampleFeeds.feed("ferry-board.cdf").entries
        #expect(entries[2].categories.map(\.term) == ["Lost & found"])
        #expect(entries[3].permalink == "http://ferry-board.example.org/lost/index.html")
        #expect(
            entries[3].summary?.value == "Things that crossed without their owners" && entries[3].categories.isEmpty)
    }

    @Test(
        "tells CDF from RSS that lacks its root",
        arguments: [
            ("<CHANNEL><TITLE>T</TITLE></CHANNEL>", "cdf"), ("<Channel><Item/></Channel>", "cdf"),
            ("<channel\nhref=\"http://example.org/\"><title>T</title></channel>", "cdf"),
            ("<channel><title>T</title></channel>", "rss"), ("<rss><channel href=\"x\"/></rss>", "rss"),
        ])
    func sniffs(_ document: String, _ name: String) throws {
        var reader = try FeedReader(bytes: Array(document.utf8))
        #expect(reader.format.name == name)
        while try reader.next() != nil {}
        #expect(reader.document.type == name)
    }

    @Test("channels nested without end do no harm")
    func survivesDeepChannels() throws {
        let open = String(repeating: "<CHANNEL HREF=\"http://example.org/\"><TITLE>T</TITLE>", count: 2_000)
        let close = String(repeating: "</CHANNEL>", count: 2_000)
        let feed = try Feed(bytes: Array((open + "<ITEM><TITLE>I</TITLE></ITEM>" + close).utf8))
        #expect(feed.entries.count == 2_000)
        #expect(feed.entries[0].categories.count == 16)
    }

    @Test("cut or damaged anywhere, it does no harm")
    func survivesDamage() throws {
        let bytes = try SampleFeeds.bytes("ferry-board.cdf")
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            var damaged = Array(bytes[..<Int.random(in: 0...bytes.count, using: &generator)])
            for _ in 0..<3 where !damaged.isEmpty {
                damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            guard var reader = try? FeedReader(bytes: damaged, format: .cdf) else { continue }
            var entries: [Entry] = []
            while let entry = try? reader.next() { entries.append(entry) }
            #expect(entries.count < 100)
        }
    }
}
