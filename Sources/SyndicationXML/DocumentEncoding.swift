/// The character encoding that a document's first bytes show or declare.
///
/// By the autodetection of XML 1.0, appendix F: a byte order mark, then the shape of the first characters, then the
/// declaration, then UTF-8.
package struct DocumentEncoding: Sendable, Hashable {
    /// The encoding's name in lower case, such as `utf-8` or `windows-1251`.
    package var name: String
    /// Bytes of the byte order mark, which are no part of the text.
    package var markLength: Int

    /// Whether the bytes can be read as they are.
    package var isUTF8: Bool { name == "utf-8" || name == "us-ascii" }

    /// Whether letters of ASCII are the bytes that they are there.
    package var hasASCII: Bool {
        !name.hasPrefix("utf-16") && !name.hasPrefix("utf-32") && name != Self.ebcdic
    }

    /// "<?xm" in EBCDIC is this one's most often.
    private static let ebcdic = "ibm037"

    package init(name: String, markLength: Int = 0) {
        self.name = name
        self.markLength = markLength
    }

    /// Looks at a document's first bytes; 1,024 are enough.
    ///
    /// - Parameter charset: what the transport says; it stands between a byte order mark and all else (RFC 7303,
    ///   section 3).
    package init(head: [UInt8], charset: String? = nil) {
        self = Self.candidates(head: head, charset: charset).first ?? Self(name: "utf-8")
    }

    /// The encodings that a document may be in, the likeliest first; UTF-8 is the last of them.
    static func candidates(head: [UInt8], charset: String? = nil) -> [DocumentEncoding] {
        let said = charset.map { Self(name: $0 == "utf8" ? "utf-8" : $0) }
        return [marked(head), said, shaped(head), declared(head), Self(name: "utf-8")].compactMap { $0 }
    }

    /// What the document declares, in lower case; nil where it declares nothing.
    static func declaration(head: [UInt8]) -> String? {
        declaredName(head[(marked(head)?.markLength ?? 0)...])
    }

    private static func marked(_ head: [UInt8]) -> Self? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Self(name: "utf-8", markLength: 3) }
        if head.starts(with: [0xFF, 0xFE, 0, 0]) { return Self(name: "utf-32le", markLength: 4) }
        if head.starts(with: [0, 0, 0xFE, 0xFF]) { return Self(name: "utf-32be", markLength: 4) }
        if head.starts(with: [0xFF, 0xFE]) { return Self(name: "utf-16le", markLength: 2) }
        if head.starts(with: [0xFE, 0xFF]) { return Self(name: "utf-16be", markLength: 2) }
        return nil
    }

    private static func shaped(_ head: [UInt8]) -> Self? {
        guard head.count >= 4 else { return nil }
        switch (head[0] == 0, head[1] == 0, head[2] == 0, head[3] == 0) {
        case (false, true, false, true): return Self(name: "utf-16le")
        case (true, false, true, false): return Self(name: "utf-16be")
        case (false, true, true, true): return Self(name: "utf-32le")
        case (true, true, true, false): return Self(name: "utf-32be")
        default: break
        }
        // "<?xm" in EBCDIC; which of its many code pages is in the declaration, IBM037 is the usual one.
        return head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) ? Self(name: ebcdic) : nil
    }

    private static func declared(_ head: [UInt8]) -> Self? {
        guard let name = declaredName(head[...]) else { return nil }
        // What was read byte by byte up to here cannot be in an encoding of wider units.
        guard !name.hasPrefix("utf-16"), !name.hasPrefix("utf-32"), !name.hasPrefix("ucs-"), name != "utf8" else {
            return nil
        }
        return Self(name: name)
    }

    /// The value of `encoding` in the XML declaration, in lower case. Byte by byte, since every small feed waits for it.
    private static func declaredName(_ head: ArraySlice<UInt8>) -> String? {
        guard let start = head.firstIndex(where: { $0 > 0x20 }), starts(head[start...], with: "<?xml"),
            let end = head[start...].prefix(1024).firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        var place = start
        while place < end, !starts(head[place..<end], with: "encoding") { place += 1 }
        place += 8
        while place < end, head[place] == 0x20 || head[place] == 0x09 || head[place] == 0x3D { place += 1 }
        guard place < end, head[place] == 0x22 || head[place] == 0x27 else { return nil }
        let value = head[(place + 1)..<end].prefix { $0 != head[place] }
        let name = value.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }

    private static func starts(_ bytes: ArraySlice<UInt8>, with text: StaticString) -> Bool {
        guard bytes.count >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { pattern in
            for index in 0..<pattern.count where unsafe bytes[bytes.startIndex + index] != pattern[index] {
                return false
            }
            return true
        }
    }

    /// The name of the encoding that this one is read as: where browsers read the superset of an encoding, so do we.
    package var readName: String {
        switch name {
        case "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "ms936", "windows-936": "gb18030"
        case "utf8": "utf-8"
        default: name
        }
    }
}
