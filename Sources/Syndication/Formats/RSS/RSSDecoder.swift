internal import SyndicationXML

/// Reads RSS: 2.0 and its forebears, and the versions that are RDF (0.90, 1.0, 1.1).
struct RSSDecoder: XMLFeedDecoder {
    static let containers: Set<String> = ["rss", "rdf", "channel", "items"]

    private var names = XMLNameTable(RSSName.init)
    /// The channel's page, which relative references stand beside where the document says no base.
    private var page = BaseURI()

    mutating func open(_ container: XMLElement, in context: inout DecodingContext) {
        context.document.type = "rss"
        if let version = container.attribute("version")?.trimmed.nonEmpty { context.document.version = version }
        if let version = RDF.version(of: container.name.namespace) { context.document.version = version }
        if container.name.localName.lowercased() == "channel", let id = RDF.about(container) {
            context.feed.id = context.scope.base.resolve(id)
        }
        if let language = context.scope.language { context.feed.language = language }
        if let base = context.scope.base.uri { context.feed.base = base }
    }

    mutating func decode(_ record: XMLElement, in context: inout DecodingContext) -> Entry? {
        let scope = context.scope.within(record)
        let name = names.tag(of: record)
        switch name {
        case .item: return item(record, scope, &context)
        // Feeds are met that mix the formats.
        case .atom(.entry): return item(record, scope, &context)
        case .deletedEntry: context.feed.deletedEntries.append(AtomConstruct.tombstone(record, scope))
        case .scaffold: break
        default:
            // Taken out and put back, so that the feed is not copied while it is changed.
            var feed = Feed()
            swap(&feed, &context.feed)
            channel(record, name, scope, into: &feed, &context)
            if case .link = name { page = BaseURI(feed.links.permalink) }
            swap(&feed, &context.feed)
        }
        return nil
    }

    static func describe(_ document: inout DocumentInfo, documentType: String?) {
        if document.version.isEmpty {
            document.version = document.namespaces.lazy.compactMap { RDF.version(of: $0.uri) }.first ?? ""
        }
        // Two formats are called 0.91: the one with a document type came first.
        guard document.version.hasPrefix("0.91") else { return }
        let isNetscapes = documentType?.lowercased().contains("netscape") ?? false
        document.variant = isNetscapes ? "netscape" : "userland"
    }

    // MARK: - Items

    private mutating func item(
        _ element: XMLElement, _ outer: DecodingScope, _ context: inout DecodingContext
    ) -> Entry {
        var entry = Entry()
        if element.hasAttributes {
            entry.language = element.attribute("lang", namespace: Namespace.xml)
            entry.id = RDF.about(element).map { outer.base.resolve($0) }
            if context.document.version.isEmpty, let version = RDF.version(of: element.name.namespace) {
                context.document.version = version
            }
        }
        for child in element.children {
            let scope = outer.within(child)
            let name = names.tag(of: child)
            switch name {
            case .title: entry.title = RSSConstruct.text(child, scope) ?? entry.title
            case .link: RSSConstruct.link(child, scope).map { entry.links.append($0) }
            case .description, .summary: description(child, scope, into: &entry)
            case .content: RSSConstruct.content(child, scope).map { entry.content.append($0) }
            case .guid: RSSConstruct.guid(child, scope, into: &entry)
            case .pubDate: entry.published = context.date(child) ?? entry.published
            case .author: RSSConstruct.person(child).map { entry.addAuthor($0) }
            case .category: RSSConstruct.category(child).map { entry.categories.append($0) }
            case .comments: entry.comments = child.trimmedText.nonEmpty.map { scope.base.resolve($0) }
            case .enclosure: enclosure(child, scope, &context).map { entry.links.append($0) }
            case .source: entry.source = RSSConstruct.source(child, scope)
            case .copyright: entry.rights = RSSConstruct.text(child, scope)
            case .language: entry.language = child.trimmedText.nonEmpty
            case .promoted: promote(child, scope, to: &entry, &context)
            case .atom(let name): AtomConstruct.take(child, name, scope, into: &entry, &context)
            case .other, .scaffold, .deletedEntry: entry.extensions.fragments.append(XMLFragment(child))
            default:
                if case .image = name, let image = RSSConstruct.picture(child, scope) {
                    entry.image = image
                    // An address alone is said by the field.
                    if !child.hasChildren { continue }
                }
                entry.extensions.fragments.append(RSSConstruct.native(child))
            }
        }
        entry.completeAbstract(PromotionScope(outer))
        if outer.base.uri == nil { resolveReferences(of: &entry) }
        return entry
    }

