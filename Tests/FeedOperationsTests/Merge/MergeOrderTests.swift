import FeedOperations
import Syndication
import Testing

@Suite struct MergeOrderTests {
    @Test func theLatestChangeComesFirstThenTheTitleThenTheId() throws {
        let result = try merged(
            feed("a", entry("2", "beta", updated: 5), entry("4", "Alpha", updated: 5)),
            feed(
                "b", entry("1", "beta", updated: 5), entry("3", "late", updated: 9), entry("0", "undated", updated: nil)
            ))
        #expect(result.entries.map(\.id) == ["tag:3", "tag:4", "tag:1", "tag:2", "tag:0"])
    }

    @Test func sortsByFirstAppearance() throws {
        var old = entry("1", "Old", updated: 100)
        old.published = Timestamp(seconds: 1)
        var new = entry("2", "New", updated: 50)
        new.published = Timestamp(seconds: 2)
        #expect(try sorted(by: .published, old, new).map(\.id) == ["tag:2", "tag:1"])
        #expect(try sorted(by: .updated, old, new).map(\.id) == ["tag:1", "tag:2"])
    }

    @Test func sortsByTitleWithoutRegardToCase() throws {
        let result = try sorted(
            by: .title, entry("1", "b", updated: 3), entry("2", "C", updated: 2), entry("3", "A", updated: 1))
        #expect(result.map(\.id) == ["tag:3", "tag:1", "tag:2"])
    }

    @Test func sortsBySource() throws {
        let result = try merged(
            feed("b", entry("1", "x", updated: 9)), feed("a", entry("2", "x", updated: 1), entry("3", "x", updated: 2)),
            options: FeedMerge.Options(order: .source))
        #expect(result.entries.map(\.id) == ["tag:3", "tag:2", "tag:1"])
    }

    @Test func keepsAsManyEntriesAsTheLimitAllows() throws {
        let feeds = feed("a", entry("1", "x", updated: 1), entry("2", "x", updated: 2), entry("3", "x", updated: 3))
        #expect(try merged(feeds, options: FeedMerge.Options(limit: 2)).entries.map(\.id) == ["tag:3", "tag:2"])
        #expect(try merged(feeds, options: FeedMerge.Options(limit: 0)).entries.isEmpty)
        #expect(try merged(feeds, options: FeedMerge.Options(limit: -1)).entries.isEmpty)
    }

    @Test func tenThousandEntriesOfOneTimeHaveAnOrder() throws {
        var big = feed("a")
        big.entries = (0..<10_000).map { entry("\($0)", "Same", updated: 1) }
        let forward = try merged(big)
        big.entries.reverse()
        #expect(try merged(big).entries == forward.entries)
    }

    private func sorted(by order: FeedMerge.Order, _ entries: Entry...) throws -> [Entry] {
        var feed = feed("a")
        feed.entries = entries
        return try merged(feed, options: FeedMerge.Options(order: order)).entries
    }
}
