internal import SyndicationXML

/// Atom's constructs, read from elements. Feeds of other formats borrow them too.
enum AtomConstruct {
    /// A Text construct (RFC 4287, section 3.1), and what Atom 0.3 had in its place: media types, and a `mode`.
    static func text(_ element: XMLElement, _ scope: DecodingScope) -> Text {
        guard element.hasAttributes || element.hasChildren else {
            return Text(kind: .text, unchecked: element.trimmedText, language: scope.language, base: scope.base.uri)
        }
        let (kind, value) = markup(of: element)
        return Text(kind: kind, unchecked: value, language: scope.language, base: scope.base.uri).resolved
    }

    private static func markup(of element: XMLElement) -> (Text.Kind, String) {
        let type = element.attribute("type")
        let kind = Self.kind(type)
        if element.attribute("mode")?.lowercased() == "base64" || type == "application/octet-stream" {
            if let text = Base64.decodeText(element.text) { return (kind == .xhtml ? .html : kind, text.trimmed) }
        }
        guard element.hasChildren else {
            // Markup that was escaped, against its type, is read as what it was meant to be.
            let isEscaped = kind == .xhtml && element.attribute("mode")?.lowercased() == "escaped"
            guard kind == .xhtml, !isEscaped else { return (isEscaped ? .html : kind, element.trimmedText) }
            return (.xhtml, XHTMLSerializer.inner(of: element))
        }
        if kind == .xhtml {
            // Only in Atom 1.0 the `div` is no part of the text.
            return (
                .xhtml,
                element.name.namespace == Namespace.atom03
                    ? XHTMLSerializer.markup(of: element).trimmed : XHTMLSerializer.inner(of: element)
            )
        }
        // Markup that was escaped, within a `div` that was not.
        var children = element.children
        if kind == .html, let only = children.next(), children.next() == nil, only.name.localName == "div",
            !only.hasChildren
        {
            return (.html, only.trimmedText)
        }
        // Markup that was not escaped, against its type.
        return (.html, XHTMLSerializer.naked(of: element))
    }

    private static func kind(_ type: String?) -> Text.Kind {
        guard let type else { return .text }
        switch type {
        case "text", "": return .text
        case "html": return .html
        case "xhtml": return .xhtml
        default: break
        }
        switch mediaTypeWithoutParameters(type) {
        case "html", "text/html": return .html
        case "xhtml", "application/xhtml+xml", "text/xhtml": return .xhtml
        default: return .text
        }
    }

    private static func mediaTypeWithoutParameters(_ type: String) -> String {
        String(type.prefix { $0 != ";" }).trimmed.lowercased()
    }

    /// The media type that a text construct's type stands for, which is not allowed but met beside `src`.
    static func mediaType(_ type: String) -> String {
        switch type {
        case "text": "text/plain"
        case "html": "text/html"
        case "xhtml": "application/xhtml+xml"
        default: type
        }
    }

    /// `content` (RFC 4287, section 4.1.3); in Atom 0.3 it may hold alternatives (`multipart/alternative`).
    static func contents(_ element: XMLElement, _ scope: DecodingScope) -> [Content] {
        guard element.hasChildren, element.attribute("type")?.hasPrefix("multipart/") ?? false else {
            return [content(element, scope)]
        }
        return element.children.filter { $0.name.localName == "content" }.map { content($0, scope.within($0)) }
    }

    private static func content(_ element: XMLElement, _ scope: DecodingScope) -> Content {
        let type = element.attribute("type")
        if let source = element.attribute("src") {
            return Content(
                kind: type.map { .media(mediaType($0)) } ?? .text(.text), unchecked: "",
                source: scope.base.resolve(source),
                language: scope.language, base: scope.base.uri)
        }
        guard let type, type.contains("/"), kind(type) == .text, mediaTypeWithoutParameters(type) != "text/plain" else {
            return Content(text(element, scope))
        }
        // Text that somebody encoded is of more use as text.
        if type == "application/octet-stream", let text = Base64.decodeText(element.text)?.trimmed {
            return Content(
                kind: .text(MarkupDetection.looksLikeHTML(text) ? .html : .text), unchecked: text,
                language: scope.language, base: scope.base.uri
            ).resolved
        }
        let isMarkup = type.hasSuffix("+xml") || type.hasSuffix("/xml")
        return Content(
            kind: .media(type), unchecked: isMarkup ? XHTMLSerializer.document(of: element) : element.trimmedText,
            language: scope.language, base: scope.base.uri)
    }

