internal import Syndication
internal import SyndicationXML

/// What the words of a text are handed to, byte by byte.
protocol SearchWordSink: ~Copyable {
    /// Takes a byte of a word.
    mutating func append(_ byte: UInt8)
    /// Ends the word.
    ///
    /// - Parameter isCharacter: whether it is one character of a script that sets no spaces, or a symbol.
    mutating func endWord(isCharacter: Bool)
}

/// Cuts a text into words and folds them, as UTF-8: what deduplication takes for a word (``WordScanner``), as text.
///
/// Case and compatibility forms are folded, letters with marks composed; punctuation, spaces and symbols of ASCII part words.
/// Of HTML the text is cut: tags of phrases part no words, others do, and scripts and styles are passed over.
struct SearchCutter {
    /// Bytes that a word has at most; of longer ones the beginning counts.
    static let longest = 64

    private var length = 0
    private var letter: Unicode.Scalar?
    private var marks: [Unicode.Scalar] = []

    /// Hands out the words of a text.
    mutating func cut(_ text: Text, into sink: inout some SearchWordSink & ~Copyable) {
        cut(text.value.utf8Span.span, isHTML: text.kind != .text, into: &sink)
    }

    /// Hands out the words of a plain text.
    mutating func cut(_ text: String, into sink: inout some SearchWordSink & ~Copyable) {
        cut(text.utf8Span.span, isHTML: false, into: &sink)
    }

    private mutating func cut(
        _ bytes: Span<UInt8>, isHTML: Bool, into sink: inout some SearchWordSink & ~Copyable
    ) {
        let table = Self.table.span
        var tags = SearchTags()
        var index = 0
        while index < bytes.count {
            // Within bounds: the index was just compared, and the table has a place for each of 8 bits.
            let byte = unsafe bytes[unchecked: index]
            let folded = unsafe table[unchecked: Int(byte)]
            if folded > Self.special {
                if letter != nil { flush(into: &sink) }
                // A letter that may still take marks goes the longer way.
                if index + 1 < bytes.count, unsafe bytes[unchecked: index + 1] >= 0x80 {
                    letter = Unicode.Scalar(byte)
                } else {
                    append(folded, into: &sink)
                }
                index += 1
            } else if folded == 0 {
                end(into: &sink)
                index += 1
            } else if byte >= 0x80 {
                index += scalar(bytes, at: index, into: &sink)
            } else if isHTML, byte == 0x3C, let tag = tags.read(bytes, at: index) {
                if !tag.isPhrase { end(into: &sink) }
                index = tag.end
            } else if isHTML, byte == 0x26,
                let reference = HTMLCharacterReference.read(bytes, at: index, end: bytes.count, in: .text)
            {
                take(CompatibilityCharacters.fullWidth(reference.scalar), into: &sink)
                index += reference.length
            } else {
                end(into: &sink)
                index += 1
            }
        }
        end(into: &sink)
    }

    // MARK: - Beyond ASCII

    private mutating func scalar(
        _ bytes: Span<UInt8>, at index: Int, into sink: inout some SearchWordSink & ~Copyable
    ) -> Int {
        let first = UInt32(bytes[index])
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return bytes.count - index }
        var value = length == 2 ? first & 0x1F : length == 3 ? first & 0x0F : first & 0x07
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        take(CompatibilityCharacters.fullWidth(Unicode.Scalar(value) ?? "\u{FFFD}"), into: &sink)
        return length
    }

    private mutating func take(_ scalar: Unicode.Scalar, into sink: inout some SearchWordSink & ~Copyable) {
        // Documents choose how many marks they pile up; nobody's language has more than a few.
        if ComposedCharacters.continues(scalar), letter != nil, marks.count < 8 {
            marks.append(scalar)
            return
        }
        flush(into: &sink)
        letter = scalar
    }

    private mutating func flush(into sink: inout some SearchWordSink & ~Copyable) {
        guard let letter else { return }
        self.letter = nil
        if marks.isEmpty { return fold(letter, into: &sink) }
        var sequence = String.UnicodeScalarView([letter])
        sequence.append(contentsOf: marks)
        if let composed = ComposedCharacters.composed(String(sequence)) {
            fold(composed, into: &sink)
        } else {
            fold(letter, into: &sink)
            let sorted = marks.sorted { $0.properties.canonicalCombiningClass < $1.properties.canonicalCombiningClass }
            for mark in sorted { fold(mark, into: &sink) }
        }
        marks.removeAll(keepingCapacity: true)
    }

    private mutating func fold(_ scalar: Unicode.Scalar, into sink: inout some SearchWordSink & ~Copyable) {
        let folded = FoldedScalars.fold(scalar)
        if folded.role == .expansion {
            for part in FoldedScalars.expansion(of: scalar) { append(part, into: &sink) }
        } else {
            append(folded, into: &sink)
        }
    }

    private mutating func append(_ folded: FoldedScalar, into sink: inout some SearchWordSink & ~Copyable) {
        switch folded.role {
        case .word where !Self.isUnspacedSign(folded.value): append(folded.value, into: &sink)
        case .word, .single:
            endWord(isCharacter: false, into: &sink)
            // Symbols of ASCII mean something else to the index.
            guard folded.value >= 0x80 else { return }
            append(folded.value, into: &sink)
            endWord(isCharacter: true, into: &sink)
        case .separator: endWord(isCharacter: false, into: &sink)
        case .ignorable, .expansion: break
        }
    }

    /// Vowels, tones and other signs of Thai, Lao, Burmese and Khmer, which stand among letters that are words of their own.
    private static func isUnspacedSign(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E30...0x0E5B, 0x0EB0...0x0EDF, 0x102B...0x109F, 0x17B4...0x17FF: true
        default: false
        }
    }

    // MARK: - Words

    @inline(__always)
    private mutating func append(_ byte: UInt8, into sink: inout some SearchWordSink & ~Copyable) {
        guard length < Self.longest else { return }
        sink.append(byte)
        length &+= 1
    }

    private mutating func append(_ value: UInt32, into sink: inout some SearchWordSink & ~Copyable) {
        guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar),
            length + bytes.count <= Self.longest
        else { return }
        for byte in bytes { sink.append(byte) }
        length += bytes.count
    }

    private mutating func end(into sink: inout some SearchWordSink & ~Copyable) {
        if letter != nil { flush(into: &sink) }
        endWord(isCharacter: false, into: &sink)
    }

    @inline(__always)
    private mutating func endWord(isCharacter: Bool, into sink: inout some SearchWordSink & ~Copyable) {
        guard length > 0 else { return }
        sink.endWord(isCharacter: isCharacter)
        length = 0
    }

    /// What is no letter, and yet may not part words.
    private static let special: UInt8 = 1

    /// What a byte is folded to; 0 for one that parts words, 1 for what has to be looked at.
    private static let table: [UInt8] = (0..<0x100).map { value in
        guard value < 0x80, value != 0x3C, value != 0x26 else { return special }
        let folded = FoldedScalars.fold(Unicode.Scalar(UInt8(value)))
        return folded.role == .word ? UInt8(truncatingIfNeeded: folded.value) : 0
    }
}
