/// The day, of what stays when the time has been taken out.
extension LenientDate {
    /// A number of the day, and what stood between it and the one before.
    struct Part {
        var value: Int
        var digits: Int
        var separator: Unicode.Scalar?
    }

    /// What the day is made from.
    private struct Parts {
        var numbers: [Part] = []
        var month: Int?
        /// Whether the month's name stood in front of all numbers, where weekdays stand: `mar.` is March and Tuesday.
        var isMonthFirst = false
        var beginsWithHyphen = false
        var week: Int?
        var unknownWords = 0
    }

    /// Reads the day; false when there is none, or too much else.
    mutating func takeDay() -> Bool {
        var parts = gatherParts()
        guard parts.unknownWords <= 4 else { return false }
        takeDottedTime(&parts)
        if parts.numbers.count == 3, parts.month != nil, parts.isMonthFirst { parts.month = nil }
        if let month = parts.month { return setDay(named: month, parts.numbers) }
        if let week = parts.week { return setDay(week: week, parts.numbers) }
        switch parts.numbers.count {
        case 1: return setDay(one: parts.numbers[0], beginsWithHyphen: parts.beginsWithHyphen)
        case 2: return setDay(parts.numbers[0], parts.numbers[1], beginsWithHyphen: parts.beginsWithHyphen)
        case 3: return !parts.beginsWithHyphen && setDay(parts.numbers[0], parts.numbers[1], parts.numbers[2])
        default: return false
        }
    }

    // MARK: - Gathering

    private mutating func gatherParts() -> Parts {
        var parts = Parts()
        var separator: Unicode.Scalar?
        var index = 0
        while index < tokens.count {
            defer { index += 1 }
            switch tokens[index].kind {
            case .sign(let sign):
                separator = sign
                if sign == "-", index == 0 { parts.beginsWithHyphen = true }
            case .number(let value, let digits):
                if let unit = word(index + 1), unit == "月" || unit == "월" {
                    (parts.month, parts.isMonthFirst) = (value, false)
                    index += 1
                } else {
                    parts.numbers.append(Part(value: value, digits: digits, separator: separator))
                }
                separator = nil
            case .word(let word):
                if take(word, at: index, into: &parts) { index += 1 }
                if separator != "-" { separator = nil }
            }
        }
        return parts
    }

    /// - Returns: whether the number behind the word belongs to it.
    private mutating func take(_ word: String, at index: Int, into parts: inout Parts) -> Bool {
        // The first month counts, but what stands where weekdays stand gives way: `mar. 2 août`, `2 Ağu 2026 Paz`.
        if parts.month == nil || parts.isMonthFirst, let month = MonthNames.number(ofPlain: word) {
            (parts.month, parts.isMonthFirst) = (month, parts.numbers.isEmpty)
            return false
        }
        if Self.vietnameseMonths.contains(word), let month = shortNumber(index + 1) {
            (parts.month, parts.isMonthFirst) = (month, false)
            return true
        }
        if word == "w", parts.numbers.count == 1, let (value, digits) = number(index + 1), digits == 2 || digits == 3 {
            // `W053` is week 5, day 3.
            parts.week = digits == 2 ? value : value / 10
            if digits == 3 { parts.numbers.append(Part(value: value % 10, digits: 1, separator: "-")) }
            return true
        }
        if offset == nil, hasTime, word.utf8.count > 1 { offset = Self.zone(word) }
        if !Self.joints.contains(word), !(word.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false) {
            parts.unknownWords += 1
        }
        return false
    }

    private static let vietnameseMonths: Set<String> = ["thang", "thg"]

    /// Words that stand between the parts of a date in one language or another.
    private static let joints: Set<String> = [
        "am", "den", "le", "el", "il", "la", "las", "les", "a", "as", "al", "de", "del", "d", "do", "da", "of", "the",
        "st", "nd", "rd", "th", "er", "ro", "º", "ª", "at", "um", "om", "kl", "klo", "ore", "alle", "on", "the", "y",
        "e",
        "в", "г", "р", "року", "года", "на", "ngay", "nam", "luc", "t", "std", "rok", "roku", "στις",
    ]

    /// `14.30` and `14.30.05`, behind a whole day only.
    private mutating func takeDottedTime(_ parts: inout Parts) {
        let size = parts.month == nil ? 3 : 2
        let time = parts.numbers.dropFirst(size)
        // `1.2.3.4.5` is no date: behind a full stop, a time stands only when the year shows itself.
        guard !hasTime, (2...3).contains(time.count), time.allSatisfy({ $0.digits == 2 || $0.digits == 1 }),
            time.first?.separator != "." || parts.numbers[size - 1].digits == 4,
            time.dropFirst().allSatisfy({ $0.separator == "." })
        else { return }
        let values = time.map(\.value)
        (date.hour, date.minute, date.second) = (values[0], values[1], values.count == 3 ? values[2] : 0)
        hasTime = true
        parts.numbers.removeSubrange(size...)
    }

    // MARK: - Days

    private mutating func set(_ year: Part, _ month: Int, _ day: Int) -> Bool {
        guard let year = Self.year(year) else { return false }
        (date.year, date.month, date.day) = (year, month, day)
        return (1...12).contains(month) && (1...31).contains(day)
    }

