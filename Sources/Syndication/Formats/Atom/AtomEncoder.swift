internal import SyndicationXML

/// Writes Atom 1.0 (RFC 4287).
final class AtomEncoder: FeedEncoder {
    private var entries: XMLWriter
    private let namespaces: [DocumentInfo.Namespace]
    private let sources: AtomSourceMarkup
    /// What entries inherit, settled with the first one.
    private var inherited: AtomInheritance?
    private var notes: [ReadingNote] = []
    /// How many entries so far have an id and a date, which stand here as hashes.
    private var said: [Int: Int32] = [:]
    private var saidRepeats = false
    /// How many tombstones and extensions of the feed stand in front of the entries.
    private var written = (tombstones: 0, extensions: 0)

    init(namespaces: [DocumentInfo.Namespace]) {
        var usable: [DocumentInfo.Namespace] = []
        for namespace in namespaces where AtomEncoder.isDeclarable(namespace) {
            if !usable.contains(where: { $0.prefix == namespace.prefix }) { usable.append(namespace) }
        }
        self.namespaces = usable
        sources = AtomSourceMarkup(namespaces: usable)
        entries = XMLWriter()
        entries.assumeOpen("feed")
        entries.assume(prefix: "", namespace: Namespace.atom)
        for namespace in usable { entries.assume(prefix: namespace.prefix, namespace: namespace.uri) }
    }

    /// The default namespace is Atom's.
    private static func isDeclarable(_ namespace: DocumentInfo.Namespace) -> Bool {
        namespace.isDeclarable && namespace.prefix != "atom" && namespace.uri != Namespace.atom
    }

    var body: OutputBuffer {
        _read { yield entries.output }
        _modify { yield &entries.output }
    }

    func begin(_ feed: Feed) {
        if inherited == nil { inherited = AtomInheritance(feed) }
    }

    func encode(_ entry: Entry) {
        var inherited = inherited ?? AtomInheritance(Feed())
        inherited.ownID = entry.atomID
        inherited.ownUpdated = distinctDate(of: entry, inherited)
        Self.write(entry, inherited, sources, to: &entries)
    }

    /// Entries of one id are to differ in `updated` (RFC 4287, section 4.1.1): where they do not, one is moved by
    /// milliseconds.
    private func distinctDate(of entry: Entry, _ inherited: AtomInheritance) -> Timestamp? {
        guard said.count < Self.rememberedIDs else { return nil }
        var date = entry.lastChange?.instant == nil ? inherited.updated : entry.lastChange ?? inherited.updated
        let id = inherited.ownID ?? entry.atomID
        let key = Self.hash(id, date)
        let repeats = said[key, default: 0]
        said[key] = repeats + 1
        guard repeats > 0 else { return nil }
        let milliseconds = Int64(repeats) + Int64(date.instant?.nanoseconds ?? 0) / 1_000_000
        date.instant?.seconds += milliseconds / 1000
        date.instant?.nanoseconds = Int32(milliseconds % 1000) * 1_000_000
        if !saidRepeats {
            saidRepeats = true
            notes.append(
                ReadingNote(
                    .info, code: "repeated-id",
                    "entries have the id and the date of another one, such as '\(id)'; their dates are moved by milliseconds"
                ))
        }
        return date
    }

    /// How many entries are remembered, so that memory has a bound.
    private static let rememberedIDs = 1 << 19

    private static func hash(_ id: String, _ date: Timestamp) -> Int {
        var hasher = Hasher()
        hasher.combine(id)
        hasher.combine(date.instant)
        return hasher.finalize()
    }

    func isHeaderReady(_ feed: Feed) -> Bool {
        feed.updated?.instant != nil && feed.title != nil
    }

    func takeNotes() -> [ReadingNote] {
        defer { notes.removeAll() }
        return notes
    }

