internal import Syndication

/// The entries of one category, or of one source.
struct SitePart: Sendable {
    let kind: FeedSite.Options.Part
    /// What it is called.
    let title: String
    /// What tells it from others.
    let name: String
    /// A digest of that.
    let key: UInt64
    /// Numbers of its entries, newest first.
    private(set) var entries: [Int]
    /// What the source says of itself.
    let source: Feed?

    /// The path without its ending: `category/harbour`.
    private(set) var path = ""

    private init(
        _ kind: FeedSite.Options.Part, _ title: String, name: String, key: UInt64, entries: [Int], source: Feed?
    ) {
        self.kind = kind
        self.name = name
        self.title = title
        self.key = key
        self.entries = entries
        self.source = source
    }

    /// Sorts entries into parts; those with more entries come first.
    static func parts(of entries: [PublishedEntry], by kinds: Set<FeedSite.Options.Part>, feed: String) -> [SitePart] {
        var parts: [SitePart] = []
        if kinds.contains(.category) { parts += categories(of: entries) }
        if kinds.contains(.source) { parts += sources(of: entries) }
        return parts
    }

    /// Categories are the same when they have one name but for case, whatever their schemes are.
    private static func categories(of entries: [PublishedEntry]) -> [SitePart] {
        grouped(entries, .category) { entry in categories(of: entry).map { ($0.key, $0.title, nil) } }
    }

    /// The categories of an entry: what tells them apart, and what they are called.
    static func categories(of entry: PublishedEntry) -> [(key: String, title: String)] {
        entry.entry.categories.filter { !EntryFolding.isGroup($0) }.compactMap { category in
            let name = category.label ?? category.term
            let title = PageText.excerpt(name.isEmpty ? category.term : name, length: 80)
            return title.allSatisfy(\.isWhitespace) ? nil : (title.lowercased(), title)
        }
    }

    private static func sources(of entries: [PublishedEntry]) -> [SitePart] {
        grouped(entries, .source) { entry in
            guard let id = entry.sourceID, let source = entry.entry.source?.feed else { return [] }
            let title = PageText.excerpt(source.title?.plain ?? "", length: 80)
            let name = title.isEmpty ? source.links.permalink ?? source.atomID : title
            return [(id, name, source)]
        }
    }

    private static func grouped(
        _ entries: [PublishedEntry], _ kind: FeedSite.Options.Part,
        _ names: (PublishedEntry) -> [(key: String, title: String, source: Feed?)]
    ) -> [SitePart] {
        var places: [String: Int] = [:]
        var parts: [SitePart] = []
        for (number, entry) in entries.enumerated() {
            for name in names(entry) {
                if let place = places[name.key] {
                    if parts[place].entries.last != number { parts[place].entries.append(number) }
                    continue
                }
                let key = EntryKey.hash(of: name.key).high
                places[name.key] = parts.count
                parts.append(
                    SitePart(
                        kind, name.title, name: name.key, key: key, entries: [number], source: name.source))
            }
        }
        giveNames(to: &parts)
        return parts.enumerated().sorted { left, right in
            (right.element.entries.count, left.offset) < (left.element.entries.count, right.offset)
        }.map(\.element)
    }

    /// Gives each part a path of its own. Of several that are called the same it is always the same one that gets the plain
    /// name, whichever has the newest entry: people subscribe to it.
    private static func giveNames(to parts: inout [SitePart]) {
        var taken: Set<String> = []
        for place in parts.indices.sorted(by: { parts[$0].key < parts[$1].key }) {
            let part = parts[place]
            let slug = SitePath.slug(part.title)
            let isPlain =
                !slug.isEmpty && slug != "index" && slug == part.title.lowercased().replacing(" ", with: "-")
            var name = isPlain ? slug : SitePath.name(part.title, key: part.key)
            var count = 1
            while !taken.insert(name).inserted {
                name = SitePath.name(part.title, key: part.key) + (count > 1 ? "-\(count)" : "")
                count += 1
            }
            parts[place].path = "\(part.kind.rawValue)/\(name)"
        }
    }
}
