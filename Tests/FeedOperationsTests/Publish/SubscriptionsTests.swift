import FeedOperations
import Syndication
import Testing

@Suite struct SubscriptionsTests {
    private static func source(_ name: String, type: String? = nil) -> Source {
        var feed = Feed(id: "https://\(name).example.org/", title: .text("The \(name)"))
        feed.links = [
            Link(href: "https://\(name).example.org/"),
            Link(rel: "self", href: "https://\(name).example.org/feed", type: type),
        ]
        feed.subtitle = .text("Of \(name)")
        feed.language = "en_GB"
        return Source(feed)
    }

    private static let sources = [source("quay"), source("pier", type: "application/atom+xml"), source("quay")]

    @Test func listsEachSourceOnceWithItsFeedAndItsPage() throws {
        let list = Subscriptions.feed(
            of: Self.sources, title: "Harbours", updated: Timestamp(seconds: 1_780_000_000),
            owner: Person(name: "Odile", email: "odile@example.org"))
        let text = String(decoding: try list.bytes(as: .opml), as: UTF8.self)
        #expect(text.contains("<title>Harbours</title>") && text.contains("<ownerName>Odile</ownerName>"))
        #expect(text.contains("<dateCreated>Thu, 28 May 2026"))
        #expect(text.ranges(of: "<outline").count == 2)
        #expect(text.contains("type=\"rss\" text=\"The quay\" title=\"The quay\""))
        #expect(text.contains("xmlUrl=\"https://quay.example.org/feed\" htmlUrl=\"https://quay.example.org/\""))
    }

    @Test func readsBackAsItWasAndKeepsTheRules() throws {
        let list = Subscriptions.feed(of: Self.sources, title: "Harbours", updated: Timestamp(seconds: 1_780_000_000))
        let again = try Feed(bytes: try list.bytes(as: .opml), options: ReadingOptions())
        #expect(again == list)
        #expect(FeedLint(format: .opml).faults(in: list).isEmpty)
    }

    @Test func leavesOutASourceOfWhichNoFeedIsKnown() {
        let list = Subscriptions.feed(of: [Source(Feed(id: "urn:x", title: "Nowhere"))], title: "Harbours")
        #expect(list.entries.isEmpty)
    }
}
