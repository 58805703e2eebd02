import FeedOperations
import Syndication
import Testing

@Suite struct MergeLawTests {
    @Test(arguments: 0..<60) func mergingIsAssociativeOnEntriesAndDeletions(seed: Int) throws {
        let (a, b, c) = feeds(seed)
        let left = try merged(merged(a, b), c)
        let right = try merged(a, merged(b, c))
        #expect(left.entries == right.entries)
        #expect(left.deletedEntries == right.deletedEntries)
        #expect(try left.entries == merged(a, b, c).entries)
    }

    @Test(arguments: 0..<60) func theOrderOfTheFeedsDoesNotMatter(seed: Int) throws {
        let (a, b, c) = feeds(seed)
        #expect(try merged(a, b, c) == merged(c, a, b))
        #expect(try merged(a, b, c) == merged(b, c, a))
    }

    @Test(arguments: 0..<60) func mergingAgainChangesNothing(seed: Int) throws {
        let (a, b, c) = feeds(seed)
        let once = try merged(a, b, c)
        #expect(try merged(once) == once)
        #expect(try merged(once, once) == once)
        #expect(try merged(once, a).entries == once.entries)
        #expect(try merged(a, a) == merged(a))
        #expect(try merged(merged(a)) == merged(a))
    }

    @Test(arguments: 0..<60) func nothingIsLostThatWasNotDeleted(seed: Int) throws {
        let (a, b, c) = feeds(seed)
        let result = try merged(a, b, c)
        let ids = Set(result.entries.map(\.id))
        let deleted = Set(result.deletedEntries.map(\.ref))
        for entry in a.entries + b.entries + c.entries where !deleted.contains(entry.id ?? "") {
            #expect(ids.contains(entry.id))
        }
        #expect(ids.count == result.entries.count)
    }

    private func feeds(_ seed: Int) -> (Feed, Feed, Feed) {
        var generator = FeedGenerator(seed: seed)
        return (generator.feed(named: "anchor"), generator.feed(named: "buoy"), generator.feed(named: "crane"))
    }

    private func merged(_ feeds: Feed...) throws -> Feed {
        var merge = FeedMerge()
        for feed in feeds { try merge.add(feed) }
        return try merge.merged()
    }
}
