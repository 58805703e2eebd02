extension FeedOrEntry {
    /// Gives what has no abstract that of an element of another vocabulary, wherever it stands: the long one of a podcast
    /// rather than the short one, and both rather than what is said of a media object.
    mutating func completeAbstract(_ scope: PromotionScope) {
        guard abstract == nil, !extensions.isEmpty else { return }
        var best: (rank: Int, element: XMLFragment)?
        for fragment in extensions.fragments {
            guard let found = Self.candidate(fragment, levels: 2), found.rank < best?.rank ?? .max else { continue }
            best = found
        }
        guard let element = best?.element else { return }
        var scope = scope
        scope.language = element.attribute("lang", namespace: Namespace.xml) ?? scope.language
        abstract = scope.text(element)
    }

    /// An element that says what something is about, and its place among such elements, from 0.
    private static func candidate(_ element: XMLFragment, levels: Int) -> (rank: Int, element: XMLFragment)? {
        switch (element.namespace, element.name) {
        case (ITunes.uri, "summary"): return said(element, 0)
        case (DublinCore.uri, "description"): return said(element, 1)
        case (ITunes.uri, "subtitle"): return said(element, 2)
        case (MediaRSS.uri, "description"): return said(element, 3)
        case (MediaRSS.uri, "group"), (MediaRSS.uri, "content"):
            guard levels > 0 else { return nil }
            return element.children.lazy.compactMap { candidate($0, levels: levels - 1) }.first { $0.rank == 3 }
        default: return nil
        }
    }

    private static func said(_ element: XMLFragment, _ rank: Int) -> (rank: Int, element: XMLFragment)? {
        element.text.trimmed.isEmpty ? nil : (rank, element)
    }
}
