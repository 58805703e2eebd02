/// A link that a header field says (RFC 8288, section 3).
struct LinkHeader: Sendable, Hashable {
    /// The reference as it is written, relative to the response's address.
    var target: String
    /// The relations, in lower case.
    var relations: [String] = []
    /// The media type that is hinted at.
    var type: String?
    /// Text for people.
    var title: String?

    /// Reads the value of `Link` fields. Links from other places (`anchor`) are left out, as is what cannot be read.
    static func read(_ value: String) -> [LinkHeader] {
        var scanner = FieldValueScanner(value)
        var links: [LinkHeader] = []
        while !scanner.isAtEnd {
            scanner.skipSpace()
            if scanner.next == 0x3C {
                guard let target = scanner.enclosed(by: 0x3E) else { return links }
                if let link = LinkHeader(target, &scanner) { links.append(link) }
            }
            scanner.skip(to: 0x2C)
            _ = scanner.take(0x2C)
        }
        return links
    }

    /// Of parameters that stand twice the first counts (sections 3.3 and 3.4).
    private init?(_ target: String, _ scanner: inout FieldValueScanner) {
        self.target = target.trimmingSpace
        var relation: String?
        var wideTitle: String?
        var hasAnchor = false
        while scanner.take(0x3B) {
            let name = scanner.token()
            let value = scanner.take(0x3D) ? scanner.value() : ""
            switch name {
            case "rel": relation = relation ?? value
            case "type": type = type ?? value
            case "title": title = title ?? value
            case "title*": wideTitle = wideTitle ?? ExtendedValue.read(value)
            case "anchor": hasAnchor = true
            default: break
            }
            scanner.skip(to: 0x2C, or: 0x3B)
        }
        guard !hasAnchor else { return nil }
        title = wideTitle ?? title
        relations = (relation ?? "").lowercased().split { $0 == " " || $0 == "\t" }.map { String($0) }
    }
}

/// A parameter's value in characters beyond ASCII (RFC 8187, section 3.2): `UTF-8'de'Gr%C3%BC%C3%9Fe`.
enum ExtendedValue {
    /// - Returns: nil for other encodings than UTF-8, and for what is no such value.
    static func read(_ value: String) -> String? {
        let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        var bytes: [UInt8] = []
        var rest = parts[2].utf8[...]
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}

extension String {
    /// The text without white space of ASCII around it.
    var trimmingSpace: String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = utf8.firstIndex(where: { !isSpace($0) }), let last = utf8.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(self[first...last])
    }
}
