internal import SyndicationXML

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
        if bytes.contains(0) { return true }
        let controls = bytes.count { $0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B }
        return controls * 20 > bytes.count
    }

    /// Finds the first element behind declarations, comments and a document type.
    private static func markup(_ bytes: ArraySlice<UInt8>) -> Shape {
        var text = Substring(String(decoding: bytes, as: UTF8.self))
        while let open = text.firstIndex(of: "<") {
            text = text[open...]
            if text.hasPrefix("<!--") {
                guard let end = text.firstRange(of: "-->") else { break }
                text = text[end.upperBound...]
            } else if text.hasPrefix("<!") {
                text = behindDoctype(text.dropFirst(2))
            } else if text.hasPrefix("<?") {
                guard let end = text.firstRange(of: "?>") else { break }
                text = text[end.upperBound...]
            } else {
                let tag = text.dropFirst().prefix { $0 != ">" }
                let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
                return .markup(root: String(name), tag: String(tag))
            }
        }
        return .markup(root: "", tag: "")
    }

    private static func behindDoctype(_ text: Substring) -> Substring {
        var inSubset = false
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            index = text.index(after: index)
            if character == "[" { inSubset = true }
            if character == "]" { inSubset = false }
            if character == ">", !inSubset { break }
        }
        return text[index...]
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
