internal import SyndicationXML

/// What writes elements of RSS: in RSS 2.0 they stand in no namespace, in RDF most of them stand in that of RSS 2.0.
struct RSSWriting {
    /// The prefix of elements that RSS 1.0 has not, with its colon.
    var prefix: String
    /// Whether dates are Dublin Core's.
    var isRDF: Bool { !prefix.isEmpty }

    static let rss = RSSWriting(prefix: "")
    static let rdf = RSSWriting(prefix: "rss:")

    func name(_ name: String) -> String { prefix.isEmpty ? name : prefix + name }
}

extension RSSWriting {
    func write(_ entry: Entry, _ outer: AtomInheritance, to writer: inout XMLWriter) {
        writer.newLine()
        writer.start("item")
        if isRDF { writer.attribute("rdf:about", entry.about) }
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
        let said = entry.extensions.isEmpty ? Entry() : entry.promoted(to: Entry())
        writeAuthors(entry.authors, mailElement: "author", severalOfAtom: isRDF, unless: said.authors, to: &writer)
        for contributor in entry.contributors {
            AtomEncoder.write(contributor, as: "atom:contributor", prefix: "atom:", to: &writer)
        }
        writeDates(of: entry, said, to: &writer)
        writeCategories(entry.categories, unless: said.categories, to: &writer)
        writer.line(name("comments"), entry.comments)
        let hasOtherRights = entry.rights != nil && entry.rights?.value != said.rights?.value
        if hasOtherRights, let rights = entry.rights { write(rights, as: "dc:rights", inherited, to: &writer) }
        if let source = entry.source { write(source, to: &writer) }
        if let image = entry.unpromotedImage { writeImage(image, to: &writer) }
        writeExtensions(entry.extensions, authors: entry.authors, exceptRights: hasOtherRights, to: &writer)
        writer.newLineBehindChildren()
        writer.end()
    }

    /// An item has no picture in RSS: what is no element of its own is in a namespace.
    private func writeImage(_ image: String, to writer: inout XMLWriter) {
        writer.newLine()
        writer.write(XMLFragment(namespace: Namespace.rss, name: "image", prefix: "rss", text: image))
    }

