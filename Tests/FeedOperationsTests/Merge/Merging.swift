import FeedOperations
import Syndication

/// An entry of few words; the id is made a `tag:` URI.
func entry(_ id: String, _ title: Text, updated: Int64?) -> Entry {
    var entry = Entry(id: "tag:\(id)", title: title)
    entry.updated = updated.map { Timestamp(seconds: $0) }
    return entry
}

/// A feed called `Feed NAME`.
func feed(_ name: String, _ entries: Entry...) -> Feed {
    var feed = Feed(id: "https://\(name).example/", title: .text("Feed \(name)"))
    feed.updated = Timestamp(seconds: 1)
    feed.entries = entries
    return feed
}

func merged(_ feeds: Feed..., options: FeedMerge.Options = FeedMerge.Options()) throws -> Feed {
    var merge = FeedMerge(options: options)
    for feed in feeds { try merge.add(feed) }
    return try merge.merged()
}
