internal import SyndicationXML

/// Writes JSON, member by member. Commas are its business; nesting is the caller's.
struct JSONWriter: ~Copyable {
    var output: OutputBuffer
    private var needsComma = false

    init(output: consuming OutputBuffer = unsafe OutputBuffer()) {
        self.output = output
    }

    // MARK: - Structure

    mutating func beginObject(_ name: StaticString? = nil) { begin(0x7B, name) }
    mutating func endObject() { end(0x7D) }
    mutating func beginArray(_ name: StaticString? = nil) { begin(0x5B, name) }
    mutating func endArray() { end(0x5D) }

    /// Starts a new line between two values.
    mutating func newLine() {
        if needsComma { output.append(0x2C) }
        needsComma = false
        output.append(0x0A)
    }

    /// Ends the document's or the line's value.
    mutating func endLine() {
        output.append(0x0A)
        needsComma = false
    }

    private mutating func begin(_ bracket: UInt8, _ name: StaticString?) {
        if let name { self.name(name) } else { comma() }
        output.append(bracket)
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8) {
        output.append(bracket)
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { output.append(0x2C) }
        needsComma = true
    }

    private mutating func name(_ name: StaticString) {
        comma()
        output.append(0x22)
        output.append(name)
        output.append("\":" as StaticString)
    }

    // MARK: - Values

    mutating func member(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        self.name(name)
        string(value)
    }

    mutating func member(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        self.name(name)
        output.append(decimal: value)
    }

    mutating func member(_ name: StaticString, _ value: Double?) {
        guard let value, value.isFinite else { return }
        self.name(name)
        if let whole = Int(exactly: value) { output.append(decimal: whole) } else { output.append("\(value)") }
    }

    mutating func member(_ name: StaticString, _ value: Bool?) {
        guard let value else { return }
        self.name(name)
        output.append(value ? "true" : "false" as StaticString)
    }

    /// A member that is there and says nothing.
    mutating func null(_ name: StaticString) {
        self.name(name)
        output.append("null" as StaticString)
    }

    mutating func element(_ value: Double) {
        comma()
        if let whole = Int(exactly: value) { output.append(decimal: whole) } else { output.append("\(value)") }
    }

    mutating func member(_ name: StaticString, _ values: [String]) {
        guard !values.isEmpty else { return }
        beginArray(name)
        for value in values { element(value) }
        endArray()
    }

    /// A member whose name is only known now.
    mutating func dynamicMember(_ name: String, _ value: String) {
        comma()
        string(name)
        output.append(0x3A)
        string(value)
    }

    /// A member whose name is only known now, and whose value is JSON already.
    mutating func dynamicMember(_ name: String, json value: String) {
        comma()
        string(name)
        output.append(0x3A)
        output.append(value)
    }

    mutating func element(_ value: String) {
        comma()
        string(value)
    }

    /// Writes a string with what RFC 8259, section 7, wants escaped; everything else as it is.
    private mutating func string(_ value: String) {
        output.append(0x22)
        let bytes = value.utf8Span.span
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte < 0x20 || byte == 0x22 || byte == 0x5C else {
                index += 1
                continue
            }
            output.append(bytes.extracting(start..<index))
            escape(byte)
            index += 1
            start = index
        }
        output.append(bytes.extracting(start..<bytes.count))
        output.append(0x22)
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22: output.append("\\\"" as StaticString)
        case 0x5C: output.append("\\\\" as StaticString)
        case 0x0A: output.append("\\n" as StaticString)
        case 0x09: output.append("\\t" as StaticString)
        case 0x0D: output.append("\\r" as StaticString)
        default:
            output.append("\\u00" as StaticString)
            output.append(byte < 0x10 ? 0x30 : 0x31)
            output.append(Array("0123456789abcdef".utf8)[Int(byte & 15)])
        }
    }
}
