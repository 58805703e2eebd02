/// A digest of a media object's bytes: `media:hash`.
public struct MediaHash: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "hash"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The digest, in hexadecimal digits.
    public var value: String? {
        get { content() }
        set { setContent(newValue) }
    }

    /// `md5` or `sha-1`; `md5` if it says nothing.
    public var algorithm: String? {
        get { self[attribute: "algo"] }
        set { self[attribute: "algo"] = newValue }
    }
}

extension MediaHash {
    /// Creates an element of the kind.
    public init(value: String, algorithm: String? = nil) {
        self.init(fragment: Self.blank)
        self.value = value
        self.algorithm = algorithm
    }
}

/// A page that plays a media object: `media:player`.
public struct MediaPlayer: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "player"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Where it is.
    public var url: String? {
        get { self[attribute: "url"] }
        set { self[attribute: "url"] = newValue }
    }

    /// The height of its window in pixels.
    public var height: Int? {
        get { self[attribute: "height"] }
        set { self[attribute: "height"] = newValue }
    }

    /// The width of its window in pixels.
    public var width: Int? {
        get { self[attribute: "width"] }
        set { self[attribute: "width"] = newValue }
    }
}

extension MediaPlayer {
    /// Creates an element of the kind.
    public init(url: String, height: Int? = nil, width: Int? = nil) {
        self.init(fragment: Self.blank)
        self.url = url
        self.height = height
        self.width = width
    }
}

/// How to show a media object within a page: `media:embed`.
public struct MediaEmbed: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "embed"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// What is to be embedded.
    public var url: String? {
        get { self[attribute: "url"] }
        set { self[attribute: "url"] = newValue }
    }

    /// The height in pixels.
    public var height: Int? {
        get { self[attribute: "height"] }
        set { self[attribute: "height"] = newValue }
    }

    /// The width in pixels.
    public var width: Int? {
        get { self[attribute: "width"] }
        set { self[attribute: "width"] = newValue }
    }

    /// What it is told: `param`.
    public var parameters: [MediaParameter] {
        get { self[all: MediaParameter.self] }
        set { self[all: MediaParameter.self] = newValue }
    }
}

extension MediaEmbed {
    /// Creates an element of the kind.
    public init(url: String, height: Int? = nil, width: Int? = nil, parameters: [MediaParameter] = []) {
        self.init(fragment: Self.blank)
        self.url = url
        self.height = height
        self.width = width
        self.parameters = parameters
    }
}

/// A parameter of an embedded player: `media:param`.
public struct MediaParameter: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "param"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Its name.
    public var name: String? {
        get { self[attribute: "name"] }
        set { self[attribute: "name"] = newValue }
    }

    /// Its value.
    public var value: String? {
        get { content() }
        set { setContent(newValue) }
    }
}

extension MediaParameter {
    /// Creates an element of the kind.
    public init(name: String, value: String? = nil) {
        self.init(fragment: Self.blank)
        self.name = name
        self.value = value
    }
}

/// Where peers have a media object: `media:peerLink`.
public struct MediaPeerLink: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "peerLink"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The media type of what the reference leads to.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// The reference.
    public var href: String? {
        get { self[attribute: "href"] }
        set { self[attribute: "href"] = newValue }
    }
}

extension MediaPeerLink {
    /// Creates an element of the kind.
    public init(type: String? = nil, href: String) {
        self.init(fragment: Self.blank)
        self.type = type
        self.href = href
    }
}
