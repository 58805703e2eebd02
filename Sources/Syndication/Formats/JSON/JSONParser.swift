/// Parses JSON (RFC 8259), and goes on behind small faults: a comma too many, a lone surrogate, a byte that is no UTF-8.
///
/// Where it cannot go on, it gives what was read, without the value that the fault cut.
package struct JSONParser {
    /// Levels of arrays and objects; deeper ones are a fault. An XML element takes two, and there may be 256 of those.
    private static let maximumDepth = 640

    private let bytes: [UInt8]
    private var position: Int
    private var depth = 0
    /// The first fault that was repaired.
    private(set) var repair: FeedError?
    /// Why parsing ended early.
    package private(set) var failure: FeedError?
    /// The number of the first line, for a document of several values.
    private let firstLine: Int

    package init(_ bytes: [UInt8], firstLine: Int = 1) {
        self.bytes = bytes
        self.firstLine = firstLine
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Parses the document's one value; nil when there is none.
    package mutating func document() -> JSONValue? {
        skipSpace()
        guard position < bytes.count else {
            fail(.empty, "empty")
            return nil
        }
        let value = self.value()
        skipSpace()
        if failure == nil, position < bytes.count { mend("something stands behind the document's end") }
        return value.value
    }

    // MARK: - Values

    /// A value, and whether it was read to its end.
    private mutating func value() -> (value: JSONValue?, isWhole: Bool) {
        skipSpace()
        guard position < bytes.count else {
            fail(.truncated, "the document ends within a value")
            return (nil, false)
        }
        switch bytes[position] {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return array()
        case UInt8(ascii: "\""): return string().map { (.string($0), true) } ?? (nil, false)
        case UInt8(ascii: "t"): return word("true", .bool(true))
        case UInt8(ascii: "f"): return word("false", .bool(false))
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    private mutating func object() -> (JSONValue?, Bool) {
        guard enter() else { return (nil, false) }
        var members: [(name: String, value: JSONValue)] = []
        while true {
            skipSpace()
            if take("}") { break }
            guard next == UInt8(ascii: "\""), let name = string() else { return (.object(members), unexpected()) }
            skipSpace()
            guard take(":") else { return (.object(members), unexpected()) }
            let (value, isWhole) = value()
            // Of what was cut, the containers are kept: they hold what was whole. Of the rest, there is the name.
            members.append((name, value.flatMap { isWhole || $0.isContainer ? $0 : nil } ?? .null))
            guard isWhole else { return (.object(members), false) }
            guard separator(closing: "}") else { return (.object(members), false) }
        }
        depth -= 1
        return (.object(members), true)
    }

    private mutating func array() -> (JSONValue?, Bool) {
        guard enter() else { return (nil, false) }
        var elements: [JSONValue] = []
        while true {
            skipSpace()
            if take("]") { break }
            let (value, isWhole) = value()
            guard isWhole, let value else { return (.array(elements), false) }
            elements.append(value)
            guard separator(closing: "]") else { return (.array(elements), false) }
        }
        depth -= 1
        return (.array(elements), true)
    }

    /// A comma, or the bracket that ends the container, which is left for the caller.
    private mutating func separator(closing bracket: Unicode.Scalar) -> Bool {
        skipSpace()
        if take(",") {
            skipSpace()
            if next == UInt8(ascii: bracket) { mend("a comma stands in front of '\(bracket)'") }
            return true
        }
        return next == UInt8(ascii: bracket) ? true : unexpected()
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) -> (JSONValue?, Bool) {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count, bytes[position..<end].elementsEqual(Array(word.description.utf8)) else {
            return (nil, unexpected())
        }
        position = end
        return (value, true)
    }

    private mutating func number() -> (JSONValue?, Bool) {
        let start = position
        while position < bytes.count, "+-.eE0123456789".utf8.contains(bytes[position]) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let number = Double(text), !number.isNaN else {
            position = start
            return (nil, unexpected())
        }
        // A number too large for the machine is no fault of the document's (RFC 8259, section 6).
        return (.number(min(max(number, -.greatestFiniteMagnitude), .greatestFiniteMagnitude), text: text), true)
    }

    // MARK: - Strings

    /// A string; nil when the document ends within it.
    private mutating func string() -> String? {
        position += 1
        let start = position
        // Most strings have nothing to unescape.
        position = endOfRun(from: position)
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            defer { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
        return escapedString(from: start)
    }

    /// Where the next quotation mark or backslash stands, or the bytes end.
    private func endOfRun(from start: Int) -> Int {
        let bytes = bytes.span
        var index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") { index += 1 }
        return index
    }

    private mutating func escapedString(from start: Int) -> String? {
        var text = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            appendEscape(to: &text)
            let end = endOfRun(from: position)
            text += bytes[position..<end]
            position = end
        }
        fail(.truncated, "the document ends within a string")
        return nil
    }

    private mutating func appendEscape(to text: inout [UInt8]) {
        // The document may end behind the backslash.
        guard position < bytes.count else { return }
        let escape = next
        position += 1
        switch escape {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"): text.append(contentsOf: String(unicodeEscape()).utf8)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
        default:
            mend("'\\' stands in front of a character that cannot be escaped")
            text.append(escape)
        }
    }

    private mutating func unicodeEscape() -> Unicode.Scalar {
        let unit = hex4()
        guard let unit, (0xD800...0xDFFF).contains(unit) else {
            return unit.flatMap { Unicode.Scalar($0) } ?? "\u{FFFD}"
        }
        let restart = position
        if unit < 0xDC00, take("\\"), take("u"), let low = hex4(), (0xDC00...0xDFFF).contains(low) {
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
        }
        position = restart
        mend("half of a surrogate pair is replaced by U+FFFD")
        return "\u{FFFD}"
    }

    private mutating func hex4() -> UInt32? {
        let isHex = { (byte: UInt8) in (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20) }
        guard position + 4 <= bytes.count, bytes[position..<position + 4].allSatisfy(isHex),
            let unit = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else {
            mend("'\\u' stands without four hexadecimal digits")
            return nil
        }
        position += 4
        return unit
    }

    // MARK: - Bytes and faults

    private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    }

    private mutating func enter() -> Bool {
        position += 1
        depth += 1
        guard depth > Self.maximumDepth else { return true }
        fail(.limitExceeded, "values are nested deeper than \(Self.maximumDepth) levels")
        return false
    }

    /// Fails because of the byte that comes next. Always false.
    private mutating func unexpected() -> Bool {
        if position >= bytes.count {
            fail(.truncated, "the document ends within a value")
        } else {
            let shown = (0x21...0x7E).contains(next) ? "'\(Unicode.Scalar(next))'" : "byte \(next)"
            fail(.malformed, "\(shown) is not expected here")
        }
        return false
    }

    private mutating func fail(_ code: FeedError.Code, _ message: String) {
        guard failure == nil else { return }
        let (line, column) = place
        failure = FeedError(code, message, line: line, column: column)
    }

    private mutating func mend(_ message: String) {
        guard repair == nil else { return }
        let (line, column) = place
        repair = FeedError(.malformed, message, line: line, column: column)
    }

    private var place: (line: Int, column: Int) {
        let before = bytes[..<min(position, bytes.count)]
        let line = before.count { $0 == 0x0A }
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return (firstLine + line, before.count - start + 1)
    }
}

extension JSONValue {
    fileprivate var isContainer: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}
