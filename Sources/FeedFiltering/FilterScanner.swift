/// Walks over the bytes of a filter. Between two calls it stands on no white space.
struct FilterScanner {
    let bytes: [UInt8]
    /// The byte that comes next.
    private(set) var place = 0

    init(_ expression: String) {
        bytes = Array(expression.utf8)
    }

    var isAtEnd: Bool { place >= bytes.count }

    /// The next byte; nil at the end.
    var next: UInt8? { isAtEnd ? nil : bytes[place] }

    /// The byte that is so many behind the next.
    func peek(_ distance: Int) -> UInt8? {
        place + distance < bytes.count ? bytes[place + distance] : nil
    }

    mutating func skipSpace() {
        while let byte = next, byte <= 0x20 { place += 1 }
    }

    /// Goes on by some bytes, and over white space behind them.
    mutating func advance(_ count: Int) {
        place = min(place + count, bytes.count)
        skipSpace()
    }

    /// Goes on by some bytes, white space behind them being next.
    mutating func advanceWithin(_ count: Int) {
        place = min(place + count, bytes.count)
    }

    /// Goes on if a word comes, in any letter case, with nothing of a word behind it.
    mutating func take(word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard isNext(word, foldingCase: true), peek(count).map(Self.isOfName) != true else { return false }
        advance(count)
        return true
    }

    /// Goes on if certain signs come.
    mutating func take(symbol: StaticString) -> Bool {
        guard isNext(symbol, foldingCase: false) else { return false }
        advance(symbol.utf8CodeUnitCount)
        return true
    }

    private func isNext(_ text: StaticString, foldingCase: Bool) -> Bool {
        let count = text.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        let letters = unsafe UnsafeBufferPointer(start: text.utf8Start, count: count)
        for index in 0..<count {
            let byte = foldingCase ? bytes[place + index] | 0x20 : bytes[place + index]
            guard unsafe byte == letters[index] else { return false }
        }
        return true
    }

    /// Takes the name of a field; empty if none comes.
    mutating func takeName() -> String {
        let start = place
        while let byte = next, Self.isOfName(byte) { place += 1 }
        let name = text(start..<place)
        skipSpace()
        return name
    }

    /// Whether a byte can be one of a field's name.
    static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x40, 0x5F, 0x80...: true
        default: false
        }
    }

    /// The expression's text within a range of bytes.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// A fault at a byte.
    func fault(_ message: String, at place: Int) -> FilterError {
        FilterError(message, column: text(0..<min(place, bytes.count)).count + 1)
    }

    /// What stands at a byte, for a message: the word there, or the sign.
    func shown(at place: Int) -> String {
        guard place < bytes.count else { return "the end" }
        let end = bytes[place...].prefix(200).firstIndex { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 }
        let word = text(place..<max(end ?? min(place + 200, bytes.count), place + 1))
        return "'\(word.excerpt)'"
    }
}

extension String {
    /// The beginning of the text, for a message of one line.
    var excerpt: String {
        let visible = unicodeScalars.lazy.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
        var text = ""
        for scalar in visible.prefix(41) { text.unicodeScalars.append(scalar) }
        return text.unicodeScalars.count > 40 ? String(text.unicodeScalars.prefix(40)) + "…" : text
    }
}
