import Testing

@testable import Syndication

@Suite struct FeedHistoryTests {
    private static let namespace = "xmlns:fh=\"http://purl.org/syndication/history/1.0\""

    @Test("reads whether a document is an archive, and where its neighbours are")
    func reads() throws {
        let feed = try Samples.atom(
            """
            <fh:archive \(Self.namespace)/><link rel="prev-archive" href="https://quay.example.org/3"/>\
            <link rel="next-archive" href="https://quay.example.org/5"/>\
            <link rel="current" href="https://quay.example.org/feed"/><link rel="next" href="https://quay.example.org/p2"/>
            """)
        #expect(feed.extensions.history.isArchive)
        #expect(!feed.extensions.history.isComplete)
        #expect(feed.links.previousArchive == "https://quay.example.org/3")
        #expect(feed.links.nextArchive == "https://quay.example.org/5")
        #expect(feed.links.current == "https://quay.example.org/feed")
        #expect(feed.links.nextPage == "https://quay.example.org/p2")
        #expect(feed.links.previousPage == nil)
    }

    @Test("marking twice is marking once")
    func writes() throws {
        var feed = Feed()
        feed.extensions.history.isComplete = true
        feed.extensions.history.isComplete = true
        #expect(feed.extensions.fragments.count == 1)
        #expect(try Samples.again(feed, .rss).extensions.history.isComplete)
        feed.extensions.history.isComplete = false
        #expect(feed.extensions.isEmpty)
    }

    @Test("a link without a reference leads nowhere")
    func toleratesNonsense() {
        #expect([Link(rel: "next-archive", href: "")].nextArchive == nil)
        #expect([Link]().current == nil)
    }
}
