import Testing

@testable import Syndication

@Suite struct Atom03Tests {
    private func feed(_ inside: String) throws -> Feed {
        try Feed(bytes: Array("<feed version='0.3' xmlns='http://purl.org/atom/ns#'>\(inside)</feed>".utf8))
    }

    private func entry(_ inside: String) throws -> Entry {
        try #require(try feed("<entry>\(inside)</entry>").entries.first)
    }

    @Test func knowsItsElementsByTheirFormerNames() throws {
        let feed = try feed(
            """
            <title>T</title><tagline>S</tagline><copyright>C</copyright><modified>2026-01-02T03:04:05Z</modified>
            <info type='text/html' mode='escaped'>&lt;p>I&lt;/p></info><author><name>A</name><url>https://a.example/</url></author>
            <generator url='https://g.example/' version='1'>G</generator>
            <entry><issued>2026-01-01T00:00:00Z</issued><modified>2026-01-02T00:00:00Z</modified>\
            <created>2025-12-31T00:00:00Z</created></entry>
            """)
        #expect(feed.subtitle == "S")
        #expect(feed.rights == "C")
        #expect(feed.updated?.rfc3339 == "2026-01-02T03:04:05Z")
        #expect(feed.info == .html("<p>I</p>"))
        #expect(feed.authors == [Person(name: "A", uri: "https://a.example/")])
        #expect(feed.generator == Generator(name: "G", uri: "https://g.example/", version: "1"))
        let entry = try #require(feed.entries.first)
        #expect(entry.published?.rfc3339 == "2026-01-01T00:00:00Z")
        #expect(entry.updated?.rfc3339 == "2026-01-02T00:00:00Z")
        #expect(entry.extensions.created?.rfc3339 == "2025-12-31T00:00:00Z")
    }

    @Test func saysItsVersion() throws {
        var reader = try FeedReader(bytes: Array("<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>".utf8))
        while try reader.next() != nil {}
        #expect(reader.document.type == "atom")
        #expect(reader.document.version == "0.3")
    }

    @Test(
        arguments: [
            ("<title>a &lt;b></title>", Text.Kind.text, "a <b>"),
            ("<title type='text/html' mode='escaped'>&lt;b>a&lt;/b></title>", .html, "<b>a</b>"),
            ("<title mode='base64' type='text/html'>PGI+YTwvYj4=</title>", .html, "<b>a</b>"),
            ("<title mode='base64'>\n YSBi\n </title>", .text, "a b"),
            ("<title mode='base64'>not base64!</title>", .text, "not base64!"),
            ("<title><b>a</b></title>", .html, "<b>a</b>"),
            (
                "<title type='application/xhtml+xml'><div xmlns='http://www.w3.org/1999/xhtml'>a &lt;b></div></title>",
                .xhtml,
                "<div>a &lt;b></div>"
            ),
        ] as [(String, Text.Kind, String)])
    func readsTextsByTheirTypeAndMode(_ markup: String, _ kind: Text.Kind, _ value: String) throws {
        let title = try #require(try entry(markup).title)
        #expect(title.kind == kind)
        #expect(title.value.replacing("&gt;", with: ">") == value)
    }

    @Test func readsAlternativesOfContent() throws {
        let entry = try entry(
            """
            <content type='multipart/alternative'><content type='text/plain'>a</content>\
            <content type='text/html' mode='escaped'>&lt;p>a&lt;/p></content></content>
            """)
        #expect(entry.content.map(\.value) == ["a", "<p>a</p>"])
        #expect(entry.content.map(\.kind) == [.text(.text), .text(.html)])
    }

    @Test func isWrittenAsAtom10AndReadsTheSame() throws {
        let feed = try feed(
            """
            <id>urn:a</id><title>T</title><info>I</info><modified>2026-01-02T03:04:05Z</modified>
            <entry><id>urn:b</id><title type='text/html' mode='escaped'>&lt;b>B&lt;/b></title><created>2025-01-01T00:00:00Z</created>
            <modified>2026-01-02T03:04:05Z</modified><author><name>A</name></author><link rel='alternate' href='https://a.example/'/></entry>
            """)
        let again1 = try Samples.again(feed, .atom)
        #expect(differences(again1, feed) == [])
    }
}
