import FeedOperations
import Syndication
import Testing

/// A chain of archives (RFC 5005, section 4), with an entry that was taken back.
@Suite struct ArchiveRuleTests {
    private static func archive(_ number: Int) -> Feed {
        var feed = Feed(id: "https://quay.example.org/", title: "The quay")
        feed.subtitle = "All of it"
        feed.updated = Timestamp(seconds: 1_780_000_000)
        feed.authors = [Person(name: "Odile")]
        let address = { (name: String) in "https://quay.example.org/\(name)" }
        feed.links = [
            Link(href: address("")),
            Link(rel: "self", href: address("archive/\(number).xml"), type: "application/atom+xml"),
            Link(rel: "current", href: address("atom.xml"), type: "application/atom+xml"),
            Link(rel: "prev-archive", href: address("archive/\(number - 1).xml"), type: "application/atom+xml"),
            Link(rel: "hub", href: "https://hub.example.org/"),
        ]
        feed.extensions = Extensions([
            XMLFragment(namespace: "http://purl.org/syndication/history/1.0", name: "archive", prefix: "fh", text: "")
        ])
        feed.deletedEntries = [
            Tombstone(
                ref: "tag:quay.example.org,2026:1", when: Timestamp(seconds: 1_779_000_000), by: Person(name: "Odile"))
        ]
        return feed
    }

    @Test(arguments: [FeedFormat.atom, .rss])
    func anArchiveKeepsTheRulesAndReadsBack(_ format: FeedFormat) throws {
        let feed = Self.archive(2)
        #expect(FeedLint(format: format).faults(in: feed).isEmpty)
        #expect(FeedRepair.repaired(feed).feed == feed)
        let again = try Feed(bytes: try feed.bytes(as: format), options: ReadingOptions())
        #expect(FeedLint(format: format).faults(in: again).isEmpty)
        #expect(again.links == feed.links && again.deletedEntries == feed.deletedEntries)
    }

    @Test func aTombstoneWithoutAMomentIsGivenOneOrGoes() {
        var feed = Self.archive(2)
        feed.deletedEntries[0].when = Timestamp(unreadable: "a while ago")
        #expect(FeedRepair.repaired(feed).feed.deletedEntries.isEmpty)
        let given = Timestamp(seconds: 1_780_000_000)
        let repaired = FeedRepair.repaired(feed, FeedRepair.Options(fallbackDate: given)).feed
        #expect(repaired.deletedEntries.map(\.when) == [given])
    }
}
