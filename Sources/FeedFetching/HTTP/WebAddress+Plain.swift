extension WebAddress {
    /// Reads an address that is written in the way in which all are kept, and in nothing but the plainest characters.
    ///
    /// Such a one needs no parser: nothing in it could be understood in two ways. At the start of a run thousands are
    /// read.
    ///
    /// - Returns: nil when it is not so plain.
    static func plain(_ text: String) -> WebAddress? {
        var text = text
        return text.withUTF8 { bytes in
            unsafe plain(bytes.span).map { unsafe WebAddress(bytes, $0) }
        }
    }

    /// Where the parts of a plain address are.
    private struct Parts {
        var isSecure: Bool
        var host: Range<Int>
        var port: Int?
    }

    /// Strings are made anew, so that they are known to be of ASCII: they are compared and hashed by their bytes then.
    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ parts: Parts) {
        text = unsafe String(decoding: bytes, as: UTF8.self)
        scheme = parts.isSecure ? "https" : "http"
        host = unsafe String(decoding: bytes[parts.host], as: UTF8.self)
        port = parts.port ?? (parts.isSecure ? 443 : 80)
        credentials = nil
    }

    private static func plain(_ text: Span<UInt8>) -> Parts? {
        guard text.count < 2048 else { return nil }
        let isSecure = begins(text, "https://")
        guard isSecure || begins(text, "http://") else { return nil }
        let start = isSecure ? 8 : 7
        guard let end = endOfHost(text, from: start) else { return nil }
        var parts = Parts(isSecure: isSecure, host: start..<end, port: nil)
        var index = end
        if index < text.count, text[index] == 0x3A {
            guard let port = port(text, from: index + 1) else { return nil }
            parts.port = port.number
            index = port.end
        }
        guard index < text.count, text[index] == 0x2F else { return nil }
        // An empty query is taken off.
        return isPlainPath(text, from: index) && text[text.count - 1] != 0x3F ? parts : nil
    }

    private static func begins(_ text: Span<UInt8>, _ start: StaticString) -> Bool {
        guard text.count >= start.utf8CodeUnitCount else { return false }
        for index in 0..<start.utf8CodeUnitCount where unsafe text[index] != start.utf8Start[index] { return false }
        return true
    }

    /// A name of labels in lower case whose first letter is one, or an IPv4 address in its usual form.
    private static func endOfHost(_ text: Span<UInt8>, from start: Int) -> Int? {
        guard start < text.count, isLetter(text[start]) else { return endOfIPv4(text, from: start) }
        var index = start
        while index < text.count {
            let byte = text[index]
            guard isLetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x2E else { break }
            // No label is empty, none begins or ends with a hyphen.
            if byte == 0x2E || byte == 0x2D, text[index - 1] == 0x2E { return nil }
            if byte == 0x2E, text[index - 1] == 0x2D { return nil }
            index += 1
        }
        return text[index - 1] == 0x2E || text[index - 1] == 0x2D || index - start > 253 ? nil : index
    }

    /// Four numbers: other forms are made into this one by the parser.
    private static func endOfIPv4(_ text: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        for part in 0..<4 {
            if part > 0 {
                guard index < text.count, text[index] == 0x2E else { return nil }
                index += 1
            }
            guard let number = number(text, from: index, digits: 3), number.value < 256 else { return nil }
            index = number.end
        }
        return index
    }

    private static func port(_ text: Span<UInt8>, from start: Int) -> (number: Int, end: Int)? {
        guard let number = number(text, from: start, digits: 5), (1...65_535).contains(number.value) else { return nil }
        return (number.value, number.end)
    }

    /// A number without zeros in front.
    private static func number(_ text: Span<UInt8>, from start: Int, digits: Int) -> (value: Int, end: Int)? {
        var index = start
        var value = 0
        while index < text.count, index - start < digits, isDigit(text[index]) {
            value = value * 10 + Int(text[index] - 0x30)
            index += 1
        }
        guard index > start, text[start] != 0x30 || index == start + 1 else { return nil }
        return (value, index)
    }

    /// A path and a query in which nothing is to be encoded and no dots are to be removed.
    private static func isPlainPath(_ text: Span<UInt8>, from start: Int) -> Bool {
        var last: UInt8 = 0
        for index in start..<text.count {
            let byte = text[index]
            switch byte {
            case 0x2E where last == 0x2F: return false
            // ! $ & ' ( ) * + , - . / 0-9 : ; = ? @ A-Z _ a-z ~
            case 0x21, 0x24, 0x26...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: last = byte
            default: return false
            }
        }
        return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
