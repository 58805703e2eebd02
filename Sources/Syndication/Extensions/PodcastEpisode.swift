/// A file with an episode's words: `podcast:transcript`.
public struct PodcastTranscript: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "transcript"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Where it is.
    public var url: String? {
        get { self[attribute: "url"] }
        set { self[attribute: "url"] = newValue }
    }

    /// Its media type, such as `text/vtt`.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// Its language (BCP 47); the feed's if it says nothing.
    public var language: String? {
        get { self[attribute: "language"] }
        set { self[attribute: "language"] = newValue }
    }

    /// `captions` if it has the times that captions need.
    public var rel: String? {
        get { self[attribute: "rel"] }
        set { self[attribute: "rel"] = newValue }
    }
}

extension PodcastTranscript {
    /// Creates an element of the kind.
    public init(url: String, type: String, language: String? = nil, rel: String? = nil) {
        self.init(fragment: Self.blank)
        self.url = url
        self.type = type
        self.language = language
        self.rel = rel
    }
}

/// The file with an episode's chapters: `podcast:chapters`.
public struct PodcastChapters: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "chapters"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Where it is.
    public var url: String? {
        get { self[attribute: "url"] }
        set { self[attribute: "url"] = newValue }
    }

    /// Its media type, such as `application/json+chapters`.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }
}

extension PodcastChapters {
    /// Creates an element of the kind.
    public init(url: String, type: String) {
        self.init(fragment: Self.blank)
        self.url = url
        self.type = type
    }
}

/// A part of an episode that makes one curious: `podcast:soundbite`.
public struct PodcastSoundbite: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "soundbite"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Where it begins, in seconds.
    public var startTime: Double? {
        get { self[attribute: "startTime"] }
        set { self[attribute: "startTime"] = newValue }
    }

    /// How long it is, in seconds.
    public var duration: Double? {
        get { self[attribute: "duration"] }
        set { self[attribute: "duration"] = newValue }
    }

    /// What it is called; the episode's title if it says nothing.
    public var title: String? {
        get { content() }
        set { setContent(newValue) }
    }
}

extension PodcastSoundbite {
    /// Creates an element of the kind.
    public init(startTime: Double, duration: Double, title: String? = nil) {
        self.init(fragment: Self.blank)
        self.startTime = startTime
        self.duration = duration
        self.title = title
    }
}

/// The season that an episode belongs to: `podcast:season`.
public struct PodcastSeason: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "season"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The season's number.
    public var number: Int? {
        get { content() }
        set { setContent(newValue) }
    }

    /// What it is called.
    public var name: String? {
        get { self[attribute: "name"] }
        set { self[attribute: "name"] = newValue }
    }
}

extension PodcastSeason {
    /// Creates an element of the kind.
    public init(number: Int, name: String? = nil) {
        self.init(fragment: Self.blank)
        self.number = number
        self.name = name
    }
}

/// An episode's number: `podcast:episode`.
public struct PodcastEpisode: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "episode"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The number, by which episodes are ordered.
    public var number: Double? {
        get { content() }
        set { setContent(newValue) }
    }

    /// What is shown in its place.
    public var display: String? {
        get { self[attribute: "display"] }
        set { self[attribute: "display"] = newValue }
    }
}

extension PodcastEpisode {
    /// Creates an element of the kind.
    public init(number: Double, display: String? = nil) {
        self.init(fragment: Self.blank)
        self.number = number
        self.display = display
    }
}
