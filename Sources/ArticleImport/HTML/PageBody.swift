internal import SyndicationXML

/// Finds an article's text on its page.
///
/// Every block is worth what running text is in it, or costs what links and leftovers are in it; the element whose blocks
/// are worth most together holds the text. Then every block in it, and some near it, are judged on their own.
struct PageBody {
    let page: PageAnalysis
    /// The nodes that are looked at: all of a page, or one article of several.
    let range: Range<HTMLPageTree.ID>
    /// The blocks in that range, in order.
    private(set) var blocks: [PageBlock]
    /// The element that holds the text.
    private(set) var element: HTMLPageTree.ID

    /// Whether an element is the site's, or in one that is; by its distance from the range's beginning.
    private var sites: [Bool]

    var tree: HTMLPageTree { page.tree }
    var natures: [ElementNature] { page.natures }

    private typealias Limits = ExtractionLimits

    /// - Parameters:
    ///   - within: the element to look in; the page's root as a rule.
    ///   - title: the heading that shows the title.
    ///   - isText: whether that element is known to hold the text and nothing else.
    init(_ page: PageAnalysis, within: HTMLPageTree.ID = 0, title: HTMLPageTree.ID? = nil, isText: Bool = false) {
        self.page = page
        range = within..<page.tree.descendants(of: within).upperBound
        var start = page.firstBlock(from: range.lowerBound)
        if start > 0, page.blocks[start - 1].nodes.upperBound > range.lowerBound { start -= 1 }
        blocks = Array(page.blocks[start..<page.firstBlock(from: range.upperBound)])
        element = within
        sites = Array(repeating: false, count: range.count)
        for index in blocks.indices where blocks[index].owner < within { cut(index) }
        markSites(title)
        if !isText { element = bestElement() }
        judge(title: title)
        keepListsAndTables()
        dropCredits()
        dropLeftovers()
        if !isText { dropEdges() }
        dropEmptyHeadings()
    }

    /// Where the element to look in stands in a line, its paragraph is around it: what is in front and behind is not taken.
    private mutating func cut(_ index: Int) {
        let nodes = blocks[index].nodes.clamped(to: range)
        var bytes: [UInt8] = []
        for node in nodes where page.blockOfNode[node] >= 0 { bytes += tree.textBytes(node) }
        blocks[index].owner = range.lowerBound
        blocks[index].nodes = nodes
        blocks[index].text = HTMLText.collapsed(String(decoding: bytes, as: UTF8.self))
        blocks[index].length = PageBlocks.visibleLength(bytes[...])
        blocks[index].linkLength = min(blocks[index].linkLength, blocks[index].length)
        if blocks[index].text.isEmpty { blocks[index].isProse = false }
    }

    /// Whether an element is the site's, or in one that is.
    func isSites(_ node: HTMLPageTree.ID) -> Bool { sites[node - range.lowerBound] }

    // MARK: - Measuring

    private mutating func markSites(_ title: HTMLPageTree.ID?) {
        let all = max(page.mass[range.lowerBound], 1)
        let isTitledSo = title.map { PageWords.isAboutCookies(tree.plainText(of: $0, limit: 1_000)) } ?? false
        let hasOtherText = !isTitledSo && all - page.cookieMass[range.lowerBound] > Limits.enoughText
        for node in range.dropFirst() {
            if isSites(tree.parent(of: node)) {
                sites[node - range.lowerBound] = true
                continue
            }
            let nature = natures[node]
            let share = page.mass[node] / all
            if hasOtherText, isAboutCookies(node, title) {
                sites[node - range.lowerBound] = true
                continue
            }
            if nature.isDisjoint(with: [.boilerplate, .doubtful, .hidden, .appendix]) || nature.contains(.entry) {
                continue
            }
            if nature.contains(.appendix), all - page.mass[node] > Limits.enoughText,
                !(title.map { tree.contains(node, $0) } ?? false)
            {
                // Comments may be longer than what they are about.
                sites[node - range.lowerBound] = true
            } else if nature.isDisjoint(with: [.boilerplate, .doubtful, .hidden]) {
                continue
            } else if !nature.isDisjoint(with: [.boilerplate, .hidden]) {
                sites[node - range.lowerBound] = share < Limits.boilerplateShare
            } else {
                let isLinks = page.linkDensity(of: node) > Limits.doubtfulLinks
                sites[node - range.lowerBound] =
                    share < Limits.doubtfulShare && (page.mass[node] < Limits.doubtfulMass || isLinks)
            }
        }
    }

