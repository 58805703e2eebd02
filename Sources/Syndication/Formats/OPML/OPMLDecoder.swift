internal import SyndicationXML

/// Reads OPML (opml.org, specifications 1.0 and 2.0): every outline that names a feed, a page or a text is an entry, in
/// the category of the folders around it.
struct OPMLDecoder: XMLFeedDecoder {
    static let containers: Set<String> = ["opml", "head", "body"]

    /// What the document's own elements are in: nothing, or what its author takes for OPML's.
    private var namespace = ""

    mutating func open(_ container: XMLElement, in context: inout DecodingContext) {
        context.document.type = "opml"
        if container.name.localName.lowercased() == "opml" { namespace = container.name.namespace }
        if let version = container.attribute("version") { context.document.version = version }
        if let base = context.scope.base.uri { context.feed.base = base }
        if let language = context.scope.language { context.feed.language = language }
    }

    mutating func decode(_ record: XMLElement, in context: inout DecodingContext) -> Entry? {
        if !isOutline(record) {
            head(record, &context)
            return nil
        }
        return visit(record, context.scope, folder: nil, &context) ?? decodeFurther(in: &context)
    }

    private func isNative(_ element: XMLElement) -> Bool {
        let namespace = element.name.namespace
        return namespace.isEmpty || namespace == self.namespace || namespace == Namespace.opml
    }

    private func isOutline(_ element: XMLElement) -> Bool {
        isNative(element) && element.name.localName.lowercased() == "outline"
    }

    // MARK: - Outlines

    /// Children of an outline that are still to be visited.
    private struct Level {
        var children: XMLElement.Children
        let scope: DecodingScope
        let folder: Category?
    }

    private var levels: [Level] = []

    /// Outlines are walked as they are asked for, so that a large list is not held as entries.
    mutating func decodeFurther(in context: inout DecodingContext) -> Entry? {
        while let last = levels.indices.last {
            guard let child = levels[last].children.next() else {
                levels.removeLast()
                continue
            }
            guard isOutline(child) else { continue }
            if let entry = visit(child, levels[last].scope, folder: levels[last].folder, &context) { return entry }
        }
        return nil
    }

    /// An outline that names a feed is an entry, and so is one without children; one with children is a folder.
    private mutating func visit(
        _ element: XMLElement, _ outer: DecodingScope, folder: Category?, _ context: inout DecodingContext
    ) -> Entry? {
        let scope = outer.within(element)
        let outline = OPMLOutline(element)
        if element.hasChildren {
            let inner = OPMLFolder.category(outline.title ?? "", within: folder)
            levels.append(Level(children: element.children, scope: scope, folder: inner))
            guard outline[.xmlurl] != nil else { return nil }
        }
        let entry = outline.entry(scope, folder, &context, at: element)
        if entry == nil {
            context.note(.warning, "empty-outline", "an outline that says nothing is left out", at: element)
        }
        return entry
    }

    // MARK: - The head

    private func head(_ element: XMLElement, _ context: inout DecodingContext) {
        let text = element.trimmedText
        switch isNative(element) ? element.name.localName.lowercased() : "" {
        case "title": context.feed.title = OPMLOutline.text(text)
        case "datecreated": context.feed.published = context.date(element)
        case "datemodified": context.feed.updated = context.date(element)
        case "ownername": setOwner(&context.feed) { $0.name = text }
        case "owneremail": setOwner(&context.feed) { $0.email = text.nonEmpty }
        case "ownerid": setOwner(&context.feed) { $0.uri = text.nonEmpty }
        case "docs": context.feed.rss.docs = text.nonEmpty
        default: context.feed.extensions.fragments.append(Self.kept(element))
        }
    }

    private func setOwner(_ feed: inout Feed, _ change: (inout Person) -> Void) {
        var owner = feed.authors.first ?? Person(name: "")
        change(&owner)
        feed.authors = owner == Person(name: "") ? [] : [owner]
    }

    /// An element that the model has no field for, under OPML's namespace.
    private static func kept(_ element: XMLElement) -> XMLFragment {
        var fragment = XMLFragment(element)
        if fragment.namespace.isEmpty { (fragment.namespace, fragment.prefix) = (Namespace.opml, "opml") }
        return fragment
    }
}
