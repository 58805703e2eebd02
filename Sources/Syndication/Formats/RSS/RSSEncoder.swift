internal import SyndicationXML

/// Writes RSS 2.0. What RSS has no element for is said in elements of Atom and Dublin Core, as RSS feeds do.
final class RSSEncoder: FeedEncoder {
    private var items: XMLWriter
    private let namespaces: [DocumentInfo.Namespace]
    /// What items inherit, settled with the first one.
    private var inherited: AtomInheritance?
    /// How many tombstones and extensions of the feed stand in front of the items.
    private var written = (tombstones: 0, extensions: 0)

    /// What the encoder itself writes; always declared, in this order.
    private static let own: [DocumentInfo.Namespace] = [
        .init(prefix: "atom", uri: Namespace.atom), .init(prefix: "content", uri: Namespace.content),
        .init(prefix: "dc", uri: Namespace.dublinCore),
    ]

    init(namespaces: [DocumentInfo.Namespace]) {
        var usable = Self.own
        for namespace in namespaces
        where namespace.isDeclarable && namespace.uri != Namespace.rss {
            if !usable.contains(where: { $0.prefix == namespace.prefix || $0.uri == namespace.uri }) {
                usable.append(namespace)
            }
        }
        self.namespaces = usable
        items = XMLWriter()
        items.assumeOpen("rss")
        items.assumeOpen("channel")
        for namespace in usable { items.assume(prefix: namespace.prefix, namespace: namespace.uri) }
    }

    var body: OutputBuffer {
        _read { yield items.output }
        _modify { yield &items.output }
    }

    func begin(_ feed: Feed) {
        if inherited == nil { inherited = AtomInheritance(feed) }
    }

    func encode(_ entry: Entry) {
        RSSWriting.rss.write(entry, inherited ?? AtomInheritance(Feed()), to: &items)
    }

    func isHeaderReady(_ feed: Feed) -> Bool {
        feed.title != nil
    }

    func takeNotes() -> [ReadingNote] { [] }

    func encodeHeader(_ feed: Feed, _ document: DocumentInfo, to output: inout OutputBuffer) {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("rss")
        writer.attribute("version", "2.0")
        for namespace in namespaces { writer.declare(prefix: namespace.prefix, namespace: namespace.uri) }
        writer.attribute("xml:base", feed.base)
        writer.newLine()
        writer.start("channel")
        RSSWriting.rss.writeChannel(feed, to: &writer)
        written = (feed.deletedEntries.count, feed.extensions.fragments.count)
        output.append(contentsOf: writer.output)
    }

    func encodeFooter(_ feed: Feed, _ document: DocumentInfo, notes: [ReadingNote], to output: inout OutputBuffer) {
        // What became known while the items were written.
        var writer = XMLWriter()
        writer.assumeOpen("rss")
        writer.assumeOpen("channel")
        for namespace in namespaces { writer.assume(prefix: namespace.prefix, namespace: namespace.uri) }
        for tombstone in feed.deletedEntries.dropFirst(written.tombstones) {
            AtomEncoder.write(tombstone, AtomInheritance(feed), prefix: "atom:", to: &writer)
        }
        RSSWriting.rss.writeExtensions(
            Extensions(Array(feed.extensions.fragments.dropFirst(written.extensions))), authors: feed.authors,
            to: &writer)
        output.append(contentsOf: writer.output)
        output.append("\n  </channel>\n</rss>\n" as StaticString)
    }
}

// MARK: - The channel

