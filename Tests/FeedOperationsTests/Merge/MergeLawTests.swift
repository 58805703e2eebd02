import FeedOperations
import Syndication
import Testing

@Suite struct MergeLawTests {
    @Test(arguments: 0..<60) func mergingIsAssociativeOnEntriesAndDeletions(seed: Int) {
        let (a, b, c) = feeds(seed)
        let left = merged(merged(a, b), c)
        let right = merged(a, merged(b, c))
        #expect(left.entries == right.entries)
        #expect(left.deletedEntries == right.deletedEntries)
        #expect(left.entries == merged(a, b, c).entries)
    }

    @Test(arguments: 0..<60) func theOrderOfTheFeedsDoesNotMatter(seed: Int) {
        let (a, b, c) = feeds(seed)
        #expect(merged(a, b, c) == merged(c, a, b))
        #expect(merged(a, b, c) == merged(b, c, a))
    }

    @Test(arguments: 0..<60) func mergingAgainChangesNothing(seed: Int) {
        let (a, b, c) = feeds(seed)
        let once = merged(a, b, c)
        #expect(merged(once) == once)
        #expect(merged(once, once) == once)
        #expect(merged(once, a).entries == once.entries)
        #expect(merged(a, a) == merged(a))
        #expect(merged(merged(a)) == merged(a))
    }

    @Test(arguments: 0..<60) func nothingIsLostThatWasNotDeleted(seed: Int) {
        let (a, b, c) = feeds(seed)
        let result = merged(a, b, c)
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

    private func merged(_ feeds: Feed...) -> Feed {
        var merge = FeedMerge()
        feeds.forEach { merge.add($0) }
        return merge.merged()
    }
}
