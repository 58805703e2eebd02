import FeedOperations
import Syndication
import Testing

@Suite struct SortedMergeTests {
    @Test(arguments: 0..<60) func mergingSideBySideIsTheSame(seed: Int) throws {
        let feeds = feeds(seed)
        var options = FeedMerge.Options()
        #expect(try sideBySide(feeds, options) == whole(feeds, options))
        options.limit = 3
        options.entriesPerSource = 2
        options.since = Timestamp.Instant(seconds: 100)
        options.until = Timestamp.Instant(seconds: 400)
        options.aliases = ["tag:example.org,2026:1": "tag:example.org,2026:2"]
        #expect(try sideBySide(feeds, options) == whole(feeds, options))
    }

    @Test func oneFeedStaysItself() throws {
        let only = feed("a", entry("x", "X", updated: 2), entry("y", "Y", updated: 1))
        #expect(try sideBySide([only], FeedMerge.Options()) == only)
    }

    @Test func aFeedThatIsNotInOrderIsAnErrorThatNamesIt() throws {
        let feed = feed("a", entry("x", "X", updated: 1), entry("y", "Y", updated: 2))
        let error = #expect(throws: FeedError.self) { _ = try sideBySide([feed], FeedMerge.Options()) }
        #expect(error?.message == "input 0: not in order: 'tag:y' changed after the entry before it")
    }

    @Test func entriesThatChangedAtOneMomentMustFitInMemory() throws {
        var feed = feed("a")
        feed.entries = (0..<1000).map { entry("\($0)", "Same", updated: 1) }
        #expect(try sideBySide([feed], FeedMerge.Options()).entries.count == 1000)
        var options = FeedMerge.Options()
        options.memory = 1 << 16
        let error = #expect(throws: FeedError.self) { _ = try sideBySide([feed], options) }
        #expect(error?.code == .limitExceeded)
    }

    @Test func aDeletionBehindTheEntryThatItTakesAwayIsAnError() throws {
        let late = LateFeed(
            feed("a", entry("x", "X", updated: 1)), Tombstone(ref: "tag:x", when: Timestamp(seconds: 5)))
        var merge = try SortedMerge([late])
        #expect(try merge.next()?.id == "tag:x")
        let error = #expect(throws: FeedError.self) { _ = try merge.next() }
        #expect(error?.message == "the deletion of 'tag:x' stands behind entries; merge them unsorted")
    }

    @Test func aDeletionBehindTheEntriesStaysWhereItTakesNothingAway() throws {
        let late = LateFeed(
            feed("a", entry("x", "X", updated: 1)), Tombstone(ref: "tag:y", when: Timestamp(seconds: 5)))
        var merge = try SortedMerge([late])
        while try merge.next() != nil {}
        #expect(merge.feed.deletedEntries.map(\.ref) == ["tag:y"])
    }

    @Test("deletions behind the entries follow those that stood before, whatever their dates")
    func lateDeletionsAreAppended() throws {
        var early = feed("a", entry("x", "X", updated: 1))
        let deletions = [3, 7, 5].map { Tombstone(ref: "tag:\($0)", when: Timestamp(seconds: $0)) }
        early.deletedEntries = [deletions[0]]
        let late = LateFeed(early, deletions[1])
        var other = feed("b")
        other.deletedEntries = [deletions[2]]
        var merge = try SortedMerge([late, WholeFeed(other, name: "b")])
        while try merge.next() != nil {}
        #expect(merge.feed.deletedEntries == [deletions[2], deletions[0], deletions[1]])
    }

    @Test("the result is dated by the newest entry that it has, whatever a filter left out")
    func dateOfFilteredEntries() throws {
        let feeds = [feed("a", entry("x", "X", updated: 9)), feed("b", entry("y", "Y", updated: 4))]
        let inputs = feeds.map { WholeFeed($0, name: "input") }
        let merge = try SortedMerge(inputs) { $0.title?.plain == "Y" }
        #expect(merge.feed.updated == Timestamp(seconds: 4))
    }

    @Test("ids that are the same text in other bytes are different entries, at one moment too")
    func idsAreBytes() throws {
        var both = feed("a", entry("caf\u{E9}", "Composed", updated: 1), entry("cafe\u{301}", "Decomposed", updated: 1))
        #expect(try sideBySide([both], FeedMerge.Options()) == whole([both], FeedMerge.Options()))
        #expect(try sideBySide([both], FeedMerge.Options()).entries.count == 2)
        both.deletedEntries = ["tag:caf\u{E9}", "tag:cafe\u{301}"].map {
            Tombstone(ref: $0, when: Timestamp(seconds: 0))
        }
        #expect(try whole([both], FeedMerge.Options()).deletedEntries.count == 2)
        both.deletedEntries = [Tombstone(ref: "tag:caf\u{E9}", when: Timestamp(seconds: 1))]
        #expect(both.honouringDeletions().entries.map(\.title) == ["Decomposed"])
    }

    @Test("feeds that only say behind their entries which they are cannot be told apart")
    func namedBehindEntries() throws {
        let feeds = ["a", "b"].map { LateFeed(Feed(), nil, endingAs: feed($0), entry($0, "E", updated: 1)) }
        var merge = try SortedMerge(feeds)
        let error = #expect(throws: FeedError.self) { while try merge.next() != nil {} }
        #expect(error?.message == "late: says only behind its entries which feed it is; merge it unsorted")
    }

    private func feeds(_ seed: Int) -> [Feed] {
        var generator = FeedGenerator(seed: seed)
        return ["anchor", "buoy", "crane"].map { name in
            var feed = generator.feed(named: name)
            feed.entries.sort { Timestamp.precedes($1.lastChange, $0.lastChange) }
            return feed
        }
    }

    private func whole(_ feeds: [Feed], _ options: FeedMerge.Options) throws -> Feed {
        var merge = FeedMerge(options: options)
        for feed in feeds { try merge.add(feed) }
        return try merge.merged()
    }

    private func sideBySide(_ feeds: [Feed], _ options: FeedMerge.Options) throws -> Feed {
        let inputs = feeds.enumerated().map { WholeFeed($1, name: "input \($0)") }
        var merge = try SortedMerge(inputs, options: options)
        var entries: [Entry] = []
        while let entry = try merge.next() { entries.append(entry) }
        var feed = merge.feed
        feed.entries = entries
        return feed
    }
}

/// A feed that is there as a whole, handed out entry by entry.
final class WholeFeed: SortedFeed {
    let name: String
    let feed: Feed
    private var entries: ArraySlice<Entry>

    init(_ feed: Feed, name: String) {
        self.name = name
        self.feed = feed
        entries = feed.entries[...]
    }

    func next() -> Entry? { entries.popFirst() }
}

/// A feed that says only at its end what was deleted, and perhaps which feed it is.
private final class LateFeed: SortedFeed {
    let name = "late"
    private(set) var feed: Feed
    private var entries: ArraySlice<Entry>
    private let tombstone: Tombstone?
    private let last: Feed?

    init(_ feed: Feed, _ tombstone: Tombstone?, endingAs last: Feed? = nil, _ entries: Entry...) {
        self.feed = feed
        self.entries = (feed.entries + entries)[...]
        self.tombstone = tombstone
        self.last = last
    }

    func next() -> Entry? {
        guard let entry = entries.popFirst() else {
            if let last { feed = last }
            if let tombstone { feed.deletedEntries = feed.deletedEntries.filter { $0 != tombstone } + [tombstone] }
            return nil
        }
        return entry
    }
}
