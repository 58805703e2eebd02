internal import Syndication
internal import SyndicationXML

/// Parts a text into words, and folds them so that what is written differently and reads the same is the same.
///
/// Compatibility forms and case are folded, letters with marks composed, soft hyphens and zero-width characters vanish,
/// character references that a plain text still has are resolved, and quotation marks, dashes, other punctuation and white
/// space only part words.
enum WordScanner {
    /// Hands out the words of a plain text.
    static func scan(_ text: String, into sink: inout some WordSink) {
        scan(text.utf8Span.span, into: &sink)
    }

    /// Hands out the words of a text; of HTML, those that a person would read.
    static func scan(_ text: Text, into sink: inout some WordSink) {
        scan(text.kind == .text ? text.value : text.plain, into: &sink)
    }

    /// Hands out the words of bytes that are UTF-8.
    static func scan(_ bytes: Span<UInt8>, into sink: inout some WordSink) {
        var hash = WordHash()
        var letters: UInt16 = 0
        var start = 0
        var index = 0
        let table = asciiTable.span
        while index < bytes.count {
            // Within bounds: the index was just compared, and the table has a place for each of 7 bits.
            let byte = unsafe bytes[unchecked: index]
            let character = unsafe table[unchecked: Int(byte & 0x7F)]
            if byte < 0x80, character & ASCII.word != 0 {
                hash.append(UInt8(truncatingIfNeeded: character))
                letters |= character
                index += 1
                continue
            }
            if byte >= 0x80 || (character & ASCII.reference != 0 && reference(bytes, at: index) != nil) {
                // Letters before may take marks, and letters behind go on with the word.
                index = scanRun(bytes, from: start, into: &sink)
                hash = WordHash()
            } else {
                if !hash.isEmpty { sink.take(word(&hash, letters)) }
                if character & ASCII.single != 0 {
                    hash.append(byte)
                    sink.take(Word(hash: hash.finish(), isNumber: false, isCharacter: true))
                }
                index += 1
            }
            letters = 0
            start = index
        }
        if !hash.isEmpty { sink.take(word(&hash, letters)) }
    }

    @inline(__always)
    private static func word(_ hash: inout WordHash, _ letters: UInt16) -> Word {
        Word(hash: hash.finish(), isNumber: letters & ASCII.letter == 0, isCharacter: false)
    }

    // MARK: - Beyond ASCII

    /// Hands out the words from `start` up to the next separator of ASCII.
    ///
    /// - Returns: where that is.
    private static func scanRun(_ bytes: Span<UInt8>, from start: Int, into sink: inout some WordSink) -> Int {
        var run = WordRun()
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x80 {
                let (scalar, length) = decode(bytes, at: index)
                run.take(scalar, into: &sink)
                index += length
            } else if byte == 0x26, let reference = reference(bytes, at: index) {
                run.take(reference.scalar, into: &sink)
                index += reference.length
            } else if asciiTable[Int(byte)] & ASCII.word != 0 {
                run.take(Unicode.Scalar(byte), into: &sink)
                index += 1
            } else {
                break
            }
        }
        run.end(into: &sink)
        return index
    }

    /// A character reference that ends as it should.
    private static func reference(_ bytes: Span<UInt8>, at index: Int) -> HTMLCharacterReference? {
        guard let found = HTMLCharacterReference.read(bytes, at: index, end: bytes.count, in: .text),
            bytes[index + found.length - 1] == 0x3B
        else { return nil }
        return found
    }

    /// The character whose bytes begin at `index`. The bytes are UTF-8.
    @inline(__always)
    private static func decode(_ bytes: Span<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
        let first = UInt32(bytes[index])
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return ("\u{FFFD}", bytes.count - index) }
        var value = length == 2 ? first & 0x1F : length == 3 ? first & 0x0F : first & 0x07
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    // MARK: - ASCII

    /// What a character of ASCII is: bits above the folded byte.
    private enum ASCII {
        static let word: UInt16 = 1 << 8
        static let letter: UInt16 = 1 << 9
        static let single: UInt16 = 1 << 10
        static let reference: UInt16 = 1 << 11
    }

    private static let asciiTable: [UInt16] = (0..<0x80).map { value in
        let folded = FoldedScalars.fold(Unicode.Scalar(UInt8(value)))
        switch folded.role {
        case .word:
            let isDigit = (0x30...0x39).contains(folded.value)
            return ASCII.word | (isDigit ? 0 : ASCII.letter) | UInt16(folded.value)
        case .single: return ASCII.single
        default: return value == 0x26 ? ASCII.reference : 0
        }
    }
}
