internal import SyndicationXML

/// What is measured on a page before its text is looked for: its blocks, and what each element holds of them.
struct PageAnalysis {
    let tree: HTMLPageTree
    let natures: [ElementNature]
    let blocks: [PageBlock]
    /// The number of the block that each run of text belongs to; -1 for none.
    let blockOfNode: [Int32]
    /// Tables that show data.
    let dataTables: Set<HTMLPageTree.ID>
    /// Running text in each element, in characters, links left out.
    private(set) var mass: [Double]
    /// Those of it that stand in blocks about cookies, a word that sites of all languages use.
    private(set) var cookieMass: [Double]
    /// Visible characters in each element, and those of them in links.
    private var lengths: [Int]
    private var linkLengths: [Int]

    private typealias Limits = ExtractionLimits

    init(_ tree: HTMLPageTree) {
        self.tree = tree
        natures = ElementNature.all(of: tree)
        dataTables = DataTables.of(tree)
        var (blocks, blockOfNode) = PageBlocks.blocks(of: tree)
        mass = Array(repeating: 0, count: tree.nodes.count)
        cookieMass = mass
        lengths = Array(repeating: 0, count: tree.nodes.count)
        linkLengths = lengths
        for index in blocks.indices {
            blocks[index].isProse = Self.isProse(blocks[index])
            let block = blocks[index]
            if block.isProse {
                let worth = Double(block.length) * (1 - block.linkDensity)
                mass[block.owner] += worth
                if PageWords.isAboutCookies(block.text) { cookieMass[block.owner] += worth }
            }
            lengths[block.owner] += block.length
            linkLengths[block.owner] += block.linkLength
        }
        self.blocks = blocks
        self.blockOfNode = blockOfNode
        // Children stand behind their parents.
        for node in stride(from: tree.nodes.count - 1, to: 0, by: -1) {
            let parent = tree.parent(of: node)
            mass[parent] += mass[node]
            cookieMass[parent] += cookieMass[node]
            lengths[parent] += lengths[node]
            linkLengths[parent] += linkLengths[node]
        }
    }

    /// How much of an element's text is links, 0 to 1.
    func linkDensity(of node: HTMLPageTree.ID) -> Double { Double(linkLengths[node]) / Double(max(lengths[node], 1)) }

    /// The number of the first block that begins at a node or behind it.
    func firstBlock(from node: HTMLPageTree.ID) -> Int {
        var lower = 0
        var upper = blocks.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if blocks[middle].nodes.lowerBound < node { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }

    private static func isProse(_ block: PageBlock) -> Bool {
        let endsLikeSentence = Sentences.endsLikeSentence(block.text)
        if block.tag.isHeading {
            guard block.linkDensity < 0.3 else { return false }
            return block.length > Limits.headingLength
                || (block.length > Limits.headingSentenceLength && endsLikeSentence)
        }
        guard block.linkDensity < Limits.proseLinks else { return false }
        return block.length >= Limits.proseLength || (block.length > Limits.sentenceLength && endsLikeSentence)
    }
}