    /// Whether an element asks to accept cookies: much of its text is about them, and the title is elsewhere.
    private func isAboutCookies(_ node: HTMLPageTree.ID, _ title: HTMLPageTree.ID?) -> Bool {
        page.cookieMass[node] > Limits.cookieShare * page.mass[node]
            && !(title.map { tree.contains(node, $0) } ?? false)
    }

    /// What a block adds to the worth of the elements around it.
    private func worth(of block: PageBlock) -> Double {
        if isSites(block.owner) { return -Limits.boilerplateCost * Double(min(block.length, Limits.boilerplateLength)) }
        if block.linkDensity > Limits.links { return -Limits.linkCost * Double(block.length) }
        if block.isHeading { return 0 }
        guard block.isProse else { return -Limits.shortCost }
        let worth = Double(block.length) * (1 - block.linkDensity)
        return block.length >= Limits.proseLength ? worth : worth * Limits.sentenceWorth
    }

    private func bestElement() -> HTMLPageTree.ID {
        let origin = range.lowerBound
        var worths = Array(repeating: 0.0, count: range.count)
        for block in blocks { worths[block.owner - origin] += worth(of: block) }
        for node in range.dropFirst().reversed() {
            let parent = tree.parent(of: node)
            // However much a part of the site's holds, it stands in the way of the text around it only once.
            let isPart = isSites(node) && !isSites(parent)
            worths[parent - origin] += isPart ? max(worths[node - origin], -Limits.partCost) : worths[node - origin]
        }
        var best = origin
        var bestWorth = 0.0
        // The innermost of several that are worth the same.
        for node in range {
            guard let tag = tree.tag(node), tag != .a, !isSites(node) else { continue }
            let worth = worths[node - origin] * (natures[node].contains(.content) ? Limits.contentWorth : 1)
            if worth > 0, worth >= bestWorth {
                best = node
                bestWorth = worth
            }
        }
        return best
    }

    // MARK: - Judging

    private mutating func judge(title: HTMLPageTree.ID?) {
        let inside = blocks.indices.filter { tree.contains(element, blocks[$0].owner) }
        let first = inside.first ?? 0
        let firstProse = inside.first {
            blocks[$0].isProse && !isSites(blocks[$0].owner) && !isInFigure(blocks[$0].owner)
        }
        let titleBlock = title.flatMap { title in blocks.indices.last { tree.contains(title, blocks[$0].owner) } }
        let likeText = signatures()
        let distances = distances(to: first)
        let lastLead = titleBlock.map { min($0 + Limits.innerLeadDistance, firstProse ?? 0) } ?? 0
        for index in blocks.indices {
            let block = blocks[index]
            let isBetween = titleBlock.map { $0 < index } ?? false
            let isNear = index < first ? distances[index] < Limits.leadDistance : index < lastLead
            let isLead =
                isBetween && isNear && block.isProse && block.linkDensity < 0.3 && block.length >= Limits.leadLength
            if isSites(block.owner) {
                let isText = isLead && (index < first ? isOnlyDoubtful(block.owner) : isStandfirst(block.owner))
                let isCaption = index >= first && isInFigure(block.owner)
                blocks[index].verdict = isText && !isCaption ? .lead : .boilerplate
            } else if isInFigure(block.owner), firstProse.map({ index < $0 }) ?? true {
                blocks[index].verdict = .leadCaption
            } else if !tree.contains(element, block.owner) {
                blocks[index].verdict = isLead ? .lead : index > first ? siblingVerdict(block, likeText) : .outside
            } else if block.linkDensity > (block.isHeading ? 0.8 : Limits.keptLinks) {
                blocks[index].verdict = .links
            } else {
                blocks[index].verdict = .text
            }
        }
        if let titleBlock, blocks[titleBlock].verdict.isKept, let title {
            for index in blocks.indices where tree.contains(title, blocks[index].owner) {
                blocks[index].verdict = .title
            }
        }
    }

