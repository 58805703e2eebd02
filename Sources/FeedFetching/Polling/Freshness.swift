/// When a feed that was there is asked for again.
enum Freshness {
    /// The latest of what anybody asks for, since every one of them knows that nothing is new before:
    ///
    /// - the interval of our own;
    /// - the time that the answer stays fresh, at most ``PollingOptions/longestInterval`` (RFC 9111, section 4.2);
    /// - the feed's `ttl`, with the same limit (RSS 2.0, "ttl");
    /// - the next change by `sy:updatePeriod`, at most a week ahead (RSS 1.0, syndication module);
    ///
    /// and then the first moment that is in none of the feed's `skipHours` and `skipDays` (RSS 2.0).
    static func due(
        at now: Int64, headers: HTTPHeaders, schedule: PublishingSchedule?, options: PollingOptions
    ) -> Int64 {
        let longest = options.soundLongestInterval
        let delays = [options.soundInterval, min(lifetime(headers, now: now), longest)]
        let due = now + (delays.max() ?? 0)
        guard let schedule else { return due }
        let kept = now + min(max(schedule.timeToLive ?? 0, 0), longest)
        return schedule.unskipped(from: max(due, kept, schedule.nextPeriod(after: now) ?? due))
    }

    /// How many seconds an answer stays fresh from now on; 0 where it is stale, or does not say.
    ///
    /// `no-cache`, `no-store` and `max-age=0` ask that nothing is shown without asking again. They say nothing about how
    /// often a feed changes, so that our own interval holds.
    static func lifetime(_ headers: HTTPHeaders, now: Int64) -> Int64 {
        let control = headers.list("Cache-Control").map { CacheControl($0) } ?? CacheControl()
        guard !control.noStore, !control.noCache else { return 0 }
        let date = headers["Date"].flatMap { HTTPDate.seconds($0, now: now) } ?? now
        // Where there is a max-age, Expires means nothing (section 5.3).
        let lifetime: Int64 =
            control.maxAge ?? headers["Expires"].flatMap { HTTPDate.seconds($0, now: now) }.map { $0 - date } ?? 0
        // Section 4.2.3. Our own clock against the server's says nothing: either may be wrong.
        let age = headers["Age"].flatMap(DeltaSeconds.read) ?? 0
        return max(lifetime - age, 0)
    }
}
