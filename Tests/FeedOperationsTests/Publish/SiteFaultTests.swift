import FeedOperations
import Syndication
import Testing

/// What a site publishes is held against the rules, as it is read back.
@Suite struct SiteFaultTests {
    private static let formats: [(path: String, format: FeedFormat)] = [
        ("atom.xml", .atom), ("rss.xml", .rss), ("feed.json", .jsonFeed), ("opml.xml", .opml),
    ]

    @Test(arguments: [nil, "https://planet.example.org/"])
    func nothingOfASiteHasAFault(url: String?) throws {
        let feed = FeedRepair.repaired(try SampleFeeds.merged(), FeedRepair.Options(site: url)).feed
        var options = FeedSite.Options(url: url)
        options.entriesPerFeed = 6
        options.parts = [.category, .source]
        options.hubs = ["https://hub.example.org/"]
        let site = FeedSite(feed, options: options)
        for (path, format) in Self.formats { try expectNoFault(in: site, path, format, hasAddress: url != nil) }
        let others = site.files().map(\.path).filter { $0.contains("/") && $0.hasSuffix(".xml") }
        #expect(others.count > 20 && others.contains("archive/1.xml"))
        for path in others { try expectNoFault(in: site, path, .atom, hasAddress: url != nil) }
    }

    private func expectNoFault(
        in site: FeedSite, _ path: String, _ format: FeedFormat, hasAddress: Bool
    ) throws {
        let written = try Feed(bytes: site.bytes(path), format: format)
        for fault in FeedLint(format: format).faults(in: written) where fault.rule.severity == .error {
            // A site that does not know its address can only lead from one of its feeds to the next by the path, which Atom
            // allows (RFC 4287, section 2).
            let isChain = !hasAddress && fault.rule.code == "relative-address" && format == .atom
            if !isChain { Issue.record("\(path): \(fault.message)") }
        }
    }

    @Test func whatIsPublishedReadsBackAsTheModelItWasWrittenFrom() throws {
        let feed = FeedRepair.repaired(try SampleFeeds.feed("observatory.atom")).feed
        var options = FeedSite.Options()
        options.sanitizes = false
        let written = try Feed(bytes: FeedSite(feed, options: options).bytes("atom.xml"))
        #expect(written.entries == feed.entries)
        #expect(written.deletedEntries == feed.deletedEntries && written.title == feed.title && written.id == feed.id)
    }

    @Test func onlyRSSSaysWhatOnlyRSSDemands() throws {
        let feed = FeedRepair.repaired(numbered(1)).feed
        let site = FeedSite(feed)
        #expect(try !site.text("atom.xml").contains("<subtitle"))
        #expect(try site.text("rss.xml").contains("<description>Numbers</description>"))
    }
}
