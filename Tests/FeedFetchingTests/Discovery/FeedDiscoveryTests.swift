import Testing

@testable import FeedFetching

@Suite("Feeds of a page")
struct FeedDiscoveryTests {
    private func feeds(
        _ page: String, at address: String = "https://example.org/blog/page.html?x=1",
        headers: KeyValuePairs<String, String> = [:]
    ) throws -> [DiscoveredFeed] {
        FeedDiscovery.feeds(
            in: Array(page.utf8),
            headers: HTTPHeaders(headers.map { HTTPHeaders.Field(name: $0.key, value: $0.value) }),
            address: try #require(WebAddress(address)))
    }

    private func addresses(_ page: String) throws -> [String] {
        try feeds(page).map(\.address.text)
    }

    @Test("Links in the head name feeds of every kind, in their order")
    func readsLinks() throws {
        let found = try feeds(
            """
            <!doctype html><html><head><title>T</title>
            <link rel=stylesheet href=/style.css type=text/css>
            <link rel="alternate" type="application/atom+xml" title=" All
              posts " href="/atom">
            <LINK REL='Alternate nofollow' TYPE='Application/RSS+XML; charset=utf-8' HREF='rss.xml'>
            <link rel=alternate type=application/feed+json href=//example.org/feed.json>
            <link rel="feed" href="../other">
            <link rel=alternate type=application/x.atom+xml href="?format=atom">
            <link rel=alternate hreflang=de type=text/html href=/de/feed>
            <link rel="alternate" href="https://de.example.org/">
            </head><body></body></html>
            """)
        #expect(
            found == [
                feed("https://example.org/atom", "application/atom+xml", "All posts"),
                feed("https://example.org/blog/rss.xml", "application/rss+xml"),
                feed("https://example.org/feed.json", "application/feed+json"), feed("https://example.org/other"),
                feed("https://example.org/blog/page.html?format=atom", "application/x.atom+xml"),
            ])
    }

    private func feed(_ address: String, _ type: String? = nil, _ title: String? = nil) -> DiscoveredFeed? {
        WebAddress(address).map { DiscoveredFeed(address: $0, type: type, title: title) }
    }

    @Test("References count from the page's base, but not from one that leads nowhere")
    func usesBase() throws {
        let link = "<link rel=alternate type=application/rss+xml href=rss>"
        #expect(try addresses("<base href='/deep/er/'>\(link)<base href=/no/>") == ["https://example.org/deep/er/rss"])
        #expect(try addresses("<base target=_top><base href='//b.example/'>\(link)") == ["https://b.example/rss"])
        #expect(try addresses("<base href='javascript:1'>\(link)") == ["https://example.org/blog/rss"])
    }

