import Syndication
import Testing

@testable import FeedFetching

@Suite("When a feed is asked for again")
struct FreshnessTests {
    /// A Wednesday, 19:30 GMT.
    private let now = HTTPDateTests.now

    private func delay(
        _ headers: KeyValuePairs<String, String>, _ schedule: PublishingSchedule? = nil, interval: Int64 = 1800
    ) -> Int64 {
        var options = PollingOptions()
        options.interval = interval
        let fields = headers.map { HTTPHeaders.Field(name: $0.key, value: $0.value) }
        return Freshness.due(at: now, headers: HTTPHeaders(fields), schedule: schedule, options: options) - now
    }

    @Test("Where nobody says anything our own interval holds")
    func hasInterval() {
        #expect(delay([:]) == 1800)
        #expect(delay([:], interval: -5) == 0)
        #expect(delay([:], interval: .max) == 315_360_000)
    }

    @Test("A fresh answer is not asked for again, for a day at most")
    func knowsFreshness() {
        #expect(delay(["Cache-Control": "max-age=7200"]) == 7200)
        #expect(delay(["Cache-Control": "max-age=7200", "Age": "1200"]) == 6000)
        #expect(delay(["Cache-Control": "max-age=7200", "Age": "7000"]) == 1800)
        #expect(delay(["Cache-Control": "max-age=60"]) == 1800)
        #expect(delay(["Cache-Control": "max-age=31536000"]) == 86_400)
        #expect(delay(["Cache-Control": "public", "cache-control": "max-age=7200"]) == 7200)
        #expect(delay(["Cache-Control": "max-age=7200", "Age": "99999999999999999999"]) == 1800)
    }

    @Test("Expires counts against the server's clock, and not beside a max-age")
    func knowsExpires() {
        let expires = "Wed, 02 Apr 2025 21:30:00 GMT"
        #expect(delay(["Expires": expires]) == 7200)
        #expect(delay(["Expires": expires, "Date": "Wed, 02 Apr 2025 20:30:00 GMT"]) == 3600)
        #expect(delay(["Expires": expires, "Cache-Control": "max-age=4000"]) == 4000)
        #expect(delay(["Expires": "0"]) == 1800)
        #expect(delay(["Expires": "Fri, 31 Dec 9999 23:59:59 GMT", "Date": "Thu, 01 Jan 1970 00:00:00 GMT"]) == 86_400)
    }

    @Test("That nothing may be kept says nothing about when the feed changes")
    func ignoresNoCache() {
        #expect(delay(["Cache-Control": "no-cache, max-age=7200"]) == 1800)
        #expect(delay(["Cache-Control": "no-store", "Expires": "Wed, 02 Apr 2025 21:30:00 GMT"]) == 1800)
        #expect(delay(["Cache-Control": "max-age=0"]) == 1800)
    }

    @Test("The longest of what feed and server ask for counts")
    func takesTheLatest() {
        #expect(delay([:], PublishingSchedule(timeToLive: 3600)) == 3600)
        #expect(delay(["Cache-Control": "max-age=7200"], PublishingSchedule(timeToLive: 3600)) == 7200)
        #expect(delay(["Cache-Control": "max-age=7200"], PublishingSchedule(timeToLive: 9000)) == 9000)
        #expect(delay([:], PublishingSchedule(timeToLive: 1 << 31)) == 86_400)
        #expect(delay([:], PublishingSchedule(timeToLive: -1)) == 1800)
        #expect(delay([:], PublishingSchedule(period: 43_200)) == 43_200)
        #expect(delay([:], PublishingSchedule(period: 31_536_000)) == 604_800)
        #expect(delay([:], PublishingSchedule(period: 0)) == 1800)
    }

    @Test("Periods are counted from their base, before and behind it")
    func countsFromBase() {
        let noon = now - 27_000
        #expect(delay([:], PublishingSchedule(period: 86_400, base: noon)) == 59_400)
        #expect(delay([:], PublishingSchedule(period: 86_400, base: noon + 86_400 * 1000)) == 59_400)
        #expect(delay([:], PublishingSchedule(period: 86_400, base: now)) == 86_400)
        #expect(delay([:], PublishingSchedule(period: 3600, base: now - 3000)) == 1800)
        #expect(delay([:], PublishingSchedule(period: 3600, base: .min)) == 3600)
    }

    @Test("Hours and days without a change are waited for, unless they are all there are")
    func skips() {
        // 19:30 and half an hour is 20:00.
        #expect(delay([:], PublishingSchedule(skippedHours: 1 << 20)) == 5400)
        #expect(delay([:], PublishingSchedule(skippedHours: 1 << 19)) == 1800)
        #expect(delay([:], PublishingSchedule(skippedHours: 0xF0_0001)) == 19_800)
        #expect(delay([:], PublishingSchedule(skippedDays: 1 << 3)) == 16_200)
        #expect(delay([:], PublishingSchedule(skippedHours: 1, skippedDays: 1 << 3)) == 19_800)
        #expect(delay([:], PublishingSchedule(skippedDays: 0b101_1111)) == 102_600)
        #expect(delay([:], PublishingSchedule(skippedHours: 0xFF_FFFF)) == 1800)
        #expect(delay([:], PublishingSchedule(skippedDays: 0x7F)) == 1800)
        #expect(delay([:], PublishingSchedule(skippedHours: 0xFF_FFFF, skippedDays: 1 << 3)) == 16_200)
        #expect(PublishingSchedule(skippedHours: 1 << 23).unskipped(from: -1) == 0)
    }
}