    /// Where an item has both a summary and a description, the one that comes second is the longer text.
    private func description(_ element: XMLElement, _ scope: DecodingScope, into entry: inout Entry) {
        guard let text = RSSConstruct.text(element, scope) else { return }
        if entry.summary == nil || entry.summary == text {
            entry.summary = text
        } else {
            entry.content.append(Content(text))
        }
    }

    private func resolveReferences(of entry: inout Entry) {
        for index in entry.links.indices { entry.links[index].href = page.resolve(entry.links[index].href) }
        entry.comments = entry.comments.map { page.resolve($0) }
        if entry.idIsPermalink == true { entry.id = entry.id.map { page.resolve($0) } }
    }

    private func enclosure(
        _ element: XMLElement, _ scope: DecodingScope, _ context: inout DecodingContext
    ) -> Link? {
        // RDF's enclosures name theirs `resource`, and some feeds write Atom's `href`.
        let url =
            element.attribute("url") ?? element.attribute("href")
            ?? element.attribute("resource", namespace: Namespace.rdf)
        guard let url = url?.trimmed.nonEmpty else {
            context.note(.warning, "no-url", "an enclosure without a URL is left out", at: element)
            return nil
        }
        let length = element.attribute("length")?.trimmed.nonEmpty
        let number = length.flatMap { Int($0) }
        if let length, number == nil || number ?? 0 < 0 {
            context.note(.warning, "unreadable-length", "'\(length)' is no length; left out", at: element)
        }
        return Link(
            rel: "enclosure", href: scope.base.resolve(url), type: element.attribute("type")?.trimmed.nonEmpty,
            length: number.flatMap { $0 < 0 ? nil : $0 })
    }

    // MARK: - The channel

    private func channel(
        _ element: XMLElement, _ name: RSSName, _ scope: DecodingScope, into feed: inout Feed,
        _ context: inout DecodingContext
    ) {
        switch name {
        case .title: feed.title = RSSConstruct.text(element, scope) ?? feed.title
        case .link: RSSConstruct.link(element, scope).map { feed.links.append($0) }
        case .description: feed.subtitle = RSSConstruct.text(element, scope) ?? feed.subtitle
        case .language:
            feed.language = element.trimmedText.nonEmpty ?? feed.language
            context.scope.language = feed.language
        case .copyright: feed.rights = RSSConstruct.text(element, scope) ?? feed.rights
        case .managingEditor, .author: RSSConstruct.person(element).map { feed.addAuthor($0) }
        case .webMaster: feed.publisher = RSSConstruct.person(element) ?? feed.publisher
        case .pubDate: feed.published = context.date(element) ?? feed.published
        case .lastBuildDate: feed.updated = context.date(element) ?? feed.updated
        case .category: RSSConstruct.category(element).map { feed.categories.append($0) }
        case .generator: feed.generator = RSSConstruct.generator(element) ?? feed.generator
        case .image: feed.image = RSSConstruct.image(element, scope) ?? feed.image
        case .textInput:
            // RDF says within the channel only where the real one stands.
            let input = RSSConstruct.textInput(element, scope)
            if input != RSSChannel.TextInput() { feed.rss.textInput = input }
        case .promoted:
            promote(element, scope, to: &feed, &context)
            if feed.language != nil { context.scope.language = feed.language }
        case .atom(let name): AtomConstruct.take(element, name, scope, into: &feed, &context)
        case .other, .content, .scaffold, .deletedEntry: feed.extensions.fragments.append(XMLFragment(element))
        default:
            if RSSConstruct.take(element, scope, into: &feed.rss) { return }
            feed.extensions.fragments.append(RSSConstruct.native(element))
        }
    }

    // MARK: - Both

    private func promote(
        _ element: XMLElement, _ scope: DecodingScope, to target: inout some FeedOrEntry,
        _ context: inout DecodingContext
    ) {
        let fragment = XMLFragment(element)
        context.promote(fragment, at: element, scope, to: &target)
        target.extensions.fragments.append(fragment)
    }
}
