public import Syndication

/// A feed as a folder for a web server: the feed in three formats, and a page for people.
///
/// ```swift
/// for file in try FeedSite(feed, options: FeedSite.Options(url: "https://planet.example/")).files() {
///     write(file.bytes, to: folder + "/" + file.path)
/// }
/// ```
public struct FeedSite: Sendable {
    /// A file of the folder.
    public struct File: Sendable, Hashable {
        /// The path within the folder.
        public let path: String
        /// What is in the file.
        public let bytes: [UInt8]
    }

    /// What is published, and where.
    public struct Options: Sendable, Hashable {
        /// The address that the folder has on the web. Feeds say it of themselves; without it they say nothing.
        public var url: String?
        /// How many entries are published, from 0; the first ones. All unless set.
        public var limit: Int?
        /// Characters of an entry's text that the page shows. 300 unless set.
        public var excerptLength: Int

        /// Creates options with the defaults above.
        public init(url: String? = nil, limit: Int? = nil, excerptLength: Int = 300) {
            self.url = url
            self.limit = limit
            self.excerptLength = excerptLength
        }
    }

    /// The formats, each with its file's name and what people call it.
    static let formats: [(path: String, format: FeedFormat, name: String)] = [
        ("atom.xml", .atom, "Atom"), ("rss.xml", .rss, "RSS"), ("feed.json", .jsonFeed, "JSON Feed"),
    ]

    private let feed: Feed
    private let options: Options

    /// Plans the folder of a feed; its entries are published in the order in which they are.
    public init(_ feed: Feed, options: Options = Options()) {
        var feed = feed
        if let limit = options.limit { feed.entries = Array(feed.entries.prefix(max(limit, 0))) }
        if feed.updated?.instant == nil { feed.updated = feed.newestChange }
        self.feed = feed
        self.options = options
    }

    /// The files, in the order in which they are to be written: the page comes last, since it points at the others.
    ///
    /// The same feed gives the same bytes.
    ///
    /// - Throws: `FeedError` when a feed cannot be written.
    public func files() throws(FeedError) -> [File] {
        var files: [File] = []
        for (path, format, _) in Self.formats {
            files.append(File(path: path, bytes: try published(as: path, format).bytes(as: format)))
        }
        files.append(File(path: "index.html", bytes: IndexPage(feed, excerptLength: options.excerptLength).bytes()))
        return files
    }

    /// The feed as it says of itself where it is.
    ///
    /// Where it was read from, how it went on there, and which hub told of changes there, is not true of the copy.
    private func published(as path: String, _ format: FeedFormat) -> Feed {
        var feed = feed
        feed.links.removeAll { Self.ofTheOriginal.contains($0.rel) }
        guard let root else { return feed }
        feed.links.removeAll { $0.rel == "alternate" }
        let own = [
            Link(href: root, type: "text/html"), Link(rel: "self", href: root + path, type: format.mediaType),
        ]
        feed.links.insert(contentsOf: own, at: 0)
        return feed
    }

    private static let ofTheOriginal: Set<String> = [
        "self", "hub", "first", "last", "next", "previous", "prev", "current", "prev-archive", "next-archive",
    ]

    /// The folder's address, with a slash at its end.
    private var root: String? {
        options.url.flatMap { $0.isEmpty ? nil : $0.hasSuffix("/") ? $0 : $0 + "/" }
    }
}

extension Feed {
    /// The last change of the entry that changed last.
    fileprivate var newestChange: Timestamp? {
        entries.reduce(nil) { newest, entry in
            Timestamp.precedes(newest, entry.lastChange) ? entry.lastChange : newest
        }
    }
}
