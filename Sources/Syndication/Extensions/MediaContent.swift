/// Several renditions of one thing: `media:group`.
public struct MediaGroup: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "group"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The renditions: `content`.
    public var contents: [MediaContent] {
        get { self[all: MediaContent.self] }
        set { self[all: MediaContent.self] = newValue }
    }

    /// What is said of all of them.
    public var metadata: MediaMetadata {
        get { MediaMetadata(extensions: extensions) }
        set { extensions = newValue.extensions }
    }
}

extension MediaGroup {
    /// Creates an element of the kind.
    public init(contents: [MediaContent] = []) {
        self.init(fragment: Self.blank)
        self.contents = contents
    }
}

/// A media object: `media:content`. Either it has a URL, or a player in its metadata.
public struct MediaContent: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "content"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Where it is, as the document says it.
    public var url: String? {
        get { self[attribute: "url"] }
        set { self[attribute: "url"] = newValue }
    }

    /// Its length in bytes.
    public var fileSize: Int? {
        get { self[attribute: "fileSize"] }
        set { self[attribute: "fileSize"] = newValue }
    }

    /// Its media type.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// What it is: `image`, `audio`, `video`, `document` or `executable`.
    public var medium: String? {
        get { self[attribute: "medium"] }
        set { self[attribute: "medium"] = newValue }
    }

    /// Whether it is the rendition to take; only one of a group is.
    public var isDefault: Bool? {
        get { self[attribute: "isDefault"] }
        set { self[attribute: "isDefault"] = newValue }
    }

    /// Whether it is all there is: `sample`, `full` or `nonstop`.
    public var expression: String? {
        get { self[attribute: "expression"] }
        set { self[attribute: "expression"] = newValue }
    }

    /// Kilobits per second.
    public var bitrate: Double? {
        get { self[attribute: "bitrate"] }
        set { self[attribute: "bitrate"] = newValue }
    }

    /// Frames per second.
    public var framerate: Double? {
        get { self[attribute: "framerate"] }
        set { self[attribute: "framerate"] = newValue }
    }

    /// Thousands of samples per second.
    public var samplingrate: Double? {
        get { self[attribute: "samplingrate"] }
        set { self[attribute: "samplingrate"] = newValue }
    }

    /// The number of audio channels.
    public var channels: Int? {
        get { self[attribute: "channels"] }
        set { self[attribute: "channels"] = newValue }
    }

    /// How long it lasts, in seconds.
    public var duration: Double? {
        get { self[timeAttribute: "duration"] }
        set { self[timeAttribute: "duration"] = newValue }
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

    /// Its principal language (BCP 47).
    public var language: String? {
        get { self[attribute: "lang"] }
        set { self[attribute: "lang"] = newValue }
    }

    /// What is said of it.
    public var metadata: MediaMetadata {
        get { MediaMetadata(extensions: extensions) }
        set { extensions = newValue.extensions }
    }
}

extension MediaContent {
    /// Creates an element of the kind.
    public init(
        url: String? = nil, fileSize: Int? = nil, type: String? = nil, medium: String? = nil, isDefault: Bool? = nil,
        expression: String? = nil, bitrate: Double? = nil, framerate: Double? = nil, samplingrate: Double? = nil,
        channels: Int? = nil, duration: Double? = nil, height: Int? = nil, width: Int? = nil, language: String? = nil
    ) {
        self.init(fragment: Self.blank)
        self.url = url
        self.fileSize = fileSize
        self.type = type
        self.medium = medium
        self.isDefault = isDefault
        self.expression = expression
        self.bitrate = bitrate
        self.framerate = framerate
        self.samplingrate = samplingrate
        self.channels = channels
        self.duration = duration
        self.height = height
        self.width = width
        self.language = language
    }
}
