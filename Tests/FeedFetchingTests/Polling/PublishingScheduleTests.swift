import Syndication
import Testing

@testable import FeedFetching

@Suite("What a feed says of when it changes")
struct PublishingScheduleTests {
    private func schedule(_ elements: String) throws -> PublishingSchedule? {
        let document = """
            <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>T</title>\(elements)
            </channel></rss>
            """
        return PublishingSchedule(try Feed(bytes: Array(document.utf8)))
    }

    @Test("All that RSS and its module say is read")
    func readsAll() throws {
        let schedule = try schedule(
            """
            <ttl> 90 </ttl><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
            <sy:updateBase>2000-01-01T12:00+00:00</sy:updateBase>
            <skipHours><hour>0</hour><hour>7</hour><hour>24</hour></skipHours>
            <skipDays><day>Saturday</day><day>sun</day></skipDays>
            """)
        #expect(
            schedule
                == PublishingSchedule(
                    timeToLive: 5400, period: 43_200, base: 946_728_000, skippedHours: 0x81, skippedDays: 0x41))
    }

    @Test(
        "Nonsense says nothing",
        arguments: [
            "", "<ttl>-5</ttl>", "<ttl>nan</ttl>", "<ttl>soon</ttl>", "<ttl></ttl>", "<ttl>0</ttl>",
            "<sy:updateFrequency>0</sy:updateFrequency>", "<sy:updateBase>2000-01-01T12:00+00:00</sy:updateBase>",
            "<skipHours><hour>25</hour><hour>-1</hour><hour>x</hour></skipHours>",
            "<skipDays><day>Someday</day></skipDays>",
        ])
    func ignoresNonsense(_ elements: String) throws {
        #expect(try schedule(elements) == nil)
    }

    @Test("Figures beyond all measure are bounded")
    func boundsFigures() throws {
        #expect(try schedule("<ttl>1e300</ttl>")?.timeToLive == 1 << 31)
        #expect(try schedule("<ttl>inf</ttl>")?.timeToLive == 1 << 31)
        #expect(
            try schedule("<sy:updateFrequency>9223372036854775807</sy:updateFrequency>")?.period == nil)
    }
}
