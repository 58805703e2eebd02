public import Syndication

/// What a feed says of when it changes. It is remembered, since an answer that nothing changed does not say it again.
public struct PublishingSchedule: Sendable, Hashable {
    /// Seconds that the feed may be kept. RSS 2.0: `ttl`.
    public var timeToLive: Int64?
    /// Seconds between two changes. `sy:updatePeriod` and `sy:updateFrequency` (RSS 1.0, syndication module).
    public var period: Int64?
    /// A moment from which periods are counted, in seconds since 1970. `sy:updateBase`.
    public var base: Int64?
    /// Hours of the day in GMT without a change, hour 0 in the lowest bit. RSS 2.0: `skipHours`.
    public var skippedHours: UInt32
    /// Days of the week in GMT without a change, Sunday in the lowest bit. RSS 2.0: `skipDays`.
    public var skippedDays: UInt8

    /// Creates a schedule.
    public init(
        timeToLive: Int64? = nil, period: Int64? = nil, base: Int64? = nil, skippedHours: UInt32 = 0,
        skippedDays: UInt8 = 0
    ) {
        self.timeToLive = timeToLive
        self.period = period
        self.base = base
        self.skippedHours = skippedHours
        self.skippedDays = skippedDays
    }

    /// What a feed says.
    ///
    /// - Returns: nil when it says nothing that can be read.
    public init?(_ feed: Feed) {
        self.init(
            timeToLive: Self.timeToLive(feed.rss.ttl), period: Self.period(feed.extensions.syndication.interval),
            skippedHours: Self.hours(feed.rss.skipHours), skippedDays: Self.days(feed.rss.skipDays))
        if period != nil { base = feed.extensions.syndication.updateBase?.instant?.seconds }
        if self == PublishingSchedule() { return nil }
    }

    /// Minutes, as whole numbers or not; negative ones and nonsense say nothing.
    private static func timeToLive(_ text: String?) -> Int64? {
        guard let text = text?.trimmingSpace, let minutes = Double(text), minutes > 0 else { return nil }
        return Int64(min(minutes * 60, Double(DeltaSeconds.maximum)))
    }

    private static func period(_ seconds: Double?) -> Int64? {
        guard let seconds, seconds >= 1 else { return nil }
        return Int64(min(seconds, Double(DeltaSeconds.maximum)))
    }

    /// 24 is midnight, as RSS 0.91 had it.
    private static func hours(_ hours: [String]) -> UInt32 {
        hours.reduce(into: 0) { mask, text in
            if let hour = Int(text.trimmingSpace), (0...24).contains(hour) { mask |= 1 << (hour % 24) }
        }
    }

    /// Whole names or their first three letters.
    private static func days(_ days: [String]) -> UInt8 {
        days.reduce(into: 0) { mask, text in
            let name = text.trimmingSpace.lowercased()
            if let day = names.firstIndex(where: { $0 == name || $0.prefix(3) == name }) { mask |= 1 << day }
        }
    }

    private static let names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
}

extension PublishingSchedule {
    /// Seconds of a period that count at most: a week. A feed that says `yearly` may still change tomorrow.
    private static let longestPeriod: Int64 = 7 * 86_400

    /// When the feed is to change next by its period, after a moment.
    func nextPeriod(after moment: Int64) -> Int64? {
        guard let period = period.map({ min(max($0, 1), Self.longestPeriod) }) else { return nil }
        guard let base else { return moment + period }
        let (distance, isTooFar) = moment.subtractingReportingOverflow(base)
        guard !isTooFar else { return moment + period }
        let past = distance % period
        return moment + period - (past < 0 ? past + period : past)
    }

    /// The first moment from this one on that lies in no hour and on no day that is skipped. Where all are, none is.
    func unskipped(from moment: Int64) -> Int64 {
        let hours = skippedHours & 0xFF_FFFF == 0xFF_FFFF ? 0 : skippedHours
        let days = skippedDays & 0x7F == 0x7F ? 0 : skippedDays
        var moment = moment
        // Of the 168 hours of a week one at least is left.
        for _ in 0..<168 {
            let day = Self.floor(moment, 86_400)
            // 1970 began on a Thursday.
            let weekday = ((day + 4) % 7 + 7) % 7
            let hour = (moment - day * 86_400) / 3600
            if days & (1 << weekday) == 0, hours & (1 << hour) == 0 { return moment }
            moment = (Self.floor(moment, 3600) + 1) * 3600
        }
        return moment
    }

    private static func floor(_ value: Int64, _ divisor: Int64) -> Int64 {
        (value >= 0 ? value : value - divisor + 1) / divisor
    }
}
