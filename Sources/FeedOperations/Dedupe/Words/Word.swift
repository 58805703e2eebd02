/// A word of a text, folded, as a number; where a script sets no spaces, a character.
struct Word {
    /// The hash of the folded word, the same on every machine and in every run.
    let hash: UInt64
    /// Whether it consists of the digits 0 to 9.
    let isNumber: Bool
    /// Whether it is one character of a script that sets no spaces between words, or a symbol.
    let isCharacter: Bool
}

/// What words are handed to, one after the other.
protocol WordSink {
    mutating func take(_ word: Word)
}

/// Makes one number of the bytes of a word.
struct WordHash {
    private var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var bytes: UInt64 = 0
    private var count: UInt64 = 0

    /// Whether there is nothing yet.
    @inline(__always)
    var isEmpty: Bool { count == 0 }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        bytes = bytes << 8 | UInt64(byte)
        count &+= 1
        if count & 7 == 0 {
            hash = Self.mixed(hash ^ bytes, 0xD6E8_FEB8_6659_FD93)
            bytes = 0
        }
    }

    /// Appends a character as UTF-8.
    mutating func append(_ value: UInt32) {
        guard let scalar = Unicode.Scalar(value) else { return }
        UTF8.encode(scalar)?.forEach { append($0) }
    }

    /// The hash, which the next word begins anew.
    @inline(__always)
    mutating func finish() -> UInt64 {
        let result = Self.mixed(hash ^ bytes, 0xA076_1D64_78BD_642F ^ count)
        self = WordHash()
        return result
    }

    /// Both halves of a product: every bit of the result depends on all bits of both.
    @inline(__always)
    static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
