import Testing

@testable import Syndication

@Suite struct PodcastingTests {
    @Test("reads a channel's elements")
    func readsAChannel() throws {
        let podcast = try SampleFeeds.feed("quay-radio.xml").extensions.podcasting
        #expect(podcast.guid == "7d1c0a52-93be-5f04-a6c8-1b0e52f7d9e3")
        #expect(podcast.medium == "podcast")
        #expect(podcast.locked?.isLocked == true)
        #expect(podcast.locked?.owner == "desk@quay-radio.example.org")
        #expect(podcast.fundings.first?.text == "Put something in the kettle")
        #expect(podcast.locations.first?.geo == "geo:53.5437,8.5812")
        #expect(podcast.persons.map(\.name) == ["Isolde Marram", "Piet Kelp"])
        #expect(podcast.persons.map(\.group) == [nil, "audio post-production"])
        #expect(podcast.trailers.first?.published?.rfc3339 == "2026-01-01T09:00:00Z")
        #expect(podcast.trailers.first?.season == 2)
        #expect(podcast.license?.identifier == "cc-by-4.0")
        #expect(podcast.updateFrequency?.isComplete == false)
        #expect(podcast.updateFrequency?.rule == "FREQ=WEEKLY;BYDAY=WE,SU")
        #expect(podcast.podroll?.remoteItems.first?.title == "Lightship at Night")
        let value = try #require(podcast.values.first)
        #expect(value.method == "keysend")
        #expect(value.recipients.map(\.split) == [60, 39, 1])
        #expect(value.recipients.map(\.isFee) == [nil, nil, true])
    }

    @Test("reads an item's elements")
    func readsAnItem() throws {
        let podcast = try #require(try SampleFeeds.feed("quay-radio.xml").entries.first).extensions.podcasting
        #expect(podcast.transcripts.map(\.type) == ["text/vtt", "text/html"])
        #expect(podcast.transcripts.first?.rel == "captions")
        #expect(podcast.chapters?.url == "https://quay-radio.example.org/c/12.json")
        #expect(podcast.soundbites.first?.startTime == 73)
        #expect(podcast.soundbites.first?.title == "The key is found")
        #expect(podcast.season?.name == "Horns")
        #expect(podcast.season?.number == 2)
        #expect(podcast.episode?.display == "Log 12")
        #expect(podcast.persons.first?.image == "https://quay-radio.example.org/i/bo.png")
        let small = try #require(podcast.alternateEnclosures.first)
        #expect(small.bitrate == 64000)
        #expect(small.sources.count == 2)
        #expect(small.sources.last?.contentType == "application/x-bittorrent")
        #expect(small.integrity?.type == "sri")
        #expect(podcast.socialInteractions.first?.accountID == "@quay")
    }

    @Test("reads a broadcast with what an item holds")
    func readsALiveItem() throws {
        let live = try #require(try SampleFeeds.feed("quay-radio.xml").extensions.podcasting.liveItems.first)
        #expect(live.status == "pending")
        #expect(live.start?.rfc3339 == "2026-03-22T18:00:00Z")
        #expect(live.title == "Live from the fog horn")
        #expect(live.guid == "quay-radio-live-3")
        #expect(live.enclosure?.type == "audio/mpeg")
        #expect(live.podcasting.contentLinks.first?.text == "Listen in the shed")
    }

    @Test("a broadcast survives Atom and RSS, and what is set in it")
    func writesALiveItem() throws {
        var feed = try SampleFeeds.feed("quay-radio.xml")
        feed.extensions.podcasting.liveItems[0].status = "live"
        feed.extensions.podcasting.liveItems[0].title = "On air"
        feed.extensions.podcasting.liveItems[0].podcasting.persons = [PodcastPerson(name: "Bo Fender", role: "guest")]
        for format in [FeedFormat.atom, .rss, .json] {
            let live = try #require(try Samples.again(feed, format).extensions.podcasting.liveItems.first)
            #expect(live.status == "live")
            #expect(live.title == "On air")
            #expect(live.guid == "quay-radio-live-3")
            #expect(live.podcasting.persons.map(\.name) == ["Bo Fender"])
            #expect(live.podcasting.contentLinks.count == 1)
        }
    }

    @Test("values of time splits and remote items are read and written")
    func writesValues() throws {
        let recipient = PodcastValueRecipient(type: "node", address: "02ab", split: 100)
        let item = PodcastRemoteItem(feedGUID: "a", itemGUID: "b")
        let split = PodcastValueTimeSplit(startTime: 60, duration: 237.5, remotePercentage: 95, remoteItem: item)
        let value = PodcastValue(type: "lightning", method: "keysend", recipients: [recipient], timeSplits: [split])
        var feed = Feed()
        feed.extensions.podcasting.values = [value, PodcastValue(type: "hive", method: "hbd")]
        let again = try Samples.again(feed, .rss).extensions.podcasting.values
        #expect(again.map(\.type) == ["lightning", "hive"])
        #expect(again[0].recipients.map(\.address) == ["02ab"])
        #expect(again[0].timeSplits.first?.duration == 237.5)
        #expect(again[0].timeSplits.first?.remoteItem?.itemGUID == "b")
        #expect(try Samples.text(feed, .rss).contains("startTime=\"60\""))
    }

    @Test("a person's name and part can change while what is unknown stays")
    func writesInPlace() {
        var extensions = Extensions([
            XMLFragment(
                namespace: Podcasting.uri, name: "person", prefix: "podcast",
                attributes: [.init(name: "shoe-size", value: "42")], text: " Ann ")
        ])
        #expect(extensions.podcasting.persons.map(\.name) == ["Ann"])
        extensions.podcasting.persons[0].name = "Ann Chovy"
        extensions.podcasting.persons[0].role = "host"
        #expect(extensions.fragments.first?.text == "Ann Chovy")
        #expect(extensions.fragments.first?.attributes.map(\.value) == ["42", "host"])
    }

    @Test("numbers, dates and answers that are none are passed over")
    func toleratesNonsense() throws {
        let document = """
            <rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>\
            <podcast:locked>maybe</podcast:locked><podcast:season>two</podcast:season><podcast:episode>3e400</podcast:episode>\
            <podcast:trailer pubdate="soon" length="-">T</podcast:trailer><podcast:value suggested="much"/>\
            <podcast:liveItem start="later"/><podcast:podping usesPodping="?"/><podcast:person/></channel></rss>
            """
        let podcast = try Feed(bytes: Array(document.utf8)).extensions.podcasting
        #expect(podcast.locked != nil)
        #expect(podcast.locked?.isLocked == nil)
        #expect(podcast.season?.number == nil)
        #expect(podcast.episode?.number == nil)
        #expect(podcast.trailers.first?.published?.instant == nil)
        #expect(podcast.trailers.first?.published?.original == "soon")
        #expect(podcast.trailers.first?.length == nil)
        #expect(podcast.values.first?.suggested == nil)
        #expect(podcast.liveItems.first?.start?.instant == nil)
        #expect(podcast.liveItems.first?.title == nil)
        #expect(podcast.usesPodping == nil)
        #expect(podcast.persons.first?.name == nil)
    }
}
