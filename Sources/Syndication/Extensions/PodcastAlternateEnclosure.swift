/// Another rendition of an episode: `podcast:alternateEnclosure`.
public struct PodcastAlternateEnclosure: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "alternateEnclosure"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Its media type.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// Its length in bytes.
    public var length: Int? {
        get { self[attribute: "length"] }
        set { self[attribute: "length"] = newValue }
    }

    /// Bits per second.
    public var bitrate: Double? {
        get { self[attribute: "bitrate"] }
        set { self[attribute: "bitrate"] = newValue }
    }

    /// Its height in pixels.
    public var height: Int? {
        get { self[attribute: "height"] }
        set { self[attribute: "height"] = newValue }
    }

    /// Its language (BCP 47).
    public var language: String? {
        get { self[attribute: "lang"] }
        set { self[attribute: "lang"] = newValue }
    }

    /// What it is called, in at most 32 characters.
    public var title: String? {
        get { self[attribute: "title"] }
        set { self[attribute: "title"] = newValue }
    }

    /// What it has in common with other renditions: those with the same word belong together.
    public var rel: String? {
        get { self[attribute: "rel"] }
        set { self[attribute: "rel"] = newValue }
    }

    /// What decodes it (RFC 6381).
    public var codecs: String? {
        get { self[attribute: "codecs"] }
        set { self[attribute: "codecs"] = newValue }
    }

    /// Whether it is the same as the enclosure.
    public var isDefault: Bool? {
        get { self[attribute: "default"] }
        set { self[attribute: "default"] = newValue }
    }

    /// Where it is.
    public var sources: [PodcastSource] {
        get { self[all: PodcastSource.self] }
        set { self[all: PodcastSource.self] = newValue }
    }

    /// How to see that it is what it was.
    public var integrity: PodcastIntegrity? {
        get { self[PodcastIntegrity.self] }
        set { self[PodcastIntegrity.self] = newValue }
    }
}

extension PodcastAlternateEnclosure {
    /// Creates an element of the kind.
    public init(
        type: String, length: Int? = nil, bitrate: Double? = nil, height: Int? = nil, language: String? = nil,
        title: String? = nil, rel: String? = nil, codecs: String? = nil, isDefault: Bool? = nil,
        sources: [PodcastSource] = [], integrity: PodcastIntegrity? = nil
    ) {
        self.init(fragment: Self.blank)
        self.type = type
        self.length = length
        self.bitrate = bitrate
        self.height = height
        self.language = language
        self.title = title
        self.rel = rel
        self.codecs = codecs
        self.isDefault = isDefault
        self.sources = sources
        self.integrity = integrity
    }
}

/// Where a rendition is: `podcast:source`.
public struct PodcastSource: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "source"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The URI, of whatever scheme.
    public var uri: String? {
        get { self[attribute: "uri"] }
        set { self[attribute: "uri"] = newValue }
    }

    /// The media type, where it is not the rendition's own, as that of a torrent.
    public var contentType: String? {
        get { self[attribute: "contentType"] }
        set { self[attribute: "contentType"] = newValue }
    }
}

extension PodcastSource {
    /// Creates an element of the kind.
    public init(uri: String, contentType: String? = nil) {
        self.init(fragment: Self.blank)
        self.uri = uri
        self.contentType = contentType
    }
}

/// How to see that a file is what it was: `podcast:integrity`.
public struct PodcastIntegrity: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "integrity"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// `sri` or `pgp-signature`.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// The digest or the signature.
    public var value: String? {
        get { self[attribute: "value"] }
        set { self[attribute: "value"] = newValue }
    }
}

extension PodcastIntegrity {
    /// Creates an element of the kind.
    public init(type: String, value: String) {
        self.init(fragment: Self.blank)
        self.type = type
        self.value = value
    }
}

/// Where else something can be had: `podcast:contentLink`.
public struct PodcastContentLink: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "contentLink"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Where it is.
    public var href: String? {
        get { self[attribute: "href"] }
        set { self[attribute: "href"] = newValue }
    }

    /// What to call it.
    public var text: String? {
        get { content() }
        set { setContent(newValue) }
    }
}

extension PodcastContentLink {
    /// Creates an element of the kind.
    public init(href: String, text: String? = nil) {
        self.init(fragment: Self.blank)
        self.href = href
        self.text = text
    }
}
