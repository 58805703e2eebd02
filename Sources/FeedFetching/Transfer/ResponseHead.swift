/// The head of an answer, put together from its lines.
struct ResponseHead: Sendable {
    /// The status code.
    private(set) var status = 0
    /// `1.0`, `1.1`, `2`.
    private(set) var version = ""
    private(set) var headers = HTTPHeaders()
    /// Bytes of all lines so far.
    private(set) var byteCount = 0
    /// Whether all lines are there, and the answer is none of those that come before the real one (RFC 9110, section 15.2).
    private(set) var isComplete = false

    /// Takes a line, with its line break.
    mutating func add(line bytes: some Collection<UInt8>) {
        byteCount += bytes.count
        let line = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\r" && $0 != "\n" && $0 != "\r\n" }
        if line.hasPrefix("HTTP/") {
            let parts = line.dropFirst(5).split(separator: " ", maxSplits: 2)
            version = parts.first.map(String.init) ?? ""
            status = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
            headers = HTTPHeaders()
            isComplete = false
        } else if line.isEmpty {
            isComplete = status >= 200
        } else if line.first == " " || line.first == "\t" {
            // A folded line (RFC 9112, section 5.2) goes on with the one before.
            if let last = headers.fields.indices.last { headers.fields[last].value += " " + Self.trimmed(line) }
        } else if let colon = line.utf8.firstIndex(of: 0x3A) {
            headers.fields.append(
                HTTPHeaders.Field(
                    name: String(line[..<colon]), value: Self.trimmed(line[line.utf8.index(after: colon)...])))
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        var bytes = text.utf8
        while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return String(Substring(bytes))
    }
}
