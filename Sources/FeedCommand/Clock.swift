internal import Syndication

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The time, where a command cannot do without: the system's, or one that was set and goes on from there.
package struct Clock: Sendable {
    private let start: Int64
    private let startOfCount: Double

    /// - Parameter now: seconds since 1970; nil for what `SOURCE_DATE_EPOCH` says, else the system's time.
    package init(now: Int64? = nil) {
        start = now ?? environment("SOURCE_DATE_EPOCH").flatMap { Int64($0) } ?? Int64(time(nil))
        startOfCount = Self.count
    }

    /// Seconds since 1970.
    package var now: Int64 {
        let (now, isBeyond) = start.addingReportingOverflow(Int64(elapsed))
        return isBeyond ? .max : now
    }

    /// Seconds since the clock was made.
    package var elapsed: Double { Self.count - startOfCount }

    private static var count: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// A moment as RFC 3339 writes it, in UTC.
    package static func text(_ moment: Int64) -> String {
        Timestamp(seconds: moment, utcOffset: 0).rfc3339 ?? String(moment)
    }

    /// How long it is until a moment, for people: `in 5 minutes`.
    package func until(_ moment: Int64) -> String {
        let seconds = max(moment - now, 0)
        let (number, unit): (Int64, String) =
            switch seconds {
            case ..<120: (seconds, "second")
            case ..<7200: ((seconds + 30) / 60, "minute")
            case ..<172_800: ((seconds + 1800) / 3600, "hour")
            default: ((seconds + 43_200) / 86_400, "day")
            }
        return "in \(number) \(unit)\(number == 1 ? "" : "s")"
    }
}
