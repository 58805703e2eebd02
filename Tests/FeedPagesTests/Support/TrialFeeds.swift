import FeedOperations
import Syndication

/// Feeds that pages are made of.
enum TrialFeeds {
    /// The repository's sample feeds, merged.
    static func samples() throws -> Feed {
        var merge = FeedMerge()
        for name in [
            "seeds.atom", "harbour-log.xml", "press-wire.xml", "observatory.atom", "notes.json", "notes.jsonl",
        ] {
            try merge.add(
                try Feed(
                    file: folder + name, options: ReadingOptions(url: "https://press-wire.example.org/coast/rss.xml")))
        }
        var feed = try merge.merged()
        feed.title = "Seeds and neighbours"
        return feed
    }

    private static let folder: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        return parts.joined(separator: "/") + "/feeds/"
    }()
}
