/// The bytes of a header field's value, read from the front (RFC 9110, section 5.6). Every byte is looked at a fixed
/// number of times, whatever the value.
struct FieldValueScanner {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ value: String) {
        bytes = Array(value.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }

    /// The next byte, 0 at the end.
    var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    mutating func skipSpace() {
        while next == 0x20 || next == 0x09 { position += 1 }
    }

    /// Takes the next byte if it is this one, with the white space in front of it.
    mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte, !isAtEnd else { return false }
        position += 1
        return true
    }

    /// Takes a token (section 5.6.2), in lower case; empty where there is none.
    mutating func token() -> String {
        skipSpace()
        let start = position
        while Self.isToken(next) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    }

    /// Takes what stands behind `=`: a quoted string without its quotes, or whatever is there up to a space or one of
    /// `,` and `;`.
    mutating func value() -> String {
        skipSpace()
        if next == 0x22 { return quotedString() }
        let start = position
        while !isAtEnd, !Self.isSeparator(next) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Takes what stands between the next byte and the nearest `end`; nil where there is no end.
    mutating func enclosed(by end: UInt8) -> String? {
        guard let close = bytes[min(position + 1, bytes.count)...].firstIndex(of: end) else { return nil }
        defer { position = close + 1 }
        return String(decoding: bytes[(position + 1)..<close], as: UTF8.self)
    }

    /// Goes to the next byte that is one of the two and stands in no quoted string, or to the end.
    mutating func skip(to end: UInt8, or other: UInt8? = nil) {
        while !isAtEnd, next != end, next != other {
            if next == 0x22 { _ = quotedString() } else { position += 1 }
        }
    }

    /// Section 5.6.4. One that does not end goes to the end of the value.
    private mutating func quotedString() -> String {
        position += 1
        var text: [UInt8] = []
        while !isAtEnd, next != 0x22 {
            if next == 0x5C, position + 1 < bytes.count { position += 1 }
            text.append(next)
            position += 1
        }
        position = min(position + 1, bytes.count)
        return String(decoding: text, as: UTF8.self)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x2C || byte == 0x3B
    }

    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
        default: false
        }
    }
}
