/// Somebody: an author, a contributor, a publisher.
///
/// Atom: a Person construct (RFC 4287, section 3.2). RSS 2.0: `author`, `managingEditor`, `webMaster`, `dc:creator`.
/// JSON Feed: an element of `authors`.
public struct Person: Sendable, Hashable {
    /// The name for people; empty when only an address is known.
    public var name: String
    /// An e-mail address (RFC 5322, addr-spec).
    public var email: String?
    /// A URI that goes with the person, such as a home page.
    public var uri: String?
    /// The URI of a picture. JSON Feed: `avatar`.
    public var avatar: String?
    /// What else a document says of the person.
    public var extensions: [XMLFragment]

    /// Creates a person.
    public init(
        name: String, email: String? = nil, uri: String? = nil, avatar: String? = nil, extensions: [XMLFragment] = []
    ) {
        self.name = name
        self.email = email
        self.uri = uri
        self.avatar = avatar
        self.extensions = extensions
    }
}
