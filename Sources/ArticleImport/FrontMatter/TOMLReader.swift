/// Reads the tokens of TOML (1.0) from bytes.
struct TOMLReader {
    /// Why a line is no TOML.
    struct Fault: Error {
        var message: String
        /// The line, from 0.
        var line: Int
        /// The column, from 1.
        var column: Int
    }

    private let bytes: [UInt8]
    private var position = 0
    private var lineStart = 0
    /// The line that is being read, from 0.
    private(set) var line = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func fault(_ message: String) -> Fault {
        Fault(message: message, line: line, column: position - lineStart + 1)
    }

    // MARK: - Bytes

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func step() {
        if next == 0x0A {
            line += 1
            lineStart = position + 1
        }
        position += 1
    }

    /// Takes a character, with the space before it.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private func starts(with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        return position + count <= bytes.count && bytes[position..<position + count].elementsEqual("\(text)".utf8)
    }

    private mutating func skipSpace() {
        while next == 0x20 || next == 0x09 { position += 1 }
    }

    /// Skips space, line ends and comments.
    private mutating func skipBlank() {
        while let byte = next {
            if byte == UInt8(ascii: "#") { skipComment() } else if byte <= 0x20 { step() } else { return }
        }
    }

    private mutating func skipComment() {
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    }

    /// Goes to the next line.
    mutating func skipLine() {
        skipComment()
        if next != nil { step() }
    }

    /// Goes to the next key or table.
    ///
    /// - Returns: false at the end.
    mutating func skipToKey() -> Bool {
        skipBlank()
        return next != nil
    }

    /// Nothing but a comment stands behind a key's value.
    mutating func endOfLine() throws(Fault) {
        skipSpace()
        if next == UInt8(ascii: "#") { skipComment() }
        if next == 0x0D { position += 1 }
        guard let byte = next, byte != 0x0A else { return }
        throw fault("something stands behind a value")
    }

    // MARK: - Keys

    /// A key, dotted or not, and the sign behind it.
    mutating func path(until end: Unicode.Scalar) throws(Fault) -> [String] {
        var path: [String] = []
        repeat { path.append(try key()) } while path.count < 16 && take(".")
        guard take(end) else { throw fault("'\(end)' is missing behind a key") }
        return path
    }

    private mutating func key() throws(Fault) -> String {
        skipSpace()
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return try string() }
        let start = position
        while let byte = next, byte > 0x20, !".=[]{}#\"',".utf8.contains(byte) { position += 1 }
        guard position > start else { throw fault("a key is missing") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    // MARK: - Values

    mutating func value(depth: Int) throws(Fault) -> FrontMatterValue {
        skipSpace()
        guard depth < FrontMatterValue.maximumDepth else { throw fault("nested too deeply") }
        switch next {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .scalar(try string())
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "{"): return try table(depth: depth)
        default: return try word()
        }
    }

    /// A number, a truth value, or a date, which may have a space before its time.
    private mutating func word() throws(Fault) -> FrontMatterValue {
        let start = position
        while let byte = next, byte >= 0x20, !"#,]}".utf8.contains(byte) { position += 1 }
        guard let text = FrontMatterValue.scalar(String(decoding: bytes[start..<position], as: UTF8.self)).text else {
            throw fault("a value is missing")
        }
        return .scalar(text)
    }

    private mutating func array(depth: Int) throws(Fault) -> FrontMatterValue {
        position += 1
        var elements: [FrontMatterValue] = []
        while true {
            skipBlank()
            guard next != nil else { throw fault("a list does not end") }
            if take("]") { return .list(elements) }
            elements.append(try value(depth: depth + 1))
            skipBlank()
            guard take(",") || next == UInt8(ascii: "]") else { throw fault("',' is missing in a list") }
        }
    }

    private mutating func table(depth: Int) throws(Fault) -> FrontMatterValue {
        position += 1
        var members: [FrontMatterMember] = []
        while true {
            skipBlank()
            guard next != nil else { throw fault("a table does not end") }
            if take("}") { return .map(members) }
            let path = try path(until: "=")
            let value = try value(depth: depth + 1)
            members.append(FrontMatterMember(key: path.joined(separator: "."), value: value, line: line))
            skipBlank()
            guard take(",") || next == UInt8(ascii: "}") else { throw fault("',' is missing in a table") }
        }
    }

    // MARK: - Strings

    private mutating func string() throws(Fault) -> String {
        let quote = bytes[position]
        let isLong = starts(with: "\"\"\"") || starts(with: "'''")
        position += isLong ? 3 : 1
        if isLong {
            if next == 0x0D { position += 1 }
            if next == 0x0A { step() }
        }
        var text: [UInt8] = []
        while let byte = next {
            if byte == quote, !isLong || endsLong(quote, &text) {
                position += isLong ? 3 : 1
                return String(decoding: text, as: UTF8.self)
            }
            if byte == 0x0A, !isLong { break }
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                try escape(&text)
            } else {
                text.append(byte)
                step()
            }
        }
        throw fault("a string does not end")
    }

    /// Whether three quotes end the string here; one or two before them belong to it.
    private mutating func endsLong(_ quote: UInt8, _ text: inout [UInt8]) -> Bool {
        let run = bytes[position...].prefix(5).prefix { $0 == quote }.count
        guard run >= 3 else { return false }
        text += [UInt8](repeating: quote, count: run - 3)
        position += run - 3
        return true
    }

    private mutating func escape(_ text: inout [UInt8]) throws(Fault) {
        position += 1
        guard let byte = next else { throw fault("a string does not end") }
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "e"): text.append(0x1B)
        case UInt8(ascii: "u"): return try scalar(digits: 4, &text)
        case UInt8(ascii: "U"): return try scalar(digits: 8, &text)
        case 0x0A, 0x0D, 0x20, 0x09:
            while position < bytes.count, bytes[position] <= 0x20 { step() }
            return
        default: text.append(byte)
        }
        position += 1
    }

    private mutating func scalar(digits: Int, _ text: inout [UInt8]) throws(Fault) {
        position += 1
        let end = min(position + digits, bytes.count)
        let hex = String(decoding: bytes[position..<end], as: UTF8.self)
        guard let value = UInt32(hex, radix: 16), let scalar = Unicode.Scalar(value) else {
            throw fault("no character has the number '\(hex)'")
        }
        text += Array(String(scalar).utf8)
        position = end
    }
}
