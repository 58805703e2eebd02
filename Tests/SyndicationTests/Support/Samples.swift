import Syndication
import Testing

/// Short ways to read documents that are written in place.
enum Samples {
    static func atom(
        _ inside: String, attributes: String = "", sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Feed {
        try Feed(bytes: Array("<feed xmlns=\"http://www.w3.org/2005/Atom\" \(attributes)>\(inside)</feed>".utf8))
    }

    static func atomEntry(_ inside: String, attributes: String = "") throws -> Entry {
        try #require(try atom("<entry \(attributes)>\(inside)</entry>").entries.first)
    }

    static let rssNamespaces = """
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
        xmlns:atom="http://www.w3.org/2005/Atom"
        """

    static func rss(_ inside: String) throws -> Feed {
        try Feed(bytes: Array("<rss version=\"2.0\" \(rssNamespaces)><channel>\(inside)</channel></rss>".utf8))
    }

    static func rssItem(_ inside: String) throws -> Entry {
        try #require(try rss("<item>\(inside)</item>").entries.first)
    }

    static func json(_ text: String) throws -> Feed {
        try Feed(bytes: Array(text.utf8), format: .json)
    }

    static func text(_ feed: Feed, _ format: FeedFormat) throws -> String {
        String(decoding: try feed.bytes(as: format), as: UTF8.self)
    }

    /// The feed written in a format and read again.
    static func again(_ feed: Feed, _ format: FeedFormat) throws -> Feed {
        try Feed(bytes: try feed.bytes(as: format), format: format)
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
