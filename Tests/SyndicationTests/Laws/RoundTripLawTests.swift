import Testing

@testable import Syndication

/// What is read, written and read again is the same, for every sample.
@Suite struct RoundTripLawTests {
    @Test(arguments: SampleFeeds.names)
    func readsBackInItsOwnFormatWhatItWrote(_ name: String) throws {
        let feed = try SampleFeeds.feed(name)
        guard try SampleFeeds.format(name).makeEncoder != nil else { return }
        let again = try Samples.again(feed, SampleFeeds.format(name))
        #expect(differences(again, feed) == [])
    }

    /// A feed without a date gets that of its newest entry, whatever the format.
    @Test(arguments: SampleFeeds.names)
    func keepsEverythingInJSON(_ name: String) throws {
        var feed = try SampleFeeds.feed(name)
        if feed.updated == nil {
            feed.updated = feed.entries.compactMap(\.lastChange).max { Timestamp.precedes($0, $1) }
        }
        #expect(differences(try Samples.again(feed, .json), feed) == [])
    }

    /// JSON Lines give every entry its feed as source, and have no place for tombstones.
    @Test(arguments: SampleFeeds.names)
    func keepsEveryEntryInJSONLines(_ name: String) throws {
        let feed = try SampleFeeds.feed(name)
        var expected = feed.header
        expected.entries = feed.entries.map { entry in
            var entry = entry
            if entry.source == nil, feed.header != Feed() { entry.source = Source(feed) }
            return entry
        }
        let again = try Samples.again(feed, .jsonLines)
        #expect(again.entries == expected.entries)
        #expect(again.header == expected.entries.first?.source?.feed)
    }

    @Test func keepsEverythingOfAnAtomFeedInAtom() throws {
        let feed = try SampleFeeds.feed("observatory.atom")
        #expect(differences(try Samples.again(feed, .atom), feed) == [])
    }

    /// Atom demands an id, a date and an author: where another format has none, they are added.
    @Test(arguments: SampleFeeds.names)
    func addsOnlyWhatAtomDemands(_ name: String) throws {
        let feed = try SampleFeeds.feed(name)
        let again = try Samples.again(feed, .atom)
        #expect(differences(again, AtomDemands.completed(feed)) == [])
        // Behind the first time nothing is added any more.
        #expect(differences(try Samples.again(again, .atom), again) == [])
    }

    @Test func losesOnTheWayThroughRSSOnlyWhatIsListed() throws {
        let feed = try SampleFeeds.feed("observatory.atom")
        let again = try Samples.again(try Samples.again(feed, .rss), .atom)
        let expected = RSSLosses.applied(to: feed)
        #expect(differences(RSSLosses.withoutDublinCore(again), RSSLosses.withoutDublinCore(expected)) == [])
    }

    @Test(arguments: SampleFeeds.names, FeedFormat.writable.map(\.name))
    func writesTheSameBytesTwice(_ name: String, _ formatName: String) throws {
        let format = try #require(FeedFormat(named: formatName))
        let first = try SampleFeeds.feed(name).bytes(as: format)
        #expect(try SampleFeeds.feed(name).bytes(as: format) == first)
        guard format.makeReader != nil else { return }
        let second = try Feed(bytes: first, format: format).bytes(as: format)
        let third = try Feed(bytes: second, format: format).bytes(as: format)
        #expect(second == third)
    }

    @Test(arguments: SampleFeeds.names)
    func writesAtomThatKeepsTheRules(_ name: String) throws {
        // One guid of the press wire occurs twice, with two dates.
        let feed = try SampleFeeds.feed(name)
        #expect(AtomRules.violations(in: try feed.bytes(as: .atom)).isEmpty)
        #expect(AtomRules.violations(in: try Samples.again(feed, .rss).bytes(as: .atom)).isEmpty)
        #expect(AtomRules.violations(in: try Samples.again(feed, .jsonLines).bytes(as: .atom)).isEmpty)
    }

    @Test(arguments: SampleFeeds.names)
    func readsTheSameWhateverPiecesTheSourceGives(_ name: String) throws {
        let whole = try SampleFeeds.feed(name)
        for piece in [1, 7, 4096] {
            var reader = try FeedReader(source: PieceSource(SampleFeeds.bytes(name), piece: piece))
            var entries: [Entry] = []
            while let entry = try reader.next() { entries.append(entry) }
            #expect(entries == whole.entries)
            #expect(reader.feed.header == whole.header)
        }
    }
}
