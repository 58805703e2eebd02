/// The time of day, and what stands behind it.
extension LenientDate {
    /// Takes out the time of day, with its half of the day and its zone.
    mutating func takeTime() {
        for index in tokens.indices {
            guard let end = clock(index) ?? dotted(index) ?? units(index) ?? basic(index) else { continue }
            finishTime(index..<end)
            return
        }
    }

    /// Takes out a time that has been read, and what belongs to it on both sides.
    mutating func finishTime(_ range: Range<Int>) {
        hasTime = true
        var start = range.lowerBound
        var end = range.upperBound
        if word(end) == "uhr" { end += 1 }
        if let half = halfOfDay(&start, &end) { setHalfOfDay(isSecond: half) }
        // The letter between date and time (ISO 8601).
        if word(start - 1) == "t" { start -= 1 }
        let zoneEnd = takeZone(at: end)
        tokens.removeSubrange(start..<zoneEnd)
    }

    // MARK: - Forms of a time

    /// `3:04`, `03:04:05`, `03:04:05.678`; a fourth part, hundredths perhaps, is passed over.
    private mutating func clock(_ index: Int) -> Int? {
        guard !isSign(":", index - 1), let hour = shortNumber(index), isSign(":", index + 1),
            let minute = shortNumber(index + 2)
        else { return nil }
        (date.hour, date.minute) = (hour, minute)
        guard isSign(":", index + 3), let second = shortNumber(index + 4) else { return index + 3 }
        date.second = second
        if isSign(":", index + 5), shortNumber(index + 6) != nil { return index + 7 }
        return fraction(index + 5)
    }

    /// `.678` or `,678` behind seconds.
    private mutating func fraction(_ index: Int) -> Int {
        guard isSign(".", index) || isSign(",", index), isTight(index), isTight(index + 1),
            let digits = number(index + 1)
        else { return index }
        date.nanoseconds = Self.nanoseconds(digits)
        return index + 2
    }

    /// `14.30 Uhr`. Without the word, two numbers and a full stop may be part of a day.
    private mutating func dotted(_ index: Int) -> Int? {
        guard let hour = shortNumber(index), isSign(".", index + 1), let minute = shortNumber(index + 2),
            word(index + 3) == "uhr"
        else { return nil }
        (date.hour, date.minute) = (hour, minute)
        return index + 4
    }

    /// `14h30`, `14 Uhr`, `3時4分5秒`, `오후 3시 4분`.
    private mutating func units(_ index: Int) -> Int? {
        guard let hour = shortNumber(index), let unit = word(index + 1), Self.hours.contains(unit) else { return nil }
        date.hour = hour
        guard let minute = shortNumber(index + 2) else { return index + 2 }
        // Without a unit, minutes stand right behind the hour's.
        let isUnit = word(index + 3).map(Self.minutes.contains) ?? false
        guard isUnit || isTight(index + 2) else { return index + 2 }
        date.minute = minute
        guard isUnit else { return index + 3 }
        guard let second = shortNumber(index + 4), let unit = word(index + 5), Self.seconds.contains(unit) else {
            return index + 4
        }
        date.second = second
        return index + 6
    }

    /// `T101455`, `T1014` and `T10`: ISO 8601's basic format, behind a date only.
    private mutating func basic(_ index: Int) -> Int? {
        guard word(index - 1) == "t", number(index - 2) != nil, let (value, digits) = number(index) else { return nil }
        switch digits {
        case 2: date.hour = value
        case 4: (date.hour, date.minute) = (value / 100, value % 100)
        case 6:
            (date.hour, date.minute, date.second) = (value / 10_000, value / 100 % 100, value % 100)
            return fraction(index + 1)
        default: return nil
        }
        return index + 1
    }

    private static let hours: Set<String> = ["h", "hs", "hrs", "uhr", "時", "时", "点", "點", "시"]
    private static let minutes: Set<String> = ["m", "min", "mn", "分", "분"]
    private static let seconds: Set<String> = ["s", "sec", "秒", "초"]

    // MARK: - Halves of the day

    /// Whether a time is of the second half of the day, where a word beside it says so. The word is added to the range.
    private func halfOfDay(_ start: inout Int, _ end: inout Int) -> Bool? {
        if let first = word(start - 2), let second = word(start - 1), let half = Self.asianHalves[first + second] {
            start -= 2
            return half
        }
        if let first = word(end), let half = Self.halves[first] {
            end += 1
            return half
        }
        // `p.m.`
        guard let first = word(end), isSign(".", end + 1), let second = word(end + 2),
            let half = Self.halves[first + second]
        else { return nil }
        end += isSign(".", end + 3) ? 4 : 3
        return half
    }

    private mutating func setHalfOfDay(isSecond: Bool) {
        if isSecond, date.hour < 12 { date.hour += 12 }
        if !isSecond, date.hour == 12 { date.hour = 0 }
    }

    private static let asianHalves = [
        "上午": false, "下午": true, "午前": false, "午後": true, "오전": false, "오후": true,
    ]

    private static let halves = ["am": false, "pm": true, "πμ": false, "μμ": true, "ص": false, "م": true]
}
