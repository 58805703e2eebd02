/// When a feed that could not be had is asked for again.
enum Backoff {
    /// Seconds that a feed waits at most while it has not failed for long.
    private static let day: Int64 = 86_400
    /// How often it fails with a day between before the delay grows again, to a week at most.
    private static let failuresWithADay = 7

    /// After each failure in a row twice as long as before: from the interval up to a day, and for a feed that has failed
    /// for more than a week up to a week.
    ///
    /// The delay is up to a fifth shorter, so that feeds that failed together do not come back together; how much is told
    /// by the seed, the address and the count. It is never shorter than the interval, nor than a minute.
    ///
    /// - Parameter failures: polls that failed one after the other, from 1.
    static func due(at now: Int64, failures: Int, address: WebAddress, options: PollingOptions) -> Int64 {
        let shortest = max(options.soundInterval, 60)
        let longest = max(delay(failures, shortest), shortest)
        let spread = longest / 5
        let jitter = spread > 0 ? Int64(clamping: random(failures, address, options.seed) % UInt64(spread + 1)) : 0
        return now + max(longest - jitter, shortest)
    }

    /// The delay before it is spread: the first is a quarter longer than the interval, so that it can be.
    private static func delay(_ failures: Int, _ interval: Int64) -> Int64 {
        var delay = interval + interval / 4
        var count = max(failures, 1) - 1
        while count > 0, delay < day {
            delay *= 2
            count -= 1
        }
        guard delay >= day else { return delay }
        delay = max(day, interval)
        count -= failuresWithADay
        while count > 0, delay < 7 * day {
            delay *= 2
            count -= 1
        }
        return max(min(delay, 7 * day), interval)
    }

    /// FNV-1a of what tells, with its bits mixed.
    private static func random(_ failures: Int, _ address: WebAddress, _ seed: UInt64) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
        for byte in address.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
        hash = (hash ^ UInt64(truncatingIfNeeded: failures)) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return hash ^ (hash >> 32)
    }
}
