internal import Syndication
internal import SyndicationXML

/// Writes the text of one block with the links, emphasis and pictures in it.
struct PageInline {
    private let tree: HTMLPageTree
    private let base: BaseURI
    /// Bytes that attributes may still take: with a long base, or a long link around many blocks, a small page would make
    /// gigabytes. What comes behind has no links and pictures.
    private var room: Int

    init(tree: HTMLPageTree, base: BaseURI) {
        self.tree = tree
        self.base = base
        room = tree.byteCount * 8 + (1 << 20)
    }

    /// A block's text; empty where it holds nothing to see.
    mutating func markup(of block: PageBlock, isPreformatted: Bool) -> String {
        var writer = InlineWriter(isPreformatted: isPreformatted)
        if let link = linkAround(block) { open(link, &writer) }
        var node = block.nodes.lowerBound
        // Elements that begin in front of the first text and reach over it.
        for ancestor in inlineAncestors(of: node, within: block.owner) { open(ancestor, &writer) }
        while node < block.nodes.upperBound {
            writer.close(before: node)
            guard let tag = tree.tag(node) else {
                writer.write(tree.text(node))
                node += 1
                continue
            }
            if tag.isOpaque {
                node = tree.descendants(of: node).upperBound
                continue
            }
            if tag == .br {
                writer.breakLine()
            } else if tag == .img {
                writer.add(picture(node))
            } else {
                open(node, &writer)
            }
            node += 1
        }
        return writer.finish()
    }

    private mutating func open(_ node: HTMLPageTree.ID, _ writer: inout InlineWriter) {
        guard let tag = tree.tag(node), let name = Self.names[tag] else { return }
        guard tag != .a || !writer.isInLink else { return }
        let attributes = attributes(of: node, tag)
        if tag == .a, attributes.isEmpty { return }
        writer.open(node, end: tree.descendants(of: node).upperBound, name, attributes)
    }

    private func inlineAncestors(of node: HTMLPageTree.ID, within owner: HTMLPageTree.ID) -> [HTMLPageTree.ID] {
        var ancestors: [HTMLPageTree.ID] = []
        var current = tree.parent(of: node)
        while current != owner, current != 0, ancestors.count < 32 {
            ancestors.append(current)
            current = tree.parent(of: current)
        }
        return ancestors.reversed()
    }

    /// A link that reaches around whole blocks.
    private func linkAround(_ block: PageBlock) -> HTMLPageTree.ID? {
        var current = block.owner
        for _ in 0..<8 where current != 0 {
            if tree.tag(current) == .a { return current }
            current = tree.parent(of: current)
        }
        return nil
    }

    // MARK: - Elements

    /// Elements within text that are written, and what as.
    private static let names: [HTMLTag: String] = [
        .a: "a", .abbr: "abbr", .acronym: "abbr", .b: "b", .bdi: "bdi", .bdo: "bdo", .cite: "cite", .code: "code",
        .del: "del", .dfn: "dfn", .em: "em", .i: "i", .ins: "ins", .kbd: "kbd", .mark: "mark", .q: "q", .rp: "rp",
        .rt: "rt", .ruby: "ruby", .s: "s", .samp: "samp", .small: "small", .strike: "s", .strong: "strong", .sub: "sub",
        .sup: "sup", .tt: "code", .u: "u", .var: "var",
    ]

    private mutating func attributes(of node: HTMLPageTree.ID, _ tag: HTMLTag) -> String {
        switch tag {
        case .a: link(node)
        case .abbr where room > 0, .acronym where room > 0: attribute("title", tree.value(of: .title, at: node))
        case .bdo where room > 0: attribute("dir", tree.value(of: .dir, at: node))
        default: ""
        }
    }

    private mutating func link(_ node: HTMLPageTree.ID) -> String {
        guard room > 0, let reference = tree.value(of: .href, at: node).map(Self.trimmed), !reference.isEmpty,
            SafeReference.allowsLink(reference)
        else { return "" }
        // A place on the page itself is nowhere in a feed.
        if reference.utf8.first == UInt8(ascii: "#") { return "" }
        return attribute("href", base.resolve(reference))
    }

