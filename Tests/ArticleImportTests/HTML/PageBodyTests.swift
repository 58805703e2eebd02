import ArticleImport
import Syndication
import Testing

@Suite("The text of a page")
struct PageBodyTests {
    @Test("Only the article's text is taken: no menu, notice, comment, list of others, or law")
    func textOnly() throws {
        let content = try FixturePage().content()
        #expect(
            content == """
                <p>After eleven years the ferry between the two banks of the river runs again, twice an hour and until midnight.</p>
                <p>On the first morning some two hundred people stood in line, although it rained. “I came for the view,” said one.</p>
                <p>The town pays for three years. What happens afterwards, nobody at the quay wanted to say.</p>

                """)
    }

    @Test("A standfirst between title and text is part of it, also one set as a heading")
    func standfirst() throws {
        var page = FixturePage()
        page.about = """
            <h2 class="teaser">The quay was full, the sky was grey, and the captain had to shout to be understood by anybody. A day on the river.</h2>
            <div class="meta">By Ann Quill | 2 March 2030 | 4 min read</div>
            """
        let content = try page.content()
        #expect(content.hasPrefix("<p>The quay was full, the sky was grey"))
        #expect(!content.contains("min read"))
    }

    @Test(
        "A standfirst in the text's element is kept though its name is that of pointers, a line about the author is not"
    )
    func teaser() throws {
        var page = FixturePage()
        page.title = ""
        page.text = """
            <h1>The ferry comes back</h1>
            <p class="teaser">The old boat has a new engine and a young captain. The town pays for it, for three years at least.</p>
            <div class="author meta">Ann Quill writes about the harbour, the river and all who live from them, since 2003.</div>
            \(FixturePage.paragraphs)
            """
        let entry = try page.entry()
        let content = entry.content.first?.value ?? ""
        #expect(content.contains("new engine"))
        #expect(!content.contains("Ann Quill writes"))
        #expect(entry.summary?.value.hasPrefix("The old boat") == true)
        #expect(entry.summary?.value.hasSuffix("three years at least.") == true)
    }

    @Test("A summary ends where a heading or a list begins")
    func summary() throws {
        var page = FixturePage()
        page.text =
            "<p>The boat is small, and it is late on most days, but it is ours and we like it.</p><h2>Fares</h2><ul><li>One way: 2</li></ul>"
            + FixturePage.paragraphs
        #expect(
            try page.entry().summary?.value
                == "The boat is small, and it is late on most days, but it is ours and we like it.")
    }

    @Test("Text that stands in several elements alike is put together")
    func siblings() throws {
        let part = "<section class=\"text-block\">\(FixturePage.paragraphs)</section>"
        var page = FixturePage()
        page.text = ""
        page.title = "<h1>The ferry comes back</h1>"
        page.behind =
            part
            + "<div class=\"ad\"><p>Buy a boat now! It has never been as cheap as it is today, so come to us.</p></div>"
            + part.replacing("eleven", with: "twelve")
        let content = try page.content()
        #expect(content.contains("eleven years") && content.contains("twelve years"))
        #expect(!content.contains("Buy a boat"))
    }

    @Test("An element that holds the text is the article's whatever it is called")
    func misleadingNames() throws {
        let html =
            "<body><div class=\"sidebar ad comments\"><h1>A title here</h1>\(FixturePage.paragraphs)</div></body>"
        let entry = try HTMLPage.read(html)[0].entry
        #expect(entry.content[0].value.contains("eleven years"))
    }

    @Test("A credit is dropped, a picture's caption within the text is kept with it")
    func captions() throws {
        var page = FixturePage()
        page.text = """
            <figure><img src="/lead.jpg" alt="The quay"><figcaption>The quay on the first day, seen from above.</figcaption></figure>
            \(FixturePage.paragraphs)
            <figure><img src="/boat.jpg" alt="A boat"><figcaption>The boat before its first trip.</figcaption></figure>
            <p>Photo: Ann Quill</p>
            <p>It was a long day for everybody, and it was not yet over when the last boat came in.</p>
            """
        var options = ArticleOptions()
        options.url = "https://gazette.example/ferry"
        let content = try page.content(options)
        #expect(
            content.contains(
                """
                <figure>
                <img src="https://gazette.example/boat.jpg" alt="A boat"/><figcaption>The boat before its first trip.</figcaption>
                </figure>
                """))
        #expect(!content.contains("Photo:"))
        #expect(!content.contains("seen from above"))
    }

    @Test("Headings, lists, quotations, code and tables keep their form")
    func structure() throws {
        var page = FixturePage()
        page.text = """
            \(FixturePage.paragraphs)
            <h2>What it costs</h2>
            <p>There are three kinds of tickets, and all can be bought on board:</p>
            <ul><li>single <b>trips</b></li><li>ten trips<ol start="3"><li>by day</li><li>by night</li></ol></li></ul>
            <blockquote><p>It is cheaper than the bridge, and nobody ever waited there for the view.</p></blockquote>
            <pre><code>if late {
                wait()
            }</code></pre>
            <table><tr><th>Bank</th><th>Leaves</th></tr><tr><td></td><td colspan="2">every half <a href="/times">hour</a></td></tr></table>
            <p>The first boat leaves at five in the morning, when the market on the other side begins.</p>
            """
        let content = try page.content()
        #expect(content.contains("<h2>What it costs</h2>\n<p>There are"))
        #expect(content.contains("<ul>\n<li>single <b>trips</b></li>\n<li>ten trips<ol start=\"3\">\n<li>by day</li>"))
        #expect(content.contains("<blockquote>\n<p>It is cheaper"))
        #expect(content.contains("<pre><code>if late {\n    wait()\n}</code></pre>"))
        #expect(
            content.contains("<tr>\n<td></td>\n<td colspan=\"2\">every half <a href=\"/times\">hour</a></td>\n</tr>"))
    }

    @Test("Links are made absolute by the page's base, its address, or the site")
    func links() throws {
        var page = FixturePage()
        page.text =
            FixturePage.paragraphs
            + "<p>More of this is told in <a href=\"../more\">the first part</a> of last year's series.</p>"
        var options = ArticleOptions()
        options.url = "https://gazette.example/2030/ferry/"
        #expect(try page.content(options).contains("href=\"https://gazette.example/2030/more\""))
        page.head += "<base href=\"/archive/a/b\">"
        #expect(try page.content(options).contains("href=\"https://gazette.example/archive/more\""))
    }

    @Test("Nothing that runs comes through")
    func scripts() throws {
        var page = FixturePage()
        page.text =
            FixturePage.paragraphs
                + """
                <p onclick="alert(1)">Some words that are a sentence, with <a href="javascript:alert(1)">a link</a> and
                <img src="javascript:x" onerror="alert(1)"><svg><script>alert(1)</script></svg><iframe src="https://x.example"></iframe>.</p>
                <style>p { display: none }</style>
                """
        let content = try page.content()
        for bad in ["alert", "javascript", "onclick", "onerror", "iframe", "svg", "style"] {
            #expect(!content.contains(bad))
        }
        #expect(content.contains("Some words that are a sentence, with a link and"))
    }

    @Test("Lists of links are kept where the text announces them, and dropped elsewhere")
    func listsOfLinks() throws {
        let links =
            "<ul><li><a href=\"/a\">The ferries of the north</a></li><li><a href=\"/b\">The ferries of the south</a></li></ul>"
        var page = FixturePage()
        page.text = FixturePage.paragraphs + "<p>These are the lines that we have written about so far:</p>" + links
        #expect(try page.content().contains("<li><a href=\"/a\">The ferries of the north</a></li>"))
        page.text = FixturePage.paragraphs + links + FixturePage.paragraphs
        #expect(try !page.content().contains("The ferries of the north"))
        page.text = FixturePage.paragraphs + "<h3>You may also like</h3>" + links
        #expect(try !page.content().contains("also like"))
    }

    @Test(
        "Text in scripts of other languages is told by its signs",
        arguments: [
            "渡し船が十一年ぶりに帰ってきた。朝から雨が降っていたが、二百人が列を作った。「景色を見に来ました」と一人が言った。町は三年分の費用を払う。",
            "После одиннадцати лет перерыва паром снова ходит через реку два раза в час. В первое утро в очереди стояло двести человек.",
            "Μετά από έντεκα χρόνια το φέρι περνά ξανά το ποτάμι δύο φορές την ώρα. Το πρώτο πρωί περίμεναν διακόσιοι άνθρωποι.",
            "عادت العبارة إلى النهر بعد أحد عشر عاما، وهي تسير مرتين في الساعة. وقف مئتا شخص في الصف في الصباح الأول رغم المطر؟",
        ])
    func languages(text: String) throws {
        var page = FixturePage()
        page.text = "<p>\(text)</p><p>\(text)</p>"
        #expect(try page.content() == "<p>\(text)</p>\n<p>\(text)</p>\n")
    }

    @Test("What each block was taken for is told")
    func explanation() throws {
        let told = try HTMLPage().explanations(Array(FixturePage().html.utf8))
        #expect(told.contains { $0.role == "title" && $0.text == "The ferry comes back" })
        #expect(told.contains { $0.role == "leftover" && $0.text.hasPrefix("We use cookies") })
        #expect(told.filter { $0.role == "paragraph" }.count == 3)
        #expect(told.allSatisfy { !$0.reason.isEmpty })
    }

    @Test("Comments and galleries that are longer than the article are none of it")
    func longerThanTheArticle() throws {
        var page = FixturePage()
        let comment =
            "<div class=\"comment\"><p>I have thought about this for a long time, and I do not agree with one word.</p></div>"
        page.behind = "<div class=\"comments\">\(String(repeating: comment, count: 60))</div>"
        page.text +=
            "<div class=\"photo-gallery\">\(String(repeating: "<p>A boat seen from above, and below it the river in spring, when it is high.</p>", count: 30))</div>"
        page.text += "<p>And that was all there was to say about it, said the captain, and rang the bell.</p>"
        let content = try page.content()
        #expect(content.contains("eleven years") && content.contains("rang the bell"))
        #expect(!content.contains("do not agree") && !content.contains("seen from above"))
    }

    @Test("What asks about cookies at length is told by that word, an article about them stays")
    func cookies() throws {
        let notice = (1...12).map {
            "<p>These cookies of kind \($0) are needed for what this site does, and cookies are stored for a year.</p>"
        }.joined()
        var page = FixturePage()
        page.behind = "<div class=\"tab-section\">\(notice)</div>"
        #expect(try !page.content().contains("stored for a year"))
        let about = "<html><body><h1>What cookies are</h1><div>\(notice)</div></body></html>"
        #expect(try HTMLPage.read(about)[0].entry.content[0].value.contains("stored for a year"))
    }
}
