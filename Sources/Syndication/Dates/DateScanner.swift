/// The bytes of a date, read from the front part by part. Dates are short: they are looked at in place.
struct DateScanner {
    /// No date is longer; what is longer is no date.
    static let maximumLength = 64

    private var bytes = InlineArray<64, UInt8>(repeating: 0)
    private let count: Int
    private(set) var position = 0

    /// - Returns: nil when there are more bytes than any date has.
    init?(_ text: Span<UInt8>) {
        guard text.count <= Self.maximumLength else { return nil }
        count = text.count
        for index in text.indices { bytes[index] = text[index] }
    }

    var isAtEnd: Bool { position == count }

    /// The next byte, 0 at the end.
    var next: UInt8 { position < count ? bytes[position] : 0 }

    /// The byte `distance` behind the next one, 0 beyond the end.
    func peek(_ distance: Int) -> UInt8 { position + distance < count ? bytes[position + distance] : 0 }

    mutating func advance(_ distance: Int = 1) { position = min(position + distance, count) }

    /// Takes the next byte if it is this one.
    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte, !isAtEnd else { return false }
        position += 1
        return true
    }

    mutating func skip(_ byte: UInt8) {
        while next == byte, !isAtEnd { position += 1 }
    }

    /// Takes a number of `digits` digits.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
        var value = 0
        var found = 0
        while found < digits.upperBound, (0x30...0x39).contains(next) {
            value = value * 10 + Int(next - 0x30)
            position += 1
            found += 1
        }
        return found >= digits.lowerBound ? value : nil
    }

    /// Takes the letters that come next, in lower case, as one number: at most eight of them.
    mutating func word() -> UInt64 {
        var word: UInt64 = 0
        while true {
            let letter = next | 0x20
            guard (0x61...0x7A).contains(letter) else { return word }
            word = word << 8 | UInt64(letter)
            position += 1
        }
    }

    /// A word as ``word()`` gives it.
    static func code(_ word: StaticString) -> UInt64 {
        var code: UInt64 = 0
        for index in 0..<word.utf8CodeUnitCount { code = unsafe code << 8 | UInt64(word.utf8Start[index]) }
        return code
    }

    /// Takes `+hh:mm`, `+hhmm` or `+hh`; minutes ahead of UTC.
    mutating func numericOffset() -> Int? {
        let sign = next == 0x2D ? -1 : 1
        guard next == 0x2D || next == 0x2B else { return nil }
        advance()
        guard let hours = number(digits: 1...2) else { return nil }
        _ = take(0x3A)
        let minutes = number(digits: 2...2) ?? 0
        guard hours < 24, minutes < 60 else { return nil }
        return sign * (hours * 60 + minutes)
    }
}
