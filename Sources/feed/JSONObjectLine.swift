/// Output that looks like one JSON object, brought onto one line.
///
/// This looks at strings and brackets only. The driver passes the object on and reads nothing in it; whoever
/// does will parse it.
struct JSONObjectLine {
    private var line: [UInt8] = []
    private var openBrackets: [UInt8] = []
    private var isInString = false
    private var isEscaped = false
    private var isIndentation = false

    /// The object on one line, without a line break at the end.
    var text: String {
        String(decoding: line, as: UTF8.self)
    }

    /// Fails unless the bytes are UTF-8 and hold one object and white space around it.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let object = text.utf8.drop(while: Self.isSpace)
        guard object.first == UInt8(ascii: "{") else { return nil }
        for byte in object where !accept(byte) { return nil }
        guard openBrackets.isEmpty, !isInString else { return nil }
        while let last = line.last, Self.isSpace(last) { line.removeLast() }
    }

    /// Takes the next byte; `false` if no JSON object goes on like that.
    private mutating func accept(_ byte: UInt8) -> Bool {
        if isInString { return acceptInString(byte) }
        if Self.isSpace(byte) {
            acceptSpace(byte)
            return true
        }
        // Control characters stand nowhere in JSON, and nothing but white space after the object.
        guard byte > 0x20, line.isEmpty || !openBrackets.isEmpty else { return false }
        isIndentation = false
        line.append(byte)
        return acceptMark(byte)
    }

    private mutating func acceptInString(_ byte: UInt8) -> Bool {
        line.append(byte)
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
        }
        return byte >= 0x20
    }

    /// Keeps spaces as they are, but drops a line break together with the indentation after it.
    private mutating func acceptSpace(_ byte: UInt8) {
        if byte == 0x0A || byte == 0x0D { isIndentation = true }
        if !isIndentation { line.append(byte) }
    }

    private mutating func acceptMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"): openBrackets.append(UInt8(ascii: "}"))
        case UInt8(ascii: "["): openBrackets.append(UInt8(ascii: "]"))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): return openBrackets.popLast() == byte
        default: break
        }
        return true
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
