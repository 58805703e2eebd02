import ArticleImport
import Syndication
import Testing

@Suite("Several articles on one page, and microformats")
struct PageEntriesTests {
    @Test("A page that lists whole articles becomes an entry for each, with its link, date and author")
    func list() throws {
        let articles = (1...3).map { number in
            """
            <article class="post"><h2><a href="/post/\(number)">Day \(number) on the river</a></h2>
            <time datetime="2030-03-0\(number)">day</time> <span class="author">Ann Quill</span>
            \(FixturePage.paragraphs)</article>
            """
        }
        var options = ArticleOptions()
        options.url = "https://gazette.example/"
        let imported = try HTMLPage.read(
            "<html lang=\"en\"><head><title>Gazette</title></head><body><h1>Gazette</h1>\(articles.joined())</body></html>",
            options)
        try #require(imported.count == 3)
        #expect(
            imported.map { $0.entry.title?.value } == [
                "Day 1 on the river", "Day 2 on the river", "Day 3 on the river",
            ])
        #expect(imported[1].entry.permalink == "https://gazette.example/post/2")
        #expect(imported[1].entry.published?.rfc3339 == "2030-03-02T00:00:00Z")
        #expect(imported[1].entry.authors.map(\.name) == ["Ann Quill"])
        #expect(imported[2].entry.content[0].value.contains("eleven years"))
    }

    @Test("Short articles count as several where their headings lead to pages of their own")
    func shortList() throws {
        let articles = ["Ducks", "Geese", "Swans"].map { bird in
            """
            <article class="hentry"><header class="entry-header"><h2><a href="/\(bird)">\(bird) on the pond</a></h2></header>
            <div class="entry-content"><p>\(bird) came back on Tuesday, seven of them, and stayed until the ice was gone.</p></div>
            </article>
            """
        }
        let imported = try HTMLPage.read(
            "<head><title>A diary</title></head><body class=\"home blog\"><main>\(articles.joined())</main></body>")
        #expect(
            imported.map { $0.entry.title?.value } == ["Ducks on the pond", "Geese on the pond", "Swans on the pond"])
    }

    @Test("One long article among pointers to others is one entry")
    func pointers() throws {
        var page = FixturePage()
        page.text = String(repeating: FixturePage.paragraphs, count: 4)
        page.behind = String(
            repeating:
                "<article><h3><a href=\"/x\">Storm takes the old pier</a></h3><p>It was an old pier, and the storm was young. Read what became of it, and why.</p></article>",
            count: 4)
        let imported = try HTMLPage.read(page.html)
        #expect(imported.count == 1)
        #expect(imported[0].entry.content[0].value.contains("eleven years"))
    }

    @Test("h-entry says what it is")
    func entry() throws {
        let html = """
            <body><nav><a href="/">Home</a></nav><div class="h-entry"><h1 class="p-name">A note on boats</h1>
            <a class="p-author h-card" href="https://ann.example/"><span class="p-name">Ann</span></a>
            <time class="dt-published" datetime="2030-03-02T10:00:00+01:00">2 March</time>
            <a class="u-url" href="/notes/boats">link</a> <a class="p-category" href="/t/boats">boats</a>
            <p class="p-summary">Boats float.</p>
            <div class="e-content"><p>Short.</p><p>Boats float, as a rule, and when they do not they are wrecks.</p></div></div></body>
            """
        var options = ArticleOptions()
        options.url = "https://ann.example/notes/boats?x=1"
        let entry = try HTMLPage.read(html, options)[0].entry
        #expect(entry.title?.value == "A note on boats")
        #expect(entry.authors == [Person(name: "Ann", uri: "https://ann.example/")])
        #expect(entry.published?.rfc3339 == "2030-03-02T10:00:00+01:00")
        #expect(entry.permalink == "https://ann.example/notes/boats")
        #expect(entry.categories.map(\.term) == ["boats"])
        #expect(entry.summary?.value == "Boats float.")
        #expect(
            entry.content[0].value
                == "<p>Short.</p>\n<p>Boats float, as a rule, and when they do not they are wrecks.</p>\n")
    }

    @Test("h-feed becomes an entry for each of its entries, also for notes without a title")
    func feed() throws {
        let notes = (1...3).map { number in
            """
            <div class="h-entry"><div class="e-content p-name"><p>Note number \(number): the boat has left the quay, and I am on it.</p></div>
            <a class="u-url" href="/n/\(number)"><time class="dt-published" datetime="2030-03-0\(number)">x</time></a></div>
            """
        }
        var options = ArticleOptions()
        options.url = "https://ann.example/"
        let imported = try HTMLPage.read("<body class=\"h-feed\"><h1>Ann</h1>\(notes.joined())</body>", options)
        #expect(imported.map { $0.entry.permalink } == (1...3).map { "https://ann.example/n/\($0)" })
        #expect(imported.allSatisfy { !($0.entry.title?.value.isEmpty ?? true) })
    }
}
