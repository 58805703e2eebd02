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
        while position < bytes.count {
            let length = Self.separatorLength(bytes, at: position)
            if length == 0 { break }
            position += length
        }
        let start = position
        while position < bytes.count, Self.separatorLength(bytes, at: position) == 0 { position += 1 }
        return start == position ? nil : start..<position
    }

    /// How many bytes a separator takes; 0 where a letter or digit stands.
    @inline(__always)
    private static func separatorLength(_ bytes: [UInt8], at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 {
            let isWord = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
            return isWord ? 0 : 1
        }
        // Signs of Latin-1, general punctuation, punctuation of Chinese and Japanese.
        guard index + 1 < bytes.count else { return 0 }
        if byte == 0xC2 { return 2 }
        guard index + 2 < bytes.count else { return 0 }
        if byte == 0xE2, bytes[index + 1] <= 0x81 { return 3 }
        if byte == 0xE3, bytes[index + 1] == 0x80 { return 3 }
        return 0
    }
}
