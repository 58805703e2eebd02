/// How text is written so that an XML parser reads back exactly that text.
///
/// Carriage returns are written as references, since a parser turns them into line feeds; characters that XML 1.0
/// cannot hold at all (section 2.2) are left out.
enum XMLEscaping {
    /// What a byte needs: nothing, or a look.
    private static let specialInText = makeTable(Array("&<>".utf8))
    private static let specialInAttribute = makeTable(Array("&<>\"\t\n".utf8))

    private static func makeTable(_ special: [UInt8]) -> InlineArray<256, Bool> {
        var table = InlineArray<256, Bool>(repeating: false)
        for byte in 0..<32 where byte != 0x09 && byte != 0x0A { table[byte] = true }
        // U+FFFE and U+FFFF begin with this byte.
        table[0xEF] = true
        for byte in special { table[Int(byte)] = true }
        return table
    }

    static func appendText(_ text: String, to output: inout OutputBuffer) {
        append(text.utf8Span.span, special: specialInText, to: &output)
    }

    static func appendText(_ bytes: Span<UInt8>, to output: inout OutputBuffer) {
        append(bytes, special: specialInText, to: &output)
    }

    static func appendAttribute(_ value: String, to output: inout OutputBuffer) {
        append(value.utf8Span.span, special: specialInAttribute, to: &output)
    }

    static func appendAttribute(_ bytes: Span<UInt8>, to output: inout OutputBuffer) {
        append(bytes, special: specialInAttribute, to: &output)
    }

    /// Whether there is a `<` or an `&` in the text.
    static func hasMarkup(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        for index in bytes.indices where bytes[index] == 0x3C || bytes[index] == 0x26 { return true }
        return false
    }

    @inline(__always)
    private static func append(
        _ bytes: Span<UInt8>, special: borrowing InlineArray<256, Bool>, to output: inout OutputBuffer
    ) {
        let count = bytes.count
        var start = 0
        var index = 0
        while index < count {
            index = skipPlain(bytes, from: index)
            guard index < count else { break }
            let byte = unsafe bytes[unchecked: index]
            guard unsafe special[unchecked: Int(byte)] else {
                index += 1
                continue
            }
            if byte == 0xEF, !isNonCharacter(bytes, at: index) {
                index += 3
                continue
            }
            output.append(bytes.extracting(start..<index))
            appendReference(byte, to: &output)
            index += byte == 0xEF ? 3 : 1
            start = index
        }
        output.append(bytes.extracting(start..<count))
    }

    /// Skips whole blocks in which nothing asks for a look.
    @inline(__always)
    private static func skipPlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        let raw = unsafe bytes.bytes
        while index + 8 <= bytes.count {
            let block = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
            if ByteBlock.hasSpecial(block) { return index }
            index += 8
        }
        return index
    }

    private static func appendReference(_ byte: UInt8, to output: inout OutputBuffer) {
        switch byte {
        case UInt8(ascii: "&"): output.append("&amp;" as StaticString)
        case UInt8(ascii: "<"): output.append("&lt;" as StaticString)
        case UInt8(ascii: ">"): output.append("&gt;" as StaticString)
        case UInt8(ascii: "\""): output.append("&quot;" as StaticString)
        case 0x09: output.append("&#9;" as StaticString)
        case 0x0A: output.append("&#10;" as StaticString)
        case 0x0D: output.append("&#13;" as StaticString)
        default: break
        }
    }

    @inline(__always)
    private static func isNonCharacter(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }

    /// Whether `text` may stand in a CDATA section as it is: no end of section, nothing that a parser would change or
    /// refuse.
    static func fitsCDATA(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        let raw = unsafe bytes.bytes
        var index = 0
        while index < bytes.count {
            if index + 8 <= bytes.count {
                let block = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
                if !ByteBlock.hasControl(or: 0x5D, or: 0xEF, in: block) {
                    index += 8
                    continue
                }
            }
            let end = min(index + 8, bytes.count)
            while index < end {
                guard fitsCDATA(bytes, at: index) else { return false }
                index += 1
            }
        }
        return true
    }

    @inline(__always)
    private static func fitsCDATA(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x20 { return byte == 0x0A || byte == 0x09 }
        if byte == 0xEF { return !isNonCharacter(bytes, at: index) }
        guard byte == 0x5D, index + 2 < bytes.count else { return true }
        return !(bytes[index + 1] == 0x5D && bytes[index + 2] == 0x3E)
    }
}
