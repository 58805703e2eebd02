import Testing

@testable import Syndication

@Suite struct SanitizingTests {
    @Test("sanitises and resolves HTML, and leaves plain text alone")
    func sanitisesTexts() {
        let html = Text.html("<a href=c onclick=x>y</a>", language: "de", base: "http://example.org/")
        #expect(
            html.sanitized
                == Text.html("<a href=\"http://example.org/c\">y</a>", language: "de", base: "http://example.org/"))
        #expect(Text.text("<script>x</script>").sanitized == .text("<script>x</script>"))
    }

    @Test("keeps XHTML XHTML")
    func keepsXHTML() {
        let text = Text.xhtml("<p onclick=\"x\">a<br/><script>y</script></p>").sanitized
        #expect(text == .xhtml("<p>a<br/></p>"))
        #expect(text.kind == .xhtml)
    }

    @Test("leaves out content that is markup of another kind")
    func leavesOutMarkup() {
        for type in [
            "image/svg+xml", "IMAGE/SVG+XML; charset=utf-8", "application/xml", "text/html", "text/javascript",
            "application/xhtml+xml", "application/javascript",
        ] {
            #expect(Content(kind: .media(type), unchecked: "x").sanitized == nil, "\(type)")
        }
        for type in ["text/plain", "text/plain; charset=utf-8", "image/png"] {
            #expect(Content(kind: .media(type), unchecked: "x").sanitized != nil, "\(type)")
        }
        let elsewhere = Content(source: "http://example.org/", type: "text/html")
        #expect(elsewhere.sanitized == elsewhere)
    }

    @Test("reaches every text of a feed")
    func reachesEveryText() {
        let bad = Text.html("<b onclick=x>y</b>")
        let good = Text.html("<b>y</b>")
        var entry = Entry()
        entry.title = bad
        entry.summary = bad
        entry.rights = bad
        entry.content = [Content(bad)]
        var feed = Feed()
        feed.title = bad
        feed.subtitle = bad
        feed.rights = bad
        entry.source = Source(feed)
        feed.entries = [entry]
        var tombstone = Tombstone(ref: "x", when: .read("2026-01-02T03:04:05Z"))
        tombstone.comment = bad
        feed.deletedEntries = [tombstone]
        let clean = feed.sanitized
        #expect(
            [clean.title, clean.subtitle, clean.rights, clean.deletedEntries[0].comment] == [good, good, good, good])
        let first = clean.entries[0]
        #expect([first.title, first.summary, first.rights, first.content[0].text] == [good, good, good, good])
        #expect(first.source?.feed.title == good)
    }

    @Test("leaves out references that run when they are followed, and keeps all others")
    func leavesOutRunningReferences() {
        var entry = Entry()
        let kept = ["https://example.org/", "nostr:x", "gemini://example.org/", "data:image/png;base64,AA", "x"]
        entry.links = (kept + ["javascript:x", "java\tscript:x", "data:text/html,x", " VBScript:x"]).map {
            Link(href: $0)
        }
        entry.comments = "javascript:x"
        var person = Person(name: "Ann")
        person.uri = "javascript:x"
        entry.authors = [person]
        let clean = entry.sanitized
        #expect(clean.links.map(\.href) == kept)
        #expect(clean.comments == nil)
        #expect(clean.authors == [Person(name: "Ann")])
    }

    @Test("leaves out running references wherever a feed or an entry has one")
    func leavesOutEveryRunningReference() {
        let bad = "javascript:x"
        var entry = Entry()
        entry.id = bad
        entry.idIsPermalink = true
        entry.content = [
            Content(source: bad, type: "text/html"), Content(source: "data:text/html,x", type: "text/html"),
        ]
        let clean = entry.sanitized
        #expect(clean.id == nil)
        #expect(clean.permalink == nil)
        #expect(clean.content.isEmpty)

        var feed = Feed()
        feed.id = bad
        feed.generator = Generator(name: "g", uri: bad)
        feed.image = Image(href: "https://example.org/i.png", link: bad)
        feed.rss.docs = bad
        feed.rss.textInput = RSSChannel.TextInput()
        feed.rss.textInput?.link = bad
        let header = feed.sanitized
        #expect(header.id == nil)
        #expect(header.generator == Generator(name: "g"))
        #expect(header.image == Image(href: "https://example.org/i.png"))
        #expect(header.rss.docs == nil)
        #expect(header.rss.textInput == nil)
        feed.image = Image(href: bad)
        #expect(feed.sanitized.image == nil)
    }

    @Test("leaves out extensions that a browser would run when it shows the document, at any depth")
    func leavesOutRunningExtensions() throws {
        let document = """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:x"><h:script xmlns:h="http://www.w3.org/1999/xhtml">y</h:script>
            <author><name>Ann</name><h:script xmlns:h="http://www.w3.org/1999/xhtml">y</h:script></author>
            <entry><id>urn:e</id><s:svg xmlns:s="http://www.w3.org/2000/svg" onload="y"/><x:a>b<x:c><m:math
            xmlns:m="http://www.w3.org/1998/Math/MathML"/>d</x:c></x:a></entry></feed>
            """
        let clean = try Feed(bytes: Array(document.utf8)).sanitized
        #expect(clean.extensions.isEmpty)
        #expect(clean.authors == [Person(name: "Ann")])
        let rest = XMLFragment(namespace: "urn:x", name: "c", text: "d")
        #expect(
            clean.entries[0].extensions.fragments == [
                XMLFragment(namespace: "urn:x", name: "a", nodes: [.text("b"), .element(rest)])
            ])
    }

    @Test("keeps frames that a policy allows")
    func keepsFrames() {
        let text = Text.html("<iframe src=\"/x\"></iframe>", base: "https://films.example.org/")
        #expect(text.sanitized.value == "")
        #expect(
            text.sanitized(by: SanitizingPolicy(frameHosts: ["films.example.org"])).value
                == "<iframe src=\"https://films.example.org/x\"></iframe>")
    }
}