    @Test("Feeds of comments come last, and no feed comes twice")
    func ordersFeeds() throws {
        #expect(
            try addresses(
                """
                <link rel=alternate type=application/rss+xml href=/comments/feed/>
                <link rel=alternate type=application/rss+xml href=/k title="Kommentar-Feed">
                <link rel=alternate type=application/rss+xml href=/feed/>
                <link rel=alternate type=application/atom+xml href=HTTPS://EXAMPLE.org/feed/#a>
                <link rel=alternate type=application/atom+xml href=/atom>
                """)
                == ["feed/", "atom", "comments/feed/", "k"].map { "https://example.org/\($0)" })
    }

    @Test(
        "What is no feed is none",
        arguments: [
            "<link rel=alternate type=application/json href=/wp-json/wp/v2/pages/2 title='JSON feed'>",
            "<link rel=alternate type=application/json+oembed href=/oembed?url=feed>",
            "<link rel='alternate stylesheet' type=application/rss+xml href=/feed>",
            "<link rel=alternate type=application/rss+xml href='javascript:alert(1)'>",
            "<link rel=alternate type=application/rss+xml href='file:///etc/passwd'>",
            "<link rel=alternate type=application/rss+xml href=''>", "<link rel=alternate type=application/rss+xml>",
            "<link rel=alternate type=application/json href=/data.json title='Seed feedback'>",
            "<!-- <link rel=alternate type=application/rss+xml href=/feed> -->",
            "<script>'<link rel=alternate type=application/rss+xml href=/feed>'</script>",
            "<link rel=canonical href=/feed>", "<a href=/feedback>Feedback</a>", "<a href=https://feed/>x</a>",
            "<a href=/sitemap.xml>Map</a>", "<a href='https://reader.example/add?url=https://example.org/feed'>Add</a>",
        ])
    func refuses(_ page: String) throws {
        #expect(try addresses(page) == [])
    }

    @Test("A type that says nothing needs an address or a title that does")
    func readsVagueTypes() throws {
        #expect(
            try addresses(
                """
                <link rel=alternate type=text/xml href=/rss.xml><link rel=alternate type=application/json href=/feed.json>
                <link rel=alternate type=application/json title="JSON Feed" href=/posts><link rel=alternate href=/atom.xml>
                """) == ["rss.xml", "feed.json", "posts", "atom.xml"].map { "https://example.org/\($0)" })
    }

    @Test("Header fields name feeds too, relative to the answer and not to the page's base")
    func readsHeaders() throws {
        let headers: KeyValuePairs = [
            "Link": "</wp-json/>; rel=\"https://api.w.org/\", <feed>; rel=\"alternate\"; type=\"application/rss+xml\"",
            "link": "</a>; rel=feed; title=\"A, B\", </c>; rel=alternate; type=application/atom+xml; anchor=\"/x\"",
        ]
        let page = "<base href=/base/><link rel=alternate type=application/atom+xml href=own>"
        #expect(
            try feeds(page, headers: headers) == [
                feed("https://example.org/base/own", "application/atom+xml"),
                feed("https://example.org/blog/feed", "application/rss+xml"),
                feed("https://example.org/a", nil, "A, B"),
            ])
        #expect(try feeds("", headers: headers).count == 2)
    }

    @Test("Where none is named, links that look like feeds are taken, those of the same server first")
    func readsAnchors() throws {
        let page = """
            <a href="https://feeds.example.com/site/rss">elsewhere</a><a href="/about">About</a>
            <a href="feed://example.org/news.rss">News <b>feed</b></a><a href="/?feed=rss2">x</a>
            <a href="/feeds/posts/default?alt=rss">y</a><a href="feed.xml#a"> </a>
            """
        #expect(
            try feeds(page) == [
                feed("http://example.org/news.rss", nil, "News feed"), feed("https://example.org/?feed=rss2", nil, "x"),
                feed("https://example.org/feeds/posts/default?alt=rss", nil, "y"),
                feed("https://example.org/blog/feed.xml"),
                feed("https://feeds.example.com/site/rss", nil, "elsewhere"),
            ])
        #expect(try addresses(page + "<link rel=feed href=/named>") == ["https://example.org/named"])
    }

    @Test("A page in another encoding is read, and what the transport says of it counts")
    func readsEncodings() throws {
        let page: [UInt8] = Array("<link rel=feed href=/f title='Gr".utf8) + [0xFC] + Array("n'>".utf8)
        let headers = HTTPHeaders([HTTPHeaders.Field(name: "Content-Type", value: "text/html; charset=\"ISO-8859-1\"")])
        let address = try #require(WebAddress("https://example.org/"))
        #expect(FeedDiscovery.feeds(in: page, headers: headers, address: address).first?.title == "Grün")
    }

    @Test("A page that is cut within a character is still in its encoding", arguments: [1])
    func readsCutPages(_ shift: Int) throws {
        let start = "<link rel=feed href=/f title='Grün'>" + String(repeating: " ", count: shift)
        let page = start + String(repeating: "\u{1F327}", count: FeedDiscovery.pageBytes / 4)
        #expect(try feeds(page).first?.title == "Grün")
        let cut = Array(page.utf8.prefix(FeedDiscovery.pageBytes))
        let address = try #require(WebAddress("https://example.org/"))
        #expect(FeedDiscovery.feeds(in: cut, headers: HTTPHeaders(), address: address).first?.title == "Grün")
    }

    @Test("Usual places are next to the page and at the root, each once, without credentials")
    func guesses() throws {
        let places = { (text: String) in WebAddress(text).map { FeedDiscovery.wellKnown(for: $0).map(\.text) } ?? [] }
        let root = ["feed/", "feed.xml", "index.xml", "atom.xml", "rss.xml", "feed.json", "rss"]
        #expect(places("https://ann:pw@example.org/") == root.map { "https://example.org/\($0)" })
        #expect(
            Array(places("https://example.org/blog/?a=b/c").prefix(3))
                == ["feed/", "feed.xml", "index.xml"].map { "https://example.org/blog/\($0)" })
        #expect(places("https://example.org/blog/post").first == "https://example.org/blog/feed/")
        #expect(places("https://example.org/blog/post").count == 10)
        #expect(!places("https://example.org/feed.xml").contains("https://example.org/feed.xml"))
    }

    @Test("A hostile page takes no longer than its length, and names no more than a hundred", .timeLimit(.minutes(1)))
    func isLinear() throws {
        let pieces = [
            "<link rel=feed href=f", "<a href=/feed>", "<a href=/rss/",
            "<link rel=alternate type=application/rss+xml href=?",
            "<base href=\"", "<a ", "<link ", "<!--", "</a>", "<link rel=feed href='",
        ]
        for piece in pieces {
            #expect(try addresses(String(repeating: piece, count: 4000)).count <= 100)
        }
        let many = (0..<2000).map { "<link rel=feed href=/\($0)>" }.joined()
        #expect(try addresses(many).count == 100)
        let long = "<base href=/\(String(repeating: "x", count: 100_000))/>\(many)"
        #expect(try addresses(long).first == "https://example.org/0")
        let header = String(repeating: "<a>; rel=feed, ", count: 10_000)
        #expect(try feeds("", headers: ["Link": header]).count == 1)
    }
}
