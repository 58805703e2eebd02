import FeedOperations
import FeedPages
import Syndication
import Testing

@Suite struct EntryPageTests {
    private func entry(_ title: Text? = "One", _ content: Text? = nil) -> Entry {
        var entry = Entry(id: "tag:example.org,2026:1", title: title)
        if let content { entry.content = [Content(content)] }
        return entry
    }

    @Test func hasOneHeadingOfTheFirstLevelAndItsOwnBelow() throws {
        let html = try html(of: entry("One", .html("<h1>Its own</h1><h4>Below</h4>")))
        #expect(html.split(separator: "<h1").count == 2 && html.contains("<h1 dir=\"auto\">One</h1>"))
        #expect(html.contains("<h2>Its own</h2><h3>Below</h3>"))
        #expect(html.contains("<title>One – The feed</title>"))
    }

    @Test func plainTextBecomesParagraphs() throws {
        let html = try html(of: entry("One", .text("a < b\nsecond line\n\n\nsecond paragraph")))
        #expect(html.contains("<p>a &lt; b<br>\nsecond line</p>\n<p>second paragraph</p>"))
    }

    @Test func theSummaryStandsInForContentThatThereIsNot() throws {
        var entry = entry()
        entry.summary = .html("<p>In <b>short</b></p>")
        #expect(try html(of: entry).contains("<p>In <b>short</b></p>"))
    }

    @Test func markupIsSanitisedUnlessItWasAlready() throws {
        let entry = entry("One", .html("<p>x<script>run(1)</script></p>"))
        #expect(try !html(of: entry).contains("run(1)"))
        var page = SitePage(kind: .entry, path: "e.html", root: "", feed: Feed())
        page.entries = [SiteEntry(self.entry("One", .html("<p>x<u>y</u></p>")))]
        #expect(try html(page, PageTheme(options: .init(isSanitized: true))).contains("<p>x<u>y</u></p>"))
    }

