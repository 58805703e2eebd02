internal import SyndicationXML

/// Reads CDF (W3C note of 9 March 1997, "Channel Definition Format"). The outermost channel is the feed. A channel in
/// it is an entry, behind its items, which have its title as a category.
struct CDFDecoder: XMLFeedDecoder {
    static let containers: Set<String> = ["channel"]

    private var names = XMLNameTable(CDFName.init)
    /// Channels within the feed's that are open, outermost first.
    private var channels: [Entry] = []
    private var depth = 0
    /// A channel that has just ended.
    private var ended: Entry?

    mutating func open(_ container: XMLElement, in context: inout DecodingContext) {
        context.document.type = "cdf"
        let attributes = CDFAttributes(container)
        if let base = attributes["BASE"] { context.scope.base = context.scope.base.within(base) }
        depth += 1
        guard depth == 1 else {
            var entry = Entry()
            readAttributes(attributes, container, context.scope, into: &entry, &context)
            channels.append(entry)
            return
        }
        if let base = context.scope.base.uri { context.feed.base = base }
        context.feed.language = context.scope.language ?? context.feed.language
        if let page = attributes["HREF"] { context.feed.links.append(Link(href: context.scope.base.resolve(page))) }
        if let own = attributes["SELF"] {
            context.feed.links.append(Link(rel: "self", href: context.scope.base.resolve(own)))
        }
        context.feed.updated = attributes["LASTMOD"].map { context.date($0, of: container) }
    }

    mutating func close(in context: inout DecodingContext) {
        depth -= 1
        guard let channel = channels.popLast(), channel != Entry() else { return }
        ended = channel
        addCategories(to: &ended)
    }

    mutating func decodeFurther(in context: inout DecodingContext) -> Entry? {
        defer { ended = nil }
        return ended
    }

    mutating func decode(_ record: XMLElement, in context: inout DecodingContext) -> Entry? {
        let scope = context.scope.within(record)
        let name = names.tag(of: record)
        if case .item = name {
            var entry: Entry? = item(record, scope, &context)
            addCategories(to: &entry)
            return entry
        }
        if let last = channels.indices.last {
            Self.read(record, name, scope, into: &channels[last])
        } else {
            Self.readFeed(record, name, scope, into: &context.feed)
        }
        return nil
    }

    // MARK: - Items

    private mutating func item(_ element: XMLElement, _ scope: DecodingScope, _ context: inout DecodingContext) -> Entry
    {
        var entry = Entry()
        if element.hasAttributes { entry.language = element.attribute("lang", namespace: Namespace.xml) }
        readAttributes(CDFAttributes(element), element, scope, into: &entry, &context)
        for child in element.children { Self.read(child, names.tag(of: child), scope.within(child), into: &entry) }
        return entry
    }

    private func readAttributes(
        _ attributes: CDFAttributes, _ element: XMLElement, _ scope: DecodingScope, into entry: inout Entry,
        _ context: inout DecodingContext
    ) {
        if let page = attributes["HREF"] { entry.links.append(Link(href: scope.base.resolve(page))) }
        entry.updated = attributes["LASTMOD"].map { context.date($0, of: element) }
        if let rest = attributes.rest(except: ["HREF", "LASTMOD", "BASE", "SELF"]) {
            entry.extensions.fragments.append(rest)
        }
    }

    /// A part of an item, or of a channel that is an entry.
    private static func read(_ element: XMLElement, _ name: CDFName, _ scope: DecodingScope, into entry: inout Entry) {
        switch name {
        case .title: entry.title = RSSConstruct.text(element, scope)
        case .abstract: entry.summary = RSSConstruct.text(element, scope)
        case .logo: entry.image = entry.image ?? href(element, scope)
        case .anchor: if entry.links.permalink == nil { link(element, scope).map { entry.links.append($0) } }
        default: entry.extensions.fragments.append(kept(element))
        }
    }

    /// The titles of the channels around an entry, but for the feed's own.
    private func addCategories(to entry: inout Entry?) {
        for channel in channels.suffix(16) {
            if let title = channel.title?.plain.nonEmpty { entry?.categories.append(Category(term: title)) }
        }
    }

    // MARK: - The feed

    private static func readFeed(_ element: XMLElement, _ name: CDFName, _ scope: DecodingScope, into feed: inout Feed)
    {
        switch name {
        case .title: feed.title = RSSConstruct.text(element, scope)
        case .abstract: feed.subtitle = RSSConstruct.text(element, scope)
        case .logo: readLogo(element, scope, into: &feed)
        case .anchor: if feed.links.permalink == nil { link(element, scope).map { feed.links.append($0) } }
        default: feed.extensions.fragments.append(kept(element))
        }
    }

    /// A logo is a small square, or a picture of one of two shapes.
    private static func readLogo(_ element: XMLElement, _ scope: DecodingScope, into feed: inout Feed) {
        guard let href = href(element, scope) else { return }
        switch CDFAttributes(element)["STYLE"]?.uppercased() {
        case "ICON": feed.icon = href
        case "IMAGE-WIDE": feed.image = Image(href: href)
        default: feed.logo = href
        }
    }

    private static func href(_ element: XMLElement, _ scope: DecodingScope) -> String? {
        CDFAttributes(element)["HREF"].map { scope.base.resolve($0) }
    }

    private static func link(_ element: XMLElement, _ scope: DecodingScope) -> Link? {
        href(element, scope).map { Link(href: $0) }
    }

    /// An element that the model has no field for, under CDF's name.
    private static func kept(_ element: XMLElement) -> XMLFragment {
        var fragment = XMLFragment(element)
        if fragment.namespace.isEmpty { (fragment.namespace, fragment.prefix) = (Namespace.cdf, "cdf") }
        return fragment
    }
}

/// The attributes of an element of CDF, whatever their case.
struct CDFAttributes {
    private let attributes: [XMLFragment.Attribute]

    init(_ element: XMLElement) {
        attributes = element.hasAttributes ? element.attributes.map(XMLFragment.Attribute.init) : []
    }

    /// The value of an attribute, without white space around it; nil where it is empty.
    subscript(name: String) -> String? {
        attributes.first { $0.namespace.isEmpty && $0.name.uppercased() == name }?.value.trimmed.nonEmpty
    }

    /// What the model has no field for: one element `ITEM` of CDF's namespace with the other attributes; nil for none.
    func rest(except known: Set<String>) -> XMLFragment? {
        let left = attributes.filter {
            $0.namespace != Namespace.xml && !($0.namespace.isEmpty && known.contains($0.name.uppercased()))
        }
        guard !left.isEmpty else { return nil }
        return XMLFragment(namespace: Namespace.cdf, name: "ITEM", prefix: "cdf", attributes: left, text: "")
    }
}
