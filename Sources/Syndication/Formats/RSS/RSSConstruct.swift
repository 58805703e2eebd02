internal import SyndicationXML

/// RSS's constructs, read from elements.
enum RSSConstruct {
    /// Text that RSS does not say the kind of: HTML if it looks like it.
    static func text(_ element: XMLElement, _ scope: DecodingScope) -> Text? {
        let value = element.hasChildren ? XHTMLSerializer.naked(of: element) : element.trimmedText
        guard !value.isEmpty else { return nil }
        let kind: Text.Kind = element.hasChildren || MarkupDetection.looksLikeHTML(value) ? .html : .text
        return Text(kind: kind, unchecked: value, language: scope.language, base: scope.base.uri).resolved
    }

    /// `content:encoded`, which is HTML by definition, and what else holds all of an entry.
    static func content(_ element: XMLElement, _ scope: DecodingScope) -> Content? {
        let isXHTML = element.name.namespace == Namespace.xhtml
        if isXHTML {
            let value = XHTMLSerializer.markup(of: element).trimmed
            return value.isEmpty
                ? nil
                : Content(kind: .text(.xhtml), unchecked: value, language: scope.language, base: scope.base.uri)
                    .resolved
        }
        let value = element.hasChildren ? XHTMLSerializer.naked(of: element) : element.trimmedText
        guard !value.isEmpty else { return nil }
        return Content(
            kind: .text(.html), unchecked: value, language: scope.language, base: scope.base.uri
        ).resolved
    }

    /// `link`: the page that a channel or item stands for.
    static func link(_ element: XMLElement, _ scope: DecodingScope) -> Link? {
        // Some write it as Atom does.
        let reference = element.trimmedText.nonEmpty ?? element.attribute("href")?.trimmed.nonEmpty
        return reference.map { Link(href: scope.base.resolve($0)) }
    }

    /// `guid`, which is the permalink unless it says otherwise.
    static func guid(_ element: XMLElement, _ scope: DecodingScope, into entry: inout Entry) {
        guard let id = element.trimmedText.nonEmpty else { return }
        let isPermalink = element.attribute("isPermaLink").map { $0.trimmed.lowercased() != "false" } ?? true
        entry.idIsPermalink = isPermalink
        entry.id = isPermalink ? scope.base.resolve(id) : id
    }

    static func category(_ element: XMLElement) -> Category? {
        element.trimmedText.nonEmpty.map { Category(term: $0, scheme: element.attribute("domain")?.nonEmpty) }
    }

    static func generator(_ element: XMLElement) -> Generator? {
        element.trimmedText.nonEmpty.map { Generator(name: $0) }
    }

    /// `source`: the channel that an item was taken from.
    static func source(_ element: XMLElement, _ scope: DecodingScope) -> Source {
        var feed = Feed()
        feed.title = element.trimmedText.nonEmpty.map { .text($0) }
        if let url = element.attribute("url")?.trimmed.nonEmpty {
            feed.links.append(Link(rel: "self", href: scope.base.resolve(url)))
        }
        return Source(feed)
    }

    /// `image`; nil when it says nothing.
    static func image(_ element: XMLElement, _ scope: DecodingScope) -> Image? {
        var image = Image(href: "")
        for child in element.children {
            let text = child.trimmedText
            switch child.name.localName {
            case "url": image.href = scope.base.resolve(text)
            case "title": image.title = text.nonEmpty
            case "link": image.link = text.nonEmpty.map { scope.base.resolve($0) }
            case "width": image.width = Int(text)
            case "height": image.height = Int(text)
            case "description": image.description = text.nonEmpty
            default: break
            }
        }
        return image == Image(href: "") ? nil : image
    }

    /// `image` of an item, which is an address or has one in it.
    static func picture(_ element: XMLElement, _ scope: DecodingScope) -> String? {
        guard !element.hasChildren else { return image(element, scope)?.href.nonEmpty }
        return element.trimmedText.nonEmpty.map { scope.base.resolve($0) }
    }

    /// `image` for a document of another format.
    static func fragment(_ image: Image) -> XMLFragment {
        let parts: [(String, String?)] = [
            ("url", image.href), ("title", image.title), ("link", image.link),
            ("width", image.width.map(String.init)), ("height", image.height.map(String.init)),
            ("description", image.description),
        ]
        return XMLFragment(
            namespace: Namespace.rss, name: "image", prefix: "rss",
            nodes: parts.compactMap { name, value in
                value.map { .element(XMLFragment(namespace: Namespace.rss, name: name, prefix: "rss", text: $0)) }
            })
    }

    /// An element of RSS that the model has no field for, under RSS's namespace.
    static func native(_ element: XMLElement) -> XMLFragment {
        XMLFragment(element).movingRSS(to: Namespace.rss, prefix: "rss")
    }
}

// MARK: - Persons

extension RSSConstruct {
    /// `author` and its like: `mail (Name)`, `Name (mail)`, `Name <mail>`, `mail` or a name.
    static func person(_ element: XMLElement) -> Person? {
        person(element.trimmedText)
    }

    static func person(_ text: String) -> Person? {
        guard !text.isEmpty else { return nil }
        // Nobody's name and address are longer than this.
        guard text.utf8.count < 1_000, text.utf8.contains(0x40), let range = address(in: text) else {
            return Person(name: text)
        }
        var email = String(text[range])
        if email.lowercased().hasPrefix("mailto:") { email = String(email.dropFirst(7)) }
        return Person(name: name(String(text[..<range.lowerBound]), String(text[range.upperBound...])), email: email)
    }

    /// The first thing in a text that can be an address: something, an at sign, something, between blanks and brackets.
    private static func address(in text: String) -> Range<String.Index>? {
        let utf8 = text.utf8
        var start = utf8.startIndex
        while start < utf8.endIndex {
            let end = utf8[start...].firstIndex(where: isDelimiter) ?? utf8.endIndex
            let parts = utf8[start..<end].split(separator: 0x40, omittingEmptySubsequences: false)
            if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty { return start..<end }
            start = end < utf8.endIndex ? utf8.index(after: end) : end
        }
        return nil
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case ...0x20, 0x22, 0x28, 0x29, 0x2C, 0x3B, 0x3C, 0x3E, 0x5B, 0x5D: true
        default: false
        }
    }

    /// What stands around an address, without the brackets and quotes.
    private static func name(_ before: String, _ after: String) -> String {
        [trimmed(before), trimmed(after)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text.utf8[...]
        while let first = rest.first, isDelimiter(first) { rest = rest.dropFirst() }
        // A bracket within the name keeps its partner.
        while let last = rest.last, isDelimiter(last), last != 0x29 || !isBalanced(rest) {
            rest = rest.dropLast()
        }
        return String(Substring(rest))
    }

    /// Whether each closing bracket can have a partner.
    private static func isBalanced(_ text: Substring.UTF8View) -> Bool {
        text.count { $0 == 0x29 } <= text.count { $0 == 0x28 }
    }
}

extension XMLFragment {
    /// The fragment with its elements of RSS moved to `namespace`: RSS's own in another format, none in RSS.
    func movingRSS(to namespace: String, prefix: String) -> XMLFragment {
        var moved = self
        guard Namespace.isRSS(self.namespace) else { return moved }
        moved.namespace = namespace
        moved.prefix = prefix
        guard !children.isEmpty else { return moved }
        moved.nodes = nodes.map { node in
            guard case .element(let child) = node else { return node }
            return .element(child.movingRSS(to: namespace, prefix: prefix))
        }
        return moved
    }
}
