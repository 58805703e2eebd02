import FeedOperations
import FeedPages
import Syndication
import Testing

@Suite struct PageThemeTests {
    @Test func everyPageOfEverySiteIsBalanced() throws {
        for feed in [try TrialFeeds.samples(), HostileFeed.feed, Feed()] {
            for page in TrialSite(feed: feed).pages {
                #expect(firstUnbalancedTag(in: try html(page)) == nil, "\(page.path)")
            }
        }
    }

    @Test func whatMeansHarmIsNowhere() throws {
        for page in TrialSite(feed: HostileFeed.feed).pages {
            let html = try html(page)
            #expect(handlers(in: html).isEmpty, "\(page.path)")
            let lower = html.lowercased()
            for mark in ["<script", "<style", "<iframe", "<form", "\"javascript:", "\"data:text", "<base", "<object"] {
                #expect(!lower.contains(mark), "\(mark) in \(page.path)")
            }
            #expect(!html.unicodeScalars.contains { $0 == "\0" })
        }
    }

    @Test func thePageSaysWhatItIsAndWhereItsNeighboursAre() throws {
        var page = TrialSite(feed: try TrialFeeds.samples()).front
        page.canonical = "https://planet.example.org/"
        page.newer = SiteLink(title: "Newer", href: "newer.html")
        page.older = SiteLink(title: "Older", href: "archive/2.html")
        let html = try html(page)
        #expect(html.contains("<link rel=\"canonical\" href=\"https://planet.example.org/\">"))
        #expect(html.contains("<link rel=\"prev\" href=\"archive/2.html\">"))
        #expect(html.contains("<link rel=\"next\" href=\"newer.html\">"))
        #expect(
            html.contains("<link rel=\"alternate\" title=\"Atom\" type=\"application/atom+xml\" href=\"atom.xml\">"))
        #expect(html.contains("<link rel=\"stylesheet\" href=\"style.css\">"))
        #expect(html.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self';"))
    }

    @Test func namesBelowTheRootLeadToIt() throws {
        let html = try html(TrialSite(feed: try TrialFeeds.samples()).entryPage(0))
        #expect(html.contains("href=\"../style.css\"") && html.contains("href=\"../index.html\""))
    }

    @Test func thirtyEntriesAndTheStyleAreBelowSixtyKilobytes() throws {
        var feed = Feed(title: "A feed")
        feed.entries = (0..<100).map { number in
            var entry = Entry(
                id: "tag:example.org,2026:\(number)", title: "An entry with a title of some length, as they are")
            entry.content = [Content(.text(String(repeating: "words and more ", count: 60)))]
            entry.published = Timestamp(seconds: 1_770_000_000)
            entry.authors = [Person(name: "Somebody Somewhere")]
            entry.categories = [Category(term: "One"), Category(term: "Another")]
            entry.source = Source(Feed(title: "Some source or other"))
            return entry
        }
        let theme = PageTheme()
        let page = try theme.html(of: TrialSite(feed: feed).front)
        let style = try #require(theme.assets.first { $0.path == "style.css" })
        #expect(page.count + style.bytes.count <= 60 * 1024)
    }

    @Test func aSiteWithNothingInItSaysSo() throws {
        let html = try html(TrialSite(feed: Feed()).front)
        #expect(html.contains("Nothing has been published here yet.") && html.contains("<title>Feed</title>"))
    }

    @Test func furtherEntriesAreShownByTheirTitles() throws {
        let site = TrialSite(feed: try TrialFeeds.samples(), shown: 3)
        let html = try html(site.front)
        #expect(html.split(separator: "<article").count == 4)
        #expect(html.contains("<section class=\"further\""))
    }

    @Test func theSamePageGivesTheSameBytes() throws {
        let page = TrialSite(feed: try TrialFeeds.samples()).front
        #expect(try PageTheme().html(of: page) == PageTheme().html(of: page))
    }

    @Test func manyCategoriesAndSourcesAreFolded() throws {
        var page = TrialSite(feed: Feed()).front
        page.categories = (0..<10_000).map { SiteLink(title: "c\($0)", href: "c/\($0).html", count: 1) }
        page.sources = (0..<10_000).map { SiteSource(title: "s\($0)", page: "s/\($0).html") }
        let html = try html(page)
        #expect(html.contains("<summary>176 more</summary>") && html.utf8.count < 60_000)
    }

    @Test func linksWithoutATitleAreCalledByWhatTheyLeadTo() throws {
        var page = TrialSite(feed: try TrialFeeds.samples()).front
        page.archives = [SiteLink(title: "", href: "archive/index.html")]
        page.older = SiteLink(title: "", href: "archive/3.html")
        let html = try html(page)
        #expect(html.contains("<a href=\"archive/index.html\">All older entries</a>"))
        #expect(html.contains("<a class=\"older\" href=\"archive/3.html\" rel=\"prev\"><span>Older</span></a>"))
    }

    @Test func theListOfArchivesHasATitleOfItsOwn() throws {
        let page = SitePage(kind: .archives, path: "archive/index.html", root: "../", feed: Feed(title: "A"))
        #expect(try html(page).contains("<title>Archive – A</title>"))
    }

    @Test func aSubtitleThatIsTheTitleIsNotSaidTwice() throws {
        var feed = Feed(title: "A feed")
        feed.subtitle = "A feed"
        #expect(try !html(TrialSite(feed: feed).front).contains("subtitle"))
        feed.subtitle = "Of things"
        #expect(try html(TrialSite(feed: feed).front).contains("<p class=\"subtitle\" dir=\"auto\">Of things</p>"))
    }

    @Test(arguments: [("w", 3000), ("wide words ", 20_000), ("<b></b>", 40_000)])
    func aLongEntryBeginsAsAShortOneDoes(filling: String, count: Int) throws {
        var entry = Entry(id: "a", title: "One")
        entry.content = [Content(.html("<p>The beginning</p>" + String(repeating: filling, count: count) + " end"))]
        let html = try html(TrialSite(feed: feed(of: entry)).front)
        #expect(
            html.contains(
                "<p class=\"excerpt\">The beginning\(filling == "w" ? "…" : filling.first == "<" ? " end" : " wide words")"
            ))
    }

    private func feed(of entry: Entry) -> Feed {
        var feed = Feed(title: "A")
        feed.entries = [entry]
        return feed
    }
}
