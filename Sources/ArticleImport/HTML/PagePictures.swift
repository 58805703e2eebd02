internal import SyndicationXML

/// The pictures of a page.
enum PagePictures {
    /// Pictures that stand between the paragraphs of the text, in order: those within one are written with it.
    static func standing(in body: PageBody) -> [HTMLPageTree.ID] {
        let kept = body.blocks.filter(\.verdict.isKept)
        guard let first = kept.first(where: \.isProse)?.nodes.lowerBound ?? kept.first?.nodes.lowerBound,
            let last = kept.last?.nodes.upperBound
        else { return [] }
        let end = max(last, body.tree.descendants(of: body.element).upperBound)
        var within = kept[...]
        var pictures: [HTMLPageTree.ID] = []
        var node = first
        while node < min(end, body.tree.nodes.count) {
            guard let tag = body.tree.tag(node) else {
                node += 1
                continue
            }
            if tag.isOpaque || body.isSites(node) {
                node = body.tree.descendants(of: node).upperBound
                continue
            }
            while let block = within.first, block.nodes.upperBound <= node { within.removeFirst() }
            let isWithin = within.first.map { $0.nodes.contains(node) } ?? false
            if tag == .img, !isWithin, body.tree.contains(body.element, node), isOfText(node, in: body) {
                pictures.append(node)
            }
            node += 1
        }
        return pictures
    }

    /// Whether a picture belongs to the text rather than to a teaser: none whose link has been left out, no icon.
    private static func isOfText(_ node: HTMLPageTree.ID, in body: PageBody) -> Bool {
        if let figure = body.tree.nearest(of: node, where: { $0 == .figure || $0 == .p }) {
            return body.tree.contains(body.element, figure)
        }
        return body.tree.nearest(of: node, where: { $0 == .a || $0 == .li }) == nil
    }

    /// Where a picture is to be had: in the attribute that scripts load it from, or its own.
    static func source(of node: HTMLPageTree.ID, in tree: HTMLPageTree) -> String? {
        for name in [HTMLAttribute.dataSource, .dataOriginal, .dataLazySource, .src] {
            guard let source = tree.value(of: name, at: node).map(HTMLText.collapsed), !source.isEmpty,
                !source.hasPrefix("data:"), SafeReference.allowsImage(source)
            else { continue }
            return source
        }
        for name in [HTMLAttribute.srcset, .dataSourceSet] {
            guard let first = tree.value(of: name, at: node)?.split(separator: ",").first else { continue }
            let source = HTMLText.collapsed(String(first.split(separator: " ").first ?? ""))
            if !source.isEmpty, !source.hasPrefix("data:"), SafeReference.allowsImage(source) { return source }
        }
        return nil
    }
}
