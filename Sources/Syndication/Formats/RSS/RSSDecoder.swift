internal import SyndicationXML

/// Reads RSS 2.0 and its forebears without RDF.
struct RSSDecoder: XMLFeedDecoder {
    static let containers: Set<String> = ["rss", "channel"]

    private var names = XMLNameTable(RSSName.init)
    /// The channel's page, which relative references stand beside where the document says no base.
    private var page = BaseURI()

    mutating func open(_ container: XMLElement, in context: inout DecodingContext) {
        context.document.type = "rss"
        if let version = container.attribute("version") { context.document.version = version }
        if let language = context.scope.language { context.feed.language = language }
        if let base = context.scope.base.uri { context.feed.base = base }
    }

    mutating func decode(_ record: XMLElement, in context: inout DecodingContext) -> Entry? {
        let scope = context.scope.within(record)
        let name = names.tag(of: record)
        if case .item = name { return item(record, scope, &context) }
        if case .deletedEntry = name {
            context.feed.deletedEntries.append(AtomConstruct.tombstone(record, scope))
            return nil
        }
        // Taken out and put back, so that the feed is not copied while it is changed.
        var feed = Feed()
        swap(&feed, &context.feed)
        channel(record, name, scope, into: &feed, &context)
        if case .link = name { page = BaseURI(feed.links.permalink) }
        swap(&feed, &context.feed)
        return nil
    }

    // MARK: - Items

    private mutating func item(
        _ element: XMLElement, _ outer: DecodingScope, _ context: inout DecodingContext
    ) -> Entry {
        var entry = Entry()
        if element.hasAttributes { entry.language = element.attribute("lang", namespace: Namespace.xml) }
        for child in element.children {
            let scope = outer.within(child)
            switch names.tag(of: child) {
            case .title: entry.title = RSSConstruct.text(child, scope)
            case .link: RSSConstruct.link(child, scope).map { entry.links.append($0) }
            case .description: entry.summary = RSSConstruct.text(child, scope)
            case .contentEncoded: RSSConstruct.content(child, scope).map { entry.content.append($0) }
            case .guid: RSSConstruct.guid(child, scope, into: &entry)
            case .pubDate: entry.published = context.date(child)
            case .dublinCoreDate: if entry.published == nil { entry.published = context.date(child) }
            case .author, .creator: RSSConstruct.person(child).map { entry.addAuthor($0) }
            case .category, .subject: RSSConstruct.category(child).map { entry.categories.append($0) }
            case .comments: entry.comments = child.trimmedText.nonEmpty.map { scope.base.resolve($0) }
            case .enclosure: enclosure(child, scope, &context).map { entry.links.append($0) }
            case .source: entry.source = RSSConstruct.source(child, scope)
            case .rights: entry.rights = RSSConstruct.text(child, scope)
            case .atom(let name): atom(child, name, scope, into: &entry, &context)
            case .native: entry.extensions.fragments.append(RSSConstruct.native(child))
            default: entry.extensions.fragments.append(XMLFragment(child))
            }
        }
        if outer.base.uri == nil { resolveReferences(of: &entry) }
        return entry
    }

    private func resolveReferences(of entry: inout Entry) {
        for index in entry.links.indices { entry.links[index].href = page.resolve(entry.links[index].href) }
        entry.comments = entry.comments.map { page.resolve($0) }
        if entry.idIsPermalink == true { entry.id = entry.id.map { page.resolve($0) } }
    }

    private func enclosure(
        _ element: XMLElement, _ scope: DecodingScope, _ context: inout DecodingContext
    ) -> Link? {
        guard let url = element.attribute("url")?.trimmed.nonEmpty else {
            context.note(.warning, "no-url", "an enclosure without a URL is left out", at: element)
            return nil
        }
        return Link(
            rel: "enclosure", href: scope.base.resolve(url), type: element.attribute("type")?.nonEmpty,
            length: element.attribute("length").flatMap { Int($0.trimmed) })
    }

