public import Syndication

/// Which entries repeat others, and what becomes of them. Entries are meant by their place, from 0, in the order in which
/// they were added.
public struct Repeats: Sendable {
    /// The scheme of the category that says which entries repeat each other; its term is the id of the one that stays.
    public static let groupScheme = "tag:swift-syndication.example,2026:repeats"

    /// The entries that go, in the order in which they were added, and why.
    public let decisions: [Decision]
    /// What was decided about an entry that goes, by its place.
    let byPlace: [Int: Decision]
    /// The entry for which it goes, by its place. Below 0 for entries that are only remembered.
    let keepers: [Int: Int]
    /// The ids that entries are known by to those who read the feed, where they came with others.
    var names: [Int: String] = [:]
    /// The places of the entries that go, by those that they go for.
    private let copies: [Int: [Int]]
    private let pages: [Int: EntryPage]
    private let linksCopies: Bool

    init(decisions: [Int: Decision], keepers: [Int: Int], pages: [Int: EntryPage], linksCopies: Bool) {
        self.decisions = decisions.sorted { $0.key < $1.key }.map(\.value)
        byPlace = decisions
        self.keepers = keepers
        self.pages = pages
        self.linksCopies = linksCopies
        var copies: [Int: [Int]] = [:]
        for place in keepers.keys.sorted() {
            if let keeper = keepers[place] { copies[keeper, default: []].append(place) }
        }
        self.copies = copies
    }

    /// Whether an entry stays.
    public func keeps(_ place: Int) -> Bool { byPlace[place] == nil }

    /// Why an entry goes; nil when it stays.
    public func decision(about place: Int) -> Decision? { byPlace[place] }

    /// The place of the entry that one goes for; nil when it stays, or that one is not among those that were added.
    public func survivor(of place: Int) -> Int? { keepers[place].flatMap { $0 < 0 ? nil : $0 } }

    /// The places of the entries that go for one, ascending.
    public func copies(of place: Int) -> [Int] { (copies[place] ?? []).filter { $0 >= 0 } }

    /// An entry with `via` links to the permalinks of its copies, each page once; nil when it goes.
    public func resolved(_ entry: Entry, at place: Int) -> Entry? {
        guard keeps(place) else { return nil }
        var entry = entry
        if let name = names[place] { entry.id = name }
        guard linksCopies, let copies = copies[place] else { return entry }
        return entry.linked("via", to: copies.compactMap { pages[$0] })
    }

    /// An entry with a category that tells its group, and links of rel `related`: from the one that would stay to all
    /// others, and from those to that one. An entry that is in no group stays as it is.
    public func grouped(_ entry: Entry, at place: Int) -> Entry {
        let survivor = keepers[place] ?? place
        var entry = entry
        if let name = names[place] { entry.id = name }
        guard let copies = copies[survivor], let page = pages[survivor] else { return entry }
        let others = place == survivor ? copies.compactMap { pages[$0] } : [page]
        entry = entry.linked("related", to: others)
        entry.categories.append(Category(term: page.id, scheme: Self.groupScheme, label: page.title))
        return entry
    }
}

extension Repeats {
    /// What becomes of the entries behind the first ones, whose places begin at 0 then. Places of the first ones, and of
    /// what they are kept and dropped for, are below 0.
    func without(first count: Int) -> Repeats {
        guard count > 0 else { return self }
        func shifted<Value>(_ values: [Int: Value]) -> [Int: Value] {
            Dictionary(uniqueKeysWithValues: values.map { ($0.key - count, $0.value) })
        }
        return Repeats(
            decisions: shifted(byPlace.filter { $0.key >= count }),
            keepers: shifted(keepers).mapValues { $0 - count }, pages: shifted(pages), linksCopies: linksCopies)
    }
}

/// Where an entry of a group is to be had.
struct EntryPage: Sendable {
    let id: String
    let title: String?
    let permalink: String?
    let source: String?

    init(_ entry: Entry) {
        id = entry.id ?? entry.atomID
        title = entry.title?.plain
        permalink = Identity.permalink(of: entry)
        source = entry.source?.feed.title?.plain
    }

    init(_ entry: EntryFingerprint) {
        id = entry.facts.id
        title = entry.facts.title
        permalink = entry.facts.permalink
        source = entry.origin.title
    }
}

extension Entry {
    /// The entry with links to pages, each page once.
    func linked(_ rel: String, to pages: [EntryPage]) -> Entry {
        var entry = self
        var known = Set(links.map { CanonicalURL($0.href)?.key ?? $0.href })
        for page in pages {
            guard let permalink = page.permalink,
                known.insert(CanonicalURL(permalink)?.key ?? permalink).inserted
            else { continue }
            entry.links.append(Link(rel: rel, href: permalink, title: page.source))
        }
        return entry
    }
}

extension Feed {
    /// The feed without entries that repeat others, and why each of those was dropped.
    ///
    /// The entries that stay keep their order and, unless ``FeedDeduplicator/Options/linksCopies`` is unset, point at
    /// the permalinks of their copies. Time and memory grow with the number of entries.
    public func deduplicated(
        options: FeedDeduplicator.Options = FeedDeduplicator.Options()
    ) -> (feed: Feed, decisions: [Decision]) {
        var deduplicator = FeedDeduplicator(options: options)
        let header = self.header
        for entry in entries { deduplicator.add(entry, from: header) }
        let repeats = deduplicator.repeats()
        var result = self
        result.entries = entries.enumerated().compactMap { repeats.resolved($0.element, at: $0.offset) }
        return (result, repeats.decisions)
    }
}
