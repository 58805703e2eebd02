import FeedOperations
import Syndication
import Testing

@Suite struct SurvivorTests {
    private let copies = [
        article("tag:b", "One", link: "https://b.example/1", text: words("x"), in: "b", published: 20, updated: 30),
        article("tag:a", "One", link: "https://a.example/1", text: words("x"), in: "a", published: 10, updated: 10),
        article(
            "tag:c", "One", link: "https://c.example/1", text: .html("<p><b>" + words("x").value + "</b></p>"), in: "c",
            updated: 40),
    ]

    @Test(arguments: [
        (FeedDeduplicator.Keep.earliest, "tag:a"), (.newest, "tag:c"), (.longest, "tag:c"), (.sourceOrder, "tag:b"),
    ]) func staysByChoice(keep: FeedDeduplicator.Keep, id: String) {
        let (feed, decisions) = deduplicated(copies, options: FeedDeduplicator.Options(keep: keep))
        #expect(feed.entries.map(\.id) == [id])
        #expect(decisions.map(\.kept) == [id, id])
        #expect(Set(decisions.map(\.dropped) + [id]) == ["tag:a", "tag:b", "tag:c"])
        #expect(decisions.allSatisfy { $0.rule == .text })
    }

    @Test func pointsAtTheCopies() {
        let entry = deduplicated(copies).feed.entries.first
        let via = entry?.links.filter { $0.rel == "via" } ?? []
        #expect(via.map(\.href) == ["https://b.example/1", "https://c.example/1"])
        #expect(via.map(\.title) == ["Feed b", "Feed c"])
    }

    @Test func doesNotPointAtItself() {
        let one = article("tag:1", "One", link: "https://a.example/1")
        let two = article("tag:2", "One", link: "http://www.a.example/1?utm_source=b", in: "b")
        #expect(deduplicated([one, two]).feed.entries.first?.links.count == 1)
    }

    @Test func pointsAtNothingWhereThatIsNotWanted() {
        let (feed, _) = deduplicated(copies, options: FeedDeduplicator.Options(linksCopies: false))
        #expect(feed.entries.first?.links.count == 1)
    }

    @Test func keepsThePlaceAndTheFeed() {
        let (feed, _) = deduplicated([article("tag:x", "X")] + copies + [article("tag:y", "Y")])
        #expect(feed.entries.map(\.id) == ["tag:x", "tag:a", "tag:y"])
        #expect(feed.id == "https://merged.example/")
    }

    @Test func amongCopiesTheNewestVersionOfTheOriginalStays() {
        let original = article(
            "tag:a", "One", link: "https://a.example/1", text: words("x"), published: 10, updated: 10)
        let copy = article("tag:b", "One", link: "https://b.example/1", text: words("x"), in: "b", published: 20)
        let corrected = article(
            "tag:a", "One", link: "https://a.example/1", text: words("y"), published: 10, updated: 50)
        let (feed, decisions) = deduplicated([original, copy, corrected])
        #expect(feed.entries.first?.updated == Timestamp(seconds: 50))
        #expect(decisions.count == 2)
    }

    @Test(
        "Of copies, one that has a recording stays, whichever is to be kept else",
        arguments: FeedDeduplicator.Keep.allCases)
    func recordings(keep: FeedDeduplicator.Keep) {
        let text = words("x", 100)
        let plain = article("tag:1", "One", link: "https://a.example/1", text: text, published: 1)
        let spoken = article(
            "tag:2", "One", link: "https://b.example/2", text: text, in: "b", published: 2,
            enclosure: "https://b.example/2.mp3")
        for entries in [[plain, spoken], [spoken, plain]] {
            let result = deduplicated(entries, options: FeedDeduplicator.Options(keep: keep))
            #expect(result.feed.entries.map(\.id) == ["tag:2"])
        }
    }
}