    private func atom(
        _ element: XMLElement, _ name: AtomName, _ scope: DecodingScope, into entry: inout Entry,
        _ context: inout DecodingContext
    ) {
        switch name {
        case .link: AtomConstruct.link(element, scope).map { entry.links.add($0) }
        case .id: entry.id = entry.id ?? element.trimmedText.nonEmpty
        case .title: entry.title = entry.title ?? AtomConstruct.text(element, scope).nonEmpty
        case .updated: entry.updated = context.date(element)
        case .published: if entry.published == nil { entry.published = context.date(element) }
        case .contributor: entry.contributors.append(AtomConstruct.person(element, scope))
        case .author: entry.addAuthor(AtomConstruct.person(element, scope))
        case .summary: if entry.summary == nil { entry.summary = AtomConstruct.text(element, scope) }
        case .content: entry.content.append(AtomConstruct.content(element, scope))
        case .rights: entry.rights = AtomConstruct.text(element, scope)
        case .category: AtomConstruct.category(element).map { entry.categories.append($0) }
        default: entry.extensions.fragments.append(XMLFragment(element))
        }
    }

    // MARK: - The channel

    private func channel(
        _ element: XMLElement, _ name: RSSName, _ scope: DecodingScope, into feed: inout Feed,
        _ context: inout DecodingContext
    ) {
        switch name {
        case .title: feed.title = RSSConstruct.text(element, scope)
        case .link: RSSConstruct.link(element, scope).map { feed.links.append($0) }
        case .description: feed.subtitle = RSSConstruct.text(element, scope)
        case .language: setLanguage(element.trimmedText, &feed, &context)
        case .copyright, .rights: feed.rights = RSSConstruct.text(element, scope)
        case .managingEditor, .creator, .author: RSSConstruct.person(element).map { feed.authors.append($0) }
        case .webMaster, .publisher: feed.publisher = RSSConstruct.person(element) ?? feed.publisher
        case .pubDate: feed.published = context.date(element)
        case .lastBuildDate: feed.updated = context.date(element)
        case .dublinCoreDate: if feed.updated == nil { feed.updated = context.date(element) }
        case .category, .subject: RSSConstruct.category(element).map { feed.categories.append($0) }
        case .generator: feed.generator = RSSConstruct.generator(element)
        case .image: feed.image = RSSConstruct.image(element, scope) ?? feed.image
        case .atom(let name): atom(element, name, scope, into: &feed, &context)
        case .other: feed.extensions.fragments.append(XMLFragment(element))
        default:
            if RSSConstruct.take(element, into: &feed.rss) { return }
            feed.extensions.fragments.append(RSSConstruct.native(element))
        }
    }

    /// The feed's language is what its entries inherit.
    private func setLanguage(_ language: String, _ feed: inout Feed, _ context: inout DecodingContext) {
        guard !language.isEmpty else { return }
        feed.language = language
        context.scope.language = language
    }

    private func atom(
        _ element: XMLElement, _ name: AtomName, _ scope: DecodingScope, into feed: inout Feed,
        _ context: inout DecodingContext
    ) {
        switch name {
        case .link: AtomConstruct.link(element, scope).map { feed.links.add($0) }
        case .title: feed.title = feed.title ?? AtomConstruct.text(element, scope).nonEmpty
        case .subtitle: feed.subtitle = feed.subtitle ?? AtomConstruct.text(element, scope).nonEmpty
        case .id: feed.id = element.trimmedText.nonEmpty
        case .updated: feed.updated = context.date(element)
        case .contributor: feed.contributors.append(AtomConstruct.person(element, scope))
        case .author: feed.authors.append(AtomConstruct.person(element, scope))
        case .category: AtomConstruct.category(element).map { feed.categories.append($0) }
        case .rights: feed.rights = feed.rights ?? AtomConstruct.text(element, scope)
        case .icon: feed.icon = element.trimmedText.nonEmpty.map { scope.base.resolve($0) }
        case .logo: feed.logo = element.trimmedText.nonEmpty.map { scope.base.resolve($0) }
        case .generator: feed.generator = AtomConstruct.generator(element, scope)
        default: feed.extensions.fragments.append(XMLFragment(element))
        }
    }
}

extension [Link] {
    /// RSS says the page twice, in its own `link` and, with a type, in Atom's: the second one says it all.
    fileprivate mutating func add(_ link: Link) {
        if link.rel == "alternate" { removeAll { $0 == Link(href: link.href) } }
        append(link)
    }
}

extension Entry {
    /// RSS names an author twice, by address and by `dc:creator`: the second one adds what the first did not say.
    fileprivate mutating func addAuthor(_ person: Person) {
        guard let index = authors.firstIndex(where: { $0.name == person.name && !$0.name.isEmpty }) else {
            authors.append(person)
            return
        }
        authors[index].email = authors[index].email ?? person.email
        authors[index].uri = authors[index].uri ?? person.uri
    }
}
