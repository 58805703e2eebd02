import FeedOperations
import Syndication
import Testing

@Suite struct DedupeAtScaleTests {
    @Test func tenThousandIdenticalEntriesAreOne() {
        let (feed, decisions) = deduplicated(
            Array(repeating: article("tag:1", "One", link: "https://a.example/1", text: words("x")), count: 10_000))
        #expect(feed.entries.count == 1 && decisions.count == 9_999)
    }

    @Test func tenThousandEntriesWithoutAnIdAreOneIfEverythingIsTheSame() {
        let (feed, _) = deduplicated(Array(repeating: article(nil, "One"), count: 10_000))
        #expect(feed.entries.count == 1)
    }

    @Test func oneArticleInAThousandFeedsIsKeptOnce() {
        let copies = (0..<1_000).map {
            article(
                "tag:\($0)", "One", link: "https://s\($0).example/1", text: words("x"), in: "s\($0)",
                published: Int64(5_000 - $0))
        }
        let (feed, decisions) = deduplicated(copies)
        #expect(feed.entries.map(\.id) == ["tag:999"])
        #expect(feed.entries.first?.links.count == 1_000)
        #expect(decisions.count == 999)
    }

    @Test func tenThousandDifferentEntriesAllStay() {
        let entries = (0..<10_000).map {
            article("tag:\($0)", "Daily note", link: "https://a.example/\($0)", text: words("n\($0) ", 5), published: 1)
        }
        #expect(deduplicated(entries).feed.entries.count == 10_000)
    }

    @Test func tenThousandEntriesOfOneIdAndLinkAllStay() {
        let entries = (0..<10_000).map {
            article("17", .text("Title \($0)"), link: "https://a.example/news", text: words("\($0)x", 5))
        }
        #expect(deduplicated(entries).feed.entries.count == 10_000)
    }

    @Test func theSampleFeedsRepeatExactlyWhatTheirDescriptionSays() throws {
        let (feed, decisions) = try SampleFeeds.merged().deduplicated()
        #expect(decisions.map(\.rule) == [.link, .text])
        #expect(decisions.map(\.dropped) == ["pw-2026-03-11-0007", "pw-2026-02-19-0031"])
        #expect(
            decisions.map(\.kept) == [
                "https://harbour-log.example.org/?p=1184", "https://harbour-log.example.org/?p=1161",
            ])
        #expect(
            decisions.first?.evidence.contains(Decision.Evidence("urlRules", "scheme twin-host fragment tracking"))
                == true)
        #expect(feed.entries.count == 30)
        #expect(feed.deletedEntries.count == 1)
    }

    @Test(arguments: [FeedFormat.atom, .json, .jsonLines, .rss])
    func whatIsMergedCanBeDeduplicatedByAnotherProgram(format: FeedFormat) throws {
        let piped = try Feed(bytes: SampleFeeds.merged().bytes(as: format))
        #expect(piped.deduplicated().decisions.map(\.rule) == [.link, .text])
    }
}
