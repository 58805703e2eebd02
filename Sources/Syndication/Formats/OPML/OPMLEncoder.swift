internal import SyndicationXML

/// Writes OPML 2.0. An entry that names a feed becomes a subscription, any other a link or a text, within the folders
/// that its category says. Entries stay in their order: a folder that is left and met again is written twice.
final class OPMLEncoder: FeedEncoder {
    private var outlines = XMLWriter()
    /// The titles of the folders that are open.
    private var folders: [String] = []
    /// What said so: the entries of a folder mostly stand together.
    private var folder: Category?
    private var notes: [ReadingNote] = []
    private var hasLosses = false

    init() {
        outlines.assumeOpen("opml")
        outlines.assumeOpen("body")
    }

    var body: OutputBuffer {
        _read { yield outlines.output }
        _modify { yield &outlines.output }
    }

    func begin(_ feed: Feed) {}

    func encode(_ entry: Entry) {
        let folder = entry.categories.first { $0.scheme == OPMLFolder.scheme }
        if folder != self.folder { enter(folder.map(OPMLFolder.path) ?? []) }
        self.folder = folder
        if !entry.content.isEmpty, !hasLosses {
            hasLosses = true
            notes.append(ReadingNote(.warning, code: "content-left-out", "OPML has no place for content"))
        }
        outlines.newLine()
        outlines.start("outline")
        outlines.write(outline: entry)
        outlines.end()
    }

    /// Leaves and opens folders until these are open.
    private func enter(_ path: [String]) {
        let common = zip(folders, path).prefix { $0 == $1 }.count
        while folders.count > common {
            folders.removeLast()
            outlines.newLineBehindChildren()
            outlines.end()
        }
        // Levels that no reader takes are left out.
        for title in path.prefix(200).dropFirst(common) {
            folders.append(title)
            outlines.newLine()
            outlines.start("outline")
            outlines.attribute("text", title)
        }
    }

    func isHeaderReady(_ feed: Feed) -> Bool { feed.title != nil && feed.updated?.instant != nil }

    func takeNotes() -> [ReadingNote] {
        defer { notes.removeAll() }
        return notes
    }

    func encodeHeader(_ feed: Feed, _ document: DocumentInfo, to output: inout OutputBuffer) {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("opml")
        writer.attribute("version", "2.0")
        writer.newLine()
        writer.start("head")
        writer.writeHead(feed)
        writer.newLineBehindChildren()
        writer.end()
        writer.newLine()
        writer.raw("<body>")
        output.append(contentsOf: writer.output)
    }

    func encodeFooter(_ feed: Feed, _ document: DocumentInfo, notes: [ReadingNote], to output: inout OutputBuffer) {
        var writer = XMLWriter()
        for name in ["opml", "body"] + folders.map({ _ in "outline" }) { writer.assumeOpen(name) }
        while writer.depth > 0 {
            writer.newLineBehindChildren()
            writer.end()
        }
        output.append(contentsOf: writer.output)
        output.append(0x0A)
    }
}

extension XMLWriter {
    fileprivate mutating func writeHead(_ feed: Feed) {
        line("title", feed.title.map(Self.outlineText))
        line("dateCreated", feed.published?.rfc822)
        line("dateModified", feed.updated?.rfc822)
        if let owner = feed.authors.first {
            line("ownerName", owner.name.nonEmpty)
            line("ownerEmail", owner.email)
            line("ownerId", owner.uri)
        }
        line("docs", feed.rss.docs)
        for fragment in feed.extensions.fragments {
            var fragment = fragment
            if fragment.namespace == Namespace.opml {
                guard !Self.headNames.contains(fragment.name.lowercased()) else { continue }
                (fragment.namespace, fragment.prefix) = ("", "")
            }
            newLine()
            write(fragment)
        }
    }

    /// Names of a head that are the model's, or that would not be read as a part of the head.
    private static let headNames: Set<String> = [
        "title", "datecreated", "datemodified", "ownername", "owneremail", "ownerid", "docs", "opml", "head", "body",
        "outline",
    ]

    /// The attributes of an entry's outline, which was just opened.
    fileprivate mutating func write(outline entry: Entry) {
        let kept = entry.extensions.first("outline", namespace: Namespace.opml)?.attributes ?? []
        let feed = entry.links.first(rel: "self")
        let page = entry.links.permalink
        let title = entry.title.map(Self.outlineText)?.nonEmpty
        let type = feed.map { $0.type == "application/atom+xml" ? "atom" : "rss" } ?? page.map { _ in "link" }
        // `text` is required; `title` is where a subscription's name is looked for.
        let text = kept.first { $0.namespace.isEmpty && $0.name.lowercased() == "text" }?.value
        let keptType = kept.first { $0.namespace.isEmpty && $0.name.lowercased() == "type" }?.value
        attribute("type", keptType ?? type)
        attribute("text", text ?? title ?? feed?.href ?? page ?? entry.id ?? "")
        if feed != nil || text != nil { attribute("title", title) }
        attribute("xmlUrl", feed?.href)
        attribute(feed == nil ? "url" : "htmlUrl", page)
        attribute("description", entry.summary.map(Self.outlineText))
        attribute("language", entry.language)
        let terms = entry.categories.filter { $0.scheme != OPMLFolder.scheme }.map(\.term)
        attribute("category", terms.isEmpty ? nil : terms.joined(separator: ","))
        attribute("created", entry.published?.rfc822)
        write(kept: kept)
    }

    /// Attributes that were kept, but for those that are written already.
    private mutating func write(kept attributes: [XMLFragment.Attribute]) {
        var seen = Self.outlineNames
        for attribute in attributes where attribute.namespace.isEmpty {
            guard XMLSyntax.isLocalName(attribute.name), attribute.name != "xmlns",
                seen.insert(attribute.name.lowercased()).inserted
            else { continue }
            self.attribute(attribute.name, attribute.value)
        }
        writeAttributes(attributes)
    }

    private static let outlineNames: Set<String> = [
        "type", "text", "title", "xmlurl", "htmlurl", "url", "description", "language", "category", "created",
    ]

    /// OPML's texts may be HTML, undeclared: plain text must not look like it.
    private static func outlineText(_ text: Text) -> String {
        text.kind == .text && MarkupDetection.canPassForHTML(text.value) ? HTMLEscaping.escaped(text.value) : text.value
    }
}
