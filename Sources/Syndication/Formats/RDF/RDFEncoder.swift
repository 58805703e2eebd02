internal import SyndicationXML

/// Writes RSS 1.0 (RDF Site Summary). What it has no element for is said in elements of Dublin Core, Atom and RSS 2.0.
final class RDFEncoder: FeedEncoder {
    private var items: XMLWriter
    /// What the channel lists: a reference to every item.
    private var sequence = XMLWriter()
    private let namespaces: [DocumentInfo.Namespace]
    /// What items inherit, settled with the first one.
    private var inherited: AtomInheritance?

    /// What the encoder itself writes; always declared, in this order.
    private static let own: [DocumentInfo.Namespace] = [
        .init(prefix: "rdf", uri: Namespace.rdf), .init(prefix: "atom", uri: Namespace.atom),
        .init(prefix: "content", uri: Namespace.content), .init(prefix: "dc", uri: Namespace.dublinCore),
        .init(prefix: "rss", uri: Namespace.rss),
    ]

    init(namespaces: [DocumentInfo.Namespace]) {
        var usable = Self.own
        for namespace in namespaces
        where namespace.isDeclarable
            && !usable.contains(where: { $0.prefix == namespace.prefix || $0.uri == namespace.uri })
        {
            usable.append(namespace)
        }
        self.namespaces = usable
        items = XMLWriter()
        items.assumeOpen("rdf:RDF")
        items.assume(prefix: "", namespace: Namespace.rss10)
        for namespace in usable { items.assume(prefix: namespace.prefix, namespace: namespace.uri) }
        for name in ["rdf:RDF", "channel", "items", "rdf:Seq"] { sequence.assumeOpen(name) }
    }

    var body: OutputBuffer {
        _read { yield items.output }
        _modify { yield &items.output }
    }

    func begin(_ feed: Feed) {
        if inherited == nil { inherited = AtomInheritance(feed) }
    }

    func encode(_ entry: Entry) {
        sequence.newLine()
        sequence.start("rdf:li")
        sequence.attribute("rdf:resource", entry.about)
        sequence.end()
        RSSWriting.rdf.write(entry, inherited ?? AtomInheritance(Feed()), to: &items)
    }

    /// The channel stands first and lists all items.
    func isHeaderReady(_ feed: Feed) -> Bool { false }

    func takeNotes() -> [ReadingNote] { [] }

    func encodeHeader(_ feed: Feed, _ document: DocumentInfo, to output: inout OutputBuffer) {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("rdf:RDF")
        writer.declare(prefix: "", namespace: Namespace.rss10)
        for namespace in namespaces { writer.declare(prefix: namespace.prefix, namespace: namespace.uri) }
        // What Dublin Core says of the language, it says behind the title.
        if feed.promoted(to: Feed()).language != feed.language { writer.attribute("xml:lang", feed.language) }
        writer.attribute("xml:base", feed.base)
        writer.newLine()
        writer.start("channel")
        writer.attribute("rdf:about", feed.atomID)
        RSSWriting.rdf.writeChannel(feed, to: &writer)
        writer.newLine()
        writer.start("items")
        writer.newLine()
        writer.start("rdf:Seq")
        writer.raw(sequence.output.takeString())
        writer.newLineBehindChildren()
        writer.end()
        writer.newLineBehindChildren()
        writer.end()
        if let image = feed.image { Self.writeReference("image", to: image.href, &writer) }
        if let link = feed.rss.textInput?.link { Self.writeReference("textinput", to: link, &writer) }
        writer.newLineBehindChildren()
        writer.end()
        Self.writeParts(of: feed, to: &writer)
        output.append(contentsOf: writer.output)
    }

    private static func writeReference(_ name: String, to uri: String, _ writer: inout XMLWriter) {
        writer.newLine()
        writer.start(name)
        writer.attribute("rdf:resource", uri)
        writer.end()
    }

    /// What stands beside the channel in RSS 1.0: its image and its form; and what RSS 2.0 has beyond those.
    private static func writeParts(of feed: Feed, to writer: inout XMLWriter) {
        if let image = feed.image {
            writer.newLine()
            writer.start("image")
            writer.attribute("rdf:about", image.href)
            writer.line("title", image.title)
            writer.line("url", image.href)
            writer.line("link", image.link)
            for (name, value) in [
                ("width", image.width.map(String.init)), ("height", image.height.map(String.init)),
                ("description", image.description),
            ] {
                writer.line("rss:" + name, value)
            }
            writer.newLineBehindChildren()
            writer.end()
        }
        guard let input = feed.rss.textInput else { return }
        writer.newLine()
        writer.start("textinput")
        writer.attribute("rdf:about", input.link)
        writer.line("title", input.title)
        writer.line("description", input.description)
        writer.line("name", input.name)
        writer.line("link", input.link)
        writer.newLineBehindChildren()
        writer.end()
    }

    func encodeFooter(_ feed: Feed, _ document: DocumentInfo, notes: [ReadingNote], to output: inout OutputBuffer) {
        output.append("\n</rdf:RDF>\n" as StaticString)
    }
}

extension Entry {
    /// The URI that RDF calls the entry by.
    var about: String { id.flatMap { BaseURI.isIRI($0) ? $0 : nil } ?? atomID }
}
