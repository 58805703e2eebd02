import Testing

@testable import Syndication

@Suite struct RSSReaderTests {
    @Test(
        arguments: [
            ("<author>a@a.example (Ann Quay)</author>", "Ann Quay", "a@a.example"),
            ("<author>Ann &lt;a@a.example&gt;</author>", "Ann", "a@a.example"),
            ("<author>\"Ann Q\" &lt;a@a.example&gt;</author>", "Ann Q", "a@a.example"),
            ("<author>a@a.example</author>", "", "a@a.example"),
            ("<author>Ann Quay</author>", "Ann Quay", nil), ("<dc:creator>Ann</dc:creator>", "Ann", nil),
            (
                "<atom:author><atom:name>Ann</atom:name><atom:email>a@a.example</atom:email></atom:author>", "Ann",
                "a@a.example"
            ),
            ("<author>Ann @ the quay</author>", "Ann @ the quay", nil),
            ("<author>x@y (\u{301})</author>", "\u{301}", "x@y"),
            ("<author>@</author>", "@", nil), ("<author>a@b@c</author>", "a@b@c", nil),
            ("<author>a@b (</author>", "", "a@b"),
            ("<author>a@b (Ann (Quay))</author>", "Ann (Quay)", "a@b"),
            ("<author>a@b (Ann (Quay)</author>", "Ann (Quay)", "a@b"),
            ("<author>Ann Quay (a@a.example)</author>", "Ann Quay", "a@a.example"),
            ("<author>mailto:a@a.example</author>", "", "a@a.example"),
        ] as [(String, String, String?)])
    func readsAuthorsInEverySpelling(_ author: String, _ name: String, _ email: String?) throws {
        #expect(try Samples.rssItem(author).authors == [Person(name: name, email: email)])
    }

    @Test func joinsWhatIsSaidOfOneAuthorTwice() throws {
        let entry = try Samples.rssItem(
            "<dc:creator>Ann</dc:creator><author>a@a.example (Ann)</author><dc:creator>Bob</dc:creator>")
        #expect(entry.authors == [Person(name: "Ann", email: "a@a.example"), Person(name: "Bob")])
    }

    @Test(arguments: [
        ("<guid>https://a.example/1</guid>", true), ("<guid isPermaLink='true'>https://a.example/1</guid>", true),
        ("<guid isPermaLink='false'>https://a.example/1</guid>", false),
        ("<guid isPermaLink=' False '>https://a.example/1</guid>", false),
    ])
    func readsTheGuid(_ guid: String, _ isPermalink: Bool) throws {
        let entry = try Samples.rssItem(guid)
        #expect(entry.id == "https://a.example/1")
        #expect(entry.idIsPermalink == isPermalink)
        #expect(entry.permalink == (isPermalink ? "https://a.example/1" : nil))
    }

    @Test func leavesOutAnEnclosureWithoutURLWithANote() throws {
        let document =
            "<rss><channel><item><enclosure type='x/y'/><enclosure url=' https://a.example/a ' length='-' type=''/></item></channel></rss>"
        var reader = try FeedReader(bytes: Array(document.utf8))
        let entry = try #require(try reader.next())
        #expect(entry.links == [Link(rel: "enclosure", href: "https://a.example/a")])
        #expect(reader.takeNotes().map(\.code) == ["no-url", "unreadable-length"])
    }

    @Test func tellsHTMLFromTextInTitlesAndDescriptions() throws {
        let entry = try Samples.rssItem(
            "<title>1 &lt; 2 &amp; AT&amp;T</title><description>&lt;p&gt;x&lt;/p&gt;</description><content:encoded><![CDATA[<b>y</b>]]></content:encoded>"
        )
        #expect(entry.title == .text("1 < 2 & AT&T"))
        #expect(entry.summary?.kind == .html)
        #expect(entry.content.first?.text == .html("<b>y</b>"))
    }

