import FeedOperations
import Syndication
import Testing

@Suite struct IndexPageTests {
    @Test func isWellFormed() throws {
        try expectWellFormed(SampleFeeds.merged())
        try expectWellFormed(Feed())
        try expectWellFormed(hostile)
    }

    @Test func namesTheFeedItsLanguageAndItsFormats() throws {
        let page = try page(SampleFeeds.feed("harbour-log.xml"))
        #expect(
            page.hasPrefix(
                "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\" xml:lang=\"en-GB\">"))
        #expect(page.contains("<h1 dir=\"auto\">Harbour Log</h1>"))
        #expect(
            page.contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Atom\" href=\"atom.xml\"/>"))
        #expect(page.contains("href=\"rss.xml\">RSS</a>") && page.contains("href=\"feed.json\">JSON Feed</a>"))
    }

    @Test func showsEntriesWithTitleDaySourceAndBeginning() throws {
        let page = try page(SampleFeeds.merged())
        #expect(
            page.contains(
                "<a href=\"https://harbour-log.example.org/2026/03/swing-bridge-to-close/\">Swing bridge to close for six nights</a>"
            ))
        #expect(page.contains("<time datetime=\"2026-03-10T16:40:00Z\">2026-03-10</time>"))
        #expect(page.contains("Harbour Log</a></bdi>"))
        #expect(page.contains("<article lang=\"ja\" xml:lang=\"ja\">"))
    }

    @Test func hostileTextsNeitherRunNorBreakThePage() throws {
        let page = try page(hostile)
        #expect(!page.contains("<script") && !page.contains("javascript:") && !page.contains("<img"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!page.unicodeScalars.contains("\u{202E}") && !page.unicodeScalars.contains("\0"))
        #expect(page.utf8.count < 20_000)
    }

    @Test(arguments: [
        "javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "/relative",
        "//host/a", "http://a/\nb", "",
    ])
    func linksOnlyToTheWebAndMail(address: String) throws {
        var feed = Feed(title: "A")
        feed.entries = [article("tag:1", "One", link: address)]
        #expect(try page(feed).contains("<h2 dir=\"auto\">One</h2>"))
    }

    @Test func cutsBetweenWords() throws {
        var feed = Feed(title: "A")
        feed.entries = [article("tag:1", "One", text: words("word"))]
        let page = try page(feed, FeedSite.Options(excerptLength: 20))
        #expect(page.contains(">word0 word1 word2…</p>"))
    }

    @Test func anEntryWithoutATitleShowsItsFirstWords() throws {
        var feed = Feed(title: "A")
        feed.entries = [article("tag:1", link: "https://a.example/1", text: "Hello there"), article("tag:2"), Entry()]
        let page = try page(feed)
        #expect(page.contains("<a href=\"https://a.example/1\">Hello there</a>"))
        #expect(page.contains("<h2 dir=\"auto\">tag:2</h2>") && page.contains("<h2 dir=\"auto\">…</h2>"))
    }

    @Test func aDateWithoutAZoneHasNoneOnThePage() throws {
        var feed = Feed(title: "A")
        var entry = Entry(id: "tag:1", title: "One")
        entry.published = Timestamp(seconds: 0, utcOffset: nil)
        feed.entries = [entry]
        #expect(try page(feed).contains("<time datetime=\"1970-01-01T00:00:00\">1970-01-01</time>"))
    }

    private var hostile: Feed {
        var feed = Feed(title: "<script>alert(1)</script>")
        feed.language = "\"><script>"
        feed.subtitle = .html("<img src=x onerror=alert(1)>ok</p></header>")
        let long = String(repeating: "x", count: 10_000)
        let marks = "z" + String(repeating: "\u{301}", count: 10_000)
        feed.entries = [
            article(
                "tag:1", .text("\u{202E}<script>alert(1)</script>\0\u{1}]]>\u{FFFE}"), link: "javascript:alert(1)",
                text: .html("<script>alert(2)</script><p>" + long)),
            article("tag:2", .text(long), link: "https://a.example/\"onclick=\"x", text: .text(marks)),
            article("tag:3", .html("&lt;img src=x&gt;"), text: .html("</article></main><iframe>")),
        ]
        feed.entries[0].authors = [Person(name: "</p><script>")]
        return feed
    }

    private func page(_ feed: Feed, _ options: FeedSite.Options = FeedSite.Options()) throws -> String {
        text("index.html", try FeedSite(feed, options: options).files())
    }

    /// What the reader of XHTML texts takes as such is well-formed.
    private func expectWellFormed(_ feed: Feed) throws {
        let markup = try page(feed).split(separator: "\n", maxSplits: 1).last.map { String($0) } ?? ""
        #expect(Text.xhtml(markup).kind == .xhtml)
    }
}
