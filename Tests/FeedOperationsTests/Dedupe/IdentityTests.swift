import FeedOperations
import Syndication
import Testing

@Suite struct IdentityTests {
    @Test func theSameIdIsTheSameEntry() {
        #expect(rules(article("tag:a", "One"), article("tag:a", "One", in: "b")) == [.id])
    }

    @Test(arguments: ["https://a.example/1", "http://www.a.example/1", "HTTPS://A.example/1"])
    func anAddressAsIdIsTheSameWithAnyScheme(id: String) {
        #expect(rules(article("http://a.example/1", "One"), article(id, "One")) == [.id])
    }

    @Test func aNewerVersionTakesThePlaceOfAnOlderOne() {
        let old = article("tag:a", "Old", link: "https://a.example/1", text: words("old"), updated: 1)
        let new = article("tag:a", "New", link: "https://a.example/1", text: words("new"), updated: 2)
        for entries in [[old, new], [new, old]] {
            let (feed, decisions) = deduplicated(entries)
            #expect(feed.entries.map(\.title) == ["New"])
            #expect(decisions.map(\.rule) == [.id])
        }
    }

    @Test func anIdWithAnotherTitleAndAnotherLinkIsAnotherEntry() {
        #expect(
            rules(article("17", "One", link: "https://a.example/1"), article("17", "Two", link: "https://a.example/2"))
                == [])
    }

    @Test func anIdThatAFeedUsesForEverythingSaysNothing() {
        let entries = (0..<50).map { article("17", .text("Title \($0)"), link: "https://a.example/news") }
        #expect(deduplicated(entries).decisions.isEmpty)
        let linkless = (0..<50).map { article("tag:x", .text("Title \($0)")) }
        #expect(deduplicated(linkless).decisions.isEmpty)
    }

    @Test func theAddressOfTheSiteIsNobodysId() {
        #expect(rules(article("https://a.example/", "One"), article("https://a.example/", "Two")) == [])
    }

    @Test func anIdThatMovedToAnotherHostIsKnownByTitleAndDate() {
        let old = article(
            "https://old.example/?p=12", "One", link: "https://old.example/one", text: words("x", 5), published: 9)
        let new = article(
            "https://new.example/?p=12", "One", link: "https://new.example/one", text: words("y", 5), published: 9)
        #expect(rules(old, new) == [.alias])
        var later = new
        later.published = Timestamp(seconds: 10)
        #expect(rules(old, later) == [])
        var other = new
        other.title = "Two"
        #expect(rules(old, other) == [])
    }

    @Test func theSameIdThatIsNoIRIInTwoFeedsSaysNothing() {
        #expect(rules(article("17", "One"), article("17", "One", in: "b")) == [])
    }

    @Test func entriesWithoutAnythingAreLeftAlone() {
        #expect(
            rules(article(nil, text: words("x", 5)), article(nil, text: words("y", 5)), article(nil, "T", text: "x"))
                == [])
        #expect(
            rules(
                article(nil, "One", enclosure: "https://a.example/1"),
                article(nil, "One", enclosure: "https://a.example/2")) == [])
    }

    @Test("The same path, title and date on two sites is no alias where the texts differ")
    func sisterSites() {
        func notice(_ source: String, _ text: String) -> Entry {
            article(
                "https://\(source).example/2026/notices", "Notices", link: "https://\(source).example/2026/notices",
                text: words(text, 40), in: source, published: 1_000)
        }
        #expect(rules(notice("a", "x"), notice("b", "y")) == [])
        #expect(rules(notice("a", "x"), notice("b", "x")) == [.alias])
    }
}
