/// A page's elements and text, in document order, in flat arrays: a subtree is a range of nodes.
package struct HTMLPageTree: Sendable {
    /// The number of a node.
    package typealias ID = Int

    /// An element, or a run of text between two tags.
    package struct Node: Sendable {
        /// What element it is; nil for text.
        package var tag: HTMLTag?
        /// The element it is in; the root's is itself.
        package var parent: Int32
        /// Behind the last node of its subtree.
        var end: Int32
        /// Where its text is, or its attributes are.
        var lower: Int32
        var upper: Int32
    }

    struct Attribute: Sendable {
        var name: HTMLAttribute
        var lower: Int32
        var upper: Int32
    }

    /// All nodes; the first is a root that no page has.
    package private(set) var nodes: [Node] = [Node(tag: .unknown, parent: 0, end: 1, lower: 0, upper: 0)]
    private var attributes: [Attribute] = []
    private var bytes: [UInt8] = []
    private var open: [Int32] = [0]

    /// Elements open now that were nested too deep.
    private var tooDeep = 0

    /// Whether the page was nested so deep, or so large, that something was left out.
    package internal(set) var isCut = false

    /// Elements within each other. Deeper ones are left out, their text is not; browsers do about the same at 512.
    static let maximumDepth = 512
    /// Elements within each other at which reading ends.
    static let maximumParserDepth = 100_000
    /// Nodes of one page.
    static let maximumNodes = 4_000_000

    package var root: ID { 0 }

    /// The range of nodes below an element.
    package func descendants(of node: ID) -> Range<ID> { (node + 1)..<Int(nodes[node].end) }

    package func parent(of node: ID) -> ID { Int(nodes[node].parent) }

    package func tag(_ node: ID) -> HTMLTag? { nodes[node].tag }

    /// The children of an element.
    package func children(of node: ID) -> Children { Children(tree: self, place: node + 1, end: Int(nodes[node].end)) }

    /// The children of an element behind one of them.
    package func children(of node: ID, behind child: ID) -> Children {
        Children(tree: self, place: Int(nodes[child].end), end: Int(nodes[node].end))
    }

    /// How many bytes of text and of attributes there are.
    package var byteCount: Int { bytes.count }

    package struct Children: Sequence, IteratorProtocol {
        let tree: HTMLPageTree
        var place: ID
        let end: ID

        package mutating func next() -> ID? {
            guard place < end else { return nil }
            defer { place = Int(tree.nodes[place].end) }
            return place
        }
    }

    /// The bytes of a run of text, in UTF-8.
    package func textBytes(_ node: ID) -> ArraySlice<UInt8> {
        guard nodes[node].tag == nil else { return [] }
        return bytes[Int(nodes[node].lower)..<Int(nodes[node].upper)]
    }

    /// A run of text.
    package func text(_ node: ID) -> String { String(decoding: textBytes(node), as: UTF8.self) }

    /// The bytes of an attribute's value, in UTF-8; nil where the element does not have it.
    package func bytes(of name: HTMLAttribute, at node: ID) -> ArraySlice<UInt8>? {
        guard nodes[node].tag != nil else { return nil }
        for index in Int(nodes[node].lower)..<Int(nodes[node].upper) where attributes[index].name == name {
            return bytes[Int(attributes[index].lower)..<Int(attributes[index].upper)]
        }
        return nil
    }

    /// Whether an element has any attribute that is kept.
    package func hasAttributes(_ node: ID) -> Bool { nodes[node].tag != nil && nodes[node].lower < nodes[node].upper }

    /// An attribute's value; nil where the element does not have it.
    package func value(of name: HTMLAttribute, at node: ID) -> String? {
        bytes(of: name, at: node).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The nearest of some elements that a node is in, itself included.
    package func nearest(of node: ID, where matches: (HTMLTag) -> Bool) -> ID? {
        var current = node
        while true {
            if let tag = nodes[current].tag, matches(tag) { return current }
            guard current != root else { return nil }
            current = parent(of: current)
        }
    }

    /// Whether a node is in an element, or is it.
    package func contains(_ element: ID, _ node: ID) -> Bool { node >= element && node < Int(nodes[element].end) }

    /// All text in an element but what is ``HTMLTag/isOpaque``, white space collapsed, as a person would read it.
    ///
    /// - Parameter limit: bytes behind which reading ends, at the end of a character.
    package func plainText(of node: ID, limit: Int = .max) -> String {
        var text: [UInt8] = []
        var index = node
        let end = nodes[node].tag == nil ? node + 1 : Int(nodes[node].end)
        while index < end, text.count <= limit {
            guard let tag = nodes[index].tag else {
                add(textBytes(index), to: &text, limit: limit)
                index += 1
                continue
            }
            if tag.isOpaque, index != node {
                index = Int(nodes[index].end)
                continue
            }
            if tag.isBlock || tag == .br { text.append(0x20) }
            index += 1
        }
        return HTMLText.collapsed(String(decoding: text, as: UTF8.self))
    }

    /// Adds a run of text, as far as there is room; white space then takes the room of one character.
    private func add(_ run: ArraySlice<UInt8>, to text: inout [UInt8], limit: Int) {
        guard run.count > limit - text.count else {
            text += run
            return
        }
        for byte in run {
            if text.count > limit, byte & 0xC0 != 0x80 { return }
            if byte <= 0x20, text.last.map({ $0 <= 0x20 }) ?? true { continue }
            text.append(byte)
        }
    }

    /// The page's text, cut where block elements begin and end.
    package var paragraphs: [String] {
        var paragraphs: [String] = []
        var text: [UInt8] = []
        func flush(_ text: inout [UInt8], _ paragraphs: inout [String]) {
            let paragraph = HTMLText.collapsed(String(decoding: text, as: UTF8.self))
            if !paragraph.isEmpty { paragraphs.append(paragraph) }
            text.removeAll(keepingCapacity: true)
        }
        var ends: [Int] = []
        var index = 1
        while index < nodes.count {
            while let end = ends.last, end <= index {
                ends.removeLast()
                flush(&text, &paragraphs)
            }
            if let tag = nodes[index].tag {
                if tag.isOpaque {
                    index = Int(nodes[index].end)
                    continue
                }
                if tag.isBlock {
                    flush(&text, &paragraphs)
                    ends.append(Int(nodes[index].end))
                } else if tag == .br {
                    flush(&text, &paragraphs)
                }
            } else {
                text += textBytes(index)
            }
            index += 1
        }
        flush(&text, &paragraphs)
        return paragraphs
    }

    /// The text right within an element, as scripts and titles have it.
    package func rawText(of node: ID) -> String {
        var text: [UInt8] = []
        for child in descendants(of: node) { text += textBytes(child) }
        return String(decoding: text, as: UTF8.self)
    }
}

// MARK: - Building

extension HTMLPageTree {
    /// - Returns: whether there was room for it.
    mutating func begin(_ tag: HTMLTag) -> Bool {
        guard open.count + tooDeep < Self.maximumParserDepth, nodes.count < Self.maximumNodes else {
            isCut = true
            return false
        }
        guard open.count < Self.maximumDepth else {
            isCut = true
            tooDeep += 1
            return true
        }
        let number = Int32(nodes.count)
        let first = Int32(attributes.count)
        nodes.append(Node(tag: tag, parent: open[open.count - 1], end: number + 1, lower: first, upper: first))
        open.append(number)
        return true
    }

    /// Gives the element begun last an attribute; of several with one name the first counts.
    mutating func add(_ name: HTMLAttribute, _ value: UnsafeBufferPointer<UInt8>) {
        guard tooDeep == 0, bytes(of: name, at: nodes.count - 1) == nil else { return }
        let lower = Int32(bytes.count)
        unsafe bytes.append(contentsOf: value)
        attributes.append(Attribute(name: name, lower: lower, upper: Int32(bytes.count)))
        nodes[nodes.count - 1].upper = Int32(attributes.count)
    }

    mutating func end(_ tag: HTMLTag) {
        if tooDeep > 0 {
            tooDeep -= 1
        } else if open.count > 1 {
            close()
        }
    }

    private mutating func close() {
        guard let number = open.popLast() else { return }
        nodes[Int(number)].end = Int32(nodes.count)
    }

    mutating func add(text: UnsafeBufferPointer<UInt8>) {
        guard nodes.count < Self.maximumNodes, !text.isEmpty else { return }
        let last = nodes.count - 1
        // The parser hands text over in pieces, between which no tag is.
        if nodes[last].tag == nil, nodes[last].parent == open[open.count - 1], Int(nodes[last].upper) == bytes.count {
            unsafe bytes.append(contentsOf: text)
            nodes[last].upper = Int32(bytes.count)
            return
        }
        let number = Int32(nodes.count)
        let lower = Int32(bytes.count)
        unsafe bytes.append(contentsOf: text)
        nodes.append(
            Node(tag: nil, parent: open[open.count - 1], end: number + 1, lower: lower, upper: Int32(bytes.count)))
    }

    /// Closes what is still open.
    mutating func finish() {
        while open.count > 1 { close() }
        nodes[0].end = Int32(nodes.count)
    }
}
