import ArticleImport
import Syndication
import Testing

@Suite("What a page says of its article")
struct PageFactsTests {
    // MARK: - Title

    @Test(
        "The title is the heading, without the site's name that machines are told",
        arguments: [
            "<title>The ferry comes back | Harbour Gazette</title>",
            "<title>The ferry comes back - Harbour Gazette</title><meta property=\"og:title\" content=\"Ferry: back after 11 years\">",
            "<meta property=\"og:title\" content=\"The ferry comes back — after all\">",
        ])
    func heading(head: String) throws {
        var page = FixturePage()
        page.head = head
        #expect(try page.entry().title == .text("The ferry comes back"))
    }

    @Test(
        "Without a heading it is what machines are told, the site's name left out",
        arguments: [
            ("<title>The ferry comes back | Harbour Gazette</title>", "The ferry comes back"),
            ("<title>Harbour Gazette » The ferry comes back</title>", "The ferry comes back"),
            (
                "<meta property=\"og:site_name\" content=\"HG\"><meta property=\"og:title\" content=\"Rain - and a ferry - HG\">",
                "Rain - and a ferry"
            ),
            ("<title>Harbour Gazette</title>", "Harbour Gazette"),
        ])
    func withoutHeading(head: String, title: String) throws {
        var page = FixturePage()
        page.head = head
        page.title = ""
        #expect(try page.entry().title == .text(title))
    }

    @Test("Words above the title that name its subject are none of it")
    func kicker() throws {
        var page = FixturePage()
        page.title = "<h1><span class=\"kicker\">Transport</span> <span>The ferry comes back</span></h1>"
        #expect(try page.entry().title == .text("The ferry comes back"))
        page.title = "<h1><span>The</span> <em>ferry comes back</em></h1>"
        #expect(try page.entry().title == .text("The ferry comes back"))
    }

    @Test("The site's own heading is not the article's")
    func siteHeading() throws {
        var page = FixturePage()
        page.title = "<h1><a href=\"/\">Harbour Gazette</a></h1><h2>The ferry comes back</h2>"
        #expect(try page.entry().title == .text("The ferry comes back"))
    }

    // MARK: - Dates

    @Test(
        "Dates for machines, in markup, and in words",
        arguments: [
            (
                "<meta property=\"article:published_time\" content=\"2030-03-02T08:15:00+02:00\">", "",
                "2030-03-02T08:15:00+02:00"
            ),
            ("<meta name=\"DC.date.issued\" content=\"2030-03-02\">", "", "2030-03-02T00:00:00Z"),
            (
                "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2030-03-02T08:15:00Z\"}]}</script>",
                "", "2030-03-02T08:15:00Z"
            ),
            ("", "<time datetime=\"2030-03-02T08:15Z\">yesterday</time>", "2030-03-02T08:15:00Z"),
            ("", "<span itemprop=\"datePublished\" content=\"2030-03-02\">long ago</span>", "2030-03-02T00:00:00Z"),
            ("", "<p class=\"info\">Published on March 2, 2030</p>", "2030-03-02T00:00:00Z"),
            ("", "<p>2. März 2030, 8.15 Uhr</p>", "2030-03-02T08:15:00Z"),
        ])
    func dates(head: String, about: String, date: String) throws {
        var page = FixturePage()
        page.head += head
        page.about = about
        #expect(try page.entry().published?.rfc3339 == date)
    }

    @Test("A comment's date is not the article's")
    func commentDate() throws {
        #expect(try FixturePage().entry().published == nil)
    }

    @Test("The address names the day where nothing else does, and the last change is kept")
    func address() throws {
        var page = FixturePage()
        var options = ArticleOptions()
        options.url = "https://gazette.example/2030/03/02/ferry.html"
        #expect(try page.entry(options).published?.rfc3339 == "2030-03-02T00:00:00Z")
        page.head += "<meta property=\"article:modified_time\" content=\"2030-03-05T00:00:00Z\">"
        #expect(try page.entry(options).updated?.rfc3339 == "2030-03-05T00:00:00Z")
    }

    // MARK: - Authors

