import Syndication
import Testing

@testable import FeedOperations

@Suite struct FeedRepairTests {
    private static func repaired(
        _ feed: Feed, site: String? = nil, fallback: Timestamp? = nil
    ) -> (feed: Feed, notes: [RepairNote]) {
        FeedRepair.repaired(feed, FeedRepair.Options(site: site, fallbackDate: fallback))
    }

    @Test func leavesAFeedThatKeepsTheRulesAsItIs() {
        let feed = RuleSamples.faultless()
        let (repaired, notes) = Self.repaired(feed)
        #expect(repaired == feed)
        #expect(notes.isEmpty)
    }

    @Test func makesAnIdFromThePageElseFromTheText() {
        let paged = Self.repaired(RuleSamples.entry { $0.id = nil }).feed.entries[0]
        #expect(paged.id == "https://lint.example.org/socks")
        let bare = RuleSamples.entry { ($0.id, $0.links) = (nil, []) }
        let first = Self.repaired(bare).feed.entries[0].id
        #expect(first?.hasPrefix("urn:uuid:") == true)
        #expect(first == Self.repaired(bare).feed.entries[0].id)
    }

    @Test(arguments: [
        ("https://lint.example.org/sökken", "https://lint.example.org/s%C3%B6kken"),
        ("https://wäsche.example.org/", "https://xn--wsche-gra.example.org/"),
        ("https://lint.example.org/a[1]?b={2}", "https://lint.example.org/a%5B1%5D?b=%7B2%7D"),
        ("https://lint.example.org/100%", "https://lint.example.org/100%25"),
        ("HTTP:/lint.example.org/a#b#c", "http://lint.example.org/a#b%23c"),
    ])
    func writesAddressesAsURIs(_ address: String, _ uri: String) {
        let entry = Self.repaired(RuleSamples.entry { $0.links[0].href = address }).feed.entries[0]
        #expect(entry.links[0].href == uri)
    }

    @Test func resolvesRelativeAddressesAgainstTheFeedElseTheSite() {
        let feed = RuleSamples.entry { $0.links[0].href = "../socks" }
        #expect(Self.repaired(feed).feed.entries[0].links[0].href == "https://lint.example.org/socks")
        var lost = RuleSamples.entry { $0.comments = "talk" }
        (lost.id, lost.links) = (nil, [])
        #expect(Self.repaired(lost).feed.entries[0].comments == nil)
        #expect(
            Self.repaired(lost, site: "https://p.example.org/").feed.entries[0].comments == "https://p.example.org/talk"
        )
    }

    @Test func theFirstOfTwoEntriesKeepsItsId() {
        let feed = RuleSamples.changed { feed in
            var older = feed.entries[0]
            older.updated = Timestamp(seconds: 1_700_000_000)
            older.published = older.updated
            feed.entries += [older, older]
        }
        let ids = Self.repaired(feed).feed.entries.compactMap(\.id)
        #expect(ids[0] == "tag:lint.example.org,2026:1" && Set(ids).count == 3)
        // The older one is called the same when there is a third one in front.
        var more = feed
        more.entries[0].title = "Of other socks"
        #expect(Self.repaired(more).feed.entries.compactMap(\.id) == ids)
    }

    @Test func thousandsOfRepeatsTakeNoLongerEach() {
        let feed = RuleSamples.changed { $0.entries = Array(repeating: $0.entries[0], count: 5_000) }
        let ids = Self.repaired(feed).feed.entries.compactMap(\.id)
        #expect(Set(ids).count == 5_000)
    }

    @Test func datesAnEntryByItsFeedElseByTheDateThatIsGiven() {
        let undated = RuleSamples.entry { ($0.updated, $0.published) = (nil, Timestamp(unreadable: "soon")) }
        #expect(Self.repaired(undated).feed.entries[0].updated == undated.updated)
        let given = Timestamp(seconds: 1_234)
        var lost = undated
        lost.updated = nil
        let repaired = Self.repaired(lost, fallback: given).feed
        #expect(repaired.updated == given && repaired.entries[0].updated == given)
    }

    @Test func namesTheSourceAsTheAuthorOfAnEntryWithoutOne() {
        let feed = RuleSamples.changed { feed in
            feed.authors = []
            feed.entries[0].authors = []
            feed.entries[0].source = Source(Feed(id: "https://elsewhere.example.org/", title: "Elsewhere"))
        }
        #expect(Self.repaired(feed).feed.entries[0].authors == [Person(name: "Elsewhere")])
    }

    @Test func takesALoneGroupOfMediaApart() throws {
        let feed = try #require(RuleSamples.all["lone-media-group"])
        let fragments = Self.repaired(feed).feed.entries[0].extensions.fragments
        #expect(fragments.map(\.name) == ["content"])
    }

    @Test(arguments: [
        ("http://www.itunes.com/dtds/podcast-1.0.dtd", "explicit", "clean", "false"),
        ("http://www.itunes.com/dtds/podcast-1.0.dtd", "duration", " 1:02:03 ", "1:02:03"),
        ("http://purl.org/dc/elements/1.1/", "date", "Thu, 12 Mar 2026 09:30:00 GMT", "2026-03-12T09:30:00Z"),
        ("http://www.georss.org/georss", "point", "45.25   -71.92", "45.25 -71.92"),
        (
            "http://wellformedweb.org/CommentAPI/", "commentRss", "https://lint.example.org/a b",
            "https://lint.example.org/a%20b"
        ),
    ])
    func writesValuesAsTheirVocabulariesSay(_ namespace: String, _ name: String, _ said: String, _ meant: String) {
        let feed = RuleSamples.element(namespace, name, said)
        #expect(Self.repaired(feed).feed.entries[0].extensions.fragments.map(\.text) == [meant])
    }

    @Test func saysWhatItDidAndToWhichEntry() {
        let (_, notes) = Self.repaired(RuleSamples.entry { $0.language = "laundry" })
        #expect(
            notes == [
                RepairNote(
                    code: "bad-language", "language 'laundry' is left out", entry: "tag:lint.example.org,2026:1")
            ])
    }

    @Test func handsOutEachNoteOnce() {
        var repair = FeedRepair()
        _ = repair.header(RuleSamples.changed { $0.language = "laundry" })
        #expect(repair.takeNotes().count == 1)
        #expect(repair.takeNotes().isEmpty)
    }
}
