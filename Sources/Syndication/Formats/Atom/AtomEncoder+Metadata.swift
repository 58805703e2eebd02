internal import SyndicationXML

extension AtomEncoder {
    /// What a feed says of itself, and a source of the feed it was. Only a feed must be complete.
    static func writeMetadata(
        _ feed: Feed, _ inherited: AtomInheritance, isSource: Bool, to writer: inout XMLWriter
    ) {
        writer.line("id", isSource ? feed.id.map { _ in feed.atomID } : feed.atomID)
        if let title = feed.title ?? (isSource ? nil : .text("")) { write(title, as: "title", inherited, to: &writer) }
        if let subtitle = feed.subtitle { write(subtitle, as: "subtitle", inherited, to: &writer) }
        if let updated = feed.updated, updated.instant != nil {
            writer.line("updated", updated.rfc3339)
        } else if !isSource {
            writer.line("updated", Timestamp(seconds: 0).rfc3339)
        }
        for author in feed.authors { write(author, as: "author", to: &writer) }
        for contributor in feed.contributors { write(contributor, as: "contributor", to: &writer) }
        for link in feed.links { write(link, to: &writer) }
        for category in feed.categories { write(category, to: &writer) }
        if let generator = feed.generator { write(generator, to: &writer) }
        writer.line("icon", feed.icon)
        writer.line("logo", feed.logo ?? feed.image?.href.nonEmpty)
        if let rights = feed.rights { write(rights, as: "rights", inherited, to: &writer) }
        if let info = feed.info, feed.promoted(to: Feed()).info == nil {
            writeInfo(info, inherited, to: &writer)
        }
        writeRSSFields(of: feed, to: &writer)
        writeExtensions(feed.extensions, to: &writer)
    }

    /// An element of Atom's own namespace is no extension: where the RFC does not have it, it cannot be written.
    static func writeExtensions(_ extensions: Extensions, to writer: inout XMLWriter) {
        for fragment in extensions.fragments where fragment.namespace != Namespace.atom {
            // In no namespace, it would be taken for Atom's own when it is read.
            if fragment.namespace.isEmpty {
                guard case .other = AtomName(XMLName(namespace: Namespace.atom, localName: fragment.name)) else {
                    continue
                }
            }
            writer.newLine()
            writer.write(fragment)
        }
    }

    private static func writeRSSFields(of feed: Feed, to writer: inout XMLWriter) {
        if let published = feed.published?.rfc3339 {
            writer.newLine()
            writer.write(XMLFragment(namespace: Namespace.rss, name: "pubDate", prefix: "rss", text: published))
        }
        if let publisher = feed.publisher {
            writer.newLine()
            writer.start(XMLName(namespace: Namespace.rss, localName: "webMaster", prefix: "rss"), attributes: [])
            writePerson(publisher, to: &writer)
            writer.newLineBehindChildren()
            writer.end()
        }
        if let image = feed.image, feed.promoted(to: Feed()).image != image {
            writer.newLine()
            writer.write(RSSConstruct.fragment(image))
        }
        for fragment in RSSConstruct.fragments(feed.rss, namespace: Namespace.rss, prefix: "rss") {
            writer.newLine()
            writer.write(fragment)
        }
    }

    /// Only Atom 0.3 has this element; it keeps its namespace.
    static func writeInfo(_ info: Text, _ inherited: AtomInheritance, to writer: inout XMLWriter) {
        writer.newLine()
        writer.start(XMLName(namespace: Namespace.atom03, localName: "info", prefix: "atom03"), attributes: [])
        write(kind: info.kind, info.value, language: info.language, base: info.base, inherited, to: &writer)
        writer.end()
    }

    static func write(
        _ text: Text, as name: String, _ inherited: AtomInheritance, to writer: inout XMLWriter
    ) {
        writer.newLine()
        writer.start(name)
        write(kind: text.kind, text.value, language: text.language, base: text.base, inherited, to: &writer)
        writer.end()
    }

    static func write(
        _ content: Content, as name: String = "content", _ inherited: AtomInheritance, to writer: inout XMLWriter
    ) {
        writer.newLine()
        writer.start(name)
        switch (content.source, content.kind) {
        case (let source?, let kind):
            if case .media(let type) = kind, AtomSyntax.isMediaType(type) { writer.attribute("type", type) }
            writer.attribute("src", source)
        case (nil, .text(let kind)):
            write(kind: kind, content.value, language: content.language, base: content.base, inherited, to: &writer)
        case (nil, .media(let type)):
            if AtomSyntax.isMediaType(type) { writer.attribute("type", type) }
            let isMarkup = type.hasSuffix("+xml") || type.hasSuffix("/xml")
            if isMarkup, XHTML.isWellFormed(content.value) {
                writer.raw(content.value)
            } else {
                writer.text(content.value)
            }
        }
        writer.end()
    }

