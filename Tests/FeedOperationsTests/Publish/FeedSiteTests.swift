import FeedOperations
import Syndication
import Testing

@Suite struct FeedSiteTests {
    @Test func writesTheFeedsBeforeThePage() throws {
        #expect(try FeedSite(Feed()).files().map(\.path) == ["atom.xml", "rss.xml", "feed.json", "index.html"])
    }

    @Test func eachFeedSaysWhereItIs() throws {
        let files = try FeedSite(
            SampleFeeds.feed("observatory.atom"), options: FeedSite.Options(url: "https://p.example")
        ).files()
        for (path, format) in [("atom.xml", FeedFormat.atom), ("rss.xml", .rss)] {
            let feed = try Feed(bytes: bytes(path, files), format: format)
            #expect(feed.links.filter { $0.rel == "self" }.map(\.href) == ["https://p.example/\(path)"])
            #expect(feed.links.permalink == "https://p.example/")
        }
        #expect(text("feed.json", files).contains(#""feed_url":"https://p.example/feed.json""#))
    }

    @Test func withoutAnAddressNoFeedClaimsToBeAnotherOne() throws {
        var feed = Feed(id: "tag:a", title: "A")
        feed.links = [
            Link(rel: "self", href: "https://elsewhere.example/feed"),
            Link(rel: "next", href: "https://elsewhere.example/2"),
            Link(rel: "hub", href: "https://hub.example/"), Link(href: "https://elsewhere.example/"),
        ]
        let files = try FeedSite(feed).files()
        #expect(try Feed(bytes: bytes("atom.xml", files)).links.map(\.href) == ["https://elsewhere.example/"])
        #expect(!text("feed.json", files).contains("feed_url"))
    }

    @Test func publishesAsManyEntriesAsTheLimitAllows() throws {
        let feed = try SampleFeeds.feed("harbour-log.xml")
        let files = try FeedSite(feed, options: FeedSite.Options(limit: 3)).files()
        #expect(try Feed(bytes: bytes("atom.xml", files)).entries.count == 3)
        #expect(text("index.html", files).split(separator: "<article").count == 4)
    }

    @Test func theSameFeedGivesTheSameBytes() throws {
        let (one, two) = (try FeedSite(SampleFeeds.merged()).files(), try FeedSite(SampleFeeds.merged()).files())
        #expect(one == two)
    }

    @Test func allEntriesComeBackFromWhatIsPublished() throws {
        let feed = try SampleFeeds.merged()
        let files = try FeedSite(feed).files()
        #expect(try Feed(bytes: bytes("atom.xml", files)).entries.count == feed.entries.count)
        #expect(try Feed(bytes: bytes("rss.xml", files)).entries.count == feed.entries.count)
    }
}

func bytes(_ path: String, _ files: [FeedSite.File]) -> [UInt8] {
    files.first { $0.path == path }?.bytes ?? []
}

func text(_ path: String, _ files: [FeedSite.File]) -> String {
    String(decoding: bytes(path, files), as: UTF8.self)
}