extension RSSWriting {
    func writeChannel(_ feed: Feed, to writer: inout XMLWriter) {
        let said = feed.promoted(to: Feed())
        // Title, link and description are required.
        let inherited = AtomInheritance(feed)
        write(feed.title ?? .text(""), as: "title", inherited, to: &writer)
        writeLinks(of: feed, to: &writer)
        write(feed.subtitle ?? .text(feed.title.map { $0.plain } ?? ""), as: "description", inherited, to: &writer)
        if !isRDF { writer.line("language", feed.language) }
        if let rights = feed.rights, !isRDF || rights.value != said.rights?.value {
            write(rights, as: isRDF ? "dc:rights" : "copyright", inherited, to: &writer)
        }
        writeAuthors(
            feed.authors, mailElement: "managingEditor", severalOfAtom: true, unless: said.authors, to: &writer)
        if let publisher = feed.publisher, publisher != said.publisher { writePublisher(publisher, to: &writer) }
        writer.line(name("pubDate"), feed.published?.rfc822)
        if !isRDF {
            writer.line("lastBuildDate", feed.updated?.rfc822)
        } else if feed.updated != said.updated {
            writer.line("dc:date", feed.updated?.rfc3339)
        }
        writeCategories(feed.categories, unless: said.categories, to: &writer)
        writeGenerator(of: feed, to: &writer)
        if let info = feed.info, said.info == nil {
            AtomEncoder.writeInfo(info, inherited, to: &writer)
        }
        if !isRDF, let image = feed.image, image != said.image { write(image, of: feed, to: &writer) }
        var channel = feed.rss
        // RDF's form stands beside the channel.
        if isRDF { channel.textInput = nil }
        let namespace = isRDF ? Namespace.rss : ""
        for fragment in RSSConstruct.fragments(channel, namespace: namespace, prefix: String(prefix.dropLast())) {
            writer.newLine()
            writer.write(fragment)
        }
        if !isRDF { writer.line("atom:id", feed.id) }
        writer.line("atom:icon", feed.icon)
        writer.line("atom:logo", feed.logo)
        for contributor in feed.contributors {
            AtomEncoder.write(contributor, as: "atom:contributor", prefix: "atom:", to: &writer)
        }
        for tombstone in feed.deletedEntries {
            AtomEncoder.write(tombstone, AtomInheritance(feed), prefix: "atom:", to: &writer)
        }
        writeExtensions(feed.extensions, authors: feed.authors, to: &writer)
    }

    /// The links in their order. The one that RSS asks for is the plain one among them, or repeats another.
    private func writeLinks(of feed: Feed, to writer: inout XMLWriter) {
        let page = feed.links.permalink ?? feed.links.first?.href ?? ""
        let plain = Link(href: page)
        let index = feed.links.permalink == nil ? nil : feed.links.firstIndex(of: plain)
        if index == nil { writer.line("link", page) }
        for (place, link) in feed.links.enumerated() {
            if link.href.isEmpty { continue }
            if place == index {
                writer.line("link", page)
            } else {
                AtomEncoder.write(link, as: "atom:link", to: &writer)
            }
        }
    }

    private func writePublisher(_ publisher: Person, to writer: inout XMLWriter) {
        if MailAddress.isSayable(publisher.email ?? "", name: publisher.name) {
            writer.line(name("webMaster"), mail(publisher))
        } else {
            writer.line("dc:publisher", publisher.email == nil ? publisher.name : mail(publisher))
        }
    }

    private func writeGenerator(of feed: Feed, to writer: inout XMLWriter) {
        guard let generator = feed.generator else { return }
        if generator.uri == nil, generator.version == nil {
            writer.line(name("generator"), generator.name)
        } else {
            AtomEncoder.write(generator, as: "atom:generator", to: &writer)
        }
    }

    /// An image's title and link are required; they repeat the channel's.
    private func write(_ image: Image, of feed: Feed, to writer: inout XMLWriter) {
        writer.newLine()
        writer.start("image")
        writer.line("url", image.href)
        writer.line("title", image.title ?? feed.title.map { $0.plain } ?? "")
        writer.line("link", image.link ?? feed.links.permalink ?? "")
        writer.line("width", image.width.map(String.init))
        writer.line("height", image.height.map(String.init))
        writer.line("description", image.description)
        writer.newLineBehindChildren()
        writer.end()
    }
}
