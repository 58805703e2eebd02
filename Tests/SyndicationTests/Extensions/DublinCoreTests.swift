import Testing

@testable import Syndication

@Suite struct DublinCoreTests {
    private static func item(_ inside: String) throws -> Entry {
        let document = """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">\
            <channel><item>\(inside)</item></channel></rss>
            """
        return try #require(try Feed(bytes: Array(document.utf8)).entries.first)
    }

    @Test("elements that are said several times are all read, in their order")
    func readsRepeatedElements() throws {
        let core = try Self.item(
            """
            <dc:creator>Ann</dc:creator><dc:subject>fog</dc:subject><dc:creator> Bo </dc:creator><dc:creator/>\
            <dc:type>Sound</dc:type><dc:date>2026-03-01</dc:date><dc:date>later</dc:date><dc:coverage>North mole</dc:coverage>
            """
        ).extensions.dublinCore
        #expect(core.creators == ["Ann", "Bo"])
        #expect(core.subjects == ["fog"])
        #expect(core.types == ["Sound"])
        #expect(core.dates.map(\.original) == ["2026-03-01", "later"])
        #expect(core.dates.last?.instant == nil)
        #expect(core.coverages == ["North mole"])
        #expect(core.publishers.isEmpty)
    }

    @Test("an element that says the same as before keeps its attributes")
    func keepsAttributes() {
        var extensions = Extensions([
            XMLFragment(
                namespace: DublinCore.uri, name: "subject", prefix: "dc",
                attributes: [.init(name: "scheme", value: "s")], text: "fog")
        ])
        extensions.dublinCore.subjects.append("tide")
        #expect(extensions.fragments.map { $0.attribute("scheme") } == ["s", nil])
        extensions.dublinCore.subjects = ["rain", "tide"]
        #expect(extensions.fragments.map { $0.attribute("scheme") } == [nil, nil])
        extensions.dublinCore.subjects = ["", " "]
        #expect(extensions.isEmpty)
    }

    @Test("reads terms, and a period of validity")
    func readsTerms() throws {
        let terms = try Self.item(
            """
            <dcterms:created>2026-01-02</dcterms:created><dcterms:extent>29 min</dcterms:extent>\
            <dcterms:isPartOf>urn:quay:season:2</dcterms:isPartOf><dcterms:spatial>North mole</dcterms:spatial>\
            <dcterms:license>https://l.example.org/</dcterms:license><dcterms:license>urn:l:2</dcterms:license>\
            <dcterms:valid>start=2026-01-01; end=2026-02-01; scheme=W3C-DTF</dcterms:valid><dcterms:available>?</dcterms:available>
            """
        ).extensions.dublinCoreTerms
        #expect(terms.created?.original == "2026-01-02")
        #expect(terms.extents == ["29 min"])
        #expect(terms.isPartOf == ["urn:quay:season:2"])
        #expect(terms.spatial == ["North mole"])
        #expect(terms.licenses == ["https://l.example.org/", "urn:l:2"])
        #expect(terms.valid?.start?.original == "2026-01-01")
        #expect(terms.valid?.end?.original == "2026-02-01")
        #expect(terms.available?.instant == nil)
    }

    @Test("a period of validity that says nothing of use has neither start nor end")
    func toleratesNonsense() throws {
        for text in ["", ";;;", "start", "=", "start=", "end=;start", "name=x"] {
            let valid = try Self.item("<dcterms:valid>\(text)</dcterms:valid>").extensions.dublinCoreTerms.valid
            #expect(valid?.start == nil)
            #expect(valid?.end == nil)
        }
    }

    @Test("a period of validity that is set is read, and nil takes it away")
    func writesValidity() throws {
        var feed = Feed()
        let start = Timestamp(seconds: 1_767_225_600)
        feed.extensions.dublinCoreTerms.valid = (start, nil)
        for format in [FeedFormat.atom, .rss, .json] {
            let valid = try Samples.again(feed, format).extensions.dublinCoreTerms.valid
            #expect(valid?.start == start)
            #expect(valid?.end == nil)
        }
        feed.extensions.dublinCoreTerms.valid = nil
        #expect(feed.extensions.isEmpty)
    }
}
