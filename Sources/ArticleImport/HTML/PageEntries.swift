internal import SyndicationXML

/// Tells whether a page holds several articles, and where each is.
enum PageEntries {
    /// Articles of one page.
    private static let maximumCount = 1_000
    /// Running text that an article of several has, in characters.
    private static let minimumMass = 200.0
    /// The same where the article's heading leads to a page of its own.
    private static let minimumLinkedMass = 60.0
    /// One that holds more of the page's text is the page's article, the others are pointers to more.
    private static let largestShare = 0.6
    /// What the articles together hold of the page's text.
    private static let smallestTotal = 0.6

    /// The elements of the articles, in order; empty where the page holds one.
    static func elements(of page: PageAnalysis) -> [HTMLPageTree.ID] {
        let entries = outermost(in: page) { Microformat.isEntry($0, page.tree) }
        if entries.count > 1, isSeveral(entries, page, least: 0) { return entries }
        let articles = outermost(in: page) { node in
            guard page.tree.tag(node) == .article, let heading = heading(of: node, page.tree) else { return false }
            return page.mass[node] >= (isLinked(heading, page.tree) ? minimumLinkedMass : minimumMass)
        }
        // Those of one list stand side by side.
        let parents = Dictionary(grouping: articles) { page.tree.parent(of: $0) }
        guard let largest = parents.values.max(by: { $0.count < $1.count }), largest.count > 1 else { return [] }
        return isSeveral(largest, page, least: smallestTotal) ? largest : []
    }

    private static func isSeveral(_ elements: [HTMLPageTree.ID], _ page: PageAnalysis, least: Double) -> Bool {
        let all = max(page.mass[0], 1)
        let masses = elements.map { page.mass[$0] }
        return (masses.max() ?? 0) / max(masses.reduce(0, +), 1) <= largestShare && masses.reduce(0, +) / all >= least
    }

    private static func outermost(
        in page: PageAnalysis, where matches: (HTMLPageTree.ID) -> Bool
    ) -> [HTMLPageTree.ID] {
        var found: [HTMLPageTree.ID] = []
        var node = 1
        while node < page.tree.nodes.count, found.count < maximumCount {
            guard page.tree.tag(node) != nil, matches(node) else {
                node += 1
                continue
            }
            found.append(node)
            node = page.tree.descendants(of: node).upperBound
        }
        return found
    }

    private static func heading(of node: HTMLPageTree.ID, _ tree: HTMLPageTree) -> HTMLPageTree.ID? {
        tree.descendants(of: node).first { tree.tag($0)?.level.map { $0 <= 4 } ?? false }
    }

    private static func isLinked(_ heading: HTMLPageTree.ID, _ tree: HTMLPageTree) -> Bool {
        tree.descendants(of: heading).contains { tree.tag($0) == .a && tree.bytes(of: .href, at: $0) != nil }
    }
}
