import FeedOperations
import Syndication
import Testing

/// Feeds of nonsense: nothing may crash, hang or lose an entry that has an id of its own.
@Suite struct RobustnessTests {
    private static let scraps = [
        "", " ", "\0", "<", "&#0;", "<p>", "]]>", "http://", "https://%", "https://a.example/?&&=%zz#!", "://", "tag:",
        "\u{FFFE}",
        "\u{202E}x", "e\u{301}\u{301}", "🏳️‍🌈", "朝", "\u{1112}\u{1161}", "ﷺ", "http://[::1", "urn:x", "17", "-00:00",
        "\r\n",
    ]

    @Test(arguments: 0..<150) func nonsenseDoesNoHarm(seed: Int) throws {
        var generator = FeedGenerator(seed: seed)
        let (one, two) = (feed(&generator), feed(&generator))
        var merge = FeedMerge(options: FeedMerge.Options(order: FeedMerge.Order.allCases[seed % 4]))
        try merge.add(one)
        try merge.add(two)
        let merged = try merge.merged()
        for keep in FeedDeduplicator.Keep.allCases {
            let (result, decisions) = merged.deduplicated(
                options: FeedDeduplicator.Options(keep: keep, minimumWords: seed % 3))
            #expect(result.entries.count + decisions.count == merged.entries.count)
        }
        var options = FeedSite.Options(url: scrap(&generator), limit: seed % 9)
        options.entriesPerFeed = seed % 4
        options.parts = [.category, .source]
        options.pages = seed % 2 == 0
        let repaired = FeedRepair.repaired(merged).feed
        for file in FeedSite(repaired, options: options).files() { #expect(try !file.bytes().isEmpty) }
    }

    private func feed(_ generator: inout FeedGenerator) -> Feed {
        var feed = Feed(id: scrap(&generator), title: .html(scrap(&generator)))
        feed.language = scrap(&generator)
        feed.links = [Link(rel: scrap(&generator), href: scrap(&generator)), Link(href: scrap(&generator))]
        feed.entries = (0..<12).map { _ in entry(&generator) }
        feed.deletedEntries = [Tombstone(ref: scrap(&generator), when: Timestamp(seconds: .max))]
        return feed
    }

    private func entry(_ generator: inout FeedGenerator) -> Entry {
        var entry = Entry(
            id: generator.number(below: 3) == 0 ? nil : scrap(&generator), title: .html(scrap(&generator)))
        entry.links = [Link(href: scrap(&generator)), Link(rel: "enclosure", href: scrap(&generator))]
        entry.content = [Content(.html(scrap(&generator) + scrap(&generator)))]
        entry.updated = Timestamp(seconds: [.min, -1, 0, .max][generator.number(below: 4)], utcOffset: nil)
        entry.published = Timestamp(unreadable: scrap(&generator))
        entry.comments = scrap(&generator)
        if generator.number(below: 2) == 0 { entry.source = Source(Feed(id: scrap(&generator))) }
        return entry
    }

    private func scrap(_ generator: inout FeedGenerator) -> String {
        Self.scraps[generator.number(below: Self.scraps.count)]
    }
}