    func encodeHeader(_ feed: Feed, _ document: DocumentInfo, to output: inout OutputBuffer) {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("feed")
        writer.declare(prefix: "", namespace: Namespace.atom)
        for namespace in namespaces { writer.declare(prefix: namespace.prefix, namespace: namespace.uri) }
        let inherited = inherited ?? AtomInheritance(feed)
        if let language = inherited.language, AtomSyntax.isLanguage(language) {
            writer.attribute("xml:lang", language)
        }
        writer.attribute("xml:base", inherited.base)
        Self.writeMetadata(feed, inherited, isSource: false, to: &writer)
        for tombstone in feed.deletedEntries { Self.write(tombstone, inherited, to: &writer) }
        written = (feed.deletedEntries.count, feed.extensions.fragments.count)
        output.append(contentsOf: writer.output)
    }

    func encodeFooter(_ feed: Feed, _ document: DocumentInfo, notes: [ReadingNote], to output: inout OutputBuffer) {
        // What became known while the entries were written.
        var writer = XMLWriter()
        writer.assumeOpen("feed")
        writer.assume(prefix: "", namespace: Namespace.atom)
        for namespace in namespaces { writer.assume(prefix: namespace.prefix, namespace: namespace.uri) }
        for tombstone in feed.deletedEntries.dropFirst(written.tombstones) {
            Self.write(tombstone, inherited ?? AtomInheritance(feed), to: &writer)
        }
        Self.writeExtensions(Extensions(Array(feed.extensions.fragments.dropFirst(written.extensions))), to: &writer)
        output.append(contentsOf: writer.output)
        output.append("\n</feed>\n" as StaticString)
    }
}

/// What a feed's entries inherit: they say only what differs.
struct AtomInheritance {
    var language: String?
    var base: String?
    /// When an entry without any date last changed, for all that is known.
    var updated: Timestamp
    /// The identifier of the entry that is being written.
    var ownID: String?
    /// When the entry that is being written changed, where its own date is another entry's too.
    var ownUpdated: Timestamp?
    /// Whom to name as the author of an entry that names nobody; nil where the feed has authors.
    var fallbackAuthor: String?

    init(_ feed: Feed) {
        language = feed.language
        base = feed.base
        updated = feed.updated?.instant != nil ? feed.updated ?? Timestamp(seconds: 0) : Timestamp(seconds: 0)
        let name = feed.publisher?.name.nonEmpty ?? feed.title.map { $0.plain }?.nonEmpty
        fallbackAuthor = feed.authors.isEmpty ? name ?? "unknown" : nil
    }
}

// MARK: - Entries

extension AtomEncoder {
    static func write(
        _ entry: Entry, _ outer: AtomInheritance, _ sources: AtomSourceMarkup, to writer: inout XMLWriter
    ) {
        writer.newLine()
        writer.start("entry")
        var inherited = outer
        if let language = entry.language, AtomSyntax.isLanguage(language) {
            writer.attribute("xml:lang", language)
            inherited.language = language
        }
        // Every reference was made absolute already: the base only matters within texts.
        if let base = entry.commonBase, base != outer.base {
            writer.attribute("xml:base", base)
            inherited.base = base
        }
        let id = inherited.ownID ?? entry.atomID
        writer.line("id", id)
        write(entry.title ?? .text(""), as: "title", inherited, to: &writer)
        writeDates(of: entry, inherited, to: &writer)
        writeAuthors(of: entry, inherited, to: &writer)
        for contributor in entry.contributors { write(contributor, as: "contributor", to: &writer) }
        for link in entry.links { write(link, to: &writer) }
        writeMissingLink(of: entry, id, to: &writer)
        for category in entry.categories { write(category, to: &writer) }
        if let rights = entry.rights { write(rights, as: "rights", inherited, to: &writer) }
        if let summary = entry.summary {
            write(summary, as: "summary", inherited, to: &writer)
        } else if entry.content.first?.needsSummary ?? false {
            writer.line("summary", "")
        }
        if let content = entry.content.first { write(content, inherited, to: &writer) }
        if let source = entry.source { sources.write(source, inherited, to: &writer) }
        if let image = entry.unpromotedImage {
            writer.newLine()
            writer.write(XMLFragment(namespace: Namespace.rss, name: "image", prefix: "rss", text: image))
        }
        writeRSSFields(of: entry, id, to: &writer)
        writeExtensions(entry.extensions, to: &writer)
        writer.newLineBehindChildren()
        writer.end()
    }

