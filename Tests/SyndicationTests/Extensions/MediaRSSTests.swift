import Testing

@testable import Syndication

@Suite struct MediaRSSTests {
    private static func read(_ inside: String) throws -> Entry {
        let document = """
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item>\(inside)</item></channel></rss>
            """
        return try #require(try Feed(bytes: Array(document.utf8)).entries.first)
    }

    @Test("reads a group with its renditions, and what is said of all of them")
    func readsAGroup() throws {
        let entry = try #require(try SampleFeeds.feed("quay-radio.xml").entries.dropFirst().first)
        let group = try #require(entry.extensions.mediaRSS.groups.first)
        let large = try #require(group.contents.first)
        #expect(large.url == "https://quay-radio.example.org/v/11-720.mp4")
        #expect(large.fileSize == 188_743_680)
        #expect(large.isDefault == true)
        #expect(large.expression == "full")
        #expect(large.framerate == 25)
        #expect(large.duration == 1704)
        #expect(large.width == 1280)
        #expect(large.height == 720)
        #expect(large.language == "en")
        #expect(group.contents.last?.isDefault == nil)
        #expect(group.contents.last?.metadata.hashes.first?.algorithm == "md5")
        let metadata = group.metadata
        #expect(metadata.title?.text == "Mending a net")
        #expect(metadata.description?.type == "html")
        #expect(metadata.keywords == ["nets", "twine"])
        #expect(metadata.thumbnails.first?.time == 245.25)
        #expect(metadata.credits.map(\.role) == ["producer", "actor"])
        #expect(metadata.credits.last?.name == "Old Menno")
        #expect(metadata.ratings.first?.value == "nonadult")
        #expect(metadata.restrictions.first?.value == "de nl gb")
        #expect(metadata.community?.starRating?.average == 4.5)
        #expect(metadata.community?.starRating?.maximum == 5)
        #expect(metadata.community?.statistics?.favorites == 12)
        #expect(
            metadata.community?.tags == [
                MediaTag(name: "net", weight: 5), MediaTag(name: "twine", weight: 2), MediaTag(name: "knots"),
            ])
        #expect(metadata.texts.first?.end == 7.5)
        #expect(entry.extensions.mediaRSS.contents.isEmpty)
        #expect(entry.extensions.mediaRSS.allContents.count == 2)
    }

    @Test("a description is the summary where there is no other, wherever it stands")
    func borrowsASummary() throws {
        #expect(try Self.read("<media:description>M</media:description>").summary == "M")
        #expect(
            try Self.read("<media:group><media:description>M</media:description></media:group>").summary == "M")
        let both = "<media:description>M</media:description><description>D</description>"
        #expect(try Self.read(both).summary == "D")
        #expect(try Self.read(both).content.isEmpty)
    }

    @Test("a thumbnail is the picture, also within a group")
    func borrowsAPicture() throws {
        let thumbnail = "<media:thumbnail url=\" https://quay.example.org/i.jpg \"/>"
        #expect(try Self.read(thumbnail).image == "https://quay.example.org/i.jpg")
        #expect(try Self.read("<media:group>\(thumbnail)</media:group>").image == "https://quay.example.org/i.jpg")
        #expect(try Self.read("<media:thumbnail/>").image == nil)
    }

    @Test("reads the elements of a scene in no namespace, as the specification has them, and in Media RSS")
    func readsScenes() throws {
        let entry = try Self.read(
            """
            <media:scenes><media:scene><sceneTitle>Fog</sceneTitle><sceneStartTime>00:15</sceneStartTime></media:scene>\
            <media:scene><media:sceneTitle>Sun</media:sceneTitle><media:sceneEndTime>1:00:00</media:sceneEndTime>\
            </media:scene></media:scenes>
            """)
        var scenes = try #require(entry.extensions.mediaRSS.metadata.scenes?.scenes)
        #expect(scenes.map(\.title) == ["Fog", "Sun"])
        #expect(scenes[0].start == 15)
        #expect(scenes[1].end == 3600)
        scenes[0].title = "Mist"
        #expect(scenes[0].fragment.children.map(\.namespace) == ["", ""])
        scenes[0].title = nil
        #expect(scenes[0].fragment.children.map(\.name) == ["sceneStartTime"])
    }

    @Test("what is set within a rendition leaves the rest of it as it was")
    func writesInPlace() throws {
        var entry = try Self.read(
            """
            <media:content url="a" x-mark="7"><media:title>Old</media:title><media:unknown/></media:content>\
            <media:content url="b"/>
            """)
        entry.extensions.mediaRSS.contents[0].metadata.title = MediaTitle(type: "plain", text: "New")
        entry.extensions.mediaRSS.contents[0].width = 640
        entry.title = "T"
        for format in [FeedFormat.atom, .rss] {
            var feed = Feed()
            feed.entries = [entry]
            let contents = try #require(try Samples.again(feed, format).entries.first).extensions.mediaRSS.contents
            #expect(contents.map(\.url) == ["a", "b"])
            #expect(contents[0].metadata.title?.text == "New")
            #expect(contents[0].width == 640)
            #expect(contents[0].fragment.attribute("x-mark") == "7")
            #expect(contents[0].fragment.children.map(\.name) == ["title", "unknown"])
        }
    }

    @Test("numbers that are none are passed over")
    func toleratesNonsense() throws {
        let entry = try Self.read(
            """
            <media:content url="" fileSize="big" isDefault="maybe" duration="1:2:3:4" width="-" height="12.5"/>\
            <media:thumbnail url="i" time="noon"/><media:keywords>,, ,</media:keywords>\
            <media:community><media:starRating average="NaN" count="1e3"/><media:tags>:5, x:y</media:tags></media:community>
            """)
        let content = try #require(entry.extensions.mediaRSS.contents.first)
        #expect(content == MediaContent(fragment: content.fragment))
        #expect(content.url == nil)
        #expect(content.fileSize == nil)
        #expect(content.isDefault == nil)
        #expect(content.duration == nil)
        #expect(content.width == nil)
        #expect(content.height == nil)
        let metadata = entry.extensions.mediaRSS.metadata
        #expect(metadata.thumbnails.first?.time == nil)
        #expect(metadata.keywords.isEmpty)
        #expect(metadata.community?.starRating?.average == nil)
        #expect(metadata.community?.starRating?.count == nil)
        #expect(metadata.community?.tags == [MediaTag(name: "x")])
    }
}
