import Testing

@testable import Syndication

/// The modules of RSS 1.0 that feeds of every format borrow.
@Suite struct RSSModulesTests {
    private static func item(_ inside: String) throws -> Extensions {
        let document = """
            <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" \
            xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" \
            xmlns:annotate="http://purl.org/rss/1.0/modules/annotate/" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><item>\(inside)</item></channel></rss>
            """
        return try #require(try Feed(bytes: Array(document.utf8)).entries.first).extensions
    }

    @Test("reads the modules of a podcast")
    func readsASample() throws {
        let feed = try SampleFeeds.feed("quay-radio.xml")
        #expect(feed.extensions.syndication.updatePeriod == .weekly)
        #expect(feed.extensions.syndication.updateFrequency == 2)
        #expect(feed.extensions.syndication.updateBase?.rfc3339 == "2026-01-04T18:00:00Z")
        #expect(feed.extensions.syndication.interval == 302_400)
        let nets = feed.entries[1].extensions
        #expect(nets.slash.section == "craft")
        #expect(nets.slash.department == "of-holes-tied-together")
        #expect(nets.slash.comments == 3)
        #expect(nets.slash.hitParade == [3, 3, 2, 1, 0])
        #expect(nets.wellFormedWeb.comment == "https://quay-radio.example.org/11/comment")
        #expect(nets.wellFormedWeb.commentFeed == "https://quay-radio.example.org/11/comments.xml")
    }

    @Test("reads white space around values, and words in capitals")
    func readsUntidyValues() throws {
        let lens = try Self.item("<sy:updatePeriod>\n\tHourly </sy:updatePeriod>").syndication
        #expect(lens.updatePeriod == .hourly)
        #expect(lens.interval == 3600)
    }

    @Test(
        "an interval is what the specification takes for granted where half of it is missing or makes no sense",
        arguments: [
            ("<sy:updateFrequency>4</sy:updateFrequency>", 21_600),
            ("<sy:updatePeriod>monthly</sy:updatePeriod>", 2_592_000),
            ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 3600),
            ("<sy:updatePeriod>sometimes</sy:updatePeriod><sy:updateFrequency>-3</sy:updateFrequency>", nil),
            ("<sy:updatePeriod/>", nil), ("", nil),
        ] as [(String, Double?)])
    func computesAnInterval(_ elements: String, _ interval: Double?) throws {
        #expect(try Self.item(elements).syndication.interval == interval)
    }

    @Test("counts that are none are passed over")
    func toleratesNonsense() throws {
        let slash = try Self.item(
            "<slash:comments>a few</slash:comments><slash:hit_parade>4, ,x,99999999999999999999,2</slash:hit_parade>"
        ).slash
        #expect(slash.comments == nil)
        #expect(slash.hitParade == [4, 2])
    }

    @Test("a feed of comments is read in both spellings and written in one")
    func readsBothSpellings() throws {
        var extensions = try Self.item("<wfw:commentRSS>https://quay.example.org/c</wfw:commentRSS>")
        #expect(extensions.wellFormedWeb.commentFeed == "https://quay.example.org/c")
        extensions.wellFormedWeb.commentFeed = "https://quay.example.org/d"
        #expect(extensions.fragments.map(\.name) == ["commentRss"])
    }

    @Test("reads a reference as an attribute of RDF and as text")
    func readsAnnotations() throws {
        #expect(
            try Self.item("<annotate:reference rdf:resource=\"https://quay.example.org/1\"/>").annotation.reference
                == "https://quay.example.org/1")
        #expect(
            try Self.item("<annotate:reference> https://quay.example.org/1 </annotate:reference>").annotation.reference
                == "https://quay.example.org/1")
        #expect(try Self.item("<annotate:reference/>").annotation.reference == nil)
    }

    @Test("content in the older way stays as it is")
    func readsContentItems() throws {
        let items = try Self.item(
            """
            <content:items><rdf:Bag><rdf:li><content:item><rdf:value>V</rdf:value></content:item></rdf:li></rdf:Bag>\
            </content:items>
            """
        ).contentModule.items
        #expect(items?.children.first?.name == "Bag")
        #expect(items?.text == "V")
    }
}