    private static func write(
        kind: Text.Kind, _ value: String, language: String?, base: String?, _ inherited: AtomInheritance,
        to writer: inout XMLWriter
    ) {
        if kind != .text { writer.attribute("type", kind.rawValue) }
        if let language, language != inherited.language, AtomSyntax.isLanguage(language) {
            writer.attribute("xml:lang", language)
        }
        if let base, base != inherited.base { writer.attribute("xml:base", base) }
        switch kind {
        case .text: if !value.isEmpty { writer.text(value) }
        case .html: if !value.isEmpty { writer.markupText(value) }
        case .xhtml:
            writer.start("div")
            writer.declare(prefix: "", namespace: Namespace.xhtml)
            writer.raw(value)
            writer.end()
        }
    }

    static func write(_ link: Link, as name: String = "link", to writer: inout XMLWriter) {
        if link.href.isEmpty { return }
        writer.newLine()
        writer.start(name)
        writer.attribute("rel", link.rel)
        writer.attribute("type", link.type.flatMap { AtomSyntax.isMediaType($0) ? $0 : nil })
        writer.attribute("href", link.href)
        writer.attribute("hreflang", link.hreflang)
        writer.attribute("title", link.title)
        if let length = link.length { writer.attribute("length", String(length)) }
        writer.writeAttributes(link.attributes)
        writer.end()
    }

    static func write(_ person: Person, as name: String, prefix: String = "", to writer: inout XMLWriter) {
        writer.newLine()
        writer.start(name)
        writePerson(person, prefix: prefix, to: &writer)
        writer.newLineBehindChildren()
        writer.end()
    }

    private static func writePerson(_ person: Person, prefix: String = "", to writer: inout XMLWriter) {
        // A name is required (RFC 4287, section 3.2.1); an address is the next best thing.
        writer.line(prefix + "name", person.name.nonEmpty ?? person.email ?? person.uri ?? "unknown")
        writer.line(prefix + "uri", person.uri)
        writer.line(prefix + "email", person.email.flatMap { AtomSyntax.isAddress($0) ? $0 : nil })
        for fragment in person.extensions {
            writer.newLine()
            writer.write(fragment)
        }
    }

    static func write(_ category: Category, as name: String = "category", to writer: inout XMLWriter) {
        if category.term.isEmpty { return }
        writer.newLine()
        writer.start(name)
        writer.attribute("term", category.term)
        if let scheme = category.scheme {
            if BaseURI.isIRI(scheme) {
                writer.attribute("scheme", scheme)
            } else {
                // Atom's scheme is an IRI (RFC 4287, section 4.2.2.2), a domain of RSS is anything.
                writer.attribute(scheme, rss: "domain")
            }
        }
        writer.attribute("label", category.label)
        writer.end()
    }

    static func write(_ generator: Generator, as name: String = "generator", to writer: inout XMLWriter) {
        writer.newLine()
        writer.start(name)
        writer.attribute("uri", generator.uri)
        writer.attribute("version", generator.version)
        writer.text(generator.name)
        writer.end()
    }

    static func write(
        _ tombstone: Tombstone, _ inherited: AtomInheritance, prefix: String = "", to writer: inout XMLWriter
    ) {
        writer.newLine()
        let at = { (name: String) in XMLName(namespace: Namespace.tombstones, localName: name, prefix: "at") }
        writer.start(
            at("deleted-entry"),
            attributes: [
                (XMLName(localName: "ref"), tombstone.ref),
                (XMLName(localName: "when"), tombstone.when.rfc3339 ?? tombstone.when.original ?? ""),
            ])
        if let by = tombstone.by {
            writer.newLine()
            writer.start(at("by"), attributes: [])
            writePerson(by, prefix: prefix, to: &writer)
            writer.newLineBehindChildren()
            writer.end()
        }
        if let comment = tombstone.comment {
            writer.newLine()
            writer.start(at("comment"), attributes: [])
            write(
                kind: comment.kind, comment.value, language: comment.language, base: comment.base, inherited,
                to: &writer)
            writer.end()
        }
        for fragment in tombstone.extensions {
            writer.newLine()
            writer.write(fragment)
        }
        writer.newLineBehindChildren()
        writer.end()
    }
}

extension XMLWriter {
    /// Writes an attribute of RSS's namespace on the element that was just opened.
    fileprivate mutating func attribute(_ value: String, rss name: String) {
        attribute(XMLName(namespace: Namespace.rss, localName: name, prefix: "rss"), value: value)
    }
}

extension Feed {
    /// The feed's identifier as Atom requires one: its own, where it is to be had, or one made from its title.
    package var atomID: String {
        if let id, BaseURI.isIRI(id) { return id }
        let references = [links.first(rel: "self")?.href, links.permalink]
        return references.lazy.compactMap { $0 }.first { BaseURI.isIRI($0) }
            ?? NameBasedUUID.urn("feed", id ?? "", title?.value ?? "")
    }
}

extension Entry {
    /// The entry's identifier as Atom requires one: its own if it is an IRI, its permalink, or one made from what it
    /// says.
    package var atomID: String {
        if let id, BaseURI.isIRI(id) { return id }
        // An edited entry stays the same one as long as it has an id of its own.
        if let id { return NameBasedUUID.urn("guid", id, links.permalink ?? "") }
        if let permalink = links.permalink, BaseURI.isIRI(permalink) { return permalink }
        return NameBasedUUID.urn(
            "entry", title?.value ?? "", summary?.value ?? "", content.first?.value ?? "")
    }
}