    /// An item has a title or a description.
    private func writeTexts(of entry: Entry, _ inherited: AtomInheritance, to writer: inout XMLWriter) {
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

    private func writeIdentity(of entry: Entry, to writer: inout XMLWriter) {
        // RDF says the identifier on the item, and no more where that is all there is to say.
        if isRDF, entry.id == nil || entry.id == entry.about && entry.idIsPermalink == nil { return }
        guard let id = entry.id ?? (entry.links.permalink == nil ? entry.atomID : nil) else { return }
        writer.newLine()
        writer.start(name("guid"))
        // The default is true: it is left out only where it is meant.
        if entry.idIsPermalink != true { writer.attribute("isPermaLink", "false") }
        writer.text(id)
        writer.end()
    }

    private func writeDates(of entry: Entry, _ said: Entry, to writer: inout XMLWriter) {
        let published = entry.published ?? entry.updated
        if !isRDF {
            writer.line("pubDate", published?.rfc822 ?? published?.original)
        } else if published != said.published {
            writer.line("dc:date", published?.rfc3339 ?? published?.original)
        }
        if said.updated != nil, entry.updated == said.updated { return }
        if let updated = entry.updated, updated != published || updated.instant?.nanoseconds ?? 0 > 0 {
            writer.line("atom:updated", updated.rfc3339)
        }
    }

    /// RSS has one enclosure per item and no other link than the permalink; the rest are Atom's.
    private func writeLinks(of entry: Entry, to writer: inout XMLWriter) {
        let plain = entry.links.permalink.flatMap { entry.links.firstIndex(of: Link(href: $0)) }
        if plain == nil, let permalink = entry.links.permalink { writer.line("link", permalink) }
        var hasEnclosure = false
        for (index, link) in entry.links.enumerated() {
            if link.href.isEmpty { continue }
            if index == plain {
                writer.line("link", link.href)
            } else if !hasEnclosure, link.rel == "enclosure", link.title == nil, link.attributes.isEmpty,
                isRDF || EnclosureAddress.isValid(link.href)
            {
                hasEnclosure = true
                writer.newLine()
                writer.start(name("enclosure"))
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

    private func write(_ source: Source, to writer: inout XMLWriter) {
        let feed = source.feed
        guard let url = feed.links.first(rel: "self")?.href ?? feed.links.permalink ?? feed.id else { return }
        writer.newLine()
        writer.start(name("source"))
        writer.attribute("url", url)
        writer.text(feed.title.map { $0.plain } ?? url)
        writer.end()
    }

    // MARK: - Shared with the channel

    /// RSS's texts are HTML, undeclared: plain text must not look like it.
    func write(_ text: Text, as name: String, _ inherited: AtomInheritance, to writer: inout XMLWriter) {
        writer.newLine()
        writer.start(name)
        writeScope(language: text.language, base: text.base, inherited, to: &writer)
        if text.kind == .text, MarkupDetection.canPassForHTML(text.value) {
            writer.text(HTMLEscaping.escaped(text.value))
        } else {
            writer.markupText(text.value)
        }
        writer.end()
    }

    /// What a text does not inherit: without its base, its relative references would lead elsewhere.
    private func writeScope(
        language: String?, base: String?, _ inherited: AtomInheritance, to writer: inout XMLWriter
    ) {
        if let language, language != inherited.language { writer.attribute("xml:lang", language) }
        if let base, base != inherited.base { writer.attribute("xml:base", base) }
    }

    /// RSS asks for an address, and has one author; a person without an address is Dublin Core's creator. What else is
    /// known of a person is said by Atom, whose author stands once in an item.
    func writeAuthors(
        _ authors: [Person], mailElement: String, severalOfAtom: Bool, unless said: [Person],
        to writer: inout XMLWriter
    ) {
        var hasMail = false
        var hasAtom = false
        for author in authors where said.isEmpty || !said.prefix(256).contains(author) {
            // A name with an at sign would be read as an address.
            if author.email == nil, author.uri == nil, !author.name.isEmpty, !author.name.utf8.contains(0x40) {
                writer.line("dc:creator", author.name)
            } else if !hasMail, author.uri == nil, MailAddress.isSayable(author.email ?? "", name: author.name) {
                hasMail = true
                writer.line(name(mailElement), mail(author))
            } else if severalOfAtom || !hasAtom {
                hasAtom = true
                AtomEncoder.write(author, as: "atom:author", prefix: "atom:", to: &writer)
            } else {
                writer.newLine()
                writer.write(DublinCore.creator(author))
            }
        }
    }

    func mail(_ person: Person) -> String {
        let email = person.email ?? ""
        return person.name.isEmpty ? email : "\(email) (\(person.name))"
    }

    /// RDF's are Dublin Core's subjects, unless that would lose a scheme or the order.
    func writeCategories(_ categories: [Category], unless said: [Category], to writer: inout XMLWriter) {
        if isRDF, categories == said { return }
        let asSubjects = isRDF && said.isEmpty && categories.allSatisfy { $0.scheme == nil && $0.label == nil }
        for category in categories {
            if asSubjects { writer.line("dc:subject", category.term) } else { write(category, to: &writer) }
        }
    }

    private func write(_ category: Category, to writer: inout XMLWriter) {
        if category.term.isEmpty { return }
        guard category.label == nil else { return AtomEncoder.write(category, as: "atom:category", to: &writer) }
        writer.newLine()
        writer.start(name("category"))
        writer.attribute("domain", category.scheme)
        writer.text(category.term)
        writer.end()
    }

    /// - Parameters:
    ///   - authors: those that fields name; elements that name others are out of date.
    ///   - exceptRights: whether a field says other rights than elements do.
    func writeExtensions(
        _ extensions: Extensions, authors: [Person], exceptRights: Bool = false, to writer: inout XMLWriter
    ) {
        for fragment in extensions.fragments {
            // The fields say these.
            if fragment.namespace == Namespace.atom { continue }
            if fragment.namespace == DublinCore.uri {
                if exceptRights, fragment.name == "rights" { continue }
                if fragment.name == "creator", isOutOfDate(fragment, authors) { continue }
            }
            // An element that RSS knows by name would be taken for it: an item, a second title.
            if fragment.namespace == Namespace.rss {
                guard case .native = RSSName(XMLName(localName: fragment.name)) else { continue }
            }
            // An element that RSS does not know is in a namespace (RSS 2.0, "Extending RSS").
            writer.newLine()
            writer.write(fragment)
        }
    }

    private func isOutOfDate(_ creator: XMLFragment, _ authors: [Person]) -> Bool {
        guard let person = RSSConstruct.person(creator.text.trimmed), authors.count < 256 else { return false }
        return !authors.prefix(256).contains { $0.name == person.name }
    }
}
