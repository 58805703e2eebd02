internal import Syndication

/// The feeds of a site, each as it says of itself where it is and what goes with it.
struct SiteFeeds {
    /// The formats, each with its file's name and what people call it.
    static let formats: [(path: String, format: FeedFormat, name: String)] = [
        ("atom.xml", .atom, "Atom"), ("rss.xml", .rss, "RSS"), ("feed.json", .jsonFeed, "JSON Feed"),
    ]

    let plan: SitePlan
    /// The style of feeds that are opened in a browser, within the site.
    let style: String?

    /// The feed of the newest entries.
    func newest(as path: String, _ format: FeedFormat) -> Feed {
        var feed = document(path, format, page: "index.html")
        if let last = plan.archives.indices.last, format == .atom || format == .rss && plan.root != nil {
            feed.links.append(link("prev-archive", Self.archive(last + 1), from: path, .atom))
        }
        feed.deletedEntries = plan.header.deletedEntries
        feed.entries = plan.recent.map(entry)
        return feed
    }

    /// The feed of a category or a source.
    func part(_ part: SitePart) -> Feed {
        let path = part.path + ".xml"
        var feed = document(path, .atom, page: part.path + ".html")
        feed.id =
            plan.root.map { $0 + SitePath.reference(path) } ?? NameBasedUUID.urn("part", plan.header.atomID, part.path)
        let title = plan.header.title?.plain ?? ""
        feed.title = .text(title.isEmpty ? part.title : "\(part.title) – \(title)")
        let count = plan.options.entriesPerFeed
        feed.entries = part.entries.prefix(count > 0 ? count : .max).map(entry)
        feed.updated = feed.newestEntryChange
        return feed
    }

    /// A stretch of the archive. The last one is the one that is being filled: it says nothing of being an archive until
    /// it is closed, but is there already, so that the stretch before need never be touched to lead to it. A page of its
    /// own it gets when it is closed.
    func stretch(_ number: Int, entries: [Entry], isClosed: Bool) -> Feed {
        let path = Self.archive(number)
        var feed = document(path, .atom, page: isClosed ? "archive/\(number).html" : "index.html")
        feed.links.append(link("current", "atom.xml", from: path, .atom))
        if number > 1 { feed.links.append(link("prev-archive", Self.archive(number - 1), from: path, .atom)) }
        if isClosed {
            feed.links.append(link("next-archive", Self.archive(number + 1), from: path, .atom))
            feed.extensions.fragments.append(XMLFragment(namespace: Self.history, name: "archive", prefix: "fh"))
        }
        feed.entries = entries
        feed.updated = feed.newestEntryChange
        return feed
    }

    /// An entry as it is published.
    func entry(_ number: Int) -> Entry {
        var entry = plan.entries[number].entry
        if plan.options.sanitizes { entry = entry.sanitized }
        guard entry.permalink == nil, let root = plan.root, let path = plan.paths[plan.entries[number].key] else {
            return entry
        }
        entry.links.insert(Link(href: SitePath.address(path, in: root), type: "text/html"), at: 0)
        return entry
    }

    /// The feed's bytes, with a word to browsers about its style.
    func bytes(_ feed: Feed, at path: String, as format: FeedFormat) throws(FeedError) -> [UInt8] {
        let bytes = try feed.bytes(as: format)
        guard let style, format == .atom || format == .rss else { return bytes }
        let reference = SitePath.reference(from: path, to: style)
        return XMLStyle.inserting("<?xml-stylesheet type=\"text/css\" href=\"\(reference)\"?>\n", into: bytes)
    }

    static func archive(_ number: Int) -> String { "archive/\(number).xml" }

    private static let history = "http://purl.org/syndication/history/1.0"

    // MARK: - What a feed says of itself

    /// Where the feed was read from, how it went on there, and which hub told of changes there, is not true of the copy.
    private func document(_ path: String, _ format: FeedFormat, page: String) -> Feed {
        var feed = plan.options.sanitizes ? plan.header.sanitized : plan.header
        feed.deletedEntries = []
        // What only RSS demands is not said where nobody asks for it.
        if format != .rss, feed.subtitle?.plain == feed.title?.plain { feed.subtitle = nil }
        feed.links.removeAll { Self.ofTheOriginal.contains($0.rel) }
        feed.extensions.fragments.removeAll { $0.namespace == Self.history }
        if let root = plan.root {
            feed.links.removeAll { $0.rel == "alternate" }
            let own = [
                Link(href: SitePath.address(page, in: root), type: "text/html"),
                Link(rel: "self", href: root + SitePath.reference(path), type: format.mediaType),
            ]
            feed.links.insert(contentsOf: own, at: 0)
        }
        feed.links += plan.options.hubs.map { Link(rel: "hub", href: $0) }
        return feed
    }

    private func link(_ relation: String, _ path: String, from page: String, _ format: FeedFormat) -> Link {
        let href = plan.root.map { $0 + SitePath.reference(path) } ?? SitePath.reference(from: page, to: path)
        return Link(rel: relation, href: href, type: format.mediaType)
    }

    private static let ofTheOriginal: Set<String> = [
        "self", "hub", "first", "last", "next", "previous", "prev", "current", "prev-archive", "next-archive",
    ]
}

extension Feed {
    /// The last change of the entry that changed last.
    var newestEntryChange: Timestamp? {
        entries.reduce(nil) { newest, entry in
            Timestamp.precedes(newest, entry.lastChange) ? entry.lastChange : newest
        }
    }
}

/// What tells a browser how a feed looks (Associating Style Sheets with XML documents, section 2).
enum XMLStyle {
    /// Puts a processing instruction behind the XML declaration of a document.
    static func inserting(_ instruction: String, into document: [UInt8]) -> [UInt8] {
        guard let end = document.prefix(200).firstIndex(of: 0x3E), document.starts(with: Array("<?xml".utf8)) else {
            return document
        }
        var place = end + 1
        if place < document.count, document[place] == 0x0A { place += 1 }
        var result: [UInt8] = []
        result.reserveCapacity(document.count + instruction.utf8.count)
        result += document[..<place]
        result += Array(instruction.utf8)
        result += document[place...]
        return result
    }
}
