import FeedOperations
import Syndication
import Testing

/// What holds of every feed that was repaired.
@Suite struct RepairLawTests {
    private static let options = FeedRepair.Options(
        site: "https://planet.example.org/", address: "https://planet.example.org/atom.xml",
        fallbackDate: Timestamp(seconds: 1_780_000_000))

    static let names = [
        "ferry-board.cdf", "harbour-log.xml", "lightship.json", "notes.json", "notes.jsonl", "observatory.atom",
        "press-wire.xml", "quay-radio.xml", "subscriptions.opml",
    ]

    static let formats: [FeedFormat] = [.atom, .rss, .jsonFeed, .opml]

    private static func errors(_ feed: Feed, _ format: FeedFormat) -> [String] {
        FeedLint(format: format).faults(in: feed).filter { $0.rule.severity == .error }.map {
            "\($0.rule.code): \($0.message)"
        }
    }

    private static func check(_ feed: Feed) throws {
        let (repaired, _) = FeedRepair.repaired(feed, options)
        let (again, notes) = FeedRepair.repaired(repaired, options)
        #expect(again == repaired)
        #expect(notes.isEmpty, "\(notes.prefix(3))")
        for format in formats { #expect(errors(repaired, format) == [], "\(format.name)") }
        // What is read back keeps the rules, and is written as the same bytes.
        let atom = try Feed(bytes: try repaired.bytes(as: .atom), options: ReadingOptions())
        #expect(atom.entries.count == repaired.entries.count)
        #expect(atom.entries.map(\.id) == repaired.entries.map(\.id))
        #expect(atom.entries.map(\.links.count) == repaired.entries.map(\.links.count))
        #expect(atom.entries.map(\.updated) == repaired.entries.map(\.updated))
        #expect(atom.entries.map(\.authors.count) == repaired.entries.map(\.authors.count))
        #expect(atom.extensions.fragments.count == repaired.extensions.fragments.count)
        #expect(errors(atom, .atom) == [])
        #expect(zip(atom.entries, repaired.entries).allSatisfy { $0.title?.value.first == $1.title?.value.first })
        // From then on nothing changes any more, neither by writing nor by repairing.
        #expect(try Feed(bytes: atom.bytes(as: .atom), options: ReadingOptions()) == atom)
        #expect(FeedRepair.repaired(atom, options).feed == atom)
    }

    @Test(arguments: names)
    func holdForASample(_ name: String) throws { try Self.check(try SampleFeeds.feed(name)) }

    @Test func holdForAllSamplesInOne() throws { try Self.check(try SampleFeeds.merged()) }

    @Test(arguments: 0..<20)
    func holdForAFeedFromASeed(_ seed: Int) throws {
        var generator = FeedGenerator(seed: seed)
        try Self.check(generator.feed(named: "seed"))
    }

    @Test(arguments: 0..<100)
    func holdForAFeedInWhichAnythingIsWrong(_ seed: Int) throws {
        var generator = HostileFeeds(seed: seed)
        let feed = generator.feed()
        let (repaired, _) = FeedRepair.repaired(feed, Self.options)
        let (again, notes) = FeedRepair.repaired(repaired, Self.options)
        #expect(again == repaired)
        #expect(notes.isEmpty, "\(notes.prefix(3))")
        for format in Self.formats {
            #expect(Self.errors(repaired, format) == [], "\(format.name)")
            #expect(try repaired.bytes(as: format).count > 0)
        }
        let atom = try Feed(bytes: try repaired.bytes(as: .atom), options: ReadingOptions())
        #expect(atom.entries.map(\.id) == repaired.entries.map(\.id))
        #expect(Self.errors(atom, .atom) == [])
        let rss = try Feed(bytes: try repaired.bytes(as: .rss), options: ReadingOptions())
        #expect(rss.entries.count == repaired.entries.count)
        // A name with an at sign is taken for an address when RSS is read.
        #expect(Self.errors(rss, .rss).filter { !$0.hasPrefix("bad-email") } == [])
    }
}
