internal import SyndicationXML

extension RSSEncoder {
    static func write(_ entry: Entry, _ outer: AtomInheritance, to writer: inout XMLWriter) {
        writer.newLine()
        writer.start("item")
        var inherited = outer
        inherited.language = entry.language ?? outer.language
        writer.attribute("xml:lang", entry.language)
        if let base = entry.commonBase, base != outer.base {
            writer.attribute("xml:base", base)
            inherited.base = base
        }
        writeTexts(of: entry, inherited, to: &writer)
        writeLinks(of: entry, to: &writer)
        writeIdentity(of: entry, to: &writer)
        for author in entry.authors { write(author, mailElement: "author", to: &writer) }
        for contributor in entry.contributors {
            AtomEncoder.write(contributor, as: "atom:contributor", prefix: "atom:", to: &writer)
        }
        writeDates(of: entry, to: &writer)
        for category in entry.categories { write(category, to: &writer) }
        writer.line("comments", entry.comments)
        if let rights = entry.rights { write(rights, as: "dc:rights", inherited, to: &writer) }
        if let source = entry.source { write(source, to: &writer) }
        writeExtensions(entry.extensions, to: &writer)
        writer.newLineBehindChildren()
        writer.end()
    }

    /// An item has a title or a description.
    private static func writeTexts(of entry: Entry, _ inherited: AtomInheritance, to writer: inout XMLWriter) {
        if let title = entry.title ?? (entry.summary == nil ? .text("") : nil) {
            write(title, as: "title", inherited, to: &writer)
        }
        if let summary = entry.summary { write(summary, as: "description", inherited, to: &writer) }
        guard let content = entry.content.first else { return }
        guard let text = content.text else {
            return AtomEncoder.write(content, as: "atom:content", inherited, to: &writer)
        }
        writer.newLine()
        writer.start("content:encoded")
        writeScope(language: text.language, base: text.base, inherited, to: &writer)
        writer.markupText(text.kind == .text ? HTMLEscaping.escaped(text.value) : text.value)
        writer.end()
    }

    private static func writeIdentity(of entry: Entry, to writer: inout XMLWriter) {
        guard let id = entry.id ?? (entry.links.permalink == nil ? entry.atomID : nil) else { return }
        writer.newLine()
        writer.start("guid")
        // The default is true: it is left out only where it is meant.
        if entry.idIsPermalink != true { writer.attribute("isPermaLink", "false") }
        writer.text(id)
        writer.end()
    }

    private static func writeDates(of entry: Entry, to writer: inout XMLWriter) {
        let published = entry.published ?? entry.updated
        writer.line("pubDate", published?.rfc822 ?? published?.original)
        if let updated = entry.updated, updated != published || updated.instant?.nanoseconds ?? 0 > 0 {
            writer.line("atom:updated", updated.rfc3339)
        }
    }

    /// RSS has one enclosure per item and no other link than the permalink; the rest are Atom's.
    private static func writeLinks(of entry: Entry, to writer: inout XMLWriter) {
        let plain = entry.links.permalink.flatMap { entry.links.firstIndex(of: Link(href: $0)) }
        if plain == nil, let permalink = entry.links.permalink { writer.line("link", permalink) }
        var hasEnclosure = false
        for (index, link) in entry.links.enumerated() {
            if index == plain {
                writer.line("link", link.href)
            } else if !hasEnclosure, link.rel == "enclosure", link.title == nil, link.attributes.isEmpty {
                hasEnclosure = true
                writer.newLine()
                writer.start("enclosure")
                writer.attribute("url", link.href)
                // All three are required; 0 is what the Best Practices Profile asks for when the length is unknown.
                writer.attribute("length", String(link.length ?? 0))
                writer.attribute("type", link.type ?? "application/octet-stream")
                writer.end()
            } else {
                AtomEncoder.write(link, as: "atom:link", to: &writer)
            }
        }
    }

    private static func write(_ source: Source, to writer: inout XMLWriter) {
        let feed = source.feed
        guard let url = feed.links.first(rel: "self")?.href ?? feed.links.permalink ?? feed.id else { return }
        writer.newLine()
        writer.start("source")
        writer.attribute("url", url)
        writer.text(feed.title.map { $0.plain } ?? url)
        writer.end()
    }

    // MARK: - Shared with the channel

    /// RSS's texts are HTML, undeclared: plain text must not look like it.
    static func write(_ text: Text, as name: String, _ inherited: AtomInheritance, to writer: inout XMLWriter) {
        writer.newLine()
        writer.start(name)
        writeScope(language: text.language, base: text.base, inherited, to: &writer)
        if text.kind == .text, MarkupDetection.looksLikeHTML(text.value) {
            writer.text(HTMLEscaping.escaped(text.value))
        } else {
            writer.markupText(text.value)
        }
        writer.end()
    }

    /// What a text does not inherit: without its base, its relative references would lead elsewhere.
    private static func writeScope(
        language: String?, base: String?, _ inherited: AtomInheritance, to writer: inout XMLWriter
    ) {
        if let language, language != inherited.language { writer.attribute("xml:lang", language) }
        if let base, base != inherited.base { writer.attribute("xml:base", base) }
    }

    /// RSS asks for an address; a person without one is Dublin Core's creator.
    static func write(_ person: Person, mailElement: String, to writer: inout XMLWriter) {
        if person.email != nil, person.uri == nil {
            writer.line(mailElement, mail(person))
        } else if person.email == nil, person.uri == nil, !person.name.isEmpty {
            writer.line("dc:creator", person.name)
        } else {
            AtomEncoder.write(person, as: "atom:author", prefix: "atom:", to: &writer)
        }
    }

    static func mail(_ person: Person) -> String {
        let email = person.email ?? ""
        return person.name.isEmpty ? email : "\(email) (\(person.name))"
    }

    static func write(_ category: Category, to writer: inout XMLWriter) {
        guard category.label == nil else { return AtomEncoder.write(category, as: "atom:category", to: &writer) }
        writer.newLine()
        writer.start("category")
        writer.attribute("domain", category.scheme)
        writer.text(category.term)
        writer.end()
    }

    static func writeExtensions(_ extensions: Extensions, to writer: inout XMLWriter) {
        for fragment in extensions.fragments {
            guard fragment.namespace == Namespace.rss else {
                writer.newLine()
                writer.write(fragment)
                continue
            }
            // An element that RSS knows by name would be taken for it: an item, a second title.
            guard case .native = RSSName(XMLName(localName: fragment.name)) else { continue }
            writer.newLine()
            writer.write(fragment.movingRSS(to: "", prefix: ""))
        }
    }
}
