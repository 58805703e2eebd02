/// Looks at eight bytes at once, in one register.
enum ByteBlock {
    static let highBits: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Whether any byte is a control character or not ASCII.
    @inline(__always)
    static func hasOdd(_ block: UInt64) -> Bool {
        ((block &- 0x20 &* ones) | block) & highBits != 0
    }

    /// Whether any byte is a control character. Bytes that are not ASCII do not count.
    @inline(__always)
    static func hasControl(_ block: UInt64) -> Bool {
        (block &- 0x20 &* ones) & ~block & highBits != 0
    }

    /// Whether any byte is a control character or one of these two, in one test. What follows such a byte may be taken for one
    /// too, so a hit asks for a look.
    @inline(__always)
    static func hasControl(or one: UInt8, or other: UInt8, in block: UInt64) -> Bool {
        let (first, second) = (block ^ (ones &* UInt64(one)), block ^ (ones &* UInt64(other)))
        let found =
            (first &- ones) & ~first | (second &- ones) & ~second | (block &- 0x20 &* ones) & ~block
        return found & highBits != 0
    }

    /// Whether any byte is a control character, one of `&<>"`, or one that begins a character that XML does not have; in one
    /// test. What follows such a byte may be taken for one too.
    @inline(__always)
    static func hasSpecial(_ block: UInt64) -> Bool {
        // `<` and `>` differ by one bit, and so do `"` and `&`.
        let brackets = (block | ones &* 0x02) ^ (ones &* 0x3E)
        let marks = (block | ones &* 0x04) ^ (ones &* 0x26)
        let rare = block ^ (ones &* 0xEF)
        let found =
            (brackets &- ones) & ~brackets | (marks &- ones) & ~marks | (rare &- ones) & ~rare
            | (block &- 0x20 &* ones) & ~block
        return found & highBits != 0
    }

    /// Whether any byte is this one. What follows such a byte may be taken for one too, so a hit asks for a look.
    @inline(__always)
    static func has(_ byte: UInt8, in block: UInt64) -> Bool {
        let difference = block ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference & highBits != 0
    }
}
