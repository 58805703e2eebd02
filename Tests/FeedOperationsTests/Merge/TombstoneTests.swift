import FeedOperations
import Syndication
import Testing

@Suite struct TombstoneTests {
    @Test func aDeletionTakesTheEntryAwayAndStays() throws {
        let result = try merged(feed("a", entry("x", "X", updated: 10)), feed("b", deleting: "x", at: 10))
        #expect(result.entries.isEmpty)
        #expect(result.deletedEntries.map(\.ref) == ["tag:x"])
    }

    @Test func anEntryThatChangedAfterItsDeletionLives() throws {
        let result = try merged(feed("b", deleting: "x", at: 9), feed("a", entry("x", "X", updated: 10)))
        #expect(result.entries.count == 1)
        #expect(result.deletedEntries.count == 1)
    }

    @Test func anEntryWithoutADateIsDeleted() throws {
        #expect(try merged(feed("a", entry("x", "X", updated: nil)), feed("b", deleting: "x", at: 1)).entries.isEmpty)
    }

    @Test func aDeletionWithoutAReadableDateDeletesNothing() throws {
        var other = feed("b")
        other.deletedEntries = [Tombstone(ref: "tag:x", when: Timestamp(unreadable: "yesterday"))]
        #expect(try merged(feed("a", entry("x", "X", updated: nil)), other).entries.count == 1)
    }

    @Test func theLatestDeletionOfAnIdCounts() throws {
        let result = try merged(
            feed("a", deleting: "x", at: 5), feed("b", deleting: "x", at: 8), feed("c", deleting: "y", at: 9))
        #expect(result.deletedEntries.map(\.when) == [Timestamp(seconds: 9), Timestamp(seconds: 8)])
    }

    @Test func deletionsSurviveALimit() throws {
        let result = try merged(feed("a", deleting: "x", at: 5), feed("b"), options: FeedMerge.Options(limit: 0))
        #expect(result.deletedEntries.count == 1)
    }

    private func feed(_ name: String, deleting id: String, at seconds: Int64) -> Feed {
        var feed = FeedOperationsTests.feed(name)
        feed.deletedEntries = [Tombstone(ref: "tag:\(id)", when: Timestamp(seconds: seconds))]
        return feed
    }

    private func feed(_ name: String, _ entries: Entry...) -> Feed {
        var feed = FeedOperationsTests.feed(name)
        feed.entries = entries
        return feed
    }
}
