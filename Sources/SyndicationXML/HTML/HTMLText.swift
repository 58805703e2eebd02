internal import CLibXML2

/// The text of HTML, as a person would read it aloud.
package enum HTMLText {
    /// Elements whose text nobody sees.
    private static let hidden: Set<String> = ["script", "style", "template", "noscript", "head", "title"]
    /// Elements that stand on lines of their own, so that words around them do not run together.
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
        "table", "td", "th", "tr", "ul",
    ]

    /// HTML without its markup, character references resolved, runs of white space as one space.
    ///
    /// Any bytes are taken; nothing is loaded. Elements nested deeper than libxml2 goes (256) are left out.
    package static func plain(_ html: String) -> String {
        guard html.utf8.contains(0x3C) || html.utf8.contains(0x26) else { return collapsed(html) }
        guard let document = unsafe HTMLTree.parse(html) else { return collapsed(html) }
        defer { unsafe xmlFreeDoc(document) }
        var text = ""
        unsafe appendText(within: xmlDocGetRootElement(document), to: &text)
        return collapsed(text)
    }

    /// HTML without its markup, a paragraph a line; line ends of the text itself count too.
    package static func lines(_ html: String) -> String {
        html.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
            let tree = HTMLPageParser.parse(Array("<body>\(line)".utf8))
            return tree.paragraphs.isEmpty ? [plain(String(line))] : tree.paragraphs
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Walks the tree without recursion, since documents choose how deep it is.
    private static func appendText(within root: xmlNodePtr?, to text: inout String) {
        var next = unsafe root
        while let node = unsafe next {
            let isElement = unsafe node.pointee.type == XML_ELEMENT_NODE
            let name = unsafe isElement ? node.pointee.name.map { unsafe String(cString: $0) } ?? "" : ""
            if blocks.contains(name) { text += " " }
            if unsafe node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE,
                let content = unsafe node.pointee.content
            {
                unsafe text += String(cString: content)
            }
            if isElement, !hidden.contains(name), let child = unsafe node.pointee.children {
                unsafe next = child
                continue
            }
            unsafe next = following(node, below: root, &text)
        }
    }

    private static func following(_ node: xmlNodePtr, below root: xmlNodePtr?, _ text: inout String) -> xmlNodePtr? {
        var current = unsafe node
        while unsafe current != root {
            if let sibling = unsafe current.pointee.next { return unsafe sibling }
            guard let parent = unsafe current.pointee.parent else { return nil }
            unsafe current = parent
            if unsafe current.pointee.name.map({ unsafe blocks.contains(String(cString: $0)) }) ?? false { text += " " }
        }
        return nil
    }

    /// Runs of white space as one space, none at the ends.
    package static func collapsed(_ text: String) -> String {
        let bytes = text.utf8Span.span
        if isCollapsed(bytes) { return text }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var pendingSpace = false
        var index = 0
        while index < bytes.count {
            let space = spaceLength(bytes, at: index)
            if space > 0 {
                pendingSpace = !result.isEmpty
                index += space
                continue
            }
            if pendingSpace { result.append(0x20) }
            pendingSpace = false
            result.append(bytes[index])
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether there is nothing to collapse, as in most titles. Rare characters are not told from white space.
    private static func isCollapsed(_ bytes: Span<UInt8>) -> Bool {
        var last: UInt8 = 0x20
        for index in bytes.indices {
            let byte = bytes[index]
            if byte <= 0x20, byte != 0x20 || last == 0x20 { return false }
            if byte == 0xC2 || (0xE1...0xE3).contains(byte) { return false }
            last = byte
        }
        return last != 0x20
    }

    /// The length in bytes of the white space that begins at a byte, 0 for none. By the property White_Space of the
    /// Unicode Standard; beyond ASCII all of it lies in a few rows.
    @inline(__always)
    private static func spaceLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
        switch byte {
        case 0xC2:
            return index + 1 < bytes.count && (bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0) ? 2 : 0
        case 0xE1, 0xE2, 0xE3:
            guard index + 2 < bytes.count else { return 0 }
            return isWideSpace(byte, bytes[index + 1], bytes[index + 2]) ? 3 : 0
        default:
            return 0
        }
    }

    private static func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second, third) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
            (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            true
        default:
            false
        }
    }
}
