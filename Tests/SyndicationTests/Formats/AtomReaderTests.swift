import Testing

@testable import Syndication

@Suite struct AtomReaderTests {
    @Test(
        arguments: [
            ("<title>A &lt;b&gt; C</title>", Text.Kind.text, "A <b> C"), ("<title type='text'> x </title>", .text, "x"),
            ("<title type='html'>A &lt;b&gt;C&lt;/b&gt;</title>", .html, "A <b>C</b>"),
            ("<title type='html'><![CDATA[<i>x</i> &amp;]]></title>", .html, "<i>x</i> &amp;"),
            (
                "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>C</b>&#160;</div></title>", .xhtml,
                "A <b>C</b>\u{A0}"
            ),
            (
                "<title type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:br/></h:div></title>", .xhtml,
                "<br/>"
            ),
            ("<title type='xhtml'><b xmlns='http://www.w3.org/1999/xhtml'>no div</b></title>", .xhtml, "<b>no div</b>"),
            ("<title type='text/html'>&lt;b></title>", .html, "<b>"),
        ] as [(String, Text.Kind, String)])
    func readsTextConstructsOfAllThreeTypes(_ title: String, _ kind: Text.Kind, _ value: String) throws {
        let text = try #require(try Samples.atomEntry(title).title)
        #expect(text.kind == kind)
        #expect(text.value == value)
    }

    @Test func resolvesReferencesAgainstTheBasesAroundThem() throws {
        let feed = try Samples.atom(
            """
            <link href='l'/><logo>../logo</logo><author><name>A</name><uri xml:base='u/'>a</uri></author>
            <entry xml:base='e/'><link xml:base='x/' href='l'/><content type='html' xml:base='c/'>&lt;a href='r'></content>
            <content src='s'/><title>t</title></entry>
            """, attributes: "xml:base='https://a.example/f/'")
        #expect(feed.links.first?.href == "https://a.example/f/l")
        #expect(feed.logo == "https://a.example/logo")
        #expect(feed.authors.first?.uri == "https://a.example/f/u/a")
        let entry = try #require(feed.entries.first)
        #expect(entry.links.first?.href == "https://a.example/f/e/x/l")
        #expect(entry.content.first?.base == "https://a.example/f/e/c/")
        #expect(entry.content.last?.source == "https://a.example/f/e/s")
        #expect(entry.title?.base == "https://a.example/f/e/")
    }

    @Test func readsTheLanguageOfEveryLevel() throws {
        let feed = try Samples.atom(
            "<title>a</title><subtitle xml:lang='fr'>b</subtitle><entry xml:lang='de'><title>c</title>"
                + "<summary xml:lang=''>d</summary><source xml:lang='el'><title>e</title></source></entry>",
            attributes: "xml:lang='en'")
        let entry = try #require(feed.entries.first)
        #expect(feed.title?.language == "en")
        #expect(feed.subtitle?.language == "fr")
        #expect(entry.language == "de")
        #expect(entry.title?.language == "de")
        #expect(entry.summary?.language == nil)
        #expect(entry.source?.feed.title?.language == "el")
        #expect(entry.source?.feed.language == "el")
    }

    @Test func readsPersonsLinksAndCategories() throws {
        let entry = try Samples.atomEntry(
            """
            <author><name>Ann</name><email> a@a.example </email><uri>https://a.example/</uri><x:y xmlns:x='urn:x'>z</x:y></author>
            <author>Bare Name</author><contributor><name>Con</name></contributor>
            <link href='https://a.example/1'/><link rel='enclosure' href='https://a.example/2' type='audio/ogg' length=' 12 '
              hreflang='en' title='T' thr:count='3' xmlns:thr='urn:thr'/><link rel='http://www.iana.org/assignments/relation/via' href='x'/>
            <link rel='self'/><category term='t' scheme='urn:s' label='L'/><category>text</category><category/>
            """)
        #expect(entry.authors.map(\.name) == ["Ann", "Bare Name"])
        #expect(entry.authors[0].email == "a@a.example")
        #expect(entry.authors[0].extensions.first?.text == "z")
        #expect(entry.contributors.map(\.name) == ["Con"])
        #expect(entry.links.map(\.rel) == ["alternate", "enclosure", "via", "self"])
        #expect(entry.links[3].href == "")
        #expect(entry.links[1].length == 12)
        #expect(entry.links[1].attributes.first?.value == "3")
        #expect(entry.categories == [Category(term: "t", scheme: "urn:s", label: "L"), Category(term: "text")])
    }

