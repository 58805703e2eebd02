import Testing

@testable import Syndication

@Suite struct ITunesTests {
    private static func channel(_ inside: String) throws -> Feed {
        let document = """
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>\(inside)</channel></rss>
            """
        return try Feed(bytes: Array(document.utf8))
    }

    private static func item(_ inside: String) throws -> Entry {
        try #require(try channel("<item>\(inside)</item>").entries.first)
    }

    @Test("reads a channel's elements")
    func readsAChannel() throws {
        let itunes = try SampleFeeds.feed("quay-radio.xml").extensions.itunes
        #expect(itunes.author == "Isolde Marram and Piet Kelp")
        #expect(itunes.owner == ITunesOwner(fragment: try #require(itunes.owner).fragment))
        #expect(itunes.owner?.name == "Quay Radio Co-operative")
        #expect(itunes.owner?.email == "desk@quay-radio.example.org")
        #expect(itunes.image == "https://quay-radio.example.org/mole-3000.png")
        #expect(itunes.categories.map(\.name) == ["Society & Culture", "Leisure"])
        #expect(itunes.categories.first?.subcategories.map(\.name) == ["Places & Travel"])
        #expect(itunes.explicit == false)
        #expect(itunes.type == .serial)
        #expect(itunes.newFeedURL == "https://quay-radio.example.org/feed.xml")
        #expect(itunes.isComplete == nil)
    }

    @Test("reads an item's elements")
    func readsAnItem() throws {
        let itunes = try #require(try SampleFeeds.feed("quay-radio.xml").entries.first).extensions.itunes
        #expect(itunes.title == "The horn, part one")
        #expect(itunes.duration == 1771)
        #expect(itunes.season == 2)
        #expect(itunes.episode == 12)
        #expect(itunes.episodeType == .full)
        #expect(itunes.keywords == ["fog horn", "rota", "keepers"])
    }

    @Test(
        "reads durations in hours, minutes and seconds, in minutes and seconds, and in seconds",
        arguments: [
            ("01:02:03", 3723), ("1:02:03", 3723), ("02:03", 123), ("3723", 3723), (" 7 ", 7), ("90:00", 5400),
            ("12.5", 12.5), ("", nil), ("1:2:3:4", nil), ("-5", nil), ("an hour", nil), ("nan", nil), ("::", nil),
        ] as [(String, Double?)])
    func readsDurations(_ text: String, _ seconds: Double?) throws {
        let entry = try Self.item("<itunes:duration>\(text)</itunes:duration>")
        #expect(entry.extensions.itunes.duration == seconds)
    }

    @Test(
        "the summary wins over the subtitle, whichever comes first, and the description over both",
        arguments: [
            ("<itunes:subtitle>S</itunes:subtitle><itunes:summary>Long</itunes:summary>", "Long"),
            ("<itunes:summary>Long</itunes:summary><itunes:subtitle>S</itunes:subtitle>", "Long"),
            ("<itunes:summary> </itunes:summary><itunes:subtitle>S</itunes:subtitle>", "S"),
            ("<itunes:summary>Long</itunes:summary><description>D</description>", "D"),
            ("<description>D</description><itunes:summary>Long</itunes:summary>", "D"),
        ])
    func choosesASummary(_ elements: String, _ text: String) throws {
        let entry = try Self.item(elements)
        #expect(entry.summary == .text(text))
        #expect(entry.content.isEmpty)
        #expect(try Self.channel(elements).subtitle == .text(text))
        var feed = Feed()
        feed.entries = [entry]
        for format in [FeedFormat.atom, .rss, .json] {
            #expect(try Samples.again(feed, format).entries.first?.summary == .text(text))
        }
    }

    @Test("a description that is the same as the subtitle stays where it is the format's own")
    func keepsADescriptionLikeTheSubtitle() throws {
        let elements = """
            <description>S</description><itunes:subtitle>S</itunes:subtitle><itunes:summary>Long</itunes:summary>
            """
        #expect(try Self.item(elements).summary == "S")
        #expect(try Self.channel(elements).subtitle == "S")
    }

    @Test("a summary behind the items wins over a subtitle before them, once it has been read")
    func choosesASummaryWhileItReads() throws {
        let document = """
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>\
            <itunes:subtitle>S</itunes:subtitle><item><title>T</title></item>\
            <itunes:summary>Long</itunes:summary></channel></rss>
            """
        var reader = try FeedReader(bytes: Array(document.utf8))
        #expect(try reader.next() != nil)
        #expect(reader.feed.subtitle == "S")
        #expect(try reader.next() == nil)
        #expect(reader.feed.subtitle == "Long")
    }

    @Test("words other than those that are known say nothing")
    func toleratesNonsense() throws {
        let entry = try Self.item(
            """
            <itunes:explicit>perhaps</itunes:explicit><itunes:episode>twelve</itunes:episode>\
            <itunes:episodeType>Trailer</itunes:episodeType><itunes:season/><itunes:order>99999999999999999999</itunes:order>\
            <itunes:block>no</itunes:block><itunes:isClosedCaptioned>Yes</itunes:isClosedCaptioned><itunes:image/>
            """)
        let itunes = entry.extensions.itunes
        #expect(itunes.explicit == nil)
        #expect(itunes.episode == nil)
        #expect(itunes.episodeType == .trailer)
        #expect(itunes.season == nil)
        #expect(itunes.order == nil)
        #expect(itunes.block == false)
        #expect(itunes.isClosedCaptioned == true)
        #expect(itunes.image == nil)
    }

    @Test("what is set stands in the document as the directory asks for it")
    func writes() throws {
        var feed = Feed()
        feed.title = "Q"
        feed.extensions.itunes.categories = [
            ITunesCategory(name: "Leisure", subcategories: [ITunesCategory(name: "Boats")])
        ]
        feed.extensions.itunes.image = "https://quay.example.org/i.png"
        feed.extensions.itunes.type = .episodic
        feed.extensions.itunes.isComplete = true
        feed.extensions.itunes.duration = 90
        // Nobody has said yet which namespaces there are: every element declares its own.
        let text = try Samples.text(feed, .rss).replacing(" xmlns:itunes=\"\(ITunes.uri)\"", with: "")
        #expect(
            text.contains(
                "<itunes:category text=\"Leisure\"><itunes:category text=\"Boats\"/></itunes:category>"))
        #expect(text.contains("<itunes:image href=\"https://quay.example.org/i.png\"/>"))
        #expect(text.contains("<itunes:type>episodic</itunes:type>"))
        #expect(text.contains("<itunes:complete>yes</itunes:complete>"))
        #expect(text.contains("<itunes:duration>90</itunes:duration>"))
    }
}
