import Testing

@testable import Syndication

@Suite struct CategoryDomainTests {
    @Test func atomSaysADomainThatIsNoIRIUnderTheNamespaceOfRSS() throws {
        var entry = Entry(id: "urn:x", title: "T")
        entry.updated = Timestamp(seconds: 0)
        entry.categories = [
            Category(term: "socks", scheme: "Laundry"), Category(term: "lint", scheme: "https://a.example.org/"),
            Category(term: "soap", scheme: "Laundry", label: "Soap"),
        ]
        var feed = Feed(id: "urn:f", title: "F")
        feed.entries = [entry]
        let text = try Samples.text(feed, .atom)
        #expect(!text.contains(" scheme=\"Laundry\"") && text.contains("rss:domain=\"Laundry\""))
        #expect(try Samples.again(feed, .atom).entries.first?.categories == entry.categories)
        #expect(try Samples.again(feed, .rss).entries.first?.categories == entry.categories)
    }
}
