import ArticleImport
import Syndication
import Testing

@Suite("Pages that are none, and hostile ones")
struct PageRobustnessTests {
    @Test(
        "A page without text is an error that says so",
        arguments: [
            ("", "no text in it"), (" \n ", "no text in it"), ("<html></html>", "no text in it"),
            ("<html><head><title>Only a title</title></head><body></body></html>", "a title, but no text below it"),
        ])
    func empty(html: String, message: String) {
        let error = #expect(throws: FeedError.self) { try HTMLPage.read(html) }
        #expect(error?.code == .empty)
        #expect(error?.message == message)
    }

    @Test("A page of links and a wall to sign in come with a note")
    func notes() throws {
        let links = (1...40).map { "<li><a href=\"/\($0)\">Article number \($0) of this site</a></li>" }.joined()
        let list = try HTMLPage.read("<body><h1>All articles</h1><ul>\(links)</ul><p>Choose one.</p></body>")
        #expect(list[0].notes.contains { $0.code == "little-text" })
        let wall = try HTMLPage.read(
            "<body><h1>A story</h1><p>It began in the spring of that year, when nobody expected anything to happen at all.</p><form><input type=\"password\"></form></body>"
        )
        #expect(wall[0].notes.contains { $0.code == "sign-in" })
    }

    @Test("Entries that stand in a line of a paragraph are read")
    func inlineEntries() throws {
        let imported = try HTMLPage.read(
            """
            <body><p>Notes: <span class="h-entry"><b class="p-name">One</b> It rained all day, and nobody went out of the house but the cat.</span>
            <span class="h-entry"><b class="p-name">Two</b> It rained the next day, too, and now even the cat stays in and sleeps.</span></p></body>
            """)
        #expect(imported.map { $0.entry.title?.value } == ["One", "Two"])
        #expect(imported.map { $0.entry.content[0].value.contains("It rained all day") } == [true, false])
        #expect(imported.map { $0.entry.content[0].value.contains("It rained the next day") } == [false, true])
        #expect(imported.allSatisfy { !$0.entry.content[0].value.contains("Notes") })
        let picture = try HTMLPage.read(
            """
            <body><p><span class="h-entry"><i class="p-name">Rain</i> <b class="e-content">It rained all day, and nobody went
            out of the house but the cat.</b></span> <img src="a.jpg"> and what is behind it <img src="b.jpg"></p></body>
            """)
        #expect(picture[0].entry.content[0].value.contains("but the cat"))
        #expect(!picture[0].entry.content[0].value.contains("behind it"))
        let nested = try HTMLPage.read(
            """
            <body><p><span class="h-entry"><i>It rained all day, and nobody went out of the house but the cat.</i><div>It rained on.</div></span>
            <span class="h-entry"><i>It rained the next day, and now even the cat stays in the house and sleeps.</i></span></p></body>
            """)
        #expect(!nested.isEmpty)
    }

    @Test(
        "What would run is neither a page's base nor an entry's link",
        arguments: ["javascript:x//", " JavaScript:x", "data:text/html,x/"])
    func dangerousBase(base: String) throws {
        var page = FixturePage()
        page.head =
            "<base href=\"\(base)\"><meta property=\"og:url\" content=\"\(base)\"><link rel=canonical href=\"\(base)\">"
        page.text = FixturePage.paragraphs.replacing("<p>", with: "<p><a href=\"/b\">A link.</a> <img src=\"c.jpg\"> ")
        let content = try page.content().lowercased()
        #expect(content.contains("<a href"))
        #expect(!content.contains("javascript:") && !content.contains("data:"))
        let entry =
            "<div class=\"h-entry\"><p class=\"e-content\">It rained all day, again.</p><a class=\"u-url\" href=\"\(base)\">x</a></div>"
        for article in try HTMLPage.read("<body>\(entry)\(entry)</body>") { #expect(article.entry.links.isEmpty) }
    }

    @Test("Ten thousand tables in each other lose no text")
    func deep() throws {
        let html =
            "<body>" + String(repeating: "<table><tr><td>", count: 10_000) + FixturePage.paragraphs
            + String(repeating: "</td></tr></table>", count: 10_000)
        let imported = try HTMLPage.read(html)
        #expect(imported[0].entry.content[0].value.contains("eleven years"))
        #expect(imported[0].notes.contains { $0.code == "limit-exceeded" })
    }

    @Test("Every piece of a page gives an entry or an error, and well-formed markup")
    func cut() {
        let bytes = Array(FixturePage().html.utf8)
        for end in stride(from: 0, to: bytes.count, by: 37) {
            guard let imported = try? HTMLPage().articles(Array(bytes[..<end])) else { continue }
            for article in imported {
                #expect(article.entry.content.allSatisfy { $0.kind == .text(.xhtml) })
                #expect(!(article.entry.title?.value.isEmpty ?? true))
            }
        }
    }

    @Test(
        "Markup that closes nothing, or everything, gives well-formed content",
        arguments: [
            "<b><i>", "</div></p></td>", "<table><p>", "<ul><p><li><h2>", "<a href=x><div>", "<pre><b>", "<h2><ul><li>",
            "<blockquote><td>",
        ])
    func unbalanced(markup: String) throws {
        var page = FixturePage()
        page.text = FixturePage.paragraphs.replacing("</p>", with: "\(markup)</p>")
        let content = try page.entry().content[0]
        #expect(content.kind == .text(.xhtml))
        #expect(content.value.contains("the ferry between the two banks"))
    }

    @Test("Pages in other encodings are read by what they declare, or by what they look like")
    func encodings() throws {
        func bytes(_ declaration: String) -> [UInt8] {
            let html =
                "<html><head>\(declaration)<title>Gr#ner Tag</title></head><body><h1>Gr#ner Tag</h1><p>Der Tag war gr#n, und alle waren zufrieden damit.</p></body></html>"
            return html.utf8.map { $0 == UInt8(ascii: "#") ? 0xFC : $0 }
        }
        for declaration in [
            "<meta charset=\"iso-8859-1\">",
            "<meta http-equiv=\"content-type\" content=\"text/html; charset=Windows-1252\">", "",
        ] {
            let imported = try HTMLPage().articles(bytes(declaration))[0]
            #expect(imported.entry.title?.value == "Grüner Tag")
            #expect(imported.notes.contains { $0.code == "encoding-mismatch" } == declaration.isEmpty)
        }
    }

    @Test("Pages are told from feeds and from text")
    func sniffing() {
        func format(_ text: String) -> String? { ArticleFormats.sniff(ArticleHead(Array(text.utf8)))?.name }
        #expect(format("<!DOCTYPE html><html>") == "html")
        #expect(format("\n<!-- saved --><HTML lang=en>") == "html")
        #expect(format("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">") == "html")
        #expect(format("<article><h1>x</h1>") == "html")
        #expect(format("<rss version=\"2.0\">") != "html")
        #expect(format("<feed xmlns=\"http://www.w3.org/2005/Atom\">") != "html")
        #expect(format("Headline\n\nText.") == "text")
    }
}
