/// A reference from a feed or an entry to something on the web.
///
/// Atom: `link` (RFC 4287, section 4.2.7). RSS 2.0: `link` (alternate), `enclosure`, `atom:link`. JSON Feed: `url`,
/// `home_page_url`, `feed_url`, `external_url`, `attachments`.
public struct Link: Sendable, Hashable {
    /// What the reference means: a name registered for links (`alternate`, `self`, `enclosure`, `via` …) or a URI.
    public var rel: String
    /// The URI, absolute where its base is known. Empty where a document says none; such a link is not written.
    public var href: String
    /// A hint at the media type of what is there.
    public var type: String?
    /// The language of what is there (BCP 47).
    public var hreflang: String?
    /// Text for people.
    public var title: String?
    /// A hint at the length in bytes, from 0.
    public var length: Int?
    /// How long a recording lasts, in seconds. JSON Feed: `duration_in_seconds`.
    public var duration: Double?
    /// Attributes of other namespaces, such as `thr:count`.
    public var attributes: [XMLFragment.Attribute]

    /// Creates a link.
    public init(
        rel: String = "alternate", href: String, type: String? = nil, hreflang: String? = nil, title: String? = nil,
        length: Int? = nil, duration: Double? = nil, attributes: [XMLFragment.Attribute] = []
    ) {
        self.rel = rel
        self.href = href
        self.type = type
        self.hreflang = hreflang
        self.title = title
        self.length = length
        self.duration = duration
        self.attributes = attributes
    }
}

extension [Link] {
    /// The first link of a relation: `links.first(rel: "self")`.
    public func first(rel: String) -> Link? {
        first { $0.rel == rel }
    }

    /// The permalink: the first alternate link, an HTML one before others.
    public var permalink: String? {
        let alternates = filter { $0.rel == "alternate" && !$0.href.isEmpty }
        return (alternates.first { $0.type == nil || $0.type == "text/html" } ?? alternates.first)?.href
    }
}