    /// How many blocks that are not surely the site's stand between each block and the text's first.
    private func distances(to first: Int) -> [Int] {
        var distances = Array(repeating: 0, count: blocks.count)
        for index in blocks.indices.prefix(first).reversed() {
            distances[index] =
                (index + 1 < first ? distances[index + 1] : 0) + (isSurelySites(blocks[index].owner) ? 0 : 1)
        }
        return distances
    }

    private func isSurelySites(_ owner: HTMLPageTree.ID) -> Bool { isSites(owner) && !isOnlyDoubtful(owner) }

    private func isInFigure(_ owner: HTMLPageTree.ID) -> Bool {
        var node = owner
        for _ in 0..<3 {
            if tree.tag(node) == .figcaption { return true }
            node = tree.parent(of: node)
        }
        return tree.tag(owner) == .figure
    }

    /// Whether nothing around it is called the site's but in doubtful words.
    private func isOnlyDoubtful(_ owner: HTMLPageTree.ID) -> Bool {
        var node = owner
        while node != 0 {
            if !natures[node].contains(.entry), !natures[node].isDisjoint(with: [.boilerplate, .hidden, .appendix]) {
                return false
            }
            node = tree.parent(of: node)
        }
        return true
    }

    /// Whether what stands between title and text, in the text's element, is called so that it may be the standfirst.
    private func isStandfirst(_ owner: HTMLPageTree.ID) -> Bool {
        var node = owner
        while node != 0, node != element {
            if !natures[node].isDisjoint(with: [.boilerplate, .hidden, .about, .author, .published]) { return false }
            node = tree.parent(of: node)
        }
        return true
    }

    // MARK: - Neighbours of the text's element

    /// How the elements on the way to the text look, by the element they are in.
    private func signatures() -> [HTMLPageTree.ID: String] {
        var signatures: [HTMLPageTree.ID: String] = [:]
        var node = element
        while node > range.lowerBound {
            signatures[tree.parent(of: node)] = signature(of: node)
            node = tree.parent(of: node)
        }
        return signatures
    }

    private func signature(of node: HTMLPageTree.ID) -> String {
        (tree.tag(node)?.rawValue ?? "") + " " + (tree.value(of: .class, at: node) ?? "")
    }

    /// A text cut into several elements goes on in those that look like its first.
    private func siblingVerdict(_ block: PageBlock, _ likeText: [HTMLPageTree.ID: String]) -> PageBlock.Verdict {
        guard block.isProse, block.linkDensity < 0.2 else { return .outside }
        var node = block.owner
        while node != 0 {
            let parent = tree.parent(of: node)
            if let wanted = likeText[parent] {
                let isAlike = signature(of: node) == wanted && (wanted.utf8.last != 0x20 || tree.tag(node) == .section)
                let hasText = page.mass[node] > Limits.siblingMass && page.linkDensity(of: node) < 0.3
                return isAlike && hasText ? .sibling : .outside
            }
            node = parent
        }
        return .outside
    }

