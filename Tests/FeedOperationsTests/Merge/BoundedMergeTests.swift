import FeedOperations
import Syndication
import Testing

@Suite struct BoundedMergeTests {
    @Test(arguments: FeedMerge.Order.allCases, 0..<4)
    func aMergeThatDoesNotFitInMemoryIsTheSame(order: FeedMerge.Order, seed: Int) throws {
        let feeds = feeds(seed)
        var options = FeedMerge.Options(order: order)
        let whole = try merged(feeds, options)
        options.memory = 1 << 16
        #expect(try merged(feeds, options) == whole)
        #expect(whole.entries.count > 500)
    }

    @Test(arguments: 0..<4) func limitsAndRulesAreTheSameBeyondMemory(seed: Int) throws {
        let feeds = feeds(seed)
        var options = FeedMerge.Options(limit: 100)
        options.entriesPerSource = 90
        options.conflict = .first
        options.preferredSources = ["The buoy"]
        options.since = Timestamp.Instant(seconds: 100)
        options.until = Timestamp.Instant(seconds: 400)
        let whole = try merged(feeds, options)
        options.memory = 1 << 16
        #expect(try merged(feeds, options) == whole)
        #expect(whole.entries.count == 100)
    }

    @Test func anEntryLargerThanMemoryIsMerged() throws {
        var large = entry("large", "Large", updated: 5)
        large.content = [Content(.text(String(repeating: "long ", count: 100_000)))]
        var options = FeedMerge.Options()
        options.memory = 1 << 16
        let feeds = [feed("a", large, entry("x", "X", updated: 9)), feed("b", large, entry("y", "Y", updated: 1))]
        #expect(try merged(feeds, options).entries.map(\.id) == ["tag:x", "tag:large", "tag:y"])
        #expect(try merged(feeds, options) == merged(feeds, FeedMerge.Options()))
    }

    @Test func everyEntryMayHaveASourceOfItsOwn() throws {
        let entries = (0..<3000).map { number in
            var entry = entry("\(number)", "Entry", updated: Int64(number))
            entry.source = Source(Feed(id: "https://\(number).example/", title: .text("Feed \(number)")))
            return entry
        }
        var planet = feed("planet")
        planet.entries = entries
        let result = try merged([planet, feed("other")], FeedMerge.Options())
        #expect(result.entries == entries.reversed())
    }

    @Test("sources of any length wait in the file, and come back as they were")
    func longSources() throws {
        let entries = (0..<40).map { number in
            var entry = entry("\(number)", "Entry", updated: Int64(number))
            var source = Feed(id: "https://\(number % 20).example/", title: .text("Feed \(number % 20)"))
            source.subtitle = .text(String(repeating: "so it goes \(number % 20) ", count: 50_000))
            entry.source = Source(source)
            return entry
        }
        var planet = feed("planet")
        planet.entries = entries
        let result = try merged([planet, feed("other")], FeedMerge.Options())
        #expect(result.entries == entries.reversed())
    }

    @Test func theDateOfTheResultIsThatOfItsNewestEntryInEveryOrder() throws {
        var options = FeedMerge.Options(order: .title, limit: 1)
        let feeds = [feed("a", entry("1", "A", updated: 7)), feed("b", entry("2", "B", updated: 70))]
        #expect(try merged(feeds, options).updated == Timestamp(seconds: 7))
        options.limit = nil
        #expect(try merged(feeds, options).updated == Timestamp(seconds: 70))
    }

    @Test func aFolderThatIsNotThereIsAnError() throws {
        var options = FeedMerge.Options()
        options.memory = 1 << 16
        options.temporaryFolder = "/nowhere/at/all"
        let error = #expect(throws: FeedError.self) { _ = try merged(feeds(1), options) }
        #expect(error?.code == .unwritable)
        #expect(error?.message.contains("/nowhere/at/all") == true)
    }

    private func feeds(_ seed: Int) -> [Feed] {
        ["anchor", "buoy", "crane"].map { name in
            var generator = FeedGenerator(seed: seed &* 31 &+ name.utf8.count)
            var feed = generator.feed(named: name, entries: 900)
            for index in feed.entries.indices {
                let number = generator.number(below: 1500)
                feed.entries[index].id = number % 50 == 0 ? nil : "tag:example.org,2026:\(number)"
                feed.entries[index].published = Timestamp(seconds: Int64(generator.number(below: 100)))
            }
            return feed
        }
    }

    private func merged(_ feeds: [Feed], _ options: FeedMerge.Options) throws -> Feed {
        var merge = FeedMerge(options: options)
        for feed in feeds { try merge.add(feed) }
        return try merge.merged()
    }
}
