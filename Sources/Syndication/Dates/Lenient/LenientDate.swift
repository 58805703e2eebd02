/// A date in none of the forms that feeds ask for, read by what its parts can be rather than by their places.
///
/// The clock's time is found first and taken out with its zone, for it is marked best. Of what stays, the day is made
/// (`LenientDate+Day.swift`). A month is a name in any of the languages of ``MonthNames``; a weekday and other words say
/// nothing, but there may be only a few of them. Where two readings are possible, a rule is written beside the code.
struct LenientDate {
    var tokens: [DateToken]
    var date = CivilDate(year: 0, month: 1, day: 1)
    var hasTime = false
    /// Minutes ahead of UTC, once a zone is known.
    var offset: Int?
    /// A zone that cannot be: the whole is no date then.
    var isBroken = false

    /// Reads a date in any form that is known here; nil when it is none.
    static func read(_ text: Span<UInt8>) -> Timestamp? {
        guard let tokens = DateToken.tokens(of: text), !tokens.isEmpty else { return nil }
        var reader = LenientDate(tokens: tokens)
        return reader.read()
    }

    private init(tokens: [DateToken]) {
        self.tokens = tokens
    }

    private mutating func read() -> Timestamp? {
        if let timestamp = unixTime { return timestamp }
        // Korea has one zone, which dates in its language leave out.
        let isKorean = tokens.contains {
            $0.word?.unicodeScalars.first.map { (0xAC00...0xD7A3).contains($0.value) } ?? false
        }
        takeComments()
        takeTime()
        guard !isBroken, takeDay() else { return nil }
        if isKorean, hasTime, offset == nil { offset = 540 }
        return date.rolledOver(utcOffset: offset)
    }

    // MARK: - Looking at tokens

    func word(_ index: Int) -> String? { tokens.indices.contains(index) ? tokens[index].word : nil }

    func number(_ index: Int) -> (value: Int, digits: Int)? {
        tokens.indices.contains(index) ? tokens[index].number : nil
    }

    func shortNumber(_ index: Int) -> Int? { tokens.indices.contains(index) ? tokens[index].shortNumber : nil }

    func isSign(_ sign: Unicode.Scalar, _ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].sign == sign
    }

    /// Whether the token follows the one in front of it without space.
    func isTight(_ index: Int) -> Bool { tokens.indices.contains(index) && !tokens[index].isSpaced }

    // MARK: - What is no calendar date

    /// Ten digits are seconds since 1970, thirteen are milliseconds, as programs write them that forgot to format.
    private var unixTime: Timestamp? {
        guard let (value, digits) = number(0) else { return nil }
        if tokens.count == 1, digits == 13 {
            return Timestamp(.init(seconds: Int64(value / 1000), nanoseconds: Int32(value % 1000) * 1_000_000))
        }
        guard digits == 10 else { return nil }
        if tokens.count == 1 { return Timestamp(seconds: Int64(value)) }
        guard tokens.count == 3, isSign(".", 1), let fraction = number(2) else { return nil }
        return Timestamp(.init(seconds: Int64(value), nanoseconds: Self.nanoseconds(fraction)))
    }

    static func nanoseconds(_ fraction: (value: Int, digits: Int)) -> Int32 {
        var value = fraction.value
        for _ in min(fraction.digits, 9)..<9 { value *= 10 }
        for _ in 9..<max(9, min(fraction.digits, 18)) { value /= 10 }
        return Int32(truncatingIfNeeded: value)
    }

    /// Takes out what stands in parentheses: a comment (RFC 822, section 3.4.3), a weekday, or the zone's name.
    private mutating func takeComments() {
        while let open = tokens.firstIndex(where: { $0.sign == "(" }) {
            guard let close = tokens[open...].firstIndex(where: { $0.sign == ")" }) else { return }
            for token in tokens[open..<close] where offset == nil { offset = token.word.flatMap(Self.zone) }
            tokens.removeSubrange(open...close)
        }
    }
}

extension CivilDate {
    /// The moment, where parts that are out of range run over into the next: the 31st of June is the 1st of July, 24:00
    /// is midnight, 25:30 is half past one. C's `mktime` does so, and so do the readers that are written with it.
    func rolledOver(utcOffset: Int?) -> Timestamp? {
        guard (1...12).contains(month), (1...31).contains(day), (0...29).contains(hour), (0...99).contains(minute),
            (0...99).contains(second),
            let day = CivilDate(year: year, month: month, day: 1).timestamp(utcOffset: utcOffset),
            let start = day.instant
        else { return nil }
        let seconds = start.seconds + Int64((self.day - 1) * 86_400 + hour * 3_600 + minute * 60 + second)
        return Timestamp(.init(seconds: seconds, nanoseconds: nanoseconds), utcOffset: utcOffset)
    }
}
