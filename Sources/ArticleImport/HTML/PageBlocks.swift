internal import SyndicationXML

/// Cuts a page into its blocks.
struct PageBlocks {
    private let tree: HTMLPageTree
    private var blocks: [PageBlock] = []
    /// The block that each run of text belongs to; -1 for none.
    private var blockOfNode: [Int32]
    private var bytes: [UInt8] = []
    private var begun: (owner: HTMLPageTree.ID, first: HTMLPageTree.ID, last: HTMLPageTree.ID)?
    private var linked = 0

    private struct Open {
        var node: HTMLPageTree.ID
        var end: Int
        var isBlock: Bool
        var isLink: Bool
    }

    private init(_ tree: HTMLPageTree) {
        self.tree = tree
        blockOfNode = Array(repeating: -1, count: tree.nodes.count)
    }

    /// The blocks of a page in order, and for every node the number of the block it is text of, or -1.
    static func blocks(of tree: HTMLPageTree) -> (blocks: [PageBlock], blockOfNode: [Int32]) {
        var cutter = PageBlocks(tree)
        cutter.run()
        return (cutter.blocks, cutter.blockOfNode)
    }

    private mutating func run() {
        var open: [Open] = []
        var links = 0
        var node = 1
        while node < tree.nodes.count {
            while let last = open.last, last.end <= node {
                open.removeLast()
                if last.isLink { links -= 1 }
                if last.isBlock { flush() }
            }
            guard let tag = tree.tag(node) else {
                let owner = open.last { $0.isBlock }?.node ?? tree.root
                take(node, owner: owner, isLinked: links > 0)
                node += 1
                continue
            }
            let end = tree.descendants(of: node).upperBound
            if tag.isOpaque {
                node = end
                continue
            }
            if tag == .br, begun != nil { bytes.append(0x20) }
            if tag.isBlock { flush() }
            if end > node + 1 {
                let isLink = tag == .a && isShort(node)
                open.append(Open(node: node, end: end, isBlock: tag.isBlock, isLink: isLink))
                if isLink { links += 1 }
            }
            node += 1
        }
        flush()
    }

    /// Bytes of text that a link holds; one with more was forgotten to be closed.
    private static let longestLink = 600

    private func isShort(_ link: HTMLPageTree.ID) -> Bool {
        var length = 0
        for node in tree.descendants(of: link) {
            length += tree.textBytes(node).count
            if length > Self.longestLink { return false }
        }
        return true
    }

    private mutating func take(_ node: HTMLPageTree.ID, owner: HTMLPageTree.ID, isLinked: Bool) {
        let text = tree.textBytes(node)
        if begun == nil {
            guard text.contains(where: { $0 > 0x20 }) else { return }
            begun = (owner, node, node)
        }
        begun?.last = node
        bytes += text
        if isLinked { linked += Self.visibleLength(text) }
    }

    private mutating func flush() {
        guard let block = begun else { return }
        begun = nil
        defer {
            bytes.removeAll(keepingCapacity: true)
            linked = 0
        }
        let text = HTMLText.collapsed(String(decoding: bytes, as: UTF8.self))
        guard !text.isEmpty else { return }
        for node in block.first...block.last where tree.tag(node) == nil { blockOfNode[node] = Int32(blocks.count) }
        blocks.append(
            PageBlock(
                owner: block.owner, tag: tree.tag(block.owner) ?? .unknown, nodes: block.first..<(block.last + 1),
                text: text, length: Self.visibleLength(bytes[...]), linkLength: linked))
    }

    /// Visible characters, counted over UTF-8: the first bytes of all that is no white space.
    static func visibleLength(_ text: ArraySlice<UInt8>) -> Int {
        var length = 0
        for byte in text {
            if byte < 0x80 {
                if byte > 0x20 { length += 1 }
            } else if byte >= 0xC0 {
                // What begins with E3 to ED is kana, an ideograph or a syllable of Korean.
                length += byte >= 0xE3 && byte <= 0xED ? 2 : 1
            }
        }
        return length
    }
}
