/// The nodes of the records read and not yet taken, flat and in document order.
///
/// An element's node is followed by the nodes of what it contains; ``Node/end`` is the index behind the last of
/// them. Everything refers by index, so the arena can grow, and its memory is used again for the next records.
struct RecordArena: ~Copyable {
    /// An element, or a run of text.
    struct Node: BitwiseCopyable {
        /// The element's name, or ``textName`` for a run of text.
        var name: Int32
        /// Attributes that the element has.
        var attributeCount: Int32
        /// Element: the index behind its last descendant. Text: the index behind it.
        var end: Int
        /// Element: the index of its first attribute. Text: where its bytes start.
        var start: Int
        /// Text: where its bytes end.
        var textEnd: Int
        /// Where the start tag ends in the document.
        var line: Int32
        var column: Int32

        static let textName: Int32 = -1
    }

    /// An attribute: its name, and where its value's bytes are.
    struct Attribute: BitwiseCopyable {
        var name: Int32
        var start: Int
        var end: Int
    }

    var nodes = GrowableBuffer<Node>(capacity: 4096)
    var attributes = GrowableBuffer<Attribute>(capacity: 1024)
    var bytes = GrowableBuffer<UInt8>(capacity: 1 << 18)

    /// Forgets everything, keeping the memory unless it is unusually much.
    mutating func removeAll() {
        nodes.removeAll()
        attributes.removeAll()
        bytes.removeAll()
        bytes.shrinkIfEmpty(above: 1 << 22)
        nodes.shrinkIfEmpty(above: 1 << 16)
    }

    /// Takes over a record that is not finished, from its element's node on. The arena is empty before.
    ///
    /// - Parameter byte: where the record's first byte is.
    mutating func append(unfinished other: borrowing RecordArena, from index: Int, byte: Int) {
        // The first node of a record is its element, whose attributes are the record's first ones.
        let attribute = other.nodes[index].start
        nodes.append(contentsOf: other.nodes, from: index)
        attributes.append(contentsOf: other.attributes, from: attribute)
        bytes.append(contentsOf: other.bytes, from: byte)
        rebase(nodes: index, attributes: attribute, bytes: byte)
    }

    private mutating func rebase(nodes movedNodes: Int, attributes movedAttributes: Int, bytes movedBytes: Int) {
        for index in 0..<nodes.count {
            nodes[index].end -= movedNodes
            if nodes[index].name == Node.textName {
                nodes[index].start -= movedBytes
                nodes[index].textEnd -= movedBytes
            } else {
                nodes[index].start -= movedAttributes
            }
        }
        for index in 0..<attributes.count {
            attributes[index].start -= movedBytes
            attributes[index].end -= movedBytes
        }
    }
}
