/// Lets only bytes through that are valid UTF-8 and characters XML allows; replaces the others.
///
/// It stands before the parser because of what libxml2 does behind it: in recovery it hands invalid bytes to the
/// callbacks as they are, and one control character inside a CDATA section loses the rest of the document. Behind the
/// gate, text can become a `String` without being validated again.
struct UTF8Gate {
    /// Why a byte did not pass.
    struct Fault: Hashable {
        /// Offset of the byte in what was given.
        var offset: Int
        var byte: UInt8
    }

    /// How many bytes at the start of `bytes` pass: all of them, or those before the first fault, or before a
    /// sequence that the end cuts (the caller brings those bytes again, with what follows).
    static func prefix(_ bytes: UnsafeBufferPointer<UInt8>) -> (passing: Int, isCut: Bool, isWide: Bool) {
        guard let base = bytes.baseAddress else { return (0, false, false) }
        let count = bytes.count
        var index = 0
        var isWide = false
        while true {
            index = unsafe skipPlain(base, from: index, count: count)
            guard index < count else { return (count, false, isWide) }
            // A block with something else in it: byte by byte, and not block by block again, until it is plain for a while.
            let run = unsafe skipMixed(base, from: index, count: count)
            if run > index {
                isWide = true
                index = run
                continue
            }
            let byte = unsafe base[index]
            if byte < 0x80 {
                guard byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
                    return (index, false, isWide)
                }
                index += 1
                continue
            }
            let length = unsafe sequenceLength(base + index, available: count - index)
            guard length > 0 else { return (index, length < 0, isWide) }
            isWide = true
            index += length
        }
    }

    /// Skips text in other scripts: sequences of two and three bytes, with the spaces and the punctuation between them.
    /// Rarer sequences, and a longer stretch of ASCII, are left for others.
    @inline(__always)
    private static func skipMixed(_ base: UnsafePointer<UInt8>, from start: Int, count: Int) -> Int {
        var index = start
        var plain = 0
        while index + 2 < count, plain < 16 {
            let byte = unsafe base[index]
            if byte < 0x80 {
                guard byte >= 0x20 || byte == 0x0A else { return index }
                index += 1
                plain += 1
                continue
            }
            plain = 0
            guard byte >= 0xC2, unsafe base[index + 1] & 0xC0 == 0x80 else { return index }
            if byte < 0xE0 {
                index += 2
                continue
            }
            // The first and last leads of three bytes have rules of their own.
            guard byte < 0xEF, byte != 0xE0, byte != 0xED, unsafe base[index + 2] & 0xC0 == 0x80 else { return index }
            index += 3
        }
        return index
    }

    /// Skips whole blocks of ASCII without control characters, except tab and line ends.
    @inline(__always)
    private static func skipPlain(_ base: UnsafePointer<UInt8>, from start: Int, count: Int) -> Int {
        var index = start
        let raw = unsafe UnsafeRawPointer(base)
        while index + 16 <= count {
            let first = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let second = unsafe raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
            guard ByteBlock.hasOdd(first) || ByteBlock.hasOdd(second) else {
                index += 16
                continue
            }
            if (first | second) & ByteBlock.highBits != 0 { return index }
            // Control characters, most often line ends.
            for offset in index..<index + 16 {
                let byte = unsafe base[offset]
                guard byte >= 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D else { return offset }
            }
            index += 16
        }
        return index
    }

    /// The length of the valid sequence at `bytes`, 0 if it is invalid, -1 if the end cuts it.
    ///
    /// The table is that of the Unicode Standard, table 3-7; U+FFFE and U+FFFF are no XML characters.
    @inline(__always)
    private static func sequenceLength(_ bytes: UnsafePointer<UInt8>, available: Int) -> Int {
        let first = unsafe bytes[0]
        if first < 0xC2 { return 0 }
        guard available > 1 else { return first < 0xF5 ? -1 : 0 }
        let second = unsafe bytes[1]
        if first < 0xE0 { return second & 0xC0 == 0x80 ? 2 : 0 }
        if first < 0xF0 {
            let low: UInt8 = first == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = first == 0xED ? 0x9F : 0xBF
            guard second >= low, second <= high else { return 0 }
            guard available > 2 else { return -1 }
            let third = unsafe bytes[2]
            guard third & 0xC0 == 0x80 else { return 0 }
            return first == 0xEF && second == 0xBF && third >= 0xBE ? 0 : 3
        }
        let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
        guard first < 0xF5, second >= low, second <= high else { return 0 }
        guard available > 2 else { return -1 }
        guard unsafe bytes[2] & 0xC0 == 0x80 else { return 0 }
        guard available > 3 else { return -1 }
        return unsafe bytes[3] & 0xC0 == 0x80 ? 4 : 0
    }

    /// Appends `bytes` to `output` with every byte that does not pass left out (control characters), read as
    /// Windows-1252 (which such bytes most often are) or replaced by U+FFFD (sequences of UTF-8 that were cut). Stops
    /// before a sequence that the end cuts.
    ///
    /// - Parameter keepingOddBytes: whether bytes are read as Windows-1252 at all.
    /// - Returns: how many bytes were used, and the first fault.
    static func clean(
        _ bytes: UnsafeBufferPointer<UInt8>, keepingOddBytes: Bool = true, into output: inout [UInt8]
    ) -> (used: Int, fault: Fault?) {
        var index = 0
        var fault: Fault?
        while index < bytes.count {
            let rest = unsafe UnsafeBufferPointer(rebasing: bytes[index...])
            let (passing, isCut, _) = unsafe prefix(rest)
            unsafe output.append(contentsOf: rest[..<passing])
            index += passing
            if isCut || index == bytes.count { break }
            let byte = unsafe bytes[index]
            if fault == nil { fault = Fault(offset: index, byte: byte) }
            let length = unsafe faultLength(rest, at: passing)
            if byte >= 0x20 {
                let scalar = length == 1 && keepingOddBytes ? Windows1252.scalar(byte) : "\u{FFFD}"
                output.append(contentsOf: String(scalar).utf8)
            }
            index += length
        }
        return (index, fault)
    }

    /// U+FFFE and U+FFFF, and sequences that miss their last bytes, are faults as a whole; everything else byte by byte.
    private static func faultLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let first = unsafe bytes[index]
        guard first >= 0xE0, first < 0xF5 else { return 1 }
        let needed = first < 0xF0 ? 3 : 4
        var length = 1
        while length < needed, index + length < bytes.count, unsafe bytes[index + length] & 0xC0 == 0x80 { length += 1 }
        return length
    }
}

/// Windows-1252 as browsers read it.
enum Windows1252 {
    private static let high: [Unicode.Scalar] = [
        "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{2C6}",
        "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}", "\u{90}", "\u{2018}", "\u{2019}",
        "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}",
        "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]

    /// What a byte stands for; U+FFFD for the five that stand for nothing.
    static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let scalar = high[Int(byte) - 0x80]
        return scalar.value < 0xA0 ? "\u{FFFD}" : scalar
    }
}