    /// `link` (RFC 4287, section 4.2.7); nil when it says nothing at all. A link without a reference is kept for what
    /// else it says, with an empty one, and written nowhere.
    static func link(_ element: XMLElement, _ scope: DecodingScope) -> Link? {
        let href = element.attribute("href")?.trimmed ?? element.trimmedText.nonEmpty
        guard href != nil || element.hasAttributes else { return nil }
        var link = Link(href: href.map { scope.base.resolve($0) } ?? "")
        if let rel = element.attribute("rel") { link.rel = relation(rel) }
        link.type = element.attribute("type")?.nonEmpty
        link.hreflang = element.attribute("hreflang")
        link.title = element.attribute("title")
        link.length = element.attribute("length").flatMap { Int($0.trimmed) }
        if element.hasAttributesInNamespaces {
            link.attributes = element.attributes.lazy
                .filter { !$0.name.namespace.isEmpty && $0.name.namespace != Namespace.xml }
                .map(XMLFragment.Attribute.init)
        }
        return link
    }

    /// A registered relation may be spelled as the URI it stands for (RFC 4287, section 4.2.7.2).
    private static func relation(_ rel: String) -> String {
        let prefix = "http://www.iana.org/assignments/relation/"
        return rel.hasPrefix(prefix) ? String(rel.dropFirst(prefix.count)) : rel.isEmpty ? "alternate" : rel
    }

    /// A Person construct (RFC 4287, section 3.2).
    static func person(_ element: XMLElement, _ scope: DecodingScope) -> Person {
        var person = Person(name: "")
        for child in element.children {
            let name = child.name
            let isAtom =
                name.namespace == Namespace.atom || name.namespace.isEmpty || name.namespace == Namespace.atom03
            switch isAtom ? name.localName : "" {
            case "name": person.name = child.trimmedText
            case "email": person.email = child.trimmedText.nonEmpty
            case "uri", "url", "homepage":
                person.uri = child.trimmedText.nonEmpty.map { scope.within(child).base.resolve($0) }
            default: person.extensions.append(XMLFragment(child))
            }
        }
        // An author given as bare text, against the RFC, is a name, or a name with an address.
        if !element.hasChildren { return RSSConstruct.person(element) ?? person }
        return person
    }

    /// `category` (RFC 4287, section 4.2.2); nil when it says nothing.
    static func category(_ element: XMLElement) -> Category? {
        let term = element.attribute("term") ?? element.trimmedText
        var scheme = element.attribute("scheme")
        // A domain of RSS that is no IRI.
        if scheme == nil, element.hasAttributesInNamespaces {
            scheme = element.attribute("domain", namespace: Namespace.rss)
        }
        let category = Category(term: term, scheme: scheme, label: element.attribute("label"))
        return category == Category(term: "") ? nil : category
    }

    /// `generator` (RFC 4287, section 4.2.4).
    static func generator(_ element: XMLElement, _ scope: DecodingScope) -> Generator {
        Generator(
            name: element.trimmedText,
            uri: (element.attribute("uri") ?? element.attribute("url"))?.nonEmpty.map { scope.base.resolve($0) },
            version: element.attribute("version"))
    }

    /// `at:deleted-entry` (RFC 6721, section 3).
    static func tombstone(_ element: XMLElement, _ outer: DecodingScope) -> Tombstone {
        var tombstone = Tombstone(
            ref: element.attribute("ref") ?? "", when: Timestamp.read(element.attribute("when") ?? ""))
        for child in element.children {
            let scope = outer.within(child)
            switch (child.name.namespace, child.name.localName) {
            case (Namespace.tombstones, "by"): tombstone.by = person(child, scope)
            case (Namespace.tombstones, "comment"): tombstone.comment = text(child, scope)
            default: tombstone.extensions.append(XMLFragment(child))
            }
        }
        return tombstone
    }
}

extension String {
    /// The string, nil when it is empty.
    var nonEmpty: String? { isEmpty ? nil : self }

    /// The string without white space around it.
    package var trimmed: String {
        let utf8 = utf8
        guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 else { return self }
        let start = utf8.firstIndex { $0 > 0x20 } ?? utf8.endIndex
        let end = utf8.lastIndex { $0 > 0x20 }.map { utf8.index(after: $0) } ?? start
        return String(self[start..<end])
    }
}