    @Test(
        "Authors as the page shows them, and as machines are told",
        arguments: [
            (
                "", "<p class=\"byline\">By <a rel=\"author\" href=\"https://gazette.example/ann\">Ann Quill</a></p>",
                ["Ann Quill"]
            ),
            ("", "<div class=\"author-name\">Text: Ann Quill und Ben Oar</div>", ["Ann Quill", "Ben Oar"]),
            ("", "<p>By Ann Quill</p>", ["Ann Quill"]),
            (
                "", "<span itemprop=\"author\"><span itemprop=\"name\">Ann Quill</span>, Staff Writer</span>",
                ["Ann Quill"]
            ),
            ("<meta name=\"author\" content=\"Ann Quill, Ben Oar\">", "", ["Ann Quill", "Ben Oar"]),
            (
                "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ann Quill\"}]}</script>",
                "", ["Ann Quill"]
            ),
        ])
    func authors(head: String, about: String, names: [String]) throws {
        var page = FixturePage()
        page.head += head
        page.about = about
        #expect(try page.entry().authors.map(\.name) == names)
    }

    @Test("A publisher, a login name nobody sees and a comment's author are no authors")
    func notAuthors() throws {
        var page = FixturePage()
        page.head += """
            <meta property="og:site_name" content="Harbour Gazette"><meta name="author" content="hgadmin7">
            <script type="application/ld+json">{"@type":"Article","author":{"@type":"Organization","name":"Harbour Gazette"}}</script>
            """
        page.about = "<p class=\"author\">Harbour Gazette</p>"
        #expect(try page.entry().authors.isEmpty)
    }

    @Test("Who translated it or took the pictures did not write it")
    func others() throws {
        var page = FixturePage()
        page.about = """
            <p class="author">By Ann Quill</p><p class="author">Translated by: Tom Trans</p><p class="author">Photos: Pia Pict</p>
            """
        #expect(try page.entry().authors.map(\.name) == ["Ann Quill"])
    }

    // MARK: - The rest

    @Test("Address, language, summary, picture and subjects")
    func rest() throws {
        var page = FixturePage()
        page.head += """
            <link rel="canonical" href="/2030/ferry"><meta property="og:description" content="The ferry &amp;amp; the town">
            <meta property="og:image" content="/ferry.jpg"><meta property="article:section" content="Town">
            <meta property="article:tag" content="river"><meta property="article:tag" content="River">
            <meta property="article:tag" content="ferries"><meta name="keywords" content="spam, more spam">
            """
        var options = ArticleOptions()
        options.url = "https://gazette.example/2030/ferry?from=home"
        let entry = try page.entry(options)
        #expect(entry.id == "https://gazette.example/2030/ferry")
        #expect(entry.permalink == "https://gazette.example/2030/ferry")
        #expect(entry.language == "en")
        #expect(entry.summary?.value == "The ferry & the town")
        #expect(entry.image == "https://gazette.example/ferry.jpg")
        #expect(entry.categories.map(\.term) == ["Town", "river", "ferries"])
    }

    @Test("A canonical address that is the whole site's is a mistake")
    func wholeSite() throws {
        var page = FixturePage()
        page.head += "<link rel=\"canonical\" href=\"https://gazette.example/\">"
        var options = ArticleOptions()
        options.url = "https://gazette.example/2030/ferry"
        #expect(try page.entry(options).permalink == "https://gazette.example/2030/ferry")
    }

    @Test("Text that only machines are given is taken where the page shows none")
    func textForMachines() throws {
        let said = String(repeating: "A sentence of the text that is hidden in a script. ", count: 20)
        let html = """
            <html><head><title>T</title><script type="application/ld+json">
            {"@type":"NewsArticle","headline":"The ferry comes back","articleBody":"\(said)\\nAnother paragraph."}</script></head>
            <body><h1>The ferry comes back</h1><p>Please enable scripts to read this.</p></body></html>
            """
        let entry = try HTMLPage.read(html)[0].entry
        #expect(entry.content[0].value.hasSuffix("<p>Another paragraph.</p>\n"))
    }

    @Test("A page that a browser saved knows where it came from")
    func saved() throws {
        var page = FixturePage()
        page.text += "<p>What was said before can be read in <a href=\"more\">the first part</a> of this series.</p>"
        page.head += "<!-- saved from url=(0034)https://gazette.example/2030/ferry -->"
        let entry = try page.entry()
        #expect(entry.content[0].value.contains("href=\"https://gazette.example/2030/more\""))
    }
}
