/// What a media object is called: `media:title`.
public struct MediaTitle: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "title"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// `plain` or `html`; plain if it says nothing.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// The title, as the type says.
    public var text: String? {
        get { content() }
        set { setContent(newValue) }
    }
}

extension MediaTitle {
    /// Creates an element of the kind.
    public init(type: String? = nil, text: String) {
        self.init(fragment: Self.blank)
        self.type = type
        self.text = text
    }
}

/// What a media object is about: `media:description`.
public struct MediaDescription: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "description"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// `plain` or `html`; plain if it says nothing.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// The description, as the type says.
    public var text: String? {
        get { content() }
        set { setContent(newValue) }
    }
}

extension MediaDescription {
    /// Creates an element of the kind.
    public init(type: String? = nil, text: String) {
        self.init(fragment: Self.blank)
        self.type = type
        self.text = text
    }
}

/// Words of a media object, such as a transcript's: `media:text`.
public struct MediaText: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "text"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// `plain` or `html`; plain if it says nothing.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// The words' language (BCP 47).
    public var language: String? {
        get { self[attribute: "lang"] }
        set { self[attribute: "lang"] = newValue }
    }

    /// From when they are said, in seconds.
    public var start: Double? {
        get { self[timeAttribute: "start"] }
        set { self[timeAttribute: "start"] = newValue }
    }

    /// Until when they are said, in seconds.
    public var end: Double? {
        get { self[timeAttribute: "end"] }
        set { self[timeAttribute: "end"] = newValue }
    }

    /// The words, as the type says.
    public var text: String? {
        get { content() }
        set { setContent(newValue) }
    }
}

extension MediaText {
    /// Creates an element of the kind.
    public init(type: String? = nil, language: String? = nil, start: Double? = nil, end: Double? = nil, text: String) {
        self.init(fragment: Self.blank)
        self.type = type
        self.language = language
        self.start = start
        self.end = end
        self.text = text
    }
}

/// A subject: `media:category`.
public struct MediaCategory: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "category"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The category within its scheme.
    public var term: String? {
        get { content() }
        set { setContent(newValue) }
    }

    /// The URI of the scheme.
    public var scheme: String? {
        get { self[attribute: "scheme"] }
        set { self[attribute: "scheme"] = newValue }
    }

    /// The name for people.
    public var label: String? {
        get { self[attribute: "label"] }
        set { self[attribute: "label"] = newValue }
    }
}

extension MediaCategory {
    /// Creates an element of the kind.
    public init(term: String, scheme: String? = nil, label: String? = nil) {
        self.init(fragment: Self.blank)
        self.term = term
        self.scheme = scheme
        self.label = label
    }
}

/// A picture that stands for something: `media:thumbnail`.
public struct MediaThumbnail: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "thumbnail"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Where it is.
    public var url: String? {
        get { self[attribute: "url"] }
        set { self[attribute: "url"] = newValue }
    }

    /// Its height in pixels.
    public var height: Int? {
        get { self[attribute: "height"] }
        set { self[attribute: "height"] = newValue }
    }

    /// Its width in pixels.
    public var width: Int? {
        get { self[attribute: "width"] }
        set { self[attribute: "width"] = newValue }
    }

    /// At which second of the recording it was taken.
    public var time: Double? {
        get { self[timeAttribute: "time"] }
        set { self[timeAttribute: "time"] = newValue }
    }
}

extension MediaThumbnail {
    /// Creates an element of the kind.
    public init(url: String, height: Int? = nil, width: Int? = nil, time: Double? = nil) {
        self.init(fragment: Self.blank)
        self.url = url
        self.height = height
        self.width = width
        self.time = time
    }
}

/// A file with the words of a recording: `media:subTitle`.
public struct MediaSubtitle: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "subTitle"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Its media type.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// The words' language (BCP 47).
    public var language: String? {
        get { self[attribute: "lang"] }
        set { self[attribute: "lang"] = newValue }
    }

    /// Where it is.
    public var href: String? {
        get { self[attribute: "href"] }
        set { self[attribute: "href"] = newValue }
    }
}

extension MediaSubtitle {
    /// Creates an element of the kind.
    public init(type: String? = nil, language: String? = nil, href: String) {
        self.init(fragment: Self.blank)
        self.type = type
        self.language = language
        self.href = href
    }
}

/// The parts of a recording: `media:scenes`.
public struct MediaScenes: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "scenes"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The parts, in their order.
    public var scenes: [MediaScene] {
        get { self[all: MediaScene.self] }
        set { self[all: MediaScene.self] = newValue }
    }
}

extension MediaScenes {
    /// Creates an element of the kind.
    public init(scenes: [MediaScene] = []) {
        self.init(fragment: Self.blank)
        self.scenes = scenes
    }
}
