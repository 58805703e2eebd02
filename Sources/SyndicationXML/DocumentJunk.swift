/// What stands in front of a document and is none of it: a warning that a server printed, a second byte order mark.
package enum DocumentJunk {
    /// How far the document's start is looked for, in bytes.
    static let limit = 4_096

    /// Names, in small letters, of the elements that feeds begin with.
    private static let roots = ["rss", "rdf:rdf", "feed", "opml", "channel", "entry"]

    /// The length in bytes of what stands in front, white space not counted, in text of an encoding that has ASCII in it.
    package static func length(_ head: [UInt8]) -> Int {
        // Nearly all documents begin with their declaration.
        if head.starts(with: "<?xml".utf8) { return 0 }
        let bytes = head.count > limit ? Array(head[..<limit]) : head
        var start = 0
        while bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
        guard let first = bytes[start...].firstIndex(where: { $0 > 0x20 }), bytes[first] != 0x7B, bytes[first] != 0x5B
        else { return start }
        let root = rootOffset(bytes, from: first)
        if let declaration = offset(of: "<?xml", in: bytes, from: first), declaration < root ?? .max {
            // Without a root in sight behind it, the text may only speak of XML.
            return declaration > first && root != nil ? declaration : start
        }
        if let root, root > first, bytes[first] != 0x3C { return root }
        return start
    }

    /// The offset of the first tag that a feed can begin with: one with an attribute, which no mere mention has.
    private static func rootOffset(_ bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        while place < bytes.count {
            guard let open = bytes[place...].firstIndex(of: 0x3C) else { return nil }
            let tag = String(decoding: bytes[open...].dropFirst().prefix(512).prefix { $0 != 0x3E }, as: UTF8.self)
            let name = tag.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
            if roots.contains(name), tag.contains("=") { return open }
            place = open + 1
        }
        return nil
    }

    private static func offset(of text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let pattern = Array("\(text)".utf8)
        var place = start
        while let open = bytes[place...].firstIndex(of: pattern[0]) {
            if bytes[open...].starts(with: pattern) { return open }
            place = open + 1
        }
        return nil
    }
}