    /// Links are the text's where it announces them with a colon, or where they are cells of a table that is kept.
    private mutating func keepListsAndTables() {
        var announced: HTMLPageTree.ID?
        for index in blocks.indices {
            let block = blocks[index]
            if block.verdict.isKept {
                announced =
                    block.text.hasSuffix(":") && index + 1 < blocks.count
                    ? list(of: blocks[index + 1].owner) : announced
            } else if block.verdict == .links, block.tag == .li, let announced, list(of: block.owner) == announced {
                blocks[index].verdict = .text
            }
        }
        let kept = Set(blocks.filter(\.verdict.isKept).compactMap { table(of: $0) })
        for index in blocks.indices where blocks[index].verdict == .links {
            if let table = table(of: blocks[index]), kept.contains(table) { blocks[index].verdict = .text }
        }
    }

    private func list(of node: HTMLPageTree.ID) -> HTMLPageTree.ID? {
        tree.tag(node) == .li ? tree.parent(of: node) : nil
    }

    /// The table whose cell a block is.
    private func table(of block: PageBlock) -> HTMLPageTree.ID? {
        guard block.tag == .td || block.tag == .th else { return nil }
        return tree.nearest(of: block.owner) { $0 == .table }.flatMap { page.dataTables.contains($0) ? $0 : nil }
    }

    // MARK: - Dropping

    private mutating func dropCredits() {
        for index in blocks.indices where blocks[index].verdict.isKept && blocks[index].length < Limits.creditLength {
            if PageWords.isCredit(blocks[index].text) { blocks[index].verdict = .credit }
        }
    }

    /// Blocks that are the site's by their words: as `feed` knows them from plain text too.
    private mutating func dropLeftovers() {
        let kept = blocks.indices.filter { blocks[$0].verdict.isKept }
        guard let tail = kept.suffix(4).first else { return }
        var isInList = false
        for index in kept {
            let block = blocks[index]
            let evidence =
                block.length <= Limits.leftoverLength
                ? LeftoverEvidence.find(in: block.text, words: FoldedWords.of(block.text), columns: block.length)
                : nil
            if isInList {
                // A heading such as "Related" takes the short lines and links below it along.
                isInList = !block.isHeading && (!block.isProse || block.linkDensity > 0.2)
                if isInList { blocks[index].verdict = .leftover }
            }
            guard let evidence, evidence.extent != .anywhere || index >= tail else { continue }
            let isShort = block.length < Limits.edgeLength || block.linkDensity > 0.3
            switch evidence.kind {
            case .related, .comments:
                guard evidence.extent == .whole, isShort else { continue }
                isInList = true
            case .readMore, .signIn, .form, .share, .advertisement, .credit, .readingTime, .authorCount: break
            case .copyright, .call, .notice, .contact, .authorBox, .tags, .navigation:
                guard index >= tail, evidence.extent >= .start || evidence.kind == .copyright else { continue }
            }
            blocks[index].verdict = .leftover
        }
    }

    /// Short lines in front of the first and behind the last running text are what the page says about the article.
    private mutating func dropEdges() {
        let prose = blocks.indices.filter { blocks[$0].verdict.isKept && blocks[$0].isProse }
        guard let first = prose.first, let last = prose.last else { return }
        let lastOwner = blocks[last].owner
        for index in blocks.indices where blocks[index].verdict.isKept && (index < first || index > last) {
            let block = blocks[index]
            guard !block.isProse, !block.tag.isHeading, block.length < Limits.edgeLength else { continue }
            if index > last {
                switch block.tag {
                case .li, .td, .th, .dd, .dt, .pre, .blockquote: continue
                case .p where tree.parent(of: block.owner) == tree.parent(of: lastOwner): continue
                default: if block.owner == lastOwner { continue }
                }
            }
            blocks[index].verdict = .edge
        }
    }

    private mutating func dropEmptyHeadings() {
        var hasText = false
        for index in blocks.indices.reversed() where blocks[index].verdict.isKept {
            if !blocks[index].isHeading {
                hasText = true
            } else if !hasText {
                blocks[index].verdict = .emptyHeading
            }
        }
    }
}
