/// An element of the record that an ``XMLRecordReader`` read last: a view, not a copy.
///
/// It is valid until the reader is asked for the next event. What is to stay is copied out: text as `String`.
@safe
package struct XMLElement {
    private let batch: UnsafePointer<RecordBatch>
    /// The element's node in the arena.
    private let index: Int

    init(batch: UnsafePointer<RecordBatch>, index: Int) {
        unsafe self.batch = unsafe batch
        self.index = index
    }

    private var node: RecordArena.Node {
        @inline(__always) get { unsafe batch.pointee.arena.nodes[index] }
    }

    /// The number of the element's name within the document.
    package var nameID: XMLNameID {
        @inline(__always) get { Int(node.name) }
    }

    /// The element's name.
    package var name: XMLName { unsafe batch.pointee.names[nameID] }

    /// Where the element's start tag ends in the document.
    package var place: XMLPlace { XMLPlace(line: Int(node.line), column: Int(node.column)) }

    /// A run of text or an element within an element.
    package enum Node {
        case element(XMLElement)
        case text(String)
    }

    /// The elements directly within this one.
    package var children: Children {
        @inline(__always) get { unsafe Children(batch: batch, next: index + 1, end: node.end) }
    }

    /// The elements and runs of text directly within this one.
    package var nodes: Nodes {
        unsafe Nodes(batch: batch, next: index + 1, end: node.end)
    }

    /// How large the element is, with everything within it: in elements, attributes and runs of text, and in bytes of
    /// text.
    package var size: (parts: Int, bytes: Int) {
        let end = node.end
        var size = (parts: end - index, bytes: 0)
        for position in index..<end {
            let node = unsafe batch.pointee.arena.nodes[position]
            if node.name == RecordArena.Node.textName {
                size.bytes += node.textEnd - node.start
            } else {
                size.parts += Int(node.attributeCount)
            }
        }
        return size
    }

    /// Whether there is an element within this one.
    package var hasChildren: Bool {
        var children = children
        return children.next() != nil
    }
}

// MARK: - Text

extension XMLElement {
    /// All text within the element, as it stands.
    package var text: String {
        unsafe withTextBytes { unsafe Self.string($0) }
    }

    /// All text within the element, without the white space around it.
    package var trimmedText: String {
        unsafe withTextBytes { unsafe Self.string(Self.trimmed($0)) }
    }

    /// Gives `body` the bytes of all text within the element, without white space around them: valid UTF-8.
    package func withTrimmedText<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        unsafe withTextBytes { unsafe body(Self.trimmed($0).span) }
    }

    @inline(__always)
    private func withTextBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let node = node
        if node.end == index + 1 { return unsafe body(UnsafeBufferPointer(start: nil, count: 0)) }
        if node.end == index + 2 {
            let only = unsafe batch.pointee.arena.nodes[index + 1]
            if only.name == RecordArena.Node.textName { return unsafe body(bytes(from: only.start, to: only.textEnd)) }
        }
        return unsafe joinedBytes(until: node.end).withUnsafeBufferPointer { unsafe body($0) }
    }

    private func joinedBytes(until end: Int) -> [UInt8] {
        var all: [UInt8] = []
        for position in index + 1..<end {
            let node = unsafe batch.pointee.arena.nodes[position]
            if node.name == RecordArena.Node.textName {
                unsafe all.append(contentsOf: bytes(from: node.start, to: node.textEnd))
            }
        }
        return all
    }

    @inline(__always)
    fileprivate func bytes(from start: Int, to end: Int) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: batch.pointee.arena.bytes.base + start, count: end - start)
    }

    @inline(__always)
    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = bytes.count
        while start < end, unsafe isSpace(bytes[start]) { start += 1 }
        while end > start, unsafe isSpace(bytes[end - 1]) { end -= 1 }
        return unsafe UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    @inline(__always)
    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// The bytes as a string, unchecked: they passed ``UTF8Gate`` or libxml2 made them.
    @inline(__always)
    fileprivate static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard !bytes.isEmpty else { return "" }
        return unsafe String(copying: UTF8Span(unchecked: bytes.span))
    }
}

