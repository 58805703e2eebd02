import Syndication
import Testing

@testable import FeedOperations

@Suite struct FeedRuleTests {
    private static let options = FeedRepair.Options(
        site: "https://lint.example.org/", address: "https://lint.example.org/feed",
        fallbackDate: Timestamp(seconds: 1_780_000_000))

    @Test func everyRuleHasANameOfItsOwn() {
        #expect(Set(FeedRule.all.map(\.code)).count == FeedRule.all.count)
        #expect(FeedRule.all.allSatisfy { !$0.formats.isEmpty && !$0.clause.isEmpty && !$0.demand.isEmpty })
        for rule in FeedRule.all { #expect(FeedRule.named(rule.code) == rule) }
    }

    @Test func everyRuleHasASample() {
        #expect(Set(RuleSamples.all.keys) == Set(FeedRule.all.map(\.code)))
    }

    @Test(arguments: FeedRule.all.map(\.code))
    func findsWhatBreaksARule(_ code: String) throws {
        let feed = try #require(RuleSamples.all[code])
        let rule = try #require(FeedRule.named(code))
        for format in rule.formats {
            let faults = FeedLint(format: format).faults(in: feed)
            #expect(faults.contains { $0.rule == rule }, "\(format.name)")
        }
        // A format that does not ask for it says nothing.
        for format in FeedFormat.all where !rule.formats.contains(format) {
            #expect(!FeedLint(format: format).faults(in: feed).contains { $0.rule == rule }, "\(format.name)")
        }
    }

    @Test(arguments: FeedRule.all.filter { $0.remedy != nil }.map(\.code))
    func repairsWhatBreaksARule(_ code: String) throws {
        let feed = try #require(RuleSamples.all[code])
        let rule = try #require(FeedRule.named(code))
        let (repaired, notes) = FeedRepair.repaired(feed, Self.options)
        for format in rule.formats {
            let faults = FeedLint(format: format).faults(in: repaired)
            #expect(!faults.contains { $0.rule == rule || $0.rule.severity == .error }, "\(faults.map(\.message))")
        }
        // Some faults are noted under the name of the one that comes with them.
        let known: Set<String> = [
            "missing-guid", "missing-title-and-text", "missing-outline-text",
        ]
        #expect(notes.contains { $0.code == code } || known.contains(code), "\(notes)")
    }

    @Test func findsNothingInAFeedThatKeepsTheRules() {
        for format in [FeedFormat.atom, .rss, .jsonFeed] {
            #expect(FeedLint(format: format).faults(in: RuleSamples.faultless()).isEmpty)
        }
    }

    @Test func namesTheEntryAndItsNumber() throws {
        let feed = RuleSamples.entry { $0.comments = "https://lint.example.org/odd socks" }
        let fault = try #require(FeedLint(format: .rss).faults(in: feed).first)
        #expect(fault.entry == 0 && fault.id == "tag:lint.example.org,2026:1")
        #expect(
            fault.message
                == "entry tag:lint.example.org,2026:1: an address is a URI: comments 'https://lint.example.org/odd socks'"
        )
    }

    @Test func findsTheSameInAStreamOfEntries() {
        for feed in RuleSamples.all.values {
            var lint = FeedLint(format: .atom)
            var faults = lint.begin(feed.header)
            for entry in feed.entries { faults += lint.faults(in: entry) }
            faults += lint.end()
            let whole = FeedLint(format: .atom).faults(in: feed)
            #expect(faults == whole.filter { $0.rule.code != "bad-tombstone" })
        }
    }
}
