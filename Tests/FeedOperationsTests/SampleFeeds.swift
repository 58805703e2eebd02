import FeedOperations
import Syndication

/// The repository's sample feeds.
enum SampleFeeds {
    static func feed(_ name: String) throws -> Feed {
        try Feed(file: folder + name, options: ReadingOptions(url: "https://press-wire.example.org/coast/rss.xml"))
    }

    /// All of them, merged.
    static func merged() throws -> Feed {
        var merge = FeedMerge()
        for name in ["harbour-log.xml", "press-wire.xml", "observatory.atom", "notes.json", "notes.jsonl"] {
            try merge.add(try feed(name))
        }
        return try merge.merged()
    }

    private static let folder: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        return parts.joined(separator: "/") + "/feeds/"
    }()
}
