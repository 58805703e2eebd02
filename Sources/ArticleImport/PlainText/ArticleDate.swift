/// A date as a page prints it: a day, often a time, sometimes a zone.
///
/// What the page leaves out stays `nil`, so that the caller can supply it (a default zone, midnight) and say that it did.
package struct ArticleDate: Sendable, Equatable {
    package var year: Int

    /// The month, 1 to 12.
    package var month: Int

    /// The day of the month, 1 to 31; always one that the month has.
    package var day: Int

    /// The hour, 0 to 23.
    package var hour: Int?

    /// The minute, 0 to 59.
    package var minute: Int?

    /// The second, 0 to 60.
    package var second: Int?

    /// Minutes east of Greenwich, or `nil` when the page names no zone.
    package var utcOffsetMinutes: Int?

    /// A calendar day, or `nil` if there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= ArticleDate.days(inMonth: month, year: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }
}

extension ArticleDate {
    private static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
