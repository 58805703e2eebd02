/// An entry of a feed: an article, an episode, a post.
///
/// Atom: `entry` (RFC 4287, section 4.1.2). RSS 2.0: `item`. JSON Feed: an element of `items`.
public struct Entry: Sendable, Hashable {
    /// The permanent identifier. Atom: `id`, an IRI. RSS 2.0: `guid`. JSON Feed: `id`.
    public var id: String?
    /// Whether ``id`` is also the permalink. RSS 2.0: `isPermaLink`, true unless said otherwise; nil elsewhere.
    public var idIsPermalink: Bool?
    /// Atom, RSS 2.0 and JSON Feed: `title`.
    public var title: Text?
    /// A short text about the entry. Atom and JSON Feed: `summary`. RSS 2.0: `description`.
    public var summary: Text?
    /// The entry itself. Atom has at most one; what formats give as alternatives follows it.
    public var content: [Content] = []
    /// Atom: `link`. RSS 2.0: `link`, `enclosure`, `atom:link`. JSON Feed: `url`, `external_url`, `attachments`.
    public var links: [Link] = []
    /// Atom: `author`. RSS 2.0: `author`, `dc:creator`. JSON Feed: `authors`.
    public var authors: [Person] = []
    /// Atom: `contributor`.
    public var contributors: [Person] = []
    /// Atom and RSS 2.0: `category`. JSON Feed: `tags`.
    public var categories: [Category] = []
    /// Atom: `rights`.
    public var rights: Text?
    /// When the entry first appeared. Atom: `published`. RSS 2.0: `pubDate`. JSON Feed: `date_published`.
    public var published: Timestamp?
    /// When the entry last changed in a way its author thinks worth telling. Atom: `updated`. JSON Feed: `date_modified`.
    public var updated: Timestamp?
    /// Where readers' comments are, a URI. RSS 2.0: `comments`.
    public var comments: String?
    /// The language (BCP 47). Atom: `xml:lang`. JSON Feed: `language`.
    public var language: String?
    /// A picture's URI. JSON Feed: `image`.
    public var image: String?
    /// The feed that the entry was taken from. Atom: `source` (RFC 4287, section 4.2.11). RSS 2.0: `source`.
    public var source: Source?
    /// What else the entry says.
    public var extensions = Extensions()

    /// Creates an entry.
    public init(id: String? = nil, title: Text? = nil) {
        self.id = id
        self.title = title
    }

    /// The permalink: the alternate link, or the id where that is one.
    public var permalink: String? {
        links.permalink ?? (idIsPermalink == true ? id : nil)
    }

    /// When the entry last changed, or else appeared.
    public var lastChange: Timestamp? {
        updated?.instant != nil ? updated : published
    }
}
