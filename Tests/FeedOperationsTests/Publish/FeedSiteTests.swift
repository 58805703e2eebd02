import FeedOperations
import Syndication
import Testing

@Suite struct FeedSiteTests {
    @Test func writesTheFeedsOfTheSiteLast() throws {
        #expect(FeedSite(Feed()).files().map(\.path) == ["atom.xml", "rss.xml", "feed.json", "opml.xml"])
    }

    @Test func eachFeedSaysWhereItIs() throws {
        let site = try FeedSite(
            SampleFeeds.feed("observatory.atom"), options: FeedSite.Options(url: "https://p.example"))
        for (path, format) in [("atom.xml", FeedFormat.atom), ("rss.xml", .rss)] {
            let feed = try Feed(bytes: site.bytes(path), format: format)
            #expect(feed.links.filter { $0.rel == "self" }.map(\.href) == ["https://p.example/\(path)"])
            #expect(feed.links.permalink == "https://p.example/")
        }
        #expect(try site.text("feed.json").contains(#""feed_url":"https://p.example/feed.json""#))
    }

    @Test func withoutAnAddressNoFeedClaimsToBeAnotherOne() throws {
        var feed = Feed(id: "tag:a", title: "A")
        feed.links = [
            Link(rel: "self", href: "https://elsewhere.example/feed"),
            Link(rel: "next", href: "https://elsewhere.example/2"),
            Link(rel: "hub", href: "https://hub.example/"), Link(href: "https://elsewhere.example/"),
        ]
        let site = FeedSite(feed)
        #expect(try Feed(bytes: site.bytes("atom.xml")).links.map(\.href) == ["https://elsewhere.example/"])
        #expect(try !site.text("feed.json").contains("feed_url"))
    }

    @Test func publishesAsManyEntriesAsTheLimitAllows() throws {
        let site = try FeedSite(SampleFeeds.feed("harbour-log.xml"), options: FeedSite.Options(limit: 3))
        #expect(try Feed(bytes: site.bytes("atom.xml")).entries.count == 3)
    }

    @Test func theSameFeedGivesTheSameBytes() throws {
        let sites = try [
            FeedSite(SampleFeeds.merged(), options: everything), FeedSite(SampleFeeds.merged(), options: everything),
        ]
        let paths = sites[0].files().map(\.path)
        #expect(paths == sites[1].files().map(\.path) && paths.count > 20)
        for path in paths { #expect(try sites[0].bytes(path) == sites[1].bytes(path)) }
    }

    @Test func allEntriesComeBackFromWhatIsPublished() throws {
        let feed = try SampleFeeds.merged()
        let site = FeedSite(feed)
        #expect(try Feed(bytes: site.bytes("atom.xml")).entries.count == feed.entries.count)
        #expect(try Feed(bytes: site.bytes("rss.xml")).entries.count == feed.entries.count)
    }

    @Test func namesItsHubs() throws {
        var options = FeedSite.Options(url: "https://p.example/")
        options.hubs = ["https://hub.example/"]
        let site = FeedSite(Feed(id: "tag:a", title: "A"), options: options)
        for path in ["atom.xml", "rss.xml"] {
            #expect(try Feed(bytes: site.bytes(path)).links.first(rel: "hub")?.href == "https://hub.example/")
        }
        #expect(try site.text("feed.json").contains(#""hubs":[{"type":"WebSub","url":"https://hub.example/"}]"#))
    }

    @Test func whatWasDeletedIsNotPublishedAndStaysDeleted() throws {
        var feed = numbered(3)
        feed.deletedEntries = [
            Tombstone(ref: "tag:e,2026:2", when: Timestamp(seconds: 1_000_000_000)),
            Tombstone(ref: "tag:e,2026:1", when: Timestamp(seconds: 5)),
        ]
        let written = try Feed(bytes: FeedSite(feed).bytes("atom.xml"))
        #expect(written.entries.compactMap(\.id) == ["tag:e,2026:3", "tag:e,2026:1"])
        #expect(written.deletedEntries.map(\.ref) == ["tag:e,2026:2", "tag:e,2026:1"])
    }

    @Test func categoriesAndSourcesHaveFeedsOfTheirOwn() throws {
        var options = FeedSite.Options(url: "https://p.example/")
        options.parts = [.category, .source]
        let site = try FeedSite(SampleFeeds.merged(), options: options)
        let harbour = try Feed(bytes: site.bytes("source/harbour-log.xml"))
        #expect(
            harbour.entries.allSatisfy { $0.source?.feed.title?.plain == "Harbour Log" } && !harbour.entries.isEmpty)
        #expect(harbour.links.first(rel: "self")?.href == "https://p.example/source/harbour-log.xml")
        #expect(harbour.id == "https://p.example/source/harbour-log.xml")
        #expect(site.files().contains { $0.path.hasPrefix("category/") })
    }

    @Test func categoriesThatDifferByCaseAreOne() throws {
        var feed = numbered(2)
        feed.entries[0].categories = [Category(term: "News"), Category(term: "news")]
        feed.entries[1].categories = [Category(term: "NEWS"), Category(term: "../../etc"), Category(term: " ")]
        var options = FeedSite.Options()
        options.parts = [.category]
        let site = FeedSite(feed, options: options)
        let parts = site.files().map(\.path).filter { $0.hasPrefix("category/") }
        #expect(parts.count == 2 && parts[0] == "category/news.xml" && parts[1].hasPrefix("category/etc-"))
        #expect(try Feed(bytes: site.bytes("category/news.xml")).entries.count == 2)
    }

    @Test func listsItsSourcesAsSubscriptions() throws {
        let list = try Feed(bytes: FeedSite(SampleFeeds.merged()).bytes("opml.xml"))
        #expect(list.entries.contains { $0.title?.plain == "Harbour Log" })
        #expect(list.entries.allSatisfy { $0.links.first(rel: "self")?.href.hasPrefix("http") ?? false })
    }

    @Test func cleansMarkupUnlessToldNotTo() throws {
        var feed = numbered(1)
        feed.entries[0].content = [Content(.html("<p onclick=\"x()\">a</p><script>b()</script>"))]
        #expect(try !FeedSite(feed).text("atom.xml").contains("onclick"))
        var options = FeedSite.Options()
        options.sanitizes = false
        #expect(try FeedSite(feed, options: options).text("atom.xml").contains("onclick"))
    }

    private var everything: FeedSite.Options {
        var options = FeedSite.Options(url: "https://p.example/")
        options.parts = [.category, .source]
        options.entriesPerFeed = 5
        return options
    }
}

/// A feed of entries a day apart, the newest first.
func numbered(_ count: Int) -> Feed {
    var feed = Feed(id: "tag:e,2026:feed", title: "Numbers")
    feed.entries = (1...max(count, 1)).reversed().map { number in
        var entry = Entry(id: "tag:e,2026:\(number)", title: .text("Number \(number)"))
        entry.updated = Timestamp(seconds: Int64(number) * 86_400)
        entry.content = [Content(.text("This is number \(number)."))]
        return entry
    }
    return feed
}

extension FeedSite {
    func bytes(_ path: String) throws -> [UInt8] {
        try files().first { $0.path == path }?.bytes() ?? []
    }

    func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }
}
