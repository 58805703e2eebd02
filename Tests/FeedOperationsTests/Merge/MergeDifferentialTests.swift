import FeedOperations
import Foundation
import Syndication
import Testing

/// The merge against a model of its rules, on generated feeds that went through all formats.
///
/// `FEED_SOAK` tries thousands of them.
@Suite struct MergeDifferentialTests {
    private static let rounds = ProcessInfo.processInfo.environment["FEED_SOAK"] == nil ? 40 : 1500

    @Test("the merge does what the rules say, in memory and beyond, and side by side", arguments: 0..<8)
    func asTheRulesSay(part: Int) throws {
        for round in 0..<Self.rounds {
            let seed = part * 1_000_000 + round
            var generator = FeedGenerator(seed: seed)
            let feeds = try (0..<(1 + generator.number(below: 4))).map { _ in try Self.feed(&generator) }
            let options = Self.options(&generator)
            try Self.check(feeds, options, seed)
        }
    }

    private static func check(_ feeds: [Feed], _ options: FeedMerge.Options, _ seed: Int) throws {
        // Without what leaves entries out, to see how tosses fell.
        var all = FeedMerge.Options()
        all.conflict = options.conflict
        all.preferredSources = options.preferredSources
        all.aliases = options.aliases
        let model = MergeModel(feeds: feeds, options: options)
        let whole = try merged(feeds, all).entries
        var (rest, kept) = (whole, [MergeModel.Version]())
        for group in model.candidates().values {
            let found = group.first { version in
                guard let index = rest.firstIndex(of: model.written(version)) else { return false }
                rest.remove(at: index)
                return true
            }
            guard let found else {
                Issue.record("seed \(seed): none of \(group.map(\.key)) was kept")
                return
            }
            kept.append(found)
        }
        #expect(rest.isEmpty, "seed \(seed): \(rest.map { $0.id ?? "" }) should not be there")

        let result = try merged(feeds, options)
        #expect(result.entries == model.result(of: kept), "seed \(seed)")
        var small = options
        small.memory = 1 << 16
        #expect(try merged(feeds, small) == result, "seed \(seed): with little memory")
        guard options.order == .updated, options.conflict == .newest, options.preferredSources.isEmpty else { return }
        let sorted = feeds.map(inOrder)
        #expect(try sideBySide(sorted, options) == merged(sorted, options), "seed \(seed): side by side")
    }

    // MARK: - Merging

    private static func merged(_ feeds: [Feed], _ options: FeedMerge.Options) throws -> Feed {
        var merge = FeedMerge(options: options)
        for feed in feeds { try merge.add(feed) }
        return try merge.merged()
    }

    private static func inOrder(_ feed: Feed) -> Feed {
        var feed = feed
        feed.entries.sort { Timestamp.precedes($1.lastChange, $0.lastChange) }
        return feed
    }

    private static func sideBySide(_ feeds: [Feed], _ options: FeedMerge.Options) throws -> Feed {
        var merge = try SortedMerge(feeds.map { WholeFeed($0, name: "a feed") }, options: options)
        var entries: [Entry] = []
        while let entry = try merge.next() { entries.append(entry) }
        var feed = merge.feed
        feed.entries = entries
        return feed
    }

    // MARK: - Made-up feeds

    private static let formats: [FeedFormat] = [.atom, .rss, .rdf, .json, .jsonFeed]

    /// A feed as it is read from some format.
    private static func feed(_ generator: inout FeedGenerator) throws -> Feed {
        let number = generator.number(below: 4)
        var feed = Feed(id: "https://feed-\(number).example.org/", title: .text("Feed \(number % 3)"))
        feed.links = [Link(href: "https://feed-\(number).example.org/")]
        feed.language = [nil, "en", "de"][generator.number(below: 3)]
        if generator.number(below: 3) > 0 { feed.updated = date(&generator) }
        feed.entries = (0..<generator.number(below: 12)).map { _ in entry(&generator) }
        for _ in 0..<generator.number(below: 3) {
            feed.deletedEntries.append(Tombstone(ref: id(&generator), when: date(&generator)))
        }
        let format = formats[generator.number(below: formats.count)]
        return try Feed(bytes: feed.bytes(as: format), format: format)
    }

    private static func id(_ generator: inout FeedGenerator) -> String {
        let number = generator.number(below: 6)
        switch generator.number(below: 4) {
        case 0: return "\(number)"
        case 1: return "https://example.org/\(number % 2 == 0 ? "cafe\u{301}" : "caf\u{E9}")/\(number)"
        default: return "tag:example.org,2026:\(number)"
        }
    }

    private static func date(_ generator: inout FeedGenerator) -> Timestamp {
        let seconds = 1_000_000_000 + Int64(generator.number(below: 4)) * 3600
        return Timestamp(seconds: seconds, utcOffset: generator.number(below: 2) * 120)
    }

    private static func entry(_ generator: inout FeedGenerator) -> Entry {
        var entry = Entry(title: .text("Title \(generator.number(below: 3))"))
        if generator.number(below: 6) > 0 { entry.id = id(&generator) }
        if generator.number(below: 4) == 0 {
            entry.links = [Link(href: "https://example.org/page/\(generator.number(below: 3))")]
        }
        if generator.number(below: 4) > 0 { entry.updated = date(&generator) }
        if generator.number(below: 3) == 0 { entry.published = date(&generator) }
        if generator.number(below: 4) == 0 { entry.language = "fr" }
        if generator.number(below: 2) == 0 {
            entry.content = [Content(.text(String(repeating: "word ", count: 1 + generator.number(below: 2))))]
        }
        if generator.number(below: 5) == 0 {
            let number = generator.number(below: 4)
            var source = Feed(id: "https://feed-\(number).example.org/", title: .text("Feed \(number % 3)"))
            source.language = [nil, "it"][generator.number(below: 2)]
            entry.source = Source(source)
        }
        return entry
    }

    private static func options(_ generator: inout FeedGenerator) -> FeedMerge.Options {
        let orders = FeedMerge.Order.allCases
        var options = FeedMerge.Options()
        if generator.number(below: 2) == 0 { options.order = orders[generator.number(below: orders.count)] }
        if generator.number(below: 3) == 0 { options.limit = generator.number(below: 8) }
        if generator.number(below: 3) == 0 { options.entriesPerSource = generator.number(below: 4) }
        if generator.number(below: 4) == 0 { options.since = date(&generator).instant }
        if generator.number(below: 4) == 0 { options.until = date(&generator).instant }
        if generator.number(below: 4) == 0 { options.conflict = .first }
        if generator.number(below: 4) == 0 {
            options.preferredSources = ["https://feed-1.example.org/", "Feed \(generator.number(below: 3))"]
        }
        if generator.number(below: 4) == 0 { options.aliases = ["tag:example.org,2026:1": "tag:example.org,2026:2"] }
        return options
    }
}