    /// RFC 2822, section 4.3: two digits below 50 are of this century, three count from 1900.
    private static func year(_ part: Part) -> Int? {
        switch part.digits {
        case 2: part.value < 50 ? 2000 + part.value : 1900 + part.value
        case 3: 1900 + part.value
        case 4: part.value
        default: nil
        }
    }

    /// Beside a month's name stand a day and a year: the year is what has more digits or is no day, else what comes last.
    private mutating func setDay(named month: Int, _ numbers: [Part]) -> Bool {
        guard let first = numbers.first else { return false }
        guard numbers.count > 1 else { return first.digits == 4 && !hasTime && set(first, month, 1) }
        guard numbers.count == 2 else { return false }
        if first.digits > 2 || first.value > 31 || first.separator == "'" {
            return numbers[1].digits <= 2 && set(first, month, numbers[1].value)
        }
        return set(numbers[1], month, first.value)
    }

    /// Three figures.
    ///
    /// The year comes first if it has four digits. Else the day comes first behind full stops and hyphens, and the month
    /// behind slashes, as American software has it; where that gives no month, the other way round. Three times two
    /// digits with hyphens are ISO 8601's short form, year first.
    private mutating func setDay(_ first: Part, _ second: Part, _ third: Part) -> Bool {
        // A zero too many in front of the month has been met.
        let isMonth = second.digits <= 2 || (second.digits == 3 && second.value <= 12)
        if first.digits == 4 { return isMonth && third.digits <= 2 && set(first, second.value, third.value) }
        guard first.digits <= 2, second.digits <= 2 else { return false }
        if first.digits == 2, third.digits == 2, second.separator == "-", third.separator == "-" {
            return set(first, second.value, third.value)
        }
        guard third.digits == 4 || third.digits == 2 else { return false }
        let isMonthFirst = second.value > 12 || (second.separator == "/" && first.value <= 12)
        return isMonthFirst ? set(third, first.value, second.value) : set(third, second.value, first.value)
    }

    /// `2003-12`, `2003-335`, `03-335`; `-03-12` is ISO 8601's short form of the first.
    private mutating func setDay(_ first: Part, _ second: Part, beginsWithHyphen: Bool) -> Bool {
        guard first.digits == (beginsWithHyphen ? 2 : 4) || (first.digits == 2 && second.digits == 3) else {
            return false
        }
        if second.digits == 3 { return !beginsWithHyphen && setDay(ordinal: second.value, of: first) }
        return second.digits <= 2 && !hasTime && set(first, second.value, 1)
    }

    /// ISO 8601's forms without hyphens, and the digits alone that databases write.
    private mutating func setDay(one part: Part, beginsWithHyphen: Bool) -> Bool {
        let (value, digits) = (part.value, part.digits)
        switch (digits, beginsWithHyphen) {
        case (12, false), (14, false):
            guard !hasTime else { return false }
            let time = digits == 14 ? value % 1_000_000 : value % 10_000 * 100
            (date.hour, date.minute, date.second) = (time / 10_000, time / 100 % 100, time % 100)
            return setDay(compact: value / (digits == 14 ? 1_000_000 : 10_000), yearDigits: 4)
        case (8, false): return setDay(compact: value, yearDigits: 4)
        case (6, false): return setDay(compact: value, yearDigits: 2)
        case (7, false): return setDay(ordinal: value % 1000, of: Part(value: value / 1000, digits: 4))
        case (5, false): return setDay(ordinal: value % 1000, of: Part(value: value / 1000, digits: 2))
        case (4, false), (2, true): return !hasTime && set(part, 1, 1)
        case (4, true): return !hasTime && set(Part(value: value / 100, digits: 2), value % 100, 1)
        default: return false
        }
    }

    private mutating func setDay(compact value: Int, yearDigits: Int) -> Bool {
        set(Part(value: value / 10_000, digits: yearDigits), value / 100 % 100, value % 100)
    }

    /// The day of a year, from 1.
    private mutating func setDay(ordinal: Int, of year: Part) -> Bool {
        guard (1...366).contains(ordinal), let year = Self.year(year) else { return false }
        return setDay(CivilDate(year: year, month: 1, day: 1).adding(days: ordinal - 1))
    }

    /// ISO 8601's weeks: the first has the year's first Thursday, days count from Monday.
    private mutating func setDay(week: Int, _ numbers: [Part]) -> Bool {
        let day = numbers.count > 1 ? numbers[1].value : 1
        guard numbers.count <= 2, let first = numbers.first, first.digits == 4, (1...53).contains(week),
            (1...7).contains(day)
        else { return false }
        let fourth = CivilDate(year: first.value, month: 1, day: 4)
        return setDay(fourth.adding(days: (week - 1) * 7 + day - 1 - (fourth.weekday + 6) % 7))
    }

    private mutating func setDay(_ day: CivilDate) -> Bool {
        (date.year, date.month, date.day) = (day.year, day.month, day.day)
        return true
    }
}

extension CivilDate {
    /// The day that is some days later, at midnight.
    func adding(days: Int) -> CivilDate {
        guard let start = timestamp(utcOffset: nil)?.instant else { return self }
        return CivilDate(.init(seconds: start.seconds + Int64(days * 86_400)), utcOffset: 0)
    }
}