// MARK: - Attributes

extension XMLElement {
    /// An attribute's name and value.
    package struct Attribute: Sendable, Hashable {
        package var name: XMLName
        package var value: String
    }

    /// The value of an attribute, by default one in no namespace; nil when the element has none such.
    package func attribute(_ localName: String, namespace: String = "") -> String? {
        let node = node
        for position in node.start..<node.start + Int(node.attributeCount) {
            let attribute = unsafe batch.pointee.arena.attributes[position]
            let matches = unsafe batch.pointee.matches(Int(attribute.name), localName: localName, namespace: namespace)
            if matches { return unsafe Self.string(bytes(from: attribute.start, to: attribute.end)) }
        }
        return nil
    }

    /// Whether the element has any attribute.
    package var hasAttributes: Bool { node.attributeCount > 0 }

    /// Whether the element has any attribute that is in a namespace.
    package var hasAttributesInNamespaces: Bool {
        let node = node
        for position in node.start..<node.start + Int(node.attributeCount) {
            let name = unsafe Int(batch.pointee.arena.attributes[position].name)
            if unsafe !batch.pointee.names[name].namespace.isEmpty { return true }
        }
        return false
    }

    /// All attributes, in the document's order.
    package var attributes: [Attribute] {
        let node = node
        return (node.start..<node.start + Int(node.attributeCount)).map { position in
            let attribute = unsafe batch.pointee.arena.attributes[position]
            return unsafe Attribute(
                name: batch.pointee.names[Int(attribute.name)],
                value: Self.string(bytes(from: attribute.start, to: attribute.end)))
        }
    }
}

extension XMLElement {
    /// Gives `body` every attribute's name and value, without making copies.
    package func forEachAttribute(_ body: (XMLName, Span<UInt8>) -> Void) {
        let node = node
        for position in node.start..<node.start + Int(node.attributeCount) {
            let attribute = unsafe batch.pointee.arena.attributes[position]
            unsafe body(
                batch.pointee.names[Int(attribute.name)], bytes(from: attribute.start, to: attribute.end).span)
        }
    }

    /// Gives `text` every run of text and `element` every element directly within this one, in order.
    package func forEachNode(text: (Span<UInt8>) -> Void, element: (XMLElement) -> Void) {
        var position = index + 1
        let end = node.end
        while position < end {
            let node = unsafe batch.pointee.arena.nodes[position]
            if node.name == RecordArena.Node.textName {
                unsafe text(bytes(from: node.start, to: node.textEnd).span)
            } else {
                unsafe element(XMLElement(batch: batch, index: position))
            }
            position = node.end
        }
    }
}

// MARK: - Walking

extension XMLElement {
    /// Walks over the elements directly within an element.
    @safe
    package struct Children: Sequence, IteratorProtocol {
        private let batch: UnsafePointer<RecordBatch>
        private var position: Int
        private let end: Int

        init(batch: UnsafePointer<RecordBatch>, next: Int, end: Int) {
            unsafe self.batch = unsafe batch
            self.position = next
            self.end = end
        }

        @inline(__always)
        package mutating func next() -> XMLElement? {
            while position < end {
                let node = unsafe batch.pointee.arena.nodes[position]
                let current = position
                position = node.end
                if node.name != RecordArena.Node.textName { return unsafe XMLElement(batch: batch, index: current) }
            }
            return nil
        }
    }

    /// Walks over everything directly within an element.
    @safe
    package struct Nodes: Sequence, IteratorProtocol {
        private let batch: UnsafePointer<RecordBatch>
        private var position: Int
        private let end: Int

        init(batch: UnsafePointer<RecordBatch>, next: Int, end: Int) {
            unsafe self.batch = unsafe batch
            self.position = next
            self.end = end
        }

        package mutating func next() -> Node? {
            guard position < end else { return nil }
            let node = unsafe batch.pointee.arena.nodes[position]
            let element = unsafe XMLElement(batch: batch, index: position)
            position = node.end
            guard node.name == RecordArena.Node.textName else { return .element(element) }
            return unsafe .text(XMLElement.string(element.bytes(from: node.start, to: node.textEnd)))
        }
    }
}