    @Test func readsWhatOnlyAChannelHas() throws {
        let feed = try Samples.rss(
            """
            <ttl>60</ttl><docs>d</docs><rating>r</rating><skipHours><hour>1</hour><hour>2</hour></skipHours><skipDays><day>Sunday</day></skipDays>
            <cloud domain='a.example' port='80' path='/p' registerProcedure='' protocol='soap'/>
            <textInput><title>t</title><description>d</description><name>n</name><link>l</link></textInput>
            <image><url>https://a.example/i</url><title>t</title><link>https://a.example/</link><width>88</width><height>x</height></image>
            <managingEditor>m@a.example (M)</managingEditor><webMaster>w@a.example</webMaster><odd>o</odd>
            """)
        #expect(feed.rss.ttl == "60" && feed.rss.docs == "d" && feed.rss.rating == "r")
        #expect(feed.rss.skipHours == ["1", "2"] && feed.rss.skipDays == ["Sunday"])
        #expect(feed.rss.cloud?.registerProcedure == "")
        #expect(feed.rss.textInput?.name == "n")
        #expect(feed.image == Image(href: "https://a.example/i", title: "t", link: "https://a.example/", width: 88))
        #expect(feed.publisher == Person(name: "", email: "w@a.example"))
        #expect(feed.extensions.first("odd", namespace: Namespace.rss)?.text == "o")
        for format in [FeedFormat.rss, .atom, .json] {
            let again = try Samples.again(feed, format)
            #expect(again.rss == feed.rss, "\(format.name)")
            #expect(again.image?.href == feed.image?.href, "\(format.name)")
            #expect(again.extensions == feed.extensions, "\(format.name)")
        }
    }

    @Test func readsItemsBesideAndBehindTheChannel() throws {
        #expect(
            try Feed(bytes: Array("<rss><channel><title>x</title></channel><item><title>y</title></item></rss>".utf8))
                .entries.count == 1)
        #expect(try Feed(bytes: Array("<RSS><channel/></RSS>".utf8), format: .rss).entries.isEmpty)
    }

    @Test func promotesElementsOfAtom() throws {
        let entry = try Samples.rssItem(
            "<atom:id>urn:x:1</atom:id><atom:title>t</atom:title><atom:updated>2026-01-01T00:00:00Z</atom:updated><atom:link rel='via' href='urn:v'/>"
        )
        #expect(entry.id == "urn:x:1")
        #expect(entry.title?.value == "t")
        #expect(entry.updated?.instant != nil)
        #expect(entry.links.map(\.rel) == ["via"])
        #expect(entry.extensions.isEmpty)
    }

    @Test func takesAPageThatIsSaidTwiceForOne() throws {
        let entry = try Samples.rssItem(
            "<link>https://a.example/</link><atom:link rel='alternate' type='text/html' href='https://a.example/'/>")
        #expect(entry.links == [Link(href: "https://a.example/", type: "text/html")])
    }
}

@Suite struct RSSWriterTests {
    @Test func escapesTextThatLooksLikeHTML() throws {
        var feed = Feed(title: .text("AT&T; <b> &amp;"))
        feed.entries = [Entry(id: "urn:x", title: .text("<i>"))]
        let again = try Samples.again(feed, .rss)
        #expect(again.title?.plain == feed.title?.plain)
        #expect(again.entries.first?.title?.plain == "<i>")
    }

    @Test func writesOneEnclosureAndTheOthersAsLinks() throws {
        var entry = Entry(id: "urn:x")
        entry.links = [
            Link(rel: "enclosure", href: "https://a.example.org/1", type: "a/b", length: 3),
            Link(rel: "enclosure", href: "https://a.example.org/2", type: "a/b", length: 4), Link(href: "urn:p"),
            Link(rel: "enclosure", href: "https://a.example.org/3", title: "T"),
        ]
        var feed = Feed(title: "F")
        feed.entries = [entry]
        let text = try Samples.text(feed, .rss)
        #expect(text.ranges(of: "<enclosure").count == 1)
        #expect(try Samples.again(feed, .rss).entries.first?.links == entry.links)
    }

    @Test func writesAnEnclosureThatIsNotOfTheWebAsALink() throws {
        var entry = Entry(id: "urn:x")
        entry.links = [
            Link(rel: "enclosure", href: "magnet:?xt=1", type: "a/b", length: 3),
            Link(rel: "enclosure", href: "https://a.example.org/1", type: "a/b", length: 4),
        ]
        var feed = Feed(title: "F")
        feed.entries = [entry]
        let text = try Samples.text(feed, .rss)
        #expect(text.contains("<enclosure url=\"https://a.example.org/1\""))
        #expect(try Samples.again(feed, .rss).entries.first?.links == entry.links)
    }

