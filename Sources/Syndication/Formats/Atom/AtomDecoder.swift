internal import SyndicationXML

/// Reads Atom 1.0 (RFC 4287) and Atom 0.3: feeds, and documents that are a single entry.
struct AtomDecoder: XMLFeedDecoder {
    static let containers: Set<String> = ["feed"]

    private var names = XMLNameTable(AtomName.init)

    mutating func open(_ container: XMLElement, in context: inout DecodingContext) {
        setVersion(container, &context)
        context.feed.language = context.scope.language
        context.feed.base = context.scope.base.uri
    }

    mutating func decode(_ record: XMLElement, in context: inout DecodingContext) -> Entry? {
        let scope = context.scope.within(record)
        switch names.tag(of: record) {
        case .entry:
            if context.document.version.isEmpty { setVersion(record, &context) }
            return entry(record, scope, &context)
        case .deletedEntry:
            context.feed.deletedEntries.append(AtomConstruct.tombstone(record, scope))
        case let name:
            // Taken out and put back, so that the feed is not copied while it is changed.
            var feed = Feed()
            swap(&feed, &context.feed)
            metadata(record, name, scope, into: &feed, &context)
            swap(&feed, &context.feed)
        }
        return nil
    }

    private func setVersion(_ element: XMLElement, _ context: inout DecodingContext) {
        context.document.type = "atom"
        let isOld = element.name.namespace == Namespace.atom03 || element.attribute("version")?.trimmed == "0.3"
        context.document.version = isOld ? "0.3" : "1.0"
    }

    private mutating func entry(
        _ element: XMLElement, _ outer: DecodingScope, _ context: inout DecodingContext
    ) -> Entry {
        var entry = Entry()
        if element.hasAttributes { entry.language = element.attribute("lang", namespace: Namespace.xml) }
        var hasPromoted = false
        for child in element.children {
            let scope = outer.within(child)
            switch names.tag(of: child) {
            case .id: entry.id = child.trimmedText.nonEmpty
            case .title: entry.title = AtomConstruct.text(child, scope).nonEmpty
            case .summary: entry.summary = AtomConstruct.text(child, scope).nonEmpty
            case .content: entry.content += AtomConstruct.contents(child, scope)
            case .rights: entry.rights = AtomConstruct.text(child, scope)
            case .link: AtomConstruct.link(child, scope).map { entry.links.append($0) }
            case .author: entry.authors.append(AtomConstruct.person(child, scope))
            case .contributor: entry.contributors.append(AtomConstruct.person(child, scope))
            case .category: AtomConstruct.category(child).map { entry.categories.append($0) }
            case .updated: entry.updated = context.date(child)
            case .published: entry.published = context.date(child)
            case .source: entry.source = source(child, scope, &context)
            case .rssImage: entry.image = RSSConstruct.picture(child, scope) ?? entry.image
            case .rssComments: entry.comments = child.trimmedText
            case .rssPermalink:
                entry.idIsPermalink = child.attribute("isPermaLink").map { $0 != "false" }
                if let guid = child.trimmedText.nonEmpty { entry.id = guid }
            case .promoted:
                hasPromoted = true
                entry.extensions.fragments.append(XMLFragment(child))
            default: entry.extensions.fragments.append(XMLFragment(child))
            }
        }
        if hasPromoted { promote(element, outer, to: &entry, &context) }
        return entry
    }

    /// Says in fields what elements of other vocabularies say and Atom's own do not.
    private mutating func promote(
        _ element: XMLElement, _ outer: DecodingScope, to entry: inout Entry, _ context: inout DecodingContext
    ) {
        let authors = entry.authors
        for child in element.children {
            guard case .promoted = names.tag(of: child) else { continue }
            context.promote(XMLFragment(child), at: child, outer.within(child), to: &entry)
        }
        if !authors.isEmpty { entry.authors = authors }
        entry.completeAbstract(PromotionScope(outer))
    }

    private mutating func source(
        _ element: XMLElement, _ outer: DecodingScope, _ context: inout DecodingContext
    ) -> Source {
        var feed = Feed()
        feed.language = element.attribute("lang", namespace: Namespace.xml)
        if element.attribute("base", namespace: Namespace.xml) != nil { feed.base = outer.base.uri }
        for child in element.children {
            metadata(child, names.tag(of: child), outer.within(child), into: &feed, &context)
        }
        feed.completeAbstract(PromotionScope(outer))
        return Source(feed)
    }

    /// An element that a feed and a source may have.
    private func metadata(
        _ element: XMLElement, _ name: AtomName, _ scope: DecodingScope, into feed: inout Feed,
        _ context: inout DecodingContext
    ) {
        switch name {
        case .id: feed.id = element.trimmedText.nonEmpty
        case .title: feed.title = AtomConstruct.text(element, scope).nonEmpty
        case .subtitle: feed.subtitle = AtomConstruct.text(element, scope)
        case .rights: feed.rights = AtomConstruct.text(element, scope)
        case .link: AtomConstruct.link(element, scope).map { feed.links.append($0) }
        case .author: feed.authors.append(AtomConstruct.person(element, scope))
        case .contributor: feed.contributors.append(AtomConstruct.person(element, scope))
        case .category: AtomConstruct.category(element).map { feed.categories.append($0) }
        case .generator: feed.generator = AtomConstruct.generator(element, scope)
        case .icon: feed.icon = element.trimmedText.nonEmpty.map { scope.base.resolve($0) }
        case .logo: feed.logo = element.trimmedText.nonEmpty.map { scope.base.resolve($0) }
        case .info: feed.info = AtomConstruct.text(element, scope).nonEmpty
        case .promoted:
            let fragment = XMLFragment(element)
            let authors = feed.authors
            context.promote(fragment, at: element, scope, to: &feed)
            // Atom's own elements name all authors, or none.
            if !authors.isEmpty { feed.authors = authors }
            feed.extensions.fragments.append(fragment)
        case .updated: feed.updated = context.date(element)
        // Not in RFC 4287, but in feeds.
        case .rssPublished, .published: feed.published = context.date(element)
        case .rssPublisher: feed.publisher = AtomConstruct.person(element, scope)
        case .rssImage: feed.image = RSSConstruct.image(element, scope)
        case .rss:
            if !RSSConstruct.take(element, scope, into: &feed.rss) {
                feed.extensions.fragments.append(XMLFragment(element))
            }
        default: feed.extensions.fragments.append(XMLFragment(element))
        }
        // The writer repeats RSS's image as the logo, for readers that know no other.
        if let image = feed.image, image.href == feed.logo { feed.logo = nil }
    }
}
