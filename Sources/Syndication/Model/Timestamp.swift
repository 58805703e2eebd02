/// A moment, as a document gives it: an instant with the offset of the clock it was read from.
///
/// Where the text could not be read as a date, there is the text and no instant. Timestamps with instants are the same
/// when instant and offset are, however they were spelled.
public struct Timestamp: Sendable, Hashable {
    /// A point in time.
    public struct Instant: Sendable, Hashable, Comparable {
        /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
        public var seconds: Int64
        /// Nanoseconds within the second, 0 to 999,999,999.
        public var nanoseconds: Int32

        /// Creates a point in time.
        public init(seconds: Int64, nanoseconds: Int32 = 0) {
            self.seconds = seconds
            self.nanoseconds = nanoseconds
        }

        /// Orders points in time, earlier ones first.
        public static func < (left: Instant, right: Instant) -> Bool {
            (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
        }
    }

    /// The point in time; nil when ``original`` could not be read.
    public var instant: Instant?
    /// How far the clock was ahead of UTC, in minutes, -1,439 to 1,439; nil when the text says no zone.
    public var utcOffset: Int?
    /// The text that was read, where one was.
    public var original: String?

    /// Creates a timestamp.
    ///
    /// - Parameters:
    ///   - instant: the point in time.
    ///   - utcOffset: how far the clock was ahead of UTC, in minutes.
    public init(_ instant: Instant, utcOffset: Int? = 0) {
        self.instant = instant
        self.utcOffset = utcOffset
    }

    /// Creates a timestamp from seconds since 1970-01-01T00:00:00Z.
    public init(seconds: Int64, utcOffset: Int? = 0) {
        self.init(Instant(seconds: seconds), utcOffset: utcOffset)
    }

    /// Keeps a text that is no date which anybody here can read.
    public init(unreadable text: String) {
        original = text
    }

    /// Compares what is meant: the spelling counts only where it could not be read.
    public static func == (left: Timestamp, right: Timestamp) -> Bool {
        left.instant == right.instant && left.utcOffset == right.utcOffset
            && (left.instant != nil || left.original == right.original)
    }

    /// Hashes what counts for equality.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(instant)
        hasher.combine(utcOffset)
        if instant == nil { hasher.combine(original) }
    }

    /// Whether this is known to be before the other; a timestamp without an instant is before every other.
    public static func precedes(_ left: Timestamp?, _ right: Timestamp?) -> Bool {
        guard let right = right?.instant else { return false }
        guard let left = left?.instant else { return true }
        return left < right
    }
}
