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

    @Test("keeps frames that a policy allows")
    func keepsFrames() {
        let text = Text.html("<iframe src=\"/x\"></iframe>", base: "https://films.example.org/")
        #expect(text.sanitized.value == "")
        #expect(
            text.sanitized(by: SanitizingPolicy(frameHosts: ["films.example.org"])).value
                == "<iframe src=\"https://films.example.org/x\"></iframe>")
    }
}