    /// `updated` is required (RFC 4287, section 4.1.2); an entry that says nothing was last changed when it appeared.
    private static func writeDates(of entry: Entry, _ inherited: AtomInheritance, to writer: inout XMLWriter) {
        let updated = inherited.ownUpdated ?? (entry.lastChange?.instant == nil ? inherited.updated : entry.lastChange)
        write(updated, as: "updated", to: &writer)
        if entry.published?.instant != nil { write(entry.published, as: "published", to: &writer) }
    }

    private static func write(_ date: Timestamp?, as name: String, to writer: inout XMLWriter) {
        guard let date else { return }
        writer.newLine()
        writer.start(name)
        writer.text("")
        date.appendRFC3339(to: &writer.output)
        writer.end()
    }

    /// Without an author of its own, its source's or the feed's, an entry is not valid (RFC 4287, section 4.1.1): the
    /// publication itself is named then.
    private static func writeAuthors(of entry: Entry, _ inherited: AtomInheritance, to writer: inout XMLWriter) {
        for author in entry.authors { write(author, as: "author", to: &writer) }
        guard entry.authors.isEmpty, entry.source?.feed.authors.isEmpty ?? true else { return }
        if let name = inherited.fallbackAuthor { write(Person(name: name), as: "author", to: &writer) }
    }

    /// An entry without content has an alternate link (RFC 4287, section 4.1.2).
    private static func writeMissingLink(of entry: Entry, _ id: String, to writer: inout XMLWriter) {
        guard entry.content.isEmpty, !entry.links.contains(where: { $0.rel == "alternate" && !$0.href.isEmpty })
        else { return }
        let href = entry.idIsPermalink == true ? entry.id : entry.links.first { !$0.href.isEmpty }?.href
        write(Link(href: href ?? id), to: &writer)
    }

    /// Facts of RSS that Atom has no element for are kept under RSS's namespace.
    private static func writeRSSFields(of entry: Entry, _ id: String, to writer: inout XMLWriter) {
        if let comments = entry.comments {
            writer.newLine()
            writer.write(XMLFragment(namespace: Namespace.rss, name: "comments", prefix: "rss", text: comments))
        }
        writeGuid(of: entry, id, to: &writer)
    }

    /// A guid that is no IRI cannot be Atom's id: it is kept here, and what stands there is made from it.
    private static func writeGuid(of entry: Entry, _ id: String, to writer: inout XMLWriter) {
        let guid = entry.id.flatMap { $0 == id ? nil : $0 }
        guard entry.idIsPermalink != nil || guid != nil else { return }
        let isPermalink = entry.idIsPermalink.map { XMLFragment.Attribute(name: "isPermaLink", value: "\($0)") }
        writer.newLine()
        writer.write(
            XMLFragment(
                namespace: Namespace.rss, name: "guid", prefix: "rss", attributes: isPermalink.map { [$0] } ?? [],
                text: guid ?? ""))
    }

    static func write(_ source: Source, _ inherited: AtomInheritance, to writer: inout XMLWriter) {
        writer.start("source")
        let feed = source.feed
        var inner = inherited
        if let language = feed.language, AtomSyntax.isLanguage(language) {
            writer.attribute("xml:lang", language)
            inner.language = language
        }
        if let base = feed.base, base != inherited.base {
            writer.attribute("xml:base", base)
            inner.base = base
        }
        writeMetadata(feed, inner, isSource: true, to: &writer)
        writer.newLineBehindChildren()
        writer.end()
    }
}
