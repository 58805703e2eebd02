import Syndication

extension FeedRepair {
    /// What a feed must say of itself.
    mutating func complete(_ feed: inout Feed, entries: [Entry]) {
        if feed.updated == nil {
            let newest = entries.lazy.compactMap(\.lastChange).filter(DatePlausibility.isPlausible)
                .reduce(nil) { Timestamp.precedes($0, $1) ? $1 : $0 }
            feed.updated = newest ?? feed.published ?? options.fallbackDate ?? Timestamp(seconds: 0)
            parts.note("missing-feed-date", "the feed is dated \(feed.updated?.rfc3339 ?? "")")
        }
        completeLinks(&feed)
        if feed.id == nil {
            feed.id = parts.named(feed.atomID, "feed", feed.title?.value ?? "")
            parts.note("missing-feed-id", "the feed is given the id \(feed.id ?? "")")
        }
        if feed.links.permalink == nil, let id = feed.id {
            feed.links.insert(Link(href: id), at: 0)
            parts.note("missing-page", "the feed's page is \(id)")
        }
        if feed.title?.plain.nonBlank == nil {
            feed.title = .text(feed.links.permalink ?? feed.id ?? "")
            parts.note("missing-feed-title", "the feed is called \(feed.title?.value ?? "")")
        }
        if feed.subtitle?.plain.nonBlank == nil {
            feed.subtitle = .text(feed.title?.plain ?? "")
            parts.note("missing-description", "the feed is described by its title")
        }
    }

    private mutating func completeLinks(_ feed: inout Feed) {
        if feed.links.first(rel: "self") == nil, let address = options.address {
            feed.links.append(Link(rel: "self", href: address))
            parts.note("missing-self", "the feed says that it is at \(address)")
        }
        guard feed.links.permalink == nil else { return }
        let known = [
            options.site, feed.base, feed.links.first(rel: "self")?.href, feed.id, feed.links.first?.href,
        ]
        guard let page = known.lazy.compactMap({ $0 }).first(where: AddressSyntax.isWeb) else { return }
        feed.links.insert(Link(href: page), at: 0)
        parts.note("missing-page", "the feed's page is \(page)")
    }

    /// What an entry must say.
    mutating func complete(_ entry: inout Entry) {
        completeDates(&entry)
        completeIdentity(&entry)
        // Notes and pictures have no titles, and readers show them well.
        if EntryOpening.isMissing(in: entry) {
            entry.title = .text(EntryOpening.title(of: entry))
            parts.note("missing-title", "an entry is called '\(entry.title?.value ?? "")'")
        }
        completeContent(&entry)
        completeAuthors(&entry)
    }

    private mutating func completeDates(_ entry: inout Entry) {
        if let updated = entry.updated {
            guard let published = entry.published, Timestamp.precedes(updated, published) else { return }
            entry.updated = published
            return parts.note("updated-before-published", "an entry was updated when it was published")
        }
        let source = entry.source?.feed.updated
        entry.updated = entry.published ?? feed.updated ?? source ?? options.fallbackDate ?? Timestamp(seconds: 0)
        guard entry.published == nil else {
            return parts.note("missing-update", "an entry was updated when it was published")
        }
        parts.note("missing-date", "an entry is dated \(entry.updated?.rfc3339 ?? "")")
    }

    private mutating func completeIdentity(_ entry: inout Entry) {
        if entry.id == nil {
            entry.id = parts.named(entry.atomID, "entry", entry.title?.value ?? "")
            parts.note("missing-id", "an entry is given the id \(entry.id ?? "")")
            if entry.idIsPermalink == true { entry.idIsPermalink = nil }
        } else if let id = entry.id, !AddressSyntax.isURI(id) {
            entry.id = parts.identifier(id, else: entry.atomID)
        }
        guard entry.idIsPermalink == true, let id = entry.id, !AddressSyntax.isWeb(id) else { return }
        entry.idIsPermalink = false
        parts.note("bad-permalink", "the id \(PlainLine.of(id)) is no page")
    }

    /// Content or a page is required (RFC 4287, section 4.1.2), and a summary of what a reader cannot show.
    private mutating func completeContent(_ entry: inout Entry) {
        if entry.content.isEmpty, !entry.links.contains(where: { $0.rel == "alternate" }), let id = entry.id {
            let page = entry.idIsPermalink == true ? id : entry.links.first?.href ?? id
            entry.links.append(Link(href: page))
            parts.note("missing-content", "an entry without content has the page \(PlainLine.of(page))")
        }
        if EntryOpening.isBlank(entry.summary), let content = entry.content.first, ContentSyntax.needsSummary(content) {
            entry.summary = .text(entry.title?.plain.nonBlank ?? entry.title?.value ?? "")
            parts.note("missing-summary", "an entry's title stands for its summary")
        }
    }

    private mutating func completeAuthors(_ entry: inout Entry) {
        guard entry.authors.isEmpty, feed.authors.isEmpty, entry.source?.feed.authors.isEmpty ?? true else { return }
        let source = entry.source?.feed
        let publisher = source?.publisher ?? (source == nil ? feed.publisher : nil)
        let name = publisher?.name ?? source?.title?.plain.nonBlank ?? feed.publisher?.name ?? feed.title?.plain ?? ""
        entry.authors = [Person(name: name.nonBlank ?? "unknown")]
        parts.note("missing-author", "an entry is by \(PlainLine.of(entry.authors[0].name))")
    }
}

extension PartRepair {
    /// An identifier that was made, if it is a URI; else a UUID that stands for it.
    func named(_ id: String, _ kind: String, _ title: String) -> String {
        AddressSyntax.isURI(id) ? id : NameBasedUUID.urn(kind, id, title)
    }
}

/// How entries begin.
enum EntryOpening {
    /// Whether a text is nothing: in a document, that cannot be told from a text that is not there.
    static func isBlank(_ text: Text?) -> Bool { text?.value.isBlank ?? true }

    /// Whether an entry has neither a title nor anything that could be read instead.
    static func isMissing(in entry: Entry) -> Bool {
        isBlank(entry.title) && isBlank(entry.summary) && entry.content.allSatisfy { isBlank($0.text) }
    }

    /// A title for an entry that says nothing: its page or its id.
    static func title(of entry: Entry) -> String {
        entry.permalink?.nonBlank ?? entry.id?.nonBlank ?? "…"
    }
}
