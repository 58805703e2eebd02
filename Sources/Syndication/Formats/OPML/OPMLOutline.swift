internal import SyndicationXML

/// The attributes of an outline. Programs differ in how they write the names: `xmlUrl`, `xmlurl`, `XMLURL`.
struct OPMLOutline {
    /// Attributes that mean something here, by their names in lower case.
    enum Key: String {
        case type, text, title, xmlurl, htmlurl, url, description, language, category, created
        /// Any other, and one of another namespace.
        case other = ""
    }

    private let attributes: [XMLElement.Attribute]
    private let keys: [Key]

    init(_ element: XMLElement) {
        attributes = element.hasAttributes ? element.attributes : []
        keys = attributes.map { Self.key($0.name) }
    }

    private static func key(_ name: XMLName) -> Key {
        guard name.namespace.isEmpty else { return .other }
        // As nearly all write it.
        switch name.localName {
        case "text": return .text
        case "title": return .title
        case "type": return .type
        case "xmlUrl": return .xmlurl
        case "htmlUrl": return .htmlurl
        default: return Key(rawValue: name.localName.lowercased()) ?? .other
        }
    }

    /// The value of an attribute, without white space around it; nil where it is empty.
    subscript(key: Key) -> String? {
        keys.firstIndex(of: key).flatMap { attributes[$0].value.trimmed.nonEmpty }
    }

    /// `title`, which OPML 2.0 asks for only in subscriptions, or `text`, which it asks for everywhere.
    var title: String? { self[.title] ?? self[.text] }

    /// The outline as an entry; nil when it says nothing.
    func entry(
        _ scope: DecodingScope, _ folder: Category?, _ context: inout DecodingContext, at element: XMLElement
    ) -> Entry? {
        guard let title = title ?? self[.xmlurl] ?? self[.htmlurl] ?? self[.url] else { return nil }
        var entry = Entry(title: self.title == nil ? nil : Self.text(title))
        addLinks(to: &entry, scope)
        entry.id = entry.links.first(rel: "self")?.href ?? entry.links.permalink
        entry.summary = self[.description].flatMap { Self.text($0) }
        entry.language = self[.language] ?? scope.language
        entry.published = self[.created].map { context.date($0, of: element) }
        if let folder { entry.categories.append(folder) }
        for term in (self[.category] ?? "").split(separator: ",") {
            if let term = String(term).trimmed.nonEmpty { entry.categories.append(Category(term: term)) }
        }
        entry.extensions.fragments = rest
        return entry
    }

    /// A text may hold HTML (OPML 2.0, "What is an outline?").
    static func text(_ value: String) -> Text? {
        guard !value.isEmpty else { return nil }
        return MarkupDetection.looksLikeHTML(value) ? .html(value) : .text(value)
    }

    /// The type `rss` says only that it is a feed, whatever its format.
    private func addLinks(to entry: inout Entry, _ scope: DecodingScope) {
        if let feed = self[.xmlurl] {
            let isAtom = self[.type]?.lowercased() == "atom"
            entry.links.append(
                Link(rel: "self", href: scope.base.resolve(feed), type: isAtom ? "application/atom+xml" : nil))
        }
        if let page = self[.htmlurl] ?? self[.url] { entry.links.append(Link(href: scope.base.resolve(page))) }
    }

    /// What the model has no field for: one element `outline` of OPML's namespace with the attributes.
    private var rest: [XMLFragment] {
        let left = attributes.indices.filter { index in
            switch keys[index] {
            case .xmlurl, .htmlurl, .title, .description, .language, .category, .created: false
            case .url: self[.htmlurl] != nil
            case .text: self[.title] != nil && self[.text] != self[.title]
            case .type: !Self.plainTypes.contains(attributes[index].value.lowercased())
            case .other: true
            }
        }
        guard !left.isEmpty else { return [] }
        return [
            XMLFragment(
                namespace: Namespace.opml, name: "outline", prefix: "opml",
                attributes: left.map { XMLFragment.Attribute(attributes[$0]) }, text: "")
        ]
    }

    /// Types that are told from the links.
    private static let plainTypes: Set<String> = ["rss", "atom", "link", ""]
}
