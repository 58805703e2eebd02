/// The declarations of a `style` attribute (CSS Style Attributes, section 3), with only what is known to be harmless.
enum CSSDeclarations {
    /// The declarations that may stay, each ended by a semicolon; empty when none may.
    static func sanitized(_ style: String) -> String {
        guard let bytes = withoutComments(Array(style.utf8)) else { return "" }
        var kept: [String] = []
        var start = 0
        while start < bytes.count {
            let end = endOfDeclaration(bytes, from: start)
            if let declaration = declaration(bytes[start..<end]) { kept.append(declaration) }
            start = end + 1
        }
        return kept.joined(separator: " ")
    }

    /// Comments separate as a space does (CSS Syntax, section 4.3.2). Nil when one does not end.
    private static func withoutComments(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.contains(0x2A) else { return bytes }
        var result: [UInt8] = []
        var index = 0
        var quote: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            if quote == 0, byte == 0x2F, index + 1 < bytes.count, bytes[index + 1] == 0x2A {
                var end = index + 2
                while end + 1 < bytes.count, !(bytes[end] == 0x2A && bytes[end + 1] == 0x2F) { end += 1 }
                guard end + 1 < bytes.count else { return nil }
                result.append(0x20)
                index = end + 2
                continue
            }
            if quote == 0 ? byte == 0x22 || byte == 0x27 : byte == quote { quote = quote == 0 ? byte : 0 }
            result.append(byte)
            index += 1
        }
        return result
    }

    /// Semicolons within quotes and brackets belong to the value.
    private static func endOfDeclaration(_ bytes: [UInt8], from start: Int) -> Int {
        var quote: UInt8 = 0
        var depth = 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x5C: index += 1
            case 0x22, 0x27: quote = quote == 0 ? byte : quote == byte ? 0 : quote
            case 0x28, 0x5B, 0x7B: if quote == 0 { depth += 1 }
            case 0x29, 0x5D, 0x7D: if quote == 0 { depth = max(0, depth - 1) }
            case 0x3B: if quote == 0, depth == 0 { return index }
            default: break
            }
            index += 1
        }
        return bytes.count
    }

    private static func declaration(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let colon = bytes.firstIndex(of: 0x3A) else { return nil }
        let name = bytes[..<colon].drop(while: HTMLBytes.isSpace).map(HTMLBytes.lowercased)
        guard let end = name.lastIndex(where: { !HTMLBytes.isSpace($0) }) else { return nil }
        let property = String(decoding: name[...end], as: UTF8.self)
        guard CSSProperties.allows(property) else { return nil }
        var value = CSSValue(bytes[bytes.index(after: colon)...], of: property)
        return value.checked().map { "\(property): \($0);" }
    }
}
