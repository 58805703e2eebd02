import FeedOperations
import Syndication
import Testing

@Suite struct FeedMergeTests {
    @Test func keepsTheVersionThatChangedLast() throws {
        let old = feed("a", entry("x", "Old", updated: 10))
        let new = feed("b", entry("x", "New", updated: 20))
        #expect(try merged(new, old).entries.map(\.title) == ["New"])
        #expect(try merged(old, new).entries.map(\.title) == ["New"])
    }

    @Test func keepsTheLongerOfTwoVersionsOfOneTime() throws {
        var long = entry("x", "Long", updated: 10)
        long.content = [Content(.text("one two"))]
        let result = try merged(feed("a", entry("x", "Short", updated: 10)), feed("b", long))
        #expect(result.entries.map(\.title) == ["Long"])
    }

    @Test func keepsADatedVersionBeforeAnUndatedOne() throws {
        var undated = entry("x", "Undated", updated: nil)
        undated.content = [Content(.text("much longer than the other"))]
        #expect(
            try merged(feed("a", undated), feed("b", entry("x", "Dated", updated: 1))).entries.map(\.title) == ["Dated"]
        )
    }

    @Test func entriesSayWhichFeedTheyCameFrom() throws {
        let result = try merged(feed("a", entry("x", "X", updated: 1)), feed("b", entry("y", "Y", updated: 2)))
        #expect(result.entries.map { $0.source?.feed.title } == ["Feed b", "Feed a"])
    }

    @Test func mergingMergedFeedsKeepsTheFirstOrigin() throws {
        let first = try merged(feed("a", entry("x", "X", updated: 1)), feed("b"))
        let second = try merged(first, feed("c"))
        #expect(second.entries.first?.source?.feed.title == "Feed a")
    }

    @Test func oneFeedStaysItself() throws {
        var only = feed("a", entry("x", "X", updated: 1))
        only.subtitle = "About"
        only.links = [Link(rel: "self", href: "https://a.example/feed")]
        #expect(try merged(only) == only)
    }

    @Test func twoSnapshotsOfAFeedAreThatFeed() throws {
        var old = feed("a", entry("x", "X", updated: 1))
        old.updated = Timestamp(seconds: 1)
        var new = feed("a", entry("y", "Y", updated: 2))
        new.updated = Timestamp(seconds: 2)
        new.title = "Renamed"
        let result = try merged(new, old)
        #expect(result.title == "Renamed")
        #expect(result.id == "https://a.example/")
        #expect(result.entries.map(\.id) == ["tag:y", "tag:x"])
        #expect(result.entries.allSatisfy { $0.source == nil })
    }

    @Test func aNewIdentifierMakesOneFeedAnother() throws {
        let only = feed("a", entry("x", "X", updated: 1))
        let result = try merged(only, options: FeedMerge.Options(id: "https://planet.example/"))
        #expect(result.id == "https://planet.example/")
        #expect(result.entries.first?.source?.feed.id == "https://a.example/")
    }

    @Test func aMergedFeedIsNamedForWhatIsInIt() throws {
        let result = try merged(feed("c"), feed("a"), feed("b"), feed("d"), feed("e"))
        #expect(result.title == "Feed a · Feed b · Feed c + 2")
        #expect(result.id?.hasPrefix("urn:uuid:") == true)
        #expect(result.links.isEmpty)
    }

    @Test func optionsSayWhatTheResultSaysOfItself() throws {
        let options = FeedMerge.Options(
            title: "Planet", id: "https://planet.example/", link: "https://planet.example/",
            authors: [Person(name: "P")])
        let result = try merged(feed("a"), feed("b"), options: options)
        #expect(result.title == "Planet")
        #expect(result.id == "https://planet.example/")
        #expect(result.links.permalink == "https://planet.example/")
        #expect(result.authors.map(\.name) == ["P"])
    }

    @Test func theResultChangedWhenItsNewestEntryDid() throws {
        let result = try merged(feed("a", entry("x", "X", updated: 7)), feed("b", entry("y", "Y", updated: 5)))
        #expect(result.updated == Timestamp(seconds: 7))
    }

    @Test func anIdThatIsNoIRIMeansSomethingOnlyInItsFeed() throws {
        var one = entry("x", "One", updated: 1)
        one.id = "17"
        var two = entry("x", "Two", updated: 2)
        two.id = "17"
        #expect(try merged(feed("a", one), feed("b", two)).entries.count == 2)
        #expect(try merged(feed("a", one), feed("a", two)).entries.map(\.title) == ["Two"])
    }

    @Test func entriesWithoutAnIdAreKnownByTheirPermalink() throws {
        var one = Entry(title: "One")
        one.links = [Link(href: "https://a.example/1")]
        one.updated = Timestamp(seconds: 1)
        var two = one
        two.title = "Two"
        two.updated = Timestamp(seconds: 2)
        #expect(try merged(feed("a", one), feed("b", two)).entries.map(\.title) == ["Two"])
    }

    @Test func entriesWithoutAnythingToKnowThemByAreTheSameOnlyIfEverythingIs() throws {
        var one = Entry()
        one.links = [Link(rel: "enclosure", href: "https://a.example/1.mp3")]
        var two = Entry()
        two.links = [Link(rel: "enclosure", href: "https://a.example/2.mp3")]
        #expect(try merged(feed("a", one, two, one), feed("b", two)).entries.count == 2)
        #expect(try merged(feed("a", Entry(), Entry()), feed("b")).entries.count == 1)
    }

    @Test func entriesInheritTheLanguageOfTheFeedTheyLeave() throws {
        var german = feed("a", entry("x", "X", updated: 1))
        german.language = "de"
        #expect(try merged(german, feed("b")).entries.first?.language == "de")
        #expect(try merged(german).entries.first?.language == nil)
    }

    @Test func whatAFeedSaysAtItsEndBecomesTheSource() throws {
        var merge = FeedMerge()
        let input = merge.begin(Feed(id: "https://a.example/"))
        try merge.add(entry("x", "X", updated: 1), from: input)
        try merge.end(input, as: Feed(id: "https://a.example/", title: "Late"))
        try merge.add(feed("b"))
        #expect(try merge.merged().entries.first?.source?.feed.title == "Late")
    }

    @Test func noFeedsGiveAnEmptyFeed() throws {
        let result = try FeedMerge().merged()
        #expect(result.entries.isEmpty && result.title != nil && result.id != nil)
    }
}
