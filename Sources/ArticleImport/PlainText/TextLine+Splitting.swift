extension TextLine {
    /// The lines of a text in UTF-8, in one pass.
    ///
    /// Lines end with LF, CRLF, CR, NEL or the line and paragraph separators of Unicode, which pasted text brings along.
    /// Bytes that are no UTF-8 become replacement characters.
    ///
    /// - Parameter isValid: whether it is known that there are none of those.
    static func lines(of bytes: Span<UInt8>, isValid: Bool = false) -> [TextLine] {
        var lines: [TextLine] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            // No other byte begins a line end.
            let byte = bytes[index]
            guard byte <= 0x0D || byte == 0xC2 || byte == 0xE2 else {
                index += 1
                continue
            }
            let length = lineEndLength(in: bytes, at: index)
            guard length > 0 else {
                index += 1
                continue
            }
            lines.append(line(number: lines.count + 1, bytes: bytes.extracting(start..<index), isValid))
            index += length
            start = index
        }
        if start < bytes.count {
            lines.append(line(number: lines.count + 1, bytes: bytes.extracting(start..<bytes.count), isValid))
        }
        return lines
    }

    /// The bytes of the line end at `index`, 0 if there is none.
    private static func lineEndLength(in bytes: Span<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0x0A: 1
        case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8 ? 3 : 0
        default: 0
        }
    }

    private static func line(number: Int, bytes: Span<UInt8>, _ isValid: Bool) -> TextLine {
        if let clean = cleanRange(in: bytes) {
            return TextLine(number: number, text: string(bytes.extracting(clean), isValid), indent: clean.lowerBound)
        }
        var cleaner = LineCleaner()
        cleaner.read(string(bytes, isValid))
        return TextLine(number: number, text: cleaner.text, indent: cleaner.indent)
    }

    /// Lines of UTF-8 are UTF-8, since line ends are whole characters; to check them again took a tenth of the time.
    private static func string(_ bytes: Span<UInt8>, _ isValid: Bool) -> String {
        if isValid { return unsafe String(copying: UTF8Span(unchecked: bytes)) }
        if let text = try? UTF8Span(validating: bytes) { return String(copying: text) }
        return String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }

    /// What is left of a line without the spaces around it, if there is nothing else to clean: no tab, no control, no two
    /// spaces in a row, and no character of the few blocks that hold invisible ones and other spaces.
    private static func cleanRange(in bytes: Span<UInt8>) -> Range<Int>? {
        var start = 0
        while start < bytes.count, bytes[start] == 0x20 { start += 1 }
        var end = bytes.count
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        var last: UInt8 = 0
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte > 0x20, byte < 0x7F {
                last = byte
                index += 1
                continue
            }
            let isPlain = byte < 0x7F ? byte > 0x20 || byte == 0x20 && last != 0x20 : byte >= 0x80
            guard isPlain, byte < 0xC2 || isVisible(bytes, at: index, end: end) else { return nil }
            last = byte
            index += 1
        }
        return start..<end
    }

    /// Whether a multi-byte character is none of those that a line is cleaned of. A line of marks only is seen as invisible.
    private static func isVisible(_ bytes: Span<UInt8>, at index: Int, end: Int) -> Bool {
        let second = index + 1 < end ? bytes[index + 1] : 0
        let third = index + 2 < end ? bytes[index + 2] : 0
        switch bytes[index] {
        case 0xC2: return second > 0xA0 && second != 0xAD
        case 0xCC, 0xCD, 0xE1: return false
        case 0xE2:
            return second > 0x81 || second == 0x80 && third >= 0x90 && third < 0xA8 || second == 0x80 && third >= 0xB0
        case 0xE3: return second != 0x80 || third != 0x80
        case 0xEF: return second < 0xB8 || second == 0xBC || second == 0xBD
        default: return true
        }
    }
}

/// Takes the spaces around a line away, makes one of several in a row and drops what cannot be seen.
private struct LineCleaner {
    private var bytes: [UInt8] = []
    private var spaces = 0
    private var lastSpace: Unicode.Scalar = " "
    private var showsSomething = false
    private(set) var indent = 0

    /// The cleaned text; empty if nothing of it could be seen.
    var text: String { showsSomething ? String(decoding: bytes, as: UTF8.self) : "" }

    mutating func read(_ line: String) {
        let source = line.utf8.span
        bytes.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            let scalar = source.scalar(at: &index)
            if scalar.isDiscarded { continue }
            if scalar.isSpacing {
                noteSpace(scalar)
            } else {
                append(scalar)
            }
        }
    }

    private mutating func noteSpace(_ scalar: Unicode.Scalar) {
        spaces += 1
        lastSpace = scalar
        if bytes.isEmpty { indent = scalar == "\t" ? (indent / 8 + 1) * 8 : indent + 1 }
    }

    /// A single no-break space is kept, since French and numbers mean it; any other gap becomes one plain space.
    private mutating func append(_ scalar: Unicode.Scalar) {
        if spaces > 0, !bytes.isEmpty {
            write(spaces == 1 && (lastSpace == "\u{A0}" || lastSpace == "\u{202F}") ? lastSpace : " ")
        }
        spaces = 0
        write(scalar)
        if !showsSomething { showsSomething = scalar.columns > 0 }
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
        }
    }
}
