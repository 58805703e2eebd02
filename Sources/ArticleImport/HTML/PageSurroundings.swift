internal import SyndicationXML

/// What the parts of a page belong to, as seen from an article on it.
struct PageSurroundings {
    private let origin: HTMLPageTree.ID
    /// By the distance of an element from the range's beginning.
    private var others: [Bool]
    private var sites: [Bool]

    /// - Parameter heading: the one that shows the title. What it stands in is the article's, whatever it is called.
    init(_ body: PageBody, heading: HTMLPageTree.ID?) {
        origin = body.range.lowerBound
        others = Array(repeating: false, count: body.range.count)
        sites = others
        for node in body.range.dropFirst() {
            let nature = body.natures[node]
            let parent = body.tree.parent(of: node) - origin
            let isOwn = nature.contains(.entry) || heading.map { body.tree.contains(node, $0) } ?? false
            others[node - origin] = others[parent] || (nature.contains(.others) && !isOwn)
            let isSite = nature.contains(.boilerplate) && !isOwn && !nature.contains(.about)
            sites[node - origin] = sites[parent] || isSite
        }
    }

    /// Whether it is somebody else's, or of another article.
    func isOthers(_ node: HTMLPageTree.ID) -> Bool { others[node - origin] }

    /// Whether it is the site's.
    func isSites(_ node: HTMLPageTree.ID) -> Bool { sites[node - origin] || others[node - origin] }
}
