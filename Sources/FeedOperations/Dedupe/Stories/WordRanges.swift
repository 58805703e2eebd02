/// Where words stand in bytes of UTF-8, as they are written: for what ``WordScanner`` does not say, whether a word began
/// with a capital and how it was spelled.
struct WordRanges: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next word; in a script without spaces, the next run of characters.
    mutating func next() -> Range<Int>? {
        let kinds = Self.kinds
        while position < bytes.count {
            let kind = kinds[Int(bytes[position])]
            let length = kind == .mixed ? Self.separatorLength(bytes, at: position) : kind == .separator ? 1 : 0
            if length == 0 { break }
            position += length
        }
        let start = position
        while position < bytes.count {
            let kind = kinds[Int(bytes[position])]
            if kind == .separator || (kind == .mixed && Self.separatorLength(bytes, at: position) > 0) { break }
            position += 1
        }
        return start == position ? nil : start..<position
    }

    /// What a byte says of the character that begins with it.
    private enum Kind: UInt8 {
        case separator, word, mixed
    }

    private static let kinds: [Kind] = (0...255).map { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
        case 0..<0x80: .separator
        case 0xC2, 0xE2, 0xE3: .mixed
        default: .word
        }
    }

    /// How many bytes a separator beyond ASCII takes: signs of Latin-1, general punctuation, punctuation of Chinese and
    /// Japanese; 0 for a letter.
    private static func separatorLength(_ bytes: [UInt8], at index: Int) -> Int {
        guard index + 1 < bytes.count else { return 0 }
        if bytes[index] == 0xC2 { return 2 }
        guard index + 2 < bytes.count else { return 0 }
        if bytes[index] == 0xE2, bytes[index + 1] <= 0x81 { return 3 }
        return bytes[index] == 0xE3 && bytes[index + 1] == 0x80 ? 3 : 0
    }
}
