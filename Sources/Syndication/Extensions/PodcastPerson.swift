/// Somebody who takes part: `podcast:person`.
public struct PodcastPerson: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "person"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Who it is.
    public var name: String? {
        get { content() }
        set { setContent(newValue) }
    }

    /// The part, a word of the Podcast Taxonomy; `host` if it says nothing.
    public var role: String? {
        get { self[attribute: "role"] }
        set { self[attribute: "role"] = newValue }
    }

    /// The kind of part, a word of the Podcast Taxonomy; `cast` if it says nothing.
    public var group: String? {
        get { self[attribute: "group"] }
        set { self[attribute: "group"] = newValue }
    }

    /// The URI of a picture.
    public var image: String? {
        get { self[attribute: "img"] }
        set { self[attribute: "img"] = newValue }
    }

    /// A page about them.
    public var href: String? {
        get { self[attribute: "href"] }
        set { self[attribute: "href"] = newValue }
    }
}

extension PodcastPerson {
    /// Creates an element of the kind.
    public init(name: String, role: String? = nil, group: String? = nil, image: String? = nil, href: String? = nil) {
        self.init(fragment: Self.blank)
        self.name = name
        self.role = role
        self.group = group
        self.image = image
        self.href = href
    }
}

/// A place: `podcast:location`.
public struct PodcastLocation: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "location"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// What people call it.
    public var name: String? {
        get { content() }
        set { setContent(newValue) }
    }

    /// `subject` if it is what is talked about, `creator` if it is where that was made.
    public var rel: String? {
        get { self[attribute: "rel"] }
        set { self[attribute: "rel"] = newValue }
    }

    /// Where it is, as a URI of the scheme `geo` (RFC 5870).
    public var geo: String? {
        get { self[attribute: "geo"] }
        set { self[attribute: "geo"] = newValue }
    }

    /// What it is in OpenStreetMap: a letter for the kind, and a number.
    public var osm: String? {
        get { self[attribute: "osm"] }
        set { self[attribute: "osm"] = newValue }
    }

    /// The country (ISO 3166-1).
    public var country: String? {
        get { self[attribute: "country"] }
        set { self[attribute: "country"] = newValue }
    }
}

extension PodcastLocation {
    /// Creates an element of the kind.
    public init(name: String, rel: String? = nil, geo: String? = nil, osm: String? = nil, country: String? = nil) {
        self.init(fragment: Self.blank)
        self.name = name
        self.rel = rel
        self.geo = geo
        self.osm = osm
        self.country = country
    }
}

/// Where people talk about an episode: `podcast:socialInteract`.
public struct PodcastSocialInteraction: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "socialInteract"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// How to reach it: `activitypub`, `atproto` … or `disabled`.
    public var protocolName: String? {
        get { self[attribute: "protocol"] }
        set { self[attribute: "protocol"] = newValue }
    }

    /// The post that replies belong to.
    public var uri: String? {
        get { self[attribute: "uri"] }
        set { self[attribute: "uri"] = newValue }
    }

    /// Who wrote the post.
    public var accountID: String? {
        get { self[attribute: "accountId"] }
        set { self[attribute: "accountId"] = newValue }
    }

    /// A page about them.
    public var accountURL: String? {
        get { self[attribute: "accountUrl"] }
        set { self[attribute: "accountUrl"] = newValue }
    }

    /// Which place to prefer: that with the lowest number.
    public var priority: Int? {
        get { self[attribute: "priority"] }
        set { self[attribute: "priority"] = newValue }
    }
}

extension PodcastSocialInteraction {
    /// Creates an element of the kind.
    public init(
        protocolName: String, uri: String? = nil, accountID: String? = nil, accountURL: String? = nil,
        priority: Int? = nil
    ) {
        self.init(fragment: Self.blank)
        self.protocolName = protocolName
        self.uri = uri
        self.accountID = accountID
        self.accountURL = accountURL
        self.priority = priority
    }
}

/// A room for the audience: `podcast:chat`.
public struct PodcastChat: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "chat"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The server's host name.
    public var server: String? {
        get { self[attribute: "server"] }
        set { self[attribute: "server"] = newValue }
    }

    /// How to reach it: `irc`, `xmpp`, `matrix` …
    public var protocolName: String? {
        get { self[attribute: "protocol"] }
        set { self[attribute: "protocol"] = newValue }
    }

    /// Who keeps the room.
    public var accountID: String? {
        get { self[attribute: "accountId"] }
        set { self[attribute: "accountId"] = newValue }
    }

    /// The room's name.
    public var space: String? {
        get { self[attribute: "space"] }
        set { self[attribute: "space"] = newValue }
    }
}

extension PodcastChat {
    /// Creates an element of the kind.
    public init(server: String, protocolName: String, accountID: String? = nil, space: String? = nil) {
        self.init(fragment: Self.blank)
        self.server = server
        self.protocolName = protocolName
        self.accountID = accountID
        self.space = space
    }
}
