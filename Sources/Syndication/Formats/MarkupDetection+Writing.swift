extension MarkupDetection {
    /// Whether some reader may take plain text for HTML: anything like a tag or a reference is in it. Writers escape it.
    static func canPassForHTML(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        var index = 0
        // Up to here there is no end of a tag: without that memory, many openings would be searched again and again.
        var searched = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x3C, isTag(bytes, from: index + 1, searched: &searched) { return true }
            if byte == 0x26, isReference(bytes, from: index + 1) { return true }
            index += 1
        }
        return false
    }

    /// `</`, `<!` or `<` and a letter, with a `>` somewhere behind it.
    private static func isTag(_ bytes: Span<UInt8>, from start: Int, searched: inout Int) -> Bool {
        guard start < bytes.count else { return false }
        let first = bytes[start]
        guard first == 0x2F || first == 0x21 || (0x61...0x7A).contains(first | 0x20) else { return false }
        var index = max(start, searched)
        // A tag that is not closed within a few thousand bytes is none.
        let end = min(bytes.count, start + 4096)
        while index < end {
            if bytes[index] == 0x3E { return true }
            index += 1
        }
        searched = max(searched, end)
        return false
    }

    /// `&name;`, `&#1;` or `&#x1;`.
    private static func isReference(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        var index = start
        if index < bytes.count, bytes[index] == 0x23 { index += 1 }
        let first = index
        while index < bytes.count, index - first < 32 {
            let byte = bytes[index]
            if byte == 0x3B { return index > first }
            guard (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) else { return false }
            index += 1
        }
        return false
    }
}
