public import Syndication

/// Which entries repeat others, and what becomes of them. Entries are meant by their place, from 0, in the order in which
/// they were added.
public struct Repeats: Sendable {
    /// The scheme of the category that says which entries repeat each other; its term is the id of the one that stays.
    public static let groupScheme = "tag:swift-syndication.example,2026:repeats"

    /// The entries that go, in the order in which they were added, and why.
    public let decisions: [Decision]
    private let decisionsByPlace: [Int: Int]
    /// The places of the entries that go, and of those that they go for.
    private let survivors: [Int: Int]
    /// The places of the entries that go, by those that they go for.
    private let copies: [Int: [Int]]
    private let pages: [Int: EntryPage]
    private let linksCopies: Bool
    /// The ids that entries are known by to those who read the feed, where they came with others.
    var names: [Int: String] = [:]

    init(decisions: [Int: Decision], copies: [Int: [Int]], pages: [Int: EntryPage], linksCopies: Bool) {
        let sorted = decisions.sorted { $0.key < $1.key }
        self.decisions = sorted.map(\.value)
        decisionsByPlace = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($0.element.key, $0.offset) })
        self.copies = copies
        self.pages = pages
        self.linksCopies = linksCopies
        var survivors: [Int: Int] = [:]
        for (survivor, places) in copies { for place in places { survivors[place] = survivor } }
        self.survivors = survivors
    }

    /// Whether an entry stays.
    public func keeps(_ place: Int) -> Bool { decisionsByPlace[place] == nil }

    /// The place of the entry that one goes for; nil when it stays.
    public func survivor(of place: Int) -> Int? { survivors[place].flatMap { $0 < 0 ? nil : $0 } }

    /// The place of the entry that one goes for; below 0 when it is only remembered, from the end of those.
    func rememberedSurvivor(of place: Int) -> Int? { survivors[place] }

    /// Why an entry goes; nil when it stays.
    public func decision(about place: Int) -> Decision? { decisionsByPlace[place].map { decisions[$0] } }

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
        let survivor = survivors[place] ?? place
        guard let copies = copies[survivor], let page = pages[survivor] else { return entry }
        let others = place == survivor ? copies.compactMap { pages[$0] } : [page]
        var entry = entry.linked("related", to: others)
        entry.categories.append(Category(term: page.id, scheme: Self.groupScheme, label: page.title))
        return entry
    }
}

/// Where an entry of a group is to be had.
struct EntryPage: Sendable {
    let id: String
    let title: String?
    let permalink: String?
    let source: String?

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

extension Repeats {
    /// What becomes of the entries behind the first ones, whose places begin at 0 then. Those of the first ones are below 0.
    func without(first count: Int) -> Repeats {
        guard count > 0 else { return self }
        let going = decisionsByPlace.filter { $0.key >= count }.map { ($0.key - count, decisions[$0.value]) }
        return Repeats(
            decisions: Dictionary(uniqueKeysWithValues: going),
            copies: Dictionary(
                uniqueKeysWithValues: copies.map { ($0.key - count, $0.value.map { $0 - count }) }),
            pages: Dictionary(uniqueKeysWithValues: pages.map { ($0.key - count, $0.value) }), linksCopies: linksCopies)
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
