/// A date and time of day as a clock shows them, in the Gregorian calendar.
struct CivilDate {
    var year: Int
    /// 1 to 12.
    var month: Int
    /// 1 to 31.
    var day: Int
    var hour = 0
    var minute = 0
    var second = 0
    var nanoseconds: Int32 = 0

    /// Whether there is such a date and time. A second of 60 (a leap second) is let through.
    var isValid: Bool {
        (0...9999).contains(year) && (1...12).contains(month) && day >= 1 && day <= Self.days(in: month, of: year)
            && (0...23).contains(hour)
            && (0...59).contains(minute) && (0...60).contains(second)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The moment at which a clock that is `utcOffset` minutes ahead of UTC shows this; nil is read as UTC.
    func timestamp(utcOffset: Int?) -> Timestamp? {
        guard isValid, (-1439...1439).contains(utcOffset ?? 0) else { return nil }
        let seconds = daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60 + second - (utcOffset ?? 0) * 60
        return Timestamp(.init(seconds: Int64(seconds), nanoseconds: nanoseconds), utcOffset: utcOffset)
    }

    /// What a clock that is `utcOffset` minutes ahead of UTC shows at a moment, or the nearest it can show in a year of
    /// four digits.
    init(_ instant: Timestamp.Instant, utcOffset: Int) {
        let first = -62_167_219_200
        let last = 253_402_300_799
        let near = min(max(Int(instant.seconds), first - 86_400), last + 86_400)
        let local = min(max(near + utcOffset * 60, first), last)
        let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        let time = local - days * 86_400
        // Days are counted in eras of 400 years that begin in March, so that a leap day is the last of its year.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        hour = time / 3_600
        minute = time / 60 % 60
        second = time % 60
        nanoseconds = min(max(instant.nanoseconds, 0), 999_999_999)
    }

    init(
        year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, nanoseconds: Int32 = 0
    ) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.nanoseconds = nanoseconds
    }

    private var daysSinceEpoch: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day of the week, 0 for Sunday.
    var weekday: Int {
        let days = daysSinceEpoch
        return ((days + 4) % 7 + 7) % 7
    }
}
