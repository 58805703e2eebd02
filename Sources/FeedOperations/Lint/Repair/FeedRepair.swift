public import Syndication

/// Makes feeds in which no rule of ``FeedRule`` with the severity of an error is broken, in any format.
///
/// ```swift
/// var repair = FeedRepair(FeedRepair.Options(site: "https://planet.example/"))
/// let header = repair.header(feed)
/// for entry in entries { write(repair.entry(entry)) }
/// for note in repair.takeNotes() { print(note.message) }
/// ```
///
/// The same feed gives the same feed, and a repaired one comes back as it is. What keeps the rules is not touched. Of
/// entries only a hash of their identifiers is kept.
public struct FeedRepair: Sendable {
    /// What is known beside the feed.
    public struct Options: Sendable, Hashable {
        /// The address of the site that the feed is published on: what relative references of the feed itself lead from.
        public var site: String?
        /// The address of the feed's own document.
        public var address: String?
        /// The date of what has none, where its feed and its source have none either.
        public var fallbackDate: Timestamp?

        /// Creates options.
        public init(site: String? = nil, address: String? = nil, fallbackDate: Timestamp? = nil) {
            self.site = site
            self.address = address
            self.fallbackDate = fallbackDate
        }
    }

    let options: Options
    /// What the repaired feed says of itself.
    var feed = Feed()
    var parts = PartRepair()
    private var ids: Set<Hash128> = []
    /// How often a name was wanted that stands for a repeated identifier.
    private var repeats: [Hash128: Int] = [:]
    private var sources = RepairedSources()

    /// Begins with a feed of which nothing is known.
    public init(_ options: Options = Options()) {
        self.options = options
    }

    /// A feed with its entries.
    public static func repaired(_ feed: Feed, _ options: Options = Options()) -> (feed: Feed, notes: [RepairNote]) {
        var repair = FeedRepair(options)
        var result = repair.header(feed)
        result.entries = feed.entries.map { repair.entry($0) }
        return (result, repair.takeNotes())
    }

    /// What a feed says of itself; its tombstones are repaired too. Called before the first entry.
    ///
    /// - Returns: the feed without its entries.
    public mutating func header(_ feed: Feed) -> Feed {
        (ids, repeats) = ([], [:])
        parts.begin(base: feed.baseForRepairs ?? options.site, entry: nil)
        var result = feed
        result.entries = []
        parts.repair(&result, isSource: false)
        complete(&result, entries: feed.entries)
        result.deletedEntries = result.deletedEntries.compactMap { parts.repaired($0, fallback: options.fallbackDate) }
        self.feed = result.header
        return result
    }

    /// The next entry.
    public mutating func entry(_ entry: Entry) -> Entry {
        var result = entry
        if let source = entry.source {
            let repaired = sources.repaired(source, &parts, site: options.site)
            if let repaired { result.source = repaired }
        }
        parts.begin(base: base(of: result), entry: entry.id ?? entry.title?.value)
        parts.repair(&result)
        complete(&result)
        if let id = result.id, !ids.insert(FeedLint.hash(id)).inserted { rename(&result, id) }
        return result
    }

    /// Hands out what was changed since the last call.
    public mutating func takeNotes() -> [RepairNote] {
        defer { parts.notes.removeAll() }
        return parts.notes
    }

    /// What relative references of an entry lead from, where the reader left any.
    private func base(of entry: Entry) -> String? {
        entry.title?.base ?? entry.source?.feed.baseForRepairs ?? feed.baseForRepairs ?? options.site
    }

    /// The first one that is met keeps its identifier: feeds are published with the newest in front. Another one is named
    /// for its date and its title, so that it keeps that name while there is a newer one.
    private mutating func rename(_ entry: inout Entry, _ id: String) {
        var name = NameBasedUUID.urn("repeated", id, entry.lastChange?.rfc3339 ?? "", entry.title?.value ?? "")
        let first = FeedLint.hash(name)
        while !ids.insert(FeedLint.hash(name)).inserted {
            repeats[first, default: 1] += 1
            name = NameBasedUUID.urn("repeated", id, name, "\(repeats[first, default: 1])")
        }
        parts.note("repeated-id", "another entry has the id; this one is given \(name)")
        entry.id = name
        guard entry.idIsPermalink == true else { return }
        entry.idIsPermalink = false
        if entry.links.permalink == nil, AddressSyntax.isURI(id) { entry.links.insert(Link(href: id), at: 0) }
    }
}

extension Feed {
    /// An address of the feed that its relative references may lead from.
    var baseForRepairs: String? {
        [base, links.first(rel: "self")?.href, links.permalink, id].lazy.compactMap { $0 }.first(
            where: AddressSyntax.isWeb)
    }
}

/// Sources that were met, as they are repaired: most entries share theirs with others.
struct RepairedSources: Sendable {
    private var known: [String: [(source: Source, repaired: Source?)]] = [:]
    private var count = 0

    /// The source without faults; nil where it has none.
    mutating func repaired(_ source: Source, _ parts: inout PartRepair, site: String?) -> Source? {
        let feed = source.feed
        let key = feed.id ?? feed.links.first?.href ?? feed.title?.value ?? ""
        if let same = known[key]?.first(where: { $0.source == source }) { return same.repaired }
        parts.begin(base: feed.baseForRepairs ?? site, entry: nil)
        var result = feed
        parts.repair(&result, isSource: true)
        let repaired = result == feed ? nil : Source(result)
        // Sources that are all different are not kept without bound.
        if count >= 8192 { (known, count) = ([:], 0) }
        if (known[key]?.count ?? 0) < 16 {
            known[key, default: []].append((source, repaired))
            count += 1
        }
        return repaired
    }
}
