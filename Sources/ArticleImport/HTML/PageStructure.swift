internal import SyndicationXML

/// Which elements around a block give it structure.
struct PageStructure {
    /// An element that is written.
    struct Element: Sendable {
        var node: HTMLPageTree.ID
        var name: HTMLTag
        var attributes = ""

        /// Whether text stands right in it, without a paragraph.
        var holdsText: Bool {
            switch name {
            case .h1, .h2, .h3, .h4, .h5, .h6, .li, .dt, .dd, .td, .th, .pre, .caption, .figcaption: true
            default: false
            }
        }

        /// Whether nothing but text is in it.
        var isFlat: Bool { name.isHeading || name == .dt || name == .pre || name == .caption }
    }

    private let body: PageBody
    private let tree: HTMLPageTree
    /// Headings whose text is one that only looks like a heading.
    private var standfirsts: Set<HTMLPageTree.ID> = []

    init(_ body: PageBody) {
        self.body = body
        tree = body.tree
        for block in body.blocks where block.isProse {
            if let heading = tree.nearest(of: block.owner, where: \.isHeading) { standfirsts.insert(heading) }
        }
    }

    /// The elements around a node that are written, from the outside in.
    func path(to node: HTMLPageTree.ID) -> [Element] {
        var ancestors: [HTMLPageTree.ID] = []
        var current = tree.tag(node)?.isBlock == true ? node : tree.parent(of: node)
        while current != 0, current != body.element {
            ancestors.append(current)
            current = tree.parent(of: current)
        }
        // The element of the text itself may be a list, a quotation or the only paragraph.
        if current == body.element, current != 0 { ancestors.append(current) }
        var path: [Element] = []
        for ancestor in ancestors.reversed() {
            guard let tag = tree.tag(ancestor), let element = element(ancestor, tag, within: path) else { continue }
            path.append(element)
            if element.isFlat { break }
        }
        return path
    }

    private func element(_ node: HTMLPageTree.ID, _ tag: HTMLTag, within path: [Element]) -> Element? {
        let parent = path.last?.name
        switch tag {
        case .h1: return Element(node: node, name: .h2)
        case .h2, .h3, .h4, .h5, .h6: return standfirsts.contains(node) ? nil : Element(node: node, name: tag)
        case .ul, .menu, .dir: return Element(node: node, name: .ul)
        case .ol: return Element(node: node, name: .ol, attributes: start(of: node))
        case .li: return parent == .ul || parent == .ol ? Element(node: node, name: .li) : nil
        case .dl, .blockquote, .pre: return Element(node: node, name: tag)
        case .dt, .dd: return parent == .dl ? Element(node: node, name: tag) : nil
        case .figure: return path.contains { $0.name == .figure } ? nil : Element(node: node, name: .figure)
        case .figcaption: return parent == .figure ? Element(node: node, name: .figcaption) : nil
        case .table: return body.page.dataTables.contains(node) ? Element(node: node, name: .table) : nil
        case .caption, .tr: return parent == .table ? Element(node: node, name: tag) : nil
        case .td, .th: return parent == .tr ? Element(node: node, name: tag, attributes: spans(of: node)) : nil
        default: return nil
        }
    }

    private func start(of list: HTMLPageTree.ID) -> String {
        guard let start = number(.start, at: list), start != 1 else { return "" }
        return " start=\"\(start)\""
    }

    private func spans(of cell: HTMLPageTree.ID) -> String {
        var attributes = ""
        for name in [HTMLAttribute.colspan, .rowspan] {
            if let span = number(name, at: cell), (2...1000).contains(span) {
                attributes += " \(name.rawValue)=\"\(span)\""
            }
        }
        return attributes
    }

    /// A number that fits; asked again for every block of a list, so that a long value would cost much.
    private func number(_ name: HTMLAttribute, at node: HTMLPageTree.ID) -> Int? {
        guard let digits = tree.bytes(of: name, at: node), digits.count < 10 else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
