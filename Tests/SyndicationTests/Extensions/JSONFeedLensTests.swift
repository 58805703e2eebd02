import Testing

@testable import Syndication

@Suite struct JSONFeedLensTests {
    private static func feed() throws -> Feed {
        try Feed(
            bytes: Array(
                """
                {"version": "https://jsonfeed.org/version/1.1", "title": "T", "user_comment": "Raw, for readers.",
                 "items": [{"id": "1", "content_text": "C", "banner_image": "https://quay.example.org/wide.png"},
                           {"id": "2", "content_text": "C", "banner_image": 7}]}
                """.utf8))
    }

    @Test("reads members that the model has no field for")
    func reads() throws {
        let feed = try Self.feed()
        #expect(feed.extensions.jsonFeed.userComment == "Raw, for readers.")
        #expect(
            feed.entries.map(\.extensions.jsonFeed.bannerImage) == ["https://quay.example.org/wide.png", nil])
    }

    @Test("the model's JSON shows them, and reads them where nothing else says so")
    func showsThemInJSON() throws {
        let text = try Samples.text(Self.feed(), .json)
        #expect(text.contains("\"userComment\":\"Raw, for readers.\""))
        #expect(text.contains("\"banner\":{\"href\":\"https://quay.example.org/wide.png\"}"))
        let again = try Samples.json(
            """
            {"format": {"type": "json"}, "feed": {"userComment": "U"},
             "entries": [{"title": "A", "banner": {"href": "b.png"}}, {"title": "B", "banner": "c.png"}, {"title": "C", "banner": []}]}
            """)
        #expect(again.extensions.jsonFeed.userComment == "U")
        #expect(again.entries.map(\.extensions.jsonFeed.bannerImage) == ["b.png", "c.png", nil])
    }

    @Test("what is set is a member of JSON Feed")
    func writes() throws {
        var feed = Feed()
        feed.title = "T"
        feed.extensions.jsonFeed.userComment = "U"
        let format = try #require(FeedFormat(named: "jsonfeed"))
        #expect(try Samples.again(feed, format).extensions.jsonFeed.userComment == "U")
    }
}
