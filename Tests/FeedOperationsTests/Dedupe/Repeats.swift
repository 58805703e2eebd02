import FeedOperations
import Syndication

/// A text of `count` words, which are the same for the same subject.
func words(_ subject: String, _ count: Int = 100) -> Text {
    .text((0..<count).map { "\(subject)\($0)" }.joined(separator: " "))
}

/// An entry of feed `source`; its parts are left out where they are nil.
func article(
    _ id: String?, _ title: Text? = nil, link: String? = nil, text: Text? = nil, in source: String = "a",
    published: Int64? = nil, updated: Int64? = nil, enclosure: String? = nil
) -> Entry {
    var entry = Entry(id: id, title: title)
    if let link { entry.links.append(Link(href: link)) }
    if let enclosure { entry.links.append(Link(rel: "enclosure", href: enclosure)) }
    entry.content = text.map { [Content($0)] } ?? []
    entry.published = published.map { Timestamp(seconds: $0) }
    entry.updated = updated.map { Timestamp(seconds: $0) }
    entry.source = Source(Feed(id: "https://\(source).example/", title: .text("Feed \(source)")))
    return entry
}

/// What is left of the entries, and why the others are gone.
func deduplicated(
    _ entries: [Entry], options: FeedDeduplicator.Options = FeedDeduplicator.Options()
) -> (feed: Feed, decisions: [Decision]) {
    var feed = Feed(id: "https://merged.example/", title: "Merged")
    feed.entries = entries
    return feed.deduplicated(options: options)
}

/// The rules by which entries were dropped.
func rules(_ entries: Entry...) -> [Decision.Rule] {
    deduplicated(entries).decisions.map(\.rule)
}
