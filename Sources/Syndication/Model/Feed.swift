/// A feed: what it says of itself, and its entries.
///
/// The model is shaped like Atom (RFC 4287); every format is read into it and written from it. While a feed is read as a
/// stream, ``entries`` stays empty and the entries come one by one from the ``FeedReader``.
public struct Feed: Sendable, Hashable {
    /// The feed's permanent identifier, an IRI. Atom: `id` (RFC 4287, section 4.2.6). RSS and JSON Feed have none.
    public var id: String?
    /// Atom, RSS 2.0 and JSON Feed: `title`.
    public var title: Text?
    /// What the feed is about. Atom: `subtitle`. RSS 2.0 and JSON Feed: `description`.
    public var subtitle: Text?
    /// What the feed is and how to read it, for people who come upon it. Atom 0.3: `info`. Elsewhere
    /// `feedburner:browserFriendly`.
    public var info: Text?
    /// Atom: `rights`. RSS 2.0: `copyright`.
    public var rights: Text?
    /// The language (BCP 47). Atom: `xml:lang`. RSS 2.0 and JSON Feed: `language`.
    public var language: String?
    /// The absolute URI that the document's relative references were resolved against, where it says one.
    public var base: String?
    /// Atom: `link`. RSS 2.0: `link`, `atom:link`. JSON Feed: `home_page_url`, `feed_url`, `next_url`, `hubs`.
    public var links: [Link] = []
    /// Atom: `author`. RSS 2.0: `managingEditor`, `dc:creator`. JSON Feed: `authors`.
    public var authors: [Person] = []
    /// Atom: `contributor` (RFC 4287, section 4.2.3).
    public var contributors: [Person] = []
    /// RSS 2.0: `webMaster`, `dc:publisher`.
    public var publisher: Person?
    /// Atom: `category`. RSS 2.0: `category`.
    public var categories: [Category] = []
    /// Atom and RSS 2.0: `generator`.
    public var generator: Generator?
    /// A small square picture's URI. Atom: `icon`. JSON Feed: `favicon`.
    public var icon: String?
    /// A picture's URI, twice as wide as high. Atom: `logo`. JSON Feed: `icon`.
    public var logo: String?
    /// RSS 2.0: `image`.
    public var image: Image?
    /// When the feed last changed. Atom: `updated`. RSS 2.0: `lastBuildDate`.
    public var updated: Timestamp?
    /// When the feed was published. RSS 2.0: `pubDate`.
    public var published: Timestamp?
    /// What only RSS says of a channel.
    public var rss = RSSChannel()
    /// What else the feed says of itself.
    public var extensions = Extensions()
    /// Entries that were taken back. Atom: `at:deleted-entry` (RFC 6721).
    public var deletedEntries: [Tombstone] = []
    /// The entries, in the document's order.
    public var entries: [Entry] = []

    /// Creates an empty feed.
    public init(id: String? = nil, title: Text? = nil) {
        self.id = id
        self.title = title
    }

    /// The feed without its entries and tombstones: what entries keep as their source.
    public var header: Feed {
        var header = self
        header.entries = []
        header.deletedEntries = []
        return header
    }
}

/// A picture that stands for a feed.
///
/// RSS 2.0: `image`, with its text and sizes.
public struct Image: Sendable, Hashable {
    /// The picture's URI; empty where a document says none.
    public var href: String
    /// Text for people who do not see it.
    public var title: String?
    /// Where the picture links to.
    public var link: String?
    /// The width in pixels.
    public var width: Int?
    /// The height in pixels.
    public var height: Int?
    /// Text about the site behind the link.
    public var description: String?

    /// Creates a picture.
    public init(
        href: String, title: String? = nil, link: String? = nil, width: Int? = nil, height: Int? = nil,
        description: String? = nil
    ) {
        self.href = href
        self.title = title
        self.link = link
        self.width = width
        self.height = height
        self.description = description
    }
}
