package import SyndicationXML

/// What the first bytes of a document show: enough to tell its format.
package struct DocumentHead {
    /// How many bytes are looked at.
    package static let length = 8_192

    /// The shape of the document.
    enum Shape {
        case empty
        /// XML or HTML, with the name of its first element as written, and the start tag's text.
        case markup(root: String, tag: String)
        /// JSON: the first bytes, up to ``length``.
        case json(String)
        /// Text that is none of the above.
        case text
        /// Bytes that are no text.
        case binary
    }

    let shape: Shape

    /// Looks at a document's first bytes.
    package init(_ bytes: [UInt8]) {
        let encoding = DocumentEncoding(head: bytes)
        var plain = bytes.dropFirst(max(encoding.markLength, encoding.isUTF8 ? DocumentJunk.length(bytes) : 0))
        if !encoding.hasASCII { plain = PlainTextDecoder.decode(bytes).bytes[...] }
        guard let first = plain.firstIndex(where: { $0 > 0x20 }) else {
            shape = plain.contains { $0 < 0x09 } ? .binary : .empty
            return
        }
        switch plain[first] {
        case UInt8(ascii: "<"): shape = Self.markup(plain[first...])
        case UInt8(ascii: "{"), UInt8(ascii: "["): shape = .json(String(decoding: plain[first...], as: UTF8.self))
        default: shape = Self.isBinary(plain) ? .binary : .text
        }
    }

    /// NUL and other control characters do not stand in text; a few strays are let through.
    private static func isBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
        let head = bytes.span
        var controls = 0
        var index = 0
        while index < head.count {
            let byte = head[index]
            index += 1
            guard byte < 0x20 else { continue }
            switch byte {
            case 0: return true
            case 0x07...0x0D, 0x1B: break
            default: controls += 1
            }
        }
        return controls * 20 > bytes.count
    }

    /// Finds the first element behind declarations, comments and a document type.
    private static func markup(_ bytes: ArraySlice<UInt8>) -> Shape {
        var rest = bytes
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[open...]
            if rest.starts(with: "<!--".utf8) {
                guard let end = rest.dropFirst(4).end(of: "-->") else { break }
                rest = rest[end...]
            } else if rest.starts(with: "<!".utf8) {
                guard let end = endOfDoctype(rest) else { break }
                rest = rest[end...]
            } else if rest.starts(with: "<?".utf8) {
                guard let end = rest.end(of: "?>") else { break }
                rest = rest[end...]
            } else {
                let tag = rest.dropFirst().prefix { $0 != UInt8(ascii: ">") }
                let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
                return .markup(root: String(decoding: name, as: UTF8.self), tag: String(decoding: tag, as: UTF8.self))
            }
        }
        return .markup(root: "", tag: "")
    }

    private static func endOfDoctype(_ bytes: ArraySlice<UInt8>) -> Int? {
        var inSubset = false
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "["): inSubset = true
            case UInt8(ascii: "]"): inSubset = false
            case UInt8(ascii: ">"): if !inSubset { return index + 1 }
            default: break
            }
        }
        return nil
    }

    /// Reads the start of a document: as much of it as shows its first element, and usually no more than ``length``.
    package static func read(from source: inout some ByteSource) throws(ByteSourceError) -> (
        bytes: [UInt8], head: DocumentHead
    ) {
        var bytes = try source.readHead(length)
        var head = DocumentHead(bytes)
        // A comment or a document type may be longer than that.
        while head.isUndecided, bytes.count < longestPrologue {
            let more = try source.readHead(3 * bytes.count)
            if more.isEmpty { break }
            bytes += more
            head = DocumentHead(bytes)
        }
        return (bytes, head)
    }

    /// How far the first element is looked for.
    private static let longestPrologue = 32 << 20

    /// Whether more bytes than these may show what the document is.
    func needsMore(than count: Int) -> Bool { isUndecided && count < Self.longestPrologue }

    private var isUndecided: Bool {
        if case .markup("", _) = shape { true } else { false }
    }

    /// The local name of the first element; nil when the document is no markup.
    package var rootName: String? {
        guard case .markup(let root, _) = shape else { return nil }
        return root.split(separator: ":", omittingEmptySubsequences: false).last.map(String.init)
    }

    /// Whether the first element's tag has a text in it, such as a namespace.
    package func mentions(_ text: String) -> Bool {
        guard case .markup(_, let tag) = shape else { return false }
        return tag.contains(text)
    }

    /// Whether the document is text that is neither markup nor JSON.
    package var isPlainText: Bool {
        if case .text = shape { true } else { false }
    }

    /// Whether the document is no text.
    package var isBinary: Bool {
        if case .binary = shape { true } else { false }
    }

    /// What the document is not: a phrase for a message.
    package var description: String {
        switch shape {
        case .empty: "empty"
        case .markup(let root, _):
            root.lowercased() == "html"
                ? "an HTML page, not a feed"
                : root.isEmpty ? "not a feed" : "not a feed: its first element is <\(root)>"
        case .json: "JSON, but no feed in it"
        case .text: "text, not a feed"
        case .binary: "a binary file, not a feed"
        }
    }
}

extension ArraySlice<UInt8> {
    /// Where the first occurrence of a text ends.
    fileprivate func end(of text: StaticString) -> Int? {
        let pattern = Array("\(text)".utf8)
        var place = startIndex
        while let found = self[place...].firstIndex(of: pattern[0]) {
            if self[found...].starts(with: pattern) { return found + pattern.count }
            place = found + 1
        }
        return nil
    }
}
