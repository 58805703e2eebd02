/// Pictures in several sizes: `podcast:images`.
public struct PodcastImages: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "images"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// URIs with their widths, as HTML's attribute of that name has them.
    public var srcset: String? {
        get { self[attribute: "srcset"] }
        set { self[attribute: "srcset"] = newValue }
    }
}

extension PodcastImages {
    /// Creates an element of the kind.
    public init(srcset: String) {
        self.init(fragment: Self.blank)
        self.srcset = srcset
    }
}

/// A picture for some purposes: `podcast:image`.
public struct PodcastImage: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "image"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Where it is.
    public var href: String? {
        get { self[attribute: "href"] }
        set { self[attribute: "href"] = newValue }
    }

    /// What it shows, in words.
    public var alt: String? {
        get { self[attribute: "alt"] }
        set { self[attribute: "alt"] = newValue }
    }

    /// The proportion of its sides, such as `16/9`.
    public var aspectRatio: String? {
        get { self[attribute: "aspect-ratio"] }
        set { self[attribute: "aspect-ratio"] = newValue }
    }

    /// Its width in pixels.
    public var width: Int? {
        get { self[attribute: "width"] }
        set { self[attribute: "width"] = newValue }
    }

    /// Its height in pixels.
    public var height: Int? {
        get { self[attribute: "height"] }
        set { self[attribute: "height"] = newValue }
    }

    /// Its media type.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// What it is for, in words with blanks between them: `artwork`, `social`, `canvas` …
    public var purpose: String? {
        get { self[attribute: "purpose"] }
        set { self[attribute: "purpose"] = newValue }
    }
}

extension PodcastImage {
    /// Creates an element of the kind.
    public init(
        href: String, alt: String? = nil, aspectRatio: String? = nil, width: Int? = nil, height: Int? = nil,
        type: String? = nil, purpose: String? = nil
    ) {
        self.init(fragment: Self.blank)
        self.href = href
        self.alt = alt
        self.aspectRatio = aspectRatio
        self.width = width
        self.height = height
        self.type = type
        self.purpose = purpose
    }
}
