extension Timestamp {
    /// Reads a date in any form that is known here, and keeps the text beside what was read.
    ///
    /// The forms that specifications ask for come first; nearly all dates have one of them, and they are read in place.
    package static func read(_ text: Span<UInt8>) -> Timestamp {
        var timestamp =
            parseRFC3339(text) ?? parseRFC822(text) ?? LenientDate.read(text) ?? Timestamp(unreadable: "")
        timestamp.original = String(copyingBytes: text)
        return timestamp
    }

    /// Reads a date in any form that is known here.
    package static func read(_ text: String) -> Timestamp {
        read(text.utf8Span.span)
    }
}

extension Timestamp {
    /// Creates a timestamp from what a clock shows that is `utcOffset` minutes ahead of UTC.
    ///
    /// - Returns: nil when there is no such date or time.
    public init?(
        year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, utcOffset: Int? = 0
    ) {
        let date = CivilDate(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        guard let timestamp = date.timestamp(utcOffset: utcOffset) else { return nil }
        self = timestamp
    }
}

extension String {
    fileprivate init(copyingBytes bytes: Span<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