    @Test(arguments: ["-1", "1e9", "99999999999999999999999", "", "abc"])
    func takesNoLengthThatIsNone(_ length: String) throws {
        let entry = try Samples.atomEntry("<link href='urn:x' length='\(length)'/>")
        #expect(entry.links.first?.length == nil || length == "-1")
    }

    @Test func readsTombstones() throws {
        let feed = try Samples.atom(
            """
            <at:deleted-entry xmlns:at='http://purl.org/atompub/tombstones/1.0' ref='urn:x:1' when='2026-01-01T00:00:00Z'>
            <at:by><name>Ann</name></at:by><at:comment xml:lang='en'>gone</at:comment><link href='urn:y'/></at:deleted-entry>
            """)
        let tombstone = try #require(feed.deletedEntries.first)
        #expect(tombstone.ref == "urn:x:1")
        #expect(tombstone.when.rfc3339 == "2026-01-01T00:00:00Z")
        #expect(tombstone.by?.name == "Ann")
        #expect(tombstone.comment == .text("gone", language: "en"))
        #expect(tombstone.extensions.map(\.name) == ["link"])
        #expect(feed.entries.isEmpty)
    }

    @Test func readsContentOfMediaTypes() throws {
        let entry = try Samples.atomEntry(
            """
            <content type='image/svg+xml'><svg xmlns='urn:svg' xmlns:l='urn:l'><a l:h='1'/></svg></content>
            <content type='text/csv'>a,b</content><content type='image/png'>AAAA</content><content type='html' src='urn:x'/>
            """)
        #expect(
            entry.content.map(\.kind) == [
                .media("image/svg+xml"), .media("text/csv"), .media("image/png"), .media("text/html"),
            ])
        #expect(entry.content[0].value.contains("urn:svg"))
        #expect(entry.content[3].source == "urn:x")
    }

    @Test func readsADocumentThatIsOneEntry() throws {
        let document = "<entry xmlns='http://www.w3.org/2005/Atom'><title>alone</title></entry>"
        #expect(try Feed(bytes: Array(document.utf8)).entries.map { $0.title?.value } == ["alone"])
    }

    @Test func readsAFeedWithoutANamespace() throws {
        #expect(try Feed(bytes: Array("<feed><entry><id>urn:x</id></entry></feed>".utf8)).entries.first?.id == "urn:x")
    }

    @Test func keepsUnknownElementsWhole() throws {
        let entry = try Samples.atomEntry(
            "<x:a xmlns:x='urn:x' x:b='1' c='2'>one <x:d/> two<e xmlns=''>three</e></x:a><x:f xmlns:x='urn:x'/>")
        #expect(entry.extensions.fragments.map(\.name) == ["a", "f"])
        let fragment = try #require(entry.extensions.first("a", namespace: "urn:x"))
        #expect(fragment.nodes.count == 4)
        #expect(fragment.text == "one  twothree")
        #expect(fragment.attribute("b", namespace: "urn:x") == "1")
        #expect(fragment.children.map(\.namespace) == ["urn:x", ""])
    }

    @Test func saysNothingWithEmptyElements() throws {
        let feed = try Samples.atom(
            "<id/><icon/><logo> </logo><title/><entry><id> </id><title/><updated/></entry>",
            attributes: "xml:base='https://a.example/'")
        #expect(feed.id == nil && feed.icon == nil && feed.logo == nil && feed.title == nil)
        #expect(feed.entries.first == Entry())
    }

    @Test func keepsAnUnreadableDateWithANote() throws {
        var reader = try FeedReader(
            bytes: Array(
                "<feed xmlns='http://www.w3.org/2005/Atom'>\n<entry><updated>soon</updated></entry></feed>".utf8))
        #expect(try reader.next()?.updated == Timestamp(unreadable: "soon"))
        let note = try #require(reader.takeNotes().first)
        #expect(note.code == "unreadable-date")
        #expect(note.line == 2)
    }

    @Test func survivesTwoHundredFiftyLevels() throws {
        let open = String(repeating: "<x:a xmlns:x='urn:x'>", count: 400)
        let entry = try Samples.atomEntry(open + "deep" + String(repeating: "</x:a>", count: 400))
        let copy = entry
        #expect(copy == entry)
        #expect(entry.extensions.fragments.first?.text == "deep")
        #expect(Set([copy, entry]).count == 1)
        var feed = Feed()
        feed.entries = [entry]
        for format in [FeedFormat.atom, .rss, .json, .jsonLines] {
            #expect(try Samples.again(feed, format).entries.first?.extensions == entry.extensions, "\(format.name)")
        }
    }
}