    /// A picture; empty where there is none to be had.
    mutating func picture(_ node: HTMLPageTree.ID) -> String {
        guard room > 0, let source = PagePictures.source(of: node, in: tree) else { return "" }
        let place = attribute("src", base.resolve(source))
        return "<img\(place)\(attribute("alt", tree.value(of: .alt, at: node) ?? "", isKeptEmpty: true))/>"
    }

    private mutating func attribute(_ name: String, _ value: String?, isKeptEmpty: Bool = false) -> String {
        guard let value, isKeptEmpty || !value.isEmpty else { return "" }
        var escaped = HTMLEscaping.escaped(XMLCharacters.allowed(in: value))
        if escaped.utf8.contains(UInt8(ascii: "\"")) {
            escaped = escaped.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
        }
        room -= escaped.utf8.count
        return " \(name)=\"\(escaped)\""
    }

    private static func trimmed(_ text: String) -> String {
        HTMLText.collapsed(text)
    }
}

/// Text and elements within one block.
private struct InlineWriter {
    private struct Open {
        var end: Int
        var name: String
        /// Where it begins, so that it can be taken back when nothing is in it.
        var start: Int
        var afterStart: Int
    }

    let isPreformatted: Bool
    private var output: [UInt8] = []
    private var open: [Open] = []
    private var needsSpace = false
    private var pendingBreaks = 0
    private var hasText = false

    init(isPreformatted: Bool) {
        self.isPreformatted = isPreformatted
    }

    var isInLink: Bool { open.contains { $0.name == "a" } }

    mutating func open(_ node: HTMLPageTree.ID, end: Int, _ name: String, _ attributes: String) {
        guard open.count < 32, !isPreformatted || name == "code" else { return }
        writeSpace()
        let start = output.count
        output += "<\(name)\(attributes)>".utf8
        open.append(Open(end: end, name: name, start: start, afterStart: output.count))
    }

    mutating func close(before node: HTMLPageTree.ID) {
        while let last = open.last, last.end <= node { closeLast() }
    }

    private mutating func closeLast() {
        guard let last = open.popLast() else { return }
        if output.count == last.afterStart {
            output.removeSubrange(last.start...)
        } else {
            output += "</\(last.name)>".utf8
        }
    }

    mutating func write(_ text: String) {
        if isPreformatted {
            hasText = hasText || text.utf8.contains { $0 > 0x20 }
            output += HTMLEscaping.escaped(XMLCharacters.allowed(in: text)).utf8
            return
        }
        let words = HTMLText.collapsed(text)
        if text.unicodeScalars.first.map(Self.isSpace) == true { needsSpace = hasText }
        guard !words.isEmpty else { return }
        writeBreaks()
        writeSpace()
        hasText = true
        output += HTMLEscaping.escaped(XMLCharacters.allowed(in: words)).utf8
        needsSpace = text.unicodeScalars.last.map(Self.isSpace) == true
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private mutating func writeSpace() {
        if needsSpace, pendingBreaks == 0 { output.append(0x20) }
        needsSpace = false
    }

    mutating func breakLine() {
        if isPreformatted { output.append(0x0A) } else if hasText { pendingBreaks += 1 }
        needsSpace = false
    }

    /// Line breaks count between words only; several in a row are a gap.
    private mutating func writeBreaks() {
        for _ in 0..<min(pendingBreaks, 2) { output += "<br/>".utf8 }
        if pendingBreaks > 0 { output.append(0x0A) }
        pendingBreaks = 0
    }

    mutating func add(_ picture: String) {
        guard !picture.isEmpty, !isPreformatted else { return }
        writeBreaks()
        writeSpace()
        output += picture.utf8
    }

    mutating func finish() -> String {
        while !open.isEmpty { closeLast() }
        return hasText ? String(decoding: output, as: UTF8.self) : ""
    }
}
