package import SyndicationXML

extension Timestamp {
    /// Reads a date as RFC 822 has it and RSS 2.0 asks for it, with what RFC 2822 made of it: `Wed, 02 Apr 2025
    /// 19:30:00 +0530`. The weekday, the seconds and the zone may be missing, the weekday may be wrong.
    ///
    /// - Returns: nil when it is no such date; ``utcOffset`` is nil when no zone is given or it is `-0000`.
    static func parseRFC822(_ text: Span<UInt8>) -> Timestamp? {
        guard var scanner = DateScanner(text) else { return nil }
        scanner.skipWeekday()
        guard let day = scanner.number(digits: 1...2) else { return nil }
        scanner.skipSeparators()
        guard let month = monthNumber(scanner.word()) else { return nil }
        scanner.skipSeparators()
        let start = scanner.position
        guard let number = scanner.number(digits: 2...4) else { return nil }
        var date = CivilDate(year: fullYear(number, digits: scanner.position - start), month: month, day: day)
        scanner.skip(0x20)
        if scanner.isAtEnd { return date.timestamp(utcOffset: nil) }
        guard scanner.time(into: &date) else { return nil }
        scanner.skip(0x20)
        if scanner.isAtEnd { return date.timestamp(utcOffset: nil) }
        guard let zone = scanner.zone() else { return nil }
        return date.timestamp(utcOffset: zone.isUnknown ? nil : zone.offset)
    }

    /// RFC 2822, section 4.3: two digits below 50 are of this century, three digits count from 1900.
    private static func fullYear(_ number: Int, digits: Int) -> Int {
        switch digits {
        case 2: number < 50 ? 2000 + number : 1900 + number
        case 3: 1900 + number
        default: number
        }
    }

    private static func monthNumber(_ word: UInt64) -> Int? {
        // Long names count by their first three letters; the code holds the last eight, which is one too few for one.
        var word = word == DateScanner.code("eptember") ? DateScanner.code("sep") : word
        while word > 0xFF_FFFF { word >>= 8 }
        return monthCodes.firstIndex(of: word).map { $0 + 1 }
    }

    private static let monthCodes: [UInt64] = [
        DateScanner.code("jan"), DateScanner.code("feb"), DateScanner.code("mar"), DateScanner.code("apr"),
        DateScanner.code("may"), DateScanner.code("jun"), DateScanner.code("jul"), DateScanner.code("aug"),
        DateScanner.code("sep"), DateScanner.code("oct"), DateScanner.code("nov"), DateScanner.code("dec"),
    ]

    /// Reads a date as RFC 822 has it.
    ///
    /// - Returns: nil when it is no such date.
    public init?(rfc822 text: String) {
        guard let timestamp = Self.parseRFC822(text.utf8Span.span) else { return nil }
        self = timestamp
    }

    /// The moment as RFC 822 has it, with four digits for the year: `Wed, 02 Apr 2025 19:30:00 +0530`.
    ///
    /// Nil where there is no instant. Fractions of seconds are dropped, since the format has none.
    public var rfc822: String? {
        guard instant != nil else { return nil }
        var output = unsafe OutputBuffer(capacity: 64)
        appendRFC822(to: &output)
        return output.takeString()
    }

    /// Writes the moment as RFC 822 has it; nothing where there is no instant.
    package func appendRFC822(to output: inout OutputBuffer) {
        guard let instant else { return }
        let offset = sayableOffset
        let date = CivilDate(instant, utcOffset: offset ?? 0)
        output.append(Self.weekdays[date.weekday])
        output.append(", " as StaticString)
        output.append(number: date.day, digits: 2)
        output.append(0x20)
        output.append(Self.months[date.month - 1])
        output.append(0x20)
        output.append(number: date.year, digits: 4)
        output.append(0x20)
        output.append(time: date)
        output.append(0x20)
        output.append(mailOffset: offset)
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension DateScanner {
    fileprivate mutating func skipWeekday() {
        guard (0x41...0x5A).contains(next & 0xDF) else { return }
        _ = word()
        skipSeparators()
    }

    /// Spaces, commas, full stops and hyphens stand between the parts of real dates.
    fileprivate mutating func skipSeparators() {
        while next == 0x20 || next == 0x2C || next == 0x2E || next == 0x2D { advance() }
    }

    fileprivate mutating func time(into date: inout CivilDate) -> Bool {
        guard let hour = number(digits: 1...2), take(0x3A), let minute = number(digits: 2...2) else { return false }
        date.hour = hour
        date.minute = minute
        if take(0x3A) {
            guard let second = number(digits: 1...2) else { return false }
            date.second = second
        }
        return true
    }

    /// Takes a zone: numeric, one of RFC 822's names, or a name met in real feeds.
    fileprivate mutating func zone() -> (offset: Int, isUnknown: Bool)? {
        let isMinus = next == 0x2D
        if let offset = numericOffset() { return isAtEnd ? (offset, isMinus && offset == 0) : nil }
        let name = word()
        if name != 0, next == 0x2B || next == 0x2D, let offset = numericOffset(), isAtEnd { return (offset, false) }
        guard isAtEnd, let offset = ZoneNames.offset(name) else { return nil }
        return (offset, false)
    }
}

extension OutputBuffer {
    /// Writes `+hhmm`, or `-0000` for a zone that is not known (RFC 2822, section 3.3).
    fileprivate mutating func append(mailOffset: Int?) {
        let offset = mailOffset ?? 0
        append(mailOffset == nil || offset < 0 ? 0x2D : 0x2B)
        append(number: abs(offset) / 60, digits: 2)
        append(number: abs(offset) % 60, digits: 2)
    }
}