    @Test func writesOneAuthorByAddressAndKeepsWhatIsKnownOfTheOthers() throws {
        var entry = Entry(id: "urn:x", title: "T")
        entry.authors = [
            Person(name: "A", email: "a@a.example.org"), Person(name: "B", email: "b@a.example.org"),
            Person(name: "C", email: "c@a.example.org"), Person(name: "D", uri: "https://a.example.org/d"),
            Person(name: "E"), Person(name: "F (of G)", email: "f@a.example.org"), Person(name: "h@h"),
        ]
        var feed = Feed(title: "F")
        feed.entries = [entry]
        let text = try Samples.text(feed, .rss)
        #expect(text.ranges(of: "<author>").count == 1 && text.ranges(of: "<atom:author>").count == 1)
        let again = try Samples.again(feed, .rss)
        #expect(again.entries.first?.authors.dropLast() == entry.authors.dropLast())
        #expect(try Samples.text(again, .rss).ranges(of: "<dc:creator").count == 5)
    }

    @Test func writesElementsThatRSSDoesNotKnowInItsNamespace() throws {
        let rss =
            "<rss version=\"2.0\"><channel><title>T</title><item><title>t</title><sock>left</sock></item></channel></rss>"
        let feed = try Feed(bytes: Array(rss.utf8), options: ReadingOptions())
        #expect(
            try Samples.text(feed, .rss).contains(
                "<rss:sock xmlns:rss=\"http://backend.userland.com/rss2\">left</rss:sock>"))
        #expect(try Samples.again(feed, .rss).entries.first?.extensions == feed.entries.first?.extensions)
    }

    @Test func saysOtherRightsInsteadOfThoseOfAnElement() throws {
        var entry = Entry(id: "urn:x", title: "T")
        entry.extensions = Extensions([
            XMLFragment(namespace: "http://purl.org/dc/elements/1.1/", name: "rights", prefix: "dc", text: "none")
        ])
        entry.rights = "all"
        var feed = Feed(title: "F")
        feed.entries = [entry]
        #expect(try Samples.text(feed, .rss).ranges(of: "<dc:rights").count == 1)
        #expect(try Samples.again(feed, .rss).entries.first?.rights?.value == "all")
    }

    @Test func keepsTombstones() throws {
        let feed = try SampleFeeds.feed("observatory.atom")
        #expect(try Samples.again(feed, .rss).deletedEntries == feed.deletedEntries)
    }

    @Test func keepsTheBaseOfHTMLFromElsewhere() throws {
        var feed = Feed(title: "F")
        feed.base = "https://a.example/"
        var entry = Entry(id: "urn:x")
        entry.summary = .html("<a href='r'>x</a>", base: "https://b.example/")
        entry.content = [Content(.html("<a href='r'>y</a>", language: "de", base: "https://c.example/"))]
        feed.entries = [entry]
        let again = try #require(try Samples.again(feed, .rss).entries.first)
        #expect(again.summary == entry.summary?.resolved)
        #expect(again.content == entry.content.map(\.resolved))
    }

    @Test func escapesPlainTextThatAnybodyMayTakeForHTML() throws {
        var feed = Feed(title: "F")
        feed.entries = [Entry(id: "urn:x", title: "the <b> tag & the &amp; reference")]
        #expect(try Samples.text(feed, .rss).contains("the &amp;lt;b&amp;gt; tag"))
        let again = try #require(try Samples.again(feed, .rss).entries.first)
        #expect(again.title?.plain == "the <b> tag & the &amp; reference")
    }

    @Test func writesNoExtensionAsAnItemOrATitle() throws {
        var feed = Feed(title: "F")
        feed.extensions.fragments = ["item", "title", "link", "odd"].map {
            XMLFragment(namespace: Namespace.rss, name: $0, text: "x")
        }
        let again = try Samples.again(feed, .rss)
        #expect(again.entries.isEmpty)
        #expect(again.title?.value == "F")
        #expect(again.extensions.fragments.map(\.name) == ["odd"])
    }
}
