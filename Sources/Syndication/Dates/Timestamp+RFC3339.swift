package import SyndicationXML

extension Timestamp {
    /// Reads a date as RFC 3339 has it, and the shorter forms of the W3C's profile of ISO 8601: `2025-04-02`,
    /// `2025-04-02T19:30Z`. A space for the `T`, small letters and an offset without a colon are let through.
    ///
    /// - Returns: nil when it is no such date; ``utcOffset`` is nil when no zone is given or it is `-00:00`
    ///   (RFC 3339, section 4.3).
    static func parseRFC3339(_ text: Span<UInt8>) -> Timestamp? {
        guard var scanner = DateScanner(text), let year = scanner.number(digits: 4...4) else { return nil }
        var date = CivilDate(year: year, month: 1, day: 1)
        guard scanner.take(0x2D) else { return scanner.isAtEnd ? date.timestamp(utcOffset: nil) : nil }
        guard let month = scanner.number(digits: 1...2) else { return nil }
        date.month = month
        guard scanner.take(0x2D) else { return scanner.isAtEnd ? date.timestamp(utcOffset: nil) : nil }
        guard let day = scanner.number(digits: 1...2) else { return nil }
        date.day = day
        if scanner.isAtEnd { return date.timestamp(utcOffset: nil) }
        guard scanner.take(0x54) || scanner.take(0x74) || scanner.take(0x20) else { return nil }
        guard scanner.timeOfDay(into: &date) else { return nil }
        scanner.skip(0x20)
        let isUnknownZone = scanner.next == 0x2D && scanner.peek(1) == 0x30 && scanner.peek(2) == 0x30
        let hasZone = !scanner.isAtEnd
        let offset = scanner.take(0x5A) || scanner.take(0x7A) ? 0 : scanner.numericOffset()
        guard scanner.isAtEnd, offset != nil || !hasZone else { return nil }
        return date.timestamp(utcOffset: offset == 0 && isUnknownZone ? nil : offset)
    }

    /// Reads a date as RFC 3339 has it.
    ///
    /// - Returns: nil when it is no such date.
    public init?(rfc3339 text: String) {
        guard let timestamp = Self.parseRFC3339(text.utf8Span.span) else { return nil }
        self = timestamp
    }

    /// The moment as RFC 3339 has it, with the offset it was read with: `2025-04-02T19:30:00+05:30`.
    ///
    /// Nil where there is no instant. A year before 0 or after 9999 cannot be said, and gives the nearest that can.
    public var rfc3339: String? {
        guard instant != nil else { return nil }
        var output = unsafe OutputBuffer(capacity: 64)
        appendRFC3339(to: &output)
        return output.takeString()
    }

    /// Writes the moment as RFC 3339 has it; nothing where there is no instant.
    package func appendRFC3339(to output: inout OutputBuffer) {
        guard let instant else { return }
        let offset = sayableOffset
        let date = CivilDate(instant, utcOffset: offset ?? 0)
        output.append(number: date.year, digits: 4)
        output.append(0x2D)
        output.append(number: date.month, digits: 2)
        output.append(0x2D)
        output.append(number: date.day, digits: 2)
        output.append(0x54)
        output.append(time: date)
        if date.nanoseconds > 0 {
            output.append(0x2E)
            output.append(fraction: Int(date.nanoseconds))
        }
        output.append(offset: offset)
    }

    /// The offset, less than a day in either direction.
    var sayableOffset: Int? { utcOffset.map { min(max($0, -1439), 1439) } }
}

extension DateScanner {
    /// Takes `hh:mm`, with seconds and a fraction of them if there are any.
    fileprivate mutating func timeOfDay(into date: inout CivilDate) -> Bool {
        guard let hour = number(digits: 1...2), take(0x3A), let minute = number(digits: 2...2) else { return false }
        date.hour = hour
        date.minute = minute
        guard take(0x3A) else { return true }
        guard let second = number(digits: 2...2) else { return false }
        date.second = second
        guard take(0x2E) || take(0x2C) else { return true }
        return fraction(into: &date)
    }

    /// Digits beyond nanoseconds are read and dropped.
    private mutating func fraction(into date: inout CivilDate) -> Bool {
        var nanoseconds: Int32 = 0
        var digits = 0
        while let digit = number(digits: 1...1) {
            if digits < 9 { nanoseconds = nanoseconds * 10 + Int32(truncatingIfNeeded: digit) }
            digits += 1
        }
        for _ in min(digits, 9)..<9 { nanoseconds *= 10 }
        date.nanoseconds = nanoseconds
        return digits > 0
    }
}

extension OutputBuffer {
    /// Writes a number with leading zeros.
    mutating func append(number: Int, digits: Int) {
        var divisor = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10))
            divisor /= 10
        }
    }

    /// Writes `hh:mm:ss`.
    mutating func append(time date: CivilDate) {
        append(number: date.hour, digits: 2)
        append(0x3A)
        append(number: date.minute, digits: 2)
        append(0x3A)
        append(number: date.second, digits: 2)
    }

    /// Writes nanoseconds as a fraction without zeros at its end.
    fileprivate mutating func append(fraction nanoseconds: Int) {
        var digits = 9
        var value = nanoseconds
        while value % 10 == 0, digits > 1 {
            value /= 10
            digits -= 1
        }
        append(number: value, digits: digits)
    }

    /// Writes `Z`, `+hh:mm`, or `-00:00` for a zone that is not known.
    fileprivate mutating func append(offset: Int?) {
        guard let offset else { return append("-00:00" as StaticString) }
        guard offset != 0 else { return append(0x5A) }
        append(offset < 0 ? 0x2D : 0x2B)
        append(number: abs(offset) / 60, digits: 2)
        append(0x3A)
        append(number: abs(offset) % 60, digits: 2)
    }
}
