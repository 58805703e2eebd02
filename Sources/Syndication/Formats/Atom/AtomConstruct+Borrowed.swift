internal import SyndicationXML

/// Elements of Atom in feeds of other formats: they say what the format's own elements leave open, and are written back
/// from the model's fields.
extension AtomConstruct {
    static func take(
        _ element: XMLElement, _ name: AtomName, _ scope: DecodingScope, into entry: inout Entry,
        _ context: inout DecodingContext
    ) {
        switch name {
        case .id: entry.id = entry.id ?? element.trimmedText.nonEmpty
        case .published: if entry.published == nil { entry.published = context.date(element) }
        case .summary: if entry.summary == nil { entry.summary = text(element, scope).nonEmpty }
        case .content: entry.content += contents(element, scope)
        default: takeShared(element, name, scope, into: &entry, &context)
        }
    }

    static func take(
        _ element: XMLElement, _ name: AtomName, _ scope: DecodingScope, into feed: inout Feed,
        _ context: inout DecodingContext
    ) {
        switch name {
        case .subtitle: feed.subtitle = feed.subtitle ?? text(element, scope).nonEmpty
        case .id: feed.id = element.trimmedText.nonEmpty ?? feed.id
        case .icon: feed.icon = element.trimmedText.nonEmpty.map { scope.base.resolve($0) }
        case .logo: feed.logo = element.trimmedText.nonEmpty.map { scope.base.resolve($0) }
        case .generator: feed.generator = generator(element, scope)
        case .info: feed.info = text(element, scope).nonEmpty
        default: takeShared(element, name, scope, into: &feed, &context)
        }
    }

    private static func takeShared(
        _ element: XMLElement, _ name: AtomName, _ scope: DecodingScope, into target: inout some FeedOrEntry,
        _ context: inout DecodingContext
    ) {
        switch name {
        case .link: link(element, scope).map { target.links.addBorrowed($0) }
        case .title: target.title = target.title ?? text(element, scope).nonEmpty
        case .updated: target.updated = context.date(element) ?? target.updated
        case .contributor: target.contributors.append(person(element, scope))
        case .author: target.addAuthor(person(element, scope))
        case .category: category(element).map { target.categories.append($0) }
        case .rights: target.rights = target.rights ?? text(element, scope).nonEmpty
        default: target.extensions.fragments.append(XMLFragment(element))
        }
    }
}

extension [Link] {
    /// RSS says the page twice, in its own `link` and, with a type, in Atom's: the second one says it all.
    fileprivate mutating func addBorrowed(_ link: Link) {
        if link.rel == "alternate", count < 256 { removeAll { $0 == Link(href: link.href) } }
        append(link)
    }
}
