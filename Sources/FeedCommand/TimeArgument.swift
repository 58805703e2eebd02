package import ArgumentParser
package import Syndication

/// A moment on the command line: `2026-03-01T12:00:00Z`, or a day, which begins at midnight UTC.
package struct Moment: ExpressibleByArgument, Sendable {
    /// The moment.
    package let instant: Timestamp.Instant

    /// The moment in seconds since 1970, without their fractions.
    package var seconds: Int64 { instant.seconds }

    package init?(argument: String) {
        let isDay = argument.utf8.count == 10 && argument.utf8.filter { $0 == 0x2D }.count == 2
        guard let instant = Timestamp(rfc3339: isDay ? "\(argument)T00:00:00Z" : argument)?.instant else { return nil }
        self.instant = instant
    }
}

/// A moment on the command line that may be told from now: a ``Moment``, `now`, or how long ago (`30m`, `2h`, `7d`).
package enum TimeBound: ExpressibleByArgument, Sendable {
    case moment(Timestamp.Instant)
    case ago(seconds: Double)

    package init?(argument: String) {
        if let moment = Moment(argument: argument) {
            self = .moment(moment.instant)
        } else if argument == "now" {
            self = .ago(seconds: 0)
        } else if let last = argument.utf8.last, !(0x30...0x39).contains(last), let span = TimeSpan(argument: argument)
        {
            // A bare number is more likely a year or a count of days than of seconds.
            self = .ago(seconds: span.seconds)
        } else {
            return nil
        }
    }

    /// The moment that is meant.
    ///
    /// - Parameter clock: asked for the time only where the moment is told from now.
    package func instant(_ clock: @autoclosure () -> Clock) -> Timestamp.Instant {
        switch self {
        case .moment(let instant): return instant
        case .ago(let seconds):
            // A clock may be set to any time: one before the first moment there is, is the first one.
            let (moment, isBefore) = clock().now.subtractingReportingOverflow(Int64(seconds))
            return Timestamp.Instant(seconds: isBefore ? .min + 1 : moment)
        }
    }
}

/// Which entries are taken by the time of their last change: `updated`, else `published`.
package struct TimeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only entries that changed then or later: 2026-03-01T12:00:00Z, 2026-03-01, now, or how long ago: 30m, 12h, "
                + "7d.", valueName: "time"))
    package var since: TimeBound?

    @Option(help: ArgumentHelp("Only entries that changed before that time.", valueName: "time"))
    package var until: TimeBound?

    @Option(help: ArgumentHelp("Take this for the time: 2026-03-01T12:00:00Z.", valueName: "time"))
    package var now: Moment?

    package init() {}

    /// The clock that `now` and times ago go by.
    package var clock: Clock { Clock(now: now?.seconds) }

    /// The first moment taken; nil for no bound.
    package var earliest: Timestamp.Instant? { since?.instant(clock) }

    /// The first moment no longer taken; nil for no bound.
    package var end: Timestamp.Instant? { until?.instant(clock) }
}