    @Test(arguments: [
        ("en", "10 March 2026"), ("en-GB", "10 March 2026"), (nil, "10 March 2026"), ("de", "2026-03-10"),
        ("enm", "2026-03-10"),
    ])
    func datesAreInWordsInEnglishOnly(language: String?, text: String) throws {
        var entry = entry()
        entry.published = Timestamp(seconds: 1_773_160_800, utcOffset: 60)
        #expect(
            try html(of: entry, language: language).contains(
                "<time datetime=\"2026-03-10T17:40:00+01:00\">\(text)</time>"))
    }

    @Test func aChangeIsShownWhenItIsADayLater() throws {
        var entry = entry()
        entry.published = Timestamp(seconds: 1_773_160_800)
        entry.updated = Timestamp(seconds: 1_773_160_800 + 3600)
        #expect(try !html(of: entry).contains("updated <time"))
        entry.updated = Timestamp(seconds: 1_773_160_800 + 90_000)
        #expect(try html(of: entry).contains("updated <time datetime=\"2026-03-11T"))
    }

    @Test(arguments: [
        ("ar", "abc", "rtl"), ("he-IL", "abc", "rtl"), ("az-Arab", "abc", "rtl"), ("ar-Latn", "abc", "ltr"),
        ("en", "שלום", "ltr"), (nil, "שלום", "rtl"), (nil, "1. שלום abc", "rtl"), (nil, "abc שלום", "ltr"),
        (nil, "港の灯台", "ltr"),
    ])
    func theDirectionIsTheLanguagesOrTheFirstLetters(language: String?, title: String, direction: String) throws {
        var entry = entry(.text(title))
        entry.language = language
        let attribute = language.map { " lang=\"\($0)\"" } ?? ""
        let shown = direction == "rtl" ? " dir=\"rtl\"" : ""
        #expect(try html(of: entry).contains("<article class=\"story\"\(attribute)\(shown)>"))
    }

    @Test func whatAnEntryIsGroupedWithIsNoSubject() throws {
        var entry = entry()
        entry.categories = [
            Category(term: "tag:a", scheme: Repeats.groupScheme, label: "Another title"),
            Category(term: "tag:b", scheme: Stories.scheme, label: "A third title"), Category(term: "Harbour"),
        ]
        let html = try html(of: entry)
        #expect(html.contains(">Harbour<") && !html.contains("Another title") && !html.contains("A third title"))
    }

    @Test func whatAnEntryLacksIsNotTakenFromThePage() throws {
        let html = try html(of: entry())
        #expect(!html.contains("<article class=\"story\" lang"))
        #expect(!html.contains("<p class=\"rights\""))
    }

    @Test func anEntryWithoutATitleIsCalledByItsFirstWordsOrItsAddress() throws {
        #expect(try html(of: entry(nil, .html("<p>Some words</p>"))).contains("<h1 dir=\"auto\">Some words</h1>"))
        #expect(try html(of: entry("  \n", nil)).contains("<h1 dir=\"auto\">tag:example.org,2026:1</h1>"))
        #expect(try html(of: Entry()).contains("<h1 dir=\"auto\">Untitled</h1>"))
    }

    @Test func theOriginalIsLinkedUnlessItIsThisPage() throws {
        var entry = entry()
        entry.links = [Link(href: "https://www.example.org/a?b=1&c")]
        #expect(
            try html(of: entry).contains(
                "<a href=\"https://www.example.org/a?b=1&amp;c\">Read it at <bdi>example.org</bdi></a>"))
        entry.links = [Link(href: "https://planet.example.org/entries/one.html")]
        #expect(try !html(of: entry).contains("Read it at"))
    }

    @Test(arguments: ["javascript:run(1)", " JavaScript:run(1)", "data:text/html,x", "//host/a", "/a", "https://a/\nb"])
    func addressesThatAreNoneOfTheWebAreNotLinked(address: String) throws {
        var entry = entry()
        entry.links = [Link(href: address), Link(rel: "enclosure", href: address, type: "audio/mpeg")]
        entry.authors = [Person(name: "Somebody", uri: address)]
        entry.comments = address
        let html = try html(of: entry)
        #expect(!html.contains("Read it at") && !html.contains("<audio") && !html.contains(">Comments<"))
        #expect(html.contains("<bdi>Somebody</bdi>"))
    }

    @Test func filesAreHeardSeenOrFetched() throws {
        var entry = entry()
        entry.links = [
            Link(
                rel: "enclosure", href: "https://example.org/a.mp3", type: "audio/mpeg", length: 24_300_000,
                duration: 3723),
            Link(rel: "enclosure", href: "https://example.org/b.mp4", type: "video/mp4", title: "A film"),
            Link(rel: "enclosure", href: "https://example.org/c.zip", type: "application/zip", length: 1500),
        ]
        let html = try html(of: entry)
        #expect(
            html.contains("<audio controls preload=\"none\" src=\"https://example.org/a.mp3\" aria-label=\"a.mp3\">"))
        #expect(html.contains("<span>1:02:03</span> <span>24 MB</span>"))
        #expect(
            html.contains("<video controls preload=\"none\" src=\"https://example.org/b.mp4\" aria-label=\"A film\">"))
        #expect(html.contains(">c.zip</a> <span>1.5 kB</span>"))
    }

    @Test func repeatsAreFoldedUnderTheEntry() throws {
        let html = try html(of: entry()) { page in
            var other = Entry(id: "2", title: "The same elsewhere")
            other.links = [Link(href: "https://other.example.org/")]
            other.source = Source(Feed(title: "Another feed"))
            page.entries[0].repeats = [SiteEntry(other)]
        }
        #expect(html.contains("<details class=\"repeats\">") && html.contains("1 more on this"))
        #expect(html.contains("<a href=\"https://other.example.org/\" dir=\"auto\">The same elsewhere</a>"))
        #expect(html.contains("<bdi class=\"source\">Another feed</bdi>"))
    }

    @Test func theSourceIsLinkedToItsPageHereOrItsOwn() throws {
        var source = Feed(title: "A source")
        source.links = [Link(href: "https://source.example.org/")]
        var entry = entry()
        entry.source = Source(source)
        #expect(try html(of: entry).contains("<a href=\"https://source.example.org/\" dir=\"auto\">A source</a>"))
        let here = try html(of: entry) { $0.entries[0].sourcePage = "../sources/a.html" }
        #expect(here.contains("<a href=\"../sources/a.html\" dir=\"auto\">A source</a>"))
    }

    @Test func categoriesAreLinkedWhereTheyHaveAPage() throws {
        var entry = entry()
        entry.categories = [Category(term: "boats", label: "Boats"), Category(term: "birds"), Category(term: "birds")]
        let html = try html(of: entry) { $0.categories = [SiteLink(title: "Boats", href: "../categories/boats.html")] }
        #expect(
            html.contains(
                "<li><a href=\"../categories/boats.html\" dir=\"auto\">Boats</a></li>\n<li><bdi>birds</bdi></li>\n</ul>"
            ))
    }

    @Test func tenThousandCategoriesAreNotAllShown() throws {
        var entry = entry()
        entry.categories = (0..<10_000).map { Category(term: "c\($0)") }
        #expect(try html(of: entry).split(separator: "<li>").count == 25)
    }

    @Test func theNeighboursAreLinked() throws {
        let html = try html(of: entry()) { page in
            page.newer = SiteLink(title: "Next", href: "two.html")
            page.older = SiteLink(title: "Before", href: "zero.html")
        }
        #expect(
            html.contains("<a class=\"newer\" href=\"two.html\" rel=\"next\"><span>Newer</span> <bdi>Next</bdi></a>"))
        #expect(
            html.contains("<a class=\"older\" href=\"zero.html\" rel=\"prev\"><span>Older</span> <bdi>Before</bdi></a>")
        )
    }

    @Test func aPageOfAnEntryKnowsNothingThatChangesWithOthers() throws {
        var page = TrialSite(feed: try TrialFeeds.samples()).entryPage(3)
        let before = try html(page)
        page.feed.updated = Timestamp(seconds: 1_800_000_000)
        page.sources.append(SiteSource(title: "New"))
        page.categories.append(SiteLink(title: "New", href: "new.html", count: 3))
        #expect(try html(page) == before)
    }

    @Test func noTextOfATitleTurnsWhatFollows() throws {
        let html = try html(of: entry(.text("\u{202E}abc\u{2066}d\u{0} Z" + String(repeating: "\u{0300}", count: 100))))
        #expect(html.contains("<h1 dir=\"auto\">abcd Z" + String(repeating: "\u{0300}", count: 8) + "</h1>"))
    }
}
