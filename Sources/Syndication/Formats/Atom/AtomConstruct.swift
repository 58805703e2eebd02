internal import SyndicationXML

/// Atom's constructs, read from elements. Feeds of other formats borrow them too.
enum AtomConstruct {
    /// A Text construct (RFC 4287, section 3.1).
    static func text(_ element: XMLElement, _ scope: DecodingScope) -> Text {
        let kind = Self.kind(element.hasAttributes ? element.attribute("type") : nil)
        return Text(
            kind: kind, unchecked: kind == .xhtml ? XHTMLSerializer.inner(of: element) : element.trimmedText,
            language: scope.language, base: scope.base.uri)
    }

    private static func kind(_ type: String?) -> Text.Kind {
        switch type {
        case nil, "text", "": .text
        case "html", "text/html": .html
        case "xhtml", "application/xhtml+xml": .xhtml
        default: .text
        }
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

    /// `content` (RFC 4287, section 4.1.3).
    static func content(_ element: XMLElement, _ scope: DecodingScope) -> Content {
        let type = element.attribute("type")
        if let source = element.attribute("src") {
            return Content(
                kind: type.map { .media(mediaType($0)) } ?? .text(.text), unchecked: "",
                source: scope.base.resolve(source),
                language: scope.language, base: scope.base.uri)
        }
        guard let type, type.contains("/"), kind(type) == .text else {
            return Content(text(element, scope))
        }
        let isMarkup = type.hasSuffix("+xml") || type.hasSuffix("/xml")
        return Content(
            kind: .media(type), unchecked: isMarkup ? XHTMLSerializer.document(of: element) : element.trimmedText,
            language: scope.language, base: scope.base.uri)
    }

    /// `link` (RFC 4287, section 4.2.7); nil without a reference.
    static func link(_ element: XMLElement, _ scope: DecodingScope) -> Link? {
        guard let href = element.attribute("href") else { return nil }
        var link = Link(href: scope.base.resolve(href.trimmed))
        if let rel = element.attribute("rel") { link.rel = relation(rel) }
        link.type = element.attribute("type")
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
            switch name.namespace == Namespace.atom || name.namespace.isEmpty ? name.localName : "" {
            case "name": person.name = child.trimmedText
            case "email": person.email = child.trimmedText.nonEmpty
            case "uri", "url": person.uri = child.trimmedText.nonEmpty.map { scope.within(child).base.resolve($0) }
            default: person.extensions.append(XMLFragment(child))
            }
        }
        // An author given as bare text, against the RFC, is a name.
        if person.name.isEmpty, !element.hasChildren { person.name = element.trimmedText }
        return person
    }

    /// `category` (RFC 4287, section 4.2.2); nil without a term.
    static func category(_ element: XMLElement) -> Category? {
        guard let term = element.attribute("term") ?? element.trimmedText.nonEmpty else { return nil }
        return Category(term: term, scheme: element.attribute("scheme"), label: element.attribute("label"))
    }

    /// `generator` (RFC 4287, section 4.2.4).
    static func generator(_ element: XMLElement, _ scope: DecodingScope) -> Generator {
        Generator(
            name: element.trimmedText, uri: element.attribute("uri").map { scope.base.resolve($0) },
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
