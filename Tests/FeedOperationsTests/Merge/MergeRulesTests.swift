import FeedOperations
import Syndication
import Testing

@Suite struct MergeRulesTests {
    private let old = feed("a", entry("x", "Old", updated: 10))
    private let new = feed("b", entry("x", "New", updated: 20))

    @Test(arguments: ["https://a.example/", "Feed a", "a.xml", "https://a.example/self"])
    func aPreferredFeedsVersionIsKept(name: String) throws {
        var preferred = old
        preferred.links = [Link(rel: "self", href: "https://a.example/self")]
        var options = FeedMerge.Options()
        options.preferredSources = ["nobody", name]
        for isFirst in [true, false] {
            var merge = FeedMerge(options: options)
            if !isFirst { try merge.add(new) }
            let input = merge.begin(preferred, name: "a.xml")
            try merge.add(preferred.entries[0], from: input)
            try merge.end(input, as: preferred)
            if isFirst { try merge.add(new) }
            #expect(try merge.merged().entries.map(\.title) == ["Old"])
        }
    }

    @Test func theFirstOfSeveralPreferredFeedsCountsMost() throws {
        var options = FeedMerge.Options()
        options.preferredSources = ["Feed a", "Feed b"]
        #expect(try merged(new, old, options: options).entries.map(\.title) == ["Old"])
        options.preferredSources = ["Feed b", "Feed a"]
        #expect(try merged(new, old, options: options).entries.map(\.title) == ["New"])
    }

    @Test func anOriginIsPreferredWhoeverPassesItOn() throws {
        let planet = try merged(old, feed("c"))
        var options = FeedMerge.Options()
        options.preferredSources = ["Feed a"]
        #expect(try merged(new, planet, options: options).entries.map(\.title) == ["Old"])
    }

    @Test func preferringIsAssociativeToo() throws {
        var options = FeedMerge.Options()
        options.preferredSources = ["The buoy"]
        for seed in 0..<40 {
            var generator = FeedGenerator(seed: seed)
            var (a, b, c) = (
                generator.feed(named: "anchor"), generator.feed(named: "buoy"), generator.feed(named: "crane")
            )
            // A preferred version that is deleted would have taken a later one with it.
            (a.deletedEntries, b.deletedEntries, c.deletedEntries) = ([], [], [])
            let left = try merged(merged(a, b, options: options), c, options: options)
            let right = try merged(a, merged(b, c, options: options), options: options)
            #expect(left.entries == right.entries)
        }
    }

    @Test func aPreferredVersionThatIsDeletedTakesNoOtherWithIt() throws {
        var options = FeedMerge.Options()
        options.preferredSources = ["Feed a"]
        var deleting = feed("c")
        deleting.deletedEntries = [Tombstone(ref: "tag:x", when: Timestamp(seconds: 15))]
        #expect(try merged(old, new, deleting, options: options).entries.map(\.title) == ["New"])
    }

    @Test func theFirstVersionIsKeptWhereThatIsAskedFor() throws {
        var options = FeedMerge.Options()
        options.conflict = .first
        #expect(try merged(old, new, options: options).entries.map(\.title) == ["Old"])
        #expect(try merged(new, old, options: options).entries.map(\.title) == ["New"])
    }

    @Test func versionsThatDifferAreAnErrorWhereThatIsAskedFor() throws {
        var options = FeedMerge.Options()
        options.conflict = .error
        let error = #expect(throws: FeedError.self) { _ = try merged(old, new, options: options) }
        #expect(error?.code == .conflict)
        #expect(error?.message == "tag:x: two versions that differ, in Feed a and Feed b")
        #expect(try merged(old, old, options: options).entries.count == 1)
    }

    @Test func timesBoundTheLastChange() throws {
        let feed = feed(
            "a", entry("1", "1", updated: 1), entry("2", "2", updated: 2), entry("3", "3", updated: 3),
            entry("none", "Undated", updated: nil))
        var options = FeedMerge.Options()
        options.since = Timestamp.Instant(seconds: 2)
        #expect(try merged(feed, options: options).entries.map(\.id) == ["tag:3", "tag:2"])
        options.until = Timestamp.Instant(seconds: 3)
        #expect(try merged(feed, options: options).entries.map(\.id) == ["tag:2"])
    }

    @Test func anOldVersionDoesNotComeBackWhereTheNewOneIsTooNew() throws {
        var options = FeedMerge.Options()
        options.until = Timestamp.Instant(seconds: 15)
        #expect(try merged(old, new, options: options).entries.isEmpty)
    }

    @Test func noFeedHasMoreThanItsShare() throws {
        var foreign = entry("4", "From a", updated: 40)
        foreign.source = Source(feed("a"))
        let planet = feed("planet", foreign)
        let a = feed("a", entry("1", "1", updated: 1), entry("2", "2", updated: 2), entry("3", "3", updated: 3))
        var options = FeedMerge.Options()
        options.entriesPerSource = 2
        let result = try merged(a, feed("b", entry("5", "5", updated: 0)), planet, options: options)
        #expect(result.entries.map(\.id) == ["tag:4", "tag:3", "tag:5"])
        options.limit = 2
        #expect(try merged(a, planet, options: options).entries.map(\.id) == ["tag:4", "tag:3"])
        options.entriesPerSource = 0
        #expect(try merged(a, options: options).entries.isEmpty)
    }

    @Test func aFilterSeesTheSourceAndTakesNobodysPlace() throws {
        var options = FeedMerge.Options(limit: 1)
        options.entriesPerSource = 1
        var merge = FeedMerge(options: options)
        try merge.add(feed("a", entry("1", "No", updated: 9), entry("2", "Yes", updated: 8)))
        try merge.add(feed("b", entry("3", "Yes", updated: 10)))
        var result = try merge.result { $0.title == "Yes" && $0.source?.feed.title == "Feed a" }
        #expect(try result.next()?.id == "tag:2")
        #expect(try result.next() == nil)
    }

    @Test func otherNamesOfEntriesAreTheSameEntries() throws {
        var options = FeedMerge.Options()
        options.aliases = [
            "tag:x": "tag:y", "http://a.example/*": "https://a.example/*", "tag:y": "https://a.example/last",
        ]
        var moved = entry("", "Moved", updated: 30)
        moved.id = "http://a.example/last"
        let result = try merged(old, new, feed("c", moved), options: options)
        #expect(result.entries.map(\.id) == ["https://a.example/last"])
        #expect(result.entries.map(\.title) == ["Moved"])
    }

    @Test func aDeletionKnowsOtherNamesToo() throws {
        var options = FeedMerge.Options()
        options.aliases = ["tag:x": "tag:y"]
        var other = feed("c")
        other.deletedEntries = [Tombstone(ref: "tag:x", when: Timestamp(seconds: 99))]
        let result = try merged(feed("a", entry("y", "Y", updated: 1)), other, options: options)
        #expect(result.entries.isEmpty)
        #expect(result.deletedEntries.map(\.ref) == ["tag:y"])
    }

    @Test(arguments: [["a:1": "a:2", "a:2": "a:1"], ["a:*": "a:b:*"], ["*": "a:*"], ["a:1": "a:1"]])
    func namesThatGoRoundInCirclesEnd(aliases: [String: String]) throws {
        var options = FeedMerge.Options()
        options.aliases = aliases
        var only = entry("", "Only", updated: 1)
        only.id = "a:1"
        #expect(try merged(feed("a", only), options: options).entries.count == 1)
    }

}
