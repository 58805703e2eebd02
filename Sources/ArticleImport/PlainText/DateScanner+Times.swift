/// The ways to write a time of day and its zone.
extension DateScanner {
    private struct Clock {
        var hour: Int
        var minute = 0
        var second: Int?
        var next: Int
    }

    /// Reads the time that follows a date, after at most two joints such as `,` or `at`; the token after it, or `nil`.
    func time(after index: Int, into date: inout ArticleDate) -> Int? {
        var start = index
        for _ in 0...2 {
            if let clock = clock(at: start) {
                return zone(after: set(clock, in: &date), into: &date)
            }
            guard let token = token(start), isJoint(token) else { return nil }
            start += 1
        }
        return nil
    }

    /// Reads a time that stands directly before a date, as in `19:30 IST, 2 April 2025`; the token it begins at, or `nil`.
    func time(before index: Int, from first: Int, into date: inout ArticleDate) -> Int? {
        for start in max(first, index - 9)..<max(first, index) {
            guard let clock = clock(at: start) else { continue }
            var copy = date
            var next = zone(after: set(clock, in: &copy), into: &copy)
            while next < index, let token = token(next), isJoint(token) { next += 1 }
            guard next == index else { continue }
            date = copy
            return start
        }
        return nil
    }

    private func isJoint(_ token: DateToken) -> Bool {
        token.isSign(",", "|", "-", "–", "—", "•", "·", "@", "(")
            || token.word.map(CalendarNames.timeWords.contains) == true
    }

    private func set(_ clock: Clock, in date: inout ArticleDate) -> Int {
        date.hour = clock.hour
        date.minute = clock.minute
        date.second = clock.second
        return clock.next
    }

    private func clock(at index: Int) -> Clock? {
        guard let hour = token(index)?.smallNumber, hour <= 24 else { return nil }
        let read = digital(hour, index) ?? spoken(hour, index)
        guard var clock = read else { return nil }
        clock = halfDay(clock) ?? clock
        if token(clock.next)?.word == "uhr" { clock.next += 1 }
        return clock.hour <= 23 && clock.minute <= 59 && clock.second.map { $0 <= 60 } != false ? clock : nil
    }

    /// `19:30`, `19:30:15`, and the same in Chinese and Japanese.
    private func digital(_ hour: Int, _ index: Int) -> Clock? {
        guard token(index + 1)?.isSign(":", "：", "時", "时", "點", "시") == true else { return nil }
        guard let minute = token(index + 2)?.smallNumber else {
            return token(index + 1)?.isSign("時", "时", "點", "시") == true ? Clock(hour: hour, next: index + 2) : nil
        }
        var clock = Clock(hour: hour, minute: minute, next: index + 3)
        if token(index + 3)?.isSign("分", "분") == true { clock.next += 1 }
        guard token(index + 3)?.isSign(":") == true, let second = token(index + 4)?.smallNumber else { return clock }
        clock.second = second
        clock.next = index + 5
        // A fraction of a second is read over.
        if token(index + 5)?.isSign(".") == true, token(index + 6)?.number != nil { clock.next = index + 7 }
        return clock
    }

    /// `19h30`, `19.30 Uhr`, `19 Uhr`, `7 PM`
    private func spoken(_ hour: Int, _ index: Int) -> Clock? {
        if token(index + 1)?.word == "uhr" { return Clock(hour: hour, next: index + 2) }
        if token(index + 1)?.word == "h" {
            let minute = token(index + 2)?.smallNumber
            return Clock(hour: hour, minute: minute ?? 0, next: minute == nil ? index + 2 : index + 3)
        }
        if token(index + 1)?.isSign(".") == true, let minute = token(index + 2)?.smallNumber {
            let clock = Clock(hour: hour, minute: minute, next: index + 3)
            return token(index + 3)?.word == "uhr" ? clock : halfDay(clock)
        }
        return halfDay(Clock(hour: hour, next: index + 1))
    }

    /// `PM`, `p.m.`; `nil` if neither follows.
    private func halfDay(_ clock: Clock) -> Clock? {
        var clock = clock
        guard let word = token(clock.next)?.word, (1...12).contains(clock.hour) else { return nil }
        let isAfternoon: Bool
        switch word {
        case "am", "pm":
            isAfternoon = word == "pm"
            clock.next += 1
        case "a" where isDotted(clock.next), "p" where isDotted(clock.next):
            isAfternoon = word == "p"
            clock.next += token(clock.next + 3)?.isSign(".") == true ? 4 : 3
        default: return nil
        }
        clock.hour = clock.hour % 12 + (isAfternoon ? 12 : 0)
        return clock
    }

    private func isDotted(_ index: Int) -> Bool {
        token(index + 1)?.isSign(".") == true && token(index + 2)?.word == "m"
    }

    /// Reads a zone such as `IST`, `(UTC+9)`, `+05:30`; the token after it, or `index` if there is none.
    private func zone(after index: Int, into date: inout ArticleDate) -> Int {
        var next = index
        let isBracketed = token(next)?.isSign("(") == true
        if isBracketed { next += 1 }
        var offset = token(next)?.word.flatMap(CalendarNames.zone)
        if offset != nil { next += 1 }
        if offset == nil || offset == 0, let figures = figureOffset(at: next) {
            offset = figures.minutes
            next = figures.next
        }
        guard let offset else { return index }
        date.utcOffsetMinutes = offset
        return isBracketed && token(next)?.isSign(")") == true ? next + 1 : next
    }

    /// `+05:30`, `-0400`, `+9`
    private func figureOffset(at index: Int) -> (minutes: Int, next: Int)? {
        guard let sign = token(index), sign.isSign("+", "-", "−"),
            case .number(let value, let digits)? = token(index + 1)?.kind
        else { return nil }
        let direction = sign.isSign("+") ? 1 : -1
        if digits == 4, value / 100 <= 14, value % 100 < 60 {
            return (direction * (value / 100 * 60 + value % 100), index + 2)
        }
        guard digits <= 2, value <= 14 else { return nil }
        guard token(index + 2)?.isSign(":") == true, let minutes = token(index + 3)?.smallNumber, minutes < 60 else {
            return (direction * value * 60, index + 2)
        }
        return (direction * (value * 60 + minutes), index + 4)
    }
}
