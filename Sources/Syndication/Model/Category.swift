/// A subject that a feed or an entry is about.
///
/// Atom: `category` (RFC 4287, section 4.2.2). RSS 2.0: `category`, its `domain` being the scheme. JSON Feed: `tags`.
public struct Category: Sendable, Hashable {
    /// The category's identifier within its scheme.
    public var term: String
    /// The URI of the scheme.
    public var scheme: String?
    /// The name for people, where it is not the term itself.
    public var label: String?

    /// Creates a category.
    public init(term: String, scheme: String? = nil, label: String? = nil) {
        self.term = term
        self.scheme = scheme
        self.label = label
    }
}

/// The program that made a feed.
///
/// Atom: `generator` (RFC 4287, section 4.2.4). RSS 2.0: `generator`.
public struct Generator: Sendable, Hashable {
    /// The program's name for people.
    public var name: String
    /// Where the program is described.
    public var uri: String?
    /// The program's version.
    public var version: String?

    /// Creates a generator.
    public init(name: String, uri: String? = nil, version: String? = nil) {
        self.name = name
        self.uri = uri
        self.version = version
    }
}
