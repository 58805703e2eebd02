/// What elements of other vocabularies say something is about, wherever they stand: the long text of a podcast rather than
/// the short one, and both rather than what is said of a media object.
struct BorrowedAbstract {
    /// The best text so far.
    private(set) var text: Text?
    private var rank = Int.max
    /// How many elements have been looked at: a channel grows while its items are read, and is looked at often.
    private var examined = 0

    /// Looks at the elements that have been added since the last time.
    mutating func examine(_ extensions: Extensions, _ scope: PromotionScope) {
        guard extensions.fragments.count > examined else { return }
        for fragment in extensions.fragments[examined...] {
            guard let found = Self.candidate(fragment, levels: 2), found.rank < rank else { continue }
            var scope = scope
            scope.language = found.element.attribute("lang", namespace: Namespace.xml) ?? scope.language
            text = scope.text(found.element)
            rank = found.rank
        }
        examined = extensions.fragments.count
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

extension FeedOrEntry {
    /// Gives what has no abstract of its own a borrowed one. All of it has to be known.
    mutating func completeAbstract(_ scope: PromotionScope) {
        guard abstract == nil, !extensions.isEmpty else { return }
        var borrowed = BorrowedAbstract()
        borrowed.examine(extensions, scope)
        abstract = borrowed.text
    }
}
