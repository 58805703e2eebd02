/// What people think of a media object: `media:community`.
public struct MediaCommunity: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "community"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// How many stars they give.
    public var starRating: MediaStarRating? {
        get { self[MediaStarRating.self] }
        set { self[MediaStarRating.self] = newValue }
    }

    /// How often they looked.
    public var statistics: MediaStatistics? {
        get { self[MediaStatistics.self] }
        set { self[MediaStatistics.self] = newValue }
    }

    /// What they call it: `tags`.
    public var tags: [MediaTag] {
        get { self[list: "tags"].compactMap { MediaTag(text: $0) } }
        set { self[list: "tags"] = newValue.map(\.text) }
    }
}

extension MediaCommunity {
    /// Creates an element of the kind.
    public init(starRating: MediaStarRating? = nil, statistics: MediaStatistics? = nil) {
        self.init(fragment: Self.blank)
        self.starRating = starRating
        self.statistics = statistics
    }
}

/// A word that people give a media object: a part of `media:tags`.
public struct MediaTag: Sendable, Hashable {
    /// The word, without commas and colons.
    public var name: String
    /// How many people gave it, or another weight; 1 if the document says nothing.
    public var weight: Double

    /// Creates a tag.
    public init(name: String, weight: Double = 1) {
        self.name = name
        self.weight = weight
    }

    /// Reads `news: 5`; nil when there is no word.
    init?(text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first.flatMap({ String($0).trimmed.nonEmpty }) else { return nil }
        let weight = parts.dropFirst().first.flatMap { Double(extensionText: String($0).trimmed) }
        self.init(name: name, weight: weight ?? 1)
    }

    var text: String { weight == 1 ? name : "\(name): \(weight.extensionText ?? "1")" }
}

/// Stars that people give: `media:starRating`.
public struct MediaStarRating: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "starRating"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The mean of all ratings.
    public var average: Double? {
        get { self[attribute: "average"] }
        set { self[attribute: "average"] = newValue }
    }

    /// How many ratings there are.
    public var count: Int? {
        get { self[attribute: "count"] }
        set { self[attribute: "count"] = newValue }
    }

    /// The lowest rating that was given.
    public var minimum: Double? {
        get { self[attribute: "min"] }
        set { self[attribute: "min"] = newValue }
    }

    /// The highest rating that was given.
    public var maximum: Double? {
        get { self[attribute: "max"] }
        set { self[attribute: "max"] = newValue }
    }
}

extension MediaStarRating {
    /// Creates an element of the kind.
    public init(average: Double? = nil, count: Int? = nil, minimum: Double? = nil, maximum: Double? = nil) {
        self.init(fragment: Self.blank)
        self.average = average
        self.count = count
        self.minimum = minimum
        self.maximum = maximum
    }
}

/// How often people looked: `media:statistics`.
public struct MediaStatistics: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "statistics"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// How often it was seen.
    public var views: Int? {
        get { self[attribute: "views"] }
        set { self[attribute: "views"] = newValue }
    }

    /// How many people marked it as one of their favourites.
    public var favorites: Int? {
        get { self[attribute: "favorites"] }
        set { self[attribute: "favorites"] = newValue }
    }
}

extension MediaStatistics {
    /// Creates an element of the kind.
    public init(views: Int? = nil, favorites: Int? = nil) {
        self.init(fragment: Self.blank)
        self.views = views
        self.favorites = favorites
    }
}

/// What people wrote about a media object: `media:comments`.
public struct MediaComments: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "comments"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The comments, in their order.
    public var comments: [String] {
        get { self[all: "comment"] }
        set { self[all: "comment"] = newValue }
    }
}

extension MediaComments {
    /// Creates an element of the kind.
    public init(comments: [String] = []) {
        self.init(fragment: Self.blank)
        self.comments = comments
    }
}

/// What people made in reply to a media object: `media:responses`.
public struct MediaResponses: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "responses"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// URIs of the replies.
    public var responses: [String] {
        get { self[all: "response"] }
        set { self[all: "response"] = newValue }
    }
}

extension MediaResponses {
    /// Creates an element of the kind.
    public init(responses: [String] = []) {
        self.init(fragment: Self.blank)
        self.responses = responses
    }
}

/// Pages that refer to a media object: `media:backLinks`.
public struct MediaBackLinks: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "backLinks"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// URIs of the pages.
    public var backLinks: [String] {
        get { self[all: "backLink"] }
        set { self[all: "backLink"] = newValue }
    }
}

extension MediaBackLinks {
    /// Creates an element of the kind.
    public init(backLinks: [String] = []) {
        self.init(fragment: Self.blank)
        self.backLinks = backLinks
    }
}

/// Where a media object was made, or what it shows: `media:location`.
public struct MediaLocation: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "location"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The place in words.
    public var description: String? {
        get { self[attribute: "description"] }
        set { self[attribute: "description"] = newValue }
    }

    /// From which second of the recording it is that place.
    public var start: Double? {
        get { self[timeAttribute: "start"] }
        set { self[timeAttribute: "start"] = newValue }
    }

    /// Until which second of the recording it is that place.
    public var end: Double? {
        get { self[timeAttribute: "end"] }
        set { self[timeAttribute: "end"] = newValue }
    }

    /// Where the place is.
    public var geometry: Geometry? {
        get { extensions.geoRSS.geometry }
        set { extensions.geoRSS.geometry = newValue }
    }
}

extension MediaLocation {
    /// Creates an element of the kind.
    public init(description: String? = nil, start: Double? = nil, end: Double? = nil) {
        self.init(fragment: Self.blank)
        self.description = description
        self.start = start
        self.end = end
    }
}
