internal import SyndicationXML

/// Tells tables of data from those that lay out a page.
enum DataTables {
    /// Tables that show data: several cells, and neither a table nor a heading in any. Others only lay out the page.
    static func of(_ tree: HTMLPageTree) -> Set<HTMLPageTree.ID> {
        var cells: [HTMLPageTree.ID: Int] = [:]
        var tables: [(node: HTMLPageTree.ID, end: Int)] = []
        var layouts: Set<HTMLPageTree.ID> = []
        for node in tree.nodes.indices {
            while let last = tables.last, last.end <= node { tables.removeLast() }
            guard let tag = tree.tag(node) else { continue }
            if tag == .table {
                // Only the one around it: that one is in the others.
                if let outer = tables.last { layouts.insert(outer.node) }
                tables.append((node, tree.descendants(of: node).upperBound))
            } else if let table = tables.last?.node {
                if tag == .td || tag == .th { cells[table, default: 0] += 1 }
                if tag.isHeading { layouts.insert(table) }
            }
        }
        return Set(cells.filter { $0.value > 1 }.keys).subtracting(layouts)
    }
}
