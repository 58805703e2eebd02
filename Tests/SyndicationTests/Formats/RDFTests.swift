import Testing

@testable import Syndication

@Suite struct RDFTests {
    private static let rss10 = """
        <?xml version="1.0"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xml:lang="en">
          <channel rdf:about="https://harbour.example/feed.rdf">
            <title>Harbour</title><link>https://harbour.example/</link><description>Ships and tides</description>
            <dc:date>2026-02-03T04:05:06Z</dc:date><dc:publisher>Harbour office</dc:publisher>
            <sy:updatePeriod>daily</sy:updatePeriod>
            <image rdf:resource="https://harbour.example/logo.png"/>
            <items><rdf:Seq><rdf:li rdf:resource="https://harbour.example/1"/></rdf:Seq></items>
            <textinput rdf:resource="https://harbour.example/search"/>
          </channel>
          <image rdf:about="https://harbour.example/logo.png"><title>Logo</title>
            <url>https://harbour.example/logo.png</url><link>https://harbour.example/</link></image>
          <item rdf:about="https://harbour.example/1">
            <title>High tide</title><link>https://harbour.example/1</link><description>At noon.</description>
            <content:encoded><![CDATA[<p>At noon.</p>]]></content:encoded><dc:creator>Ann Quay</dc:creator>
            <dc:date>2026-02-03T04:05:06Z</dc:date><dc:subject>tides</dc:subject>
          </item>
          <item rdf:about="https://harbour.example/2"><title>Low tide</title><link>https://harbour.example/2</link></item>
          <textinput rdf:about="https://harbour.example/search"><title>Search</title><description>Find a ship</description>
            <name>q</name><link>https://harbour.example/search</link></textinput>
        </rdf:RDF>
        """

    @Test func readsRSS10() throws {
        let feed = try Feed(bytes: Array(Self.rss10.utf8))
        #expect(feed.id == "https://harbour.example/feed.rdf")
        #expect(feed.title == .text("Harbour", language: "en"))
        #expect(feed.links == [Link(href: "https://harbour.example/")])
        #expect(feed.updated?.rfc3339 == "2026-02-03T04:05:06Z")
        #expect(feed.publisher == Person(name: "Harbour office"))
        #expect(feed.image?.title == "Logo")
        #expect(feed.rss.textInput?.name == "q")
        #expect(feed.extensions.fragments.map(\.name) == ["date", "publisher", "updatePeriod"])
        let entry = try #require(feed.entries.first)
        #expect(entry.id == "https://harbour.example/1")
        #expect(entry.authors == [Person(name: "Ann Quay")])
        #expect(entry.categories == [Category(term: "tides")])
        #expect(entry.content.first?.value == "<p>At noon.</p>")
        #expect(entry.published?.rfc3339 == "2026-02-03T04:05:06Z")
        #expect(feed.entries.count == 2)
    }

    @Test func readsBackWhatItWrote() throws {
        let feed = try Feed(bytes: Array(Self.rss10.utf8))
        let again1 = try Samples.again(feed, .rdf)
        #expect(differences(again1, feed) == [])
        let again2 = try Samples.again(feed, .json)
        #expect(differences(again2, feed) == [])
    }

    @Test(arguments: SampleFeeds.names)
    func keepsWhatAnyFeedSays(_ name: String) throws {
        let feed = try SampleFeeds.feed(name)
        let first = try Samples.again(feed, .rdf)
        #expect(first.entries.map(\.title?.plain) == feed.entries.map(\.title?.plain))
        #expect(first.entries.map { $0.links.map(\.href) } == feed.entries.map { $0.links.map(\.href) })
        #expect(first.entries.map(\.categories) == feed.entries.map(\.categories))
        #expect(first.entries.map(\.published?.instant) == feed.entries.map { ($0.published ?? $0.updated)?.instant })
        // Behind the first time nothing changes any more.
        let again3 = try Samples.again(first, .rdf)
        #expect(differences(again3, first) == [])
    }

    @Test func readsRSS090() throws {
        let document = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
              <channel><title>T</title><link>https://a.example/</link><description>D</description></channel>
              <item><title>I</title><link>https://a.example/1</link></item>
            </rdf:RDF>
            """
        var reader = try FeedReader(bytes: Array(document.utf8))
        #expect(try reader.next()?.title == "I")
        #expect(reader.document.version == "0.90")
        #expect(reader.format == .rdf)
    }

    @Test func readsRSS11() throws {
        let document = """
            <Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              rdf:about="https://a.example/feed">
              <title>T</title><link>https://a.example/</link><description>D</description>
              <items rdf:parseType="Collection">
                <item rdf:about="https://a.example/1"><title>I</title><link>https://a.example/1</link></item>
                <item rdf:about="https://a.example/2"><title>J</title><link>https://a.example/2</link></item>
              </items>
            </Channel>
            """
        var reader = try FeedReader(bytes: Array(document.utf8))
        #expect(try reader.next()?.id == "https://a.example/1")
        #expect(try reader.next()?.title == "J")
        #expect(reader.feed.title == "T")
        #expect(reader.document.version == "1.1")
    }

    @Test(arguments: [
        ("", "userland"), ("<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'x'>", "netscape"),
    ])
    func tellsTheTwoVersions091Apart(_ documentType: String, _ variant: String) throws {
        var reader = try FeedReader(bytes: Array("\(documentType)<rss version='0.91'><channel/></rss>".utf8))
        while try reader.next() != nil {}
        #expect(reader.document.version == "0.91")
        #expect(reader.document.variant == variant)
    }
}
