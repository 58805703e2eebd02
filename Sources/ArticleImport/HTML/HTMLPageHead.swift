/// What the first bytes of a web page look like.
enum HTMLPageHead {
    private static let starts: Set<String> = [
        "!doctype html", "html", "head", "body", "title", "meta", "main", "article", "div", "p", "h1", "h2", "section",
        "table",
    ]

    /// Whether bytes begin like HTML, with or without an XML declaration and comments in front of it.
    static func isPage(_ bytes: [UInt8]) -> Bool {
        var rest = bytes.prefix(8_192)[...]
        while true {
            rest = rest.drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "<") else { return false }
            if rest.starts(with: "<!--".utf8) {
                guard let end = end(of: "-->", in: rest) else { return false }
                rest = rest[end...]
            } else if rest.starts(with: "<?".utf8) {
                guard let end = end(of: ">", in: rest) else { return false }
                rest = rest[end...]
            } else {
                break
            }
        }
        let name = rest.dropFirst().prefix(64).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        let text = String(decoding: name, as: UTF8.self)
        return starts.contains { text.hasPrefix($0) && Self.isEnd(text.utf8.dropFirst($0.utf8.count).first) }
    }

    private static func isEnd(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let mark = Array(mark.utf8)
        guard bytes.count >= mark.count else { return nil }
        return bytes.indices.dropLast(mark.count - 1).first { bytes[$0..<($0 + mark.count)].elementsEqual(mark) }
            .map { $0 + mark.count }
    }
}
