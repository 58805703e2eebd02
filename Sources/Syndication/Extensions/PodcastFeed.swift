/// Whether other platforms may import the feed: `podcast:locked`.
public struct PodcastLock: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "locked"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The address of the one who may unlock it.
    public var owner: String? {
        get { self[attribute: "owner"] }
        set { self[attribute: "owner"] = newValue }
    }

    /// Whether they may not; nil when it says neither `yes` nor `no`.
    public var isLocked: Bool? {
        get { content() }
        set { setContent(newValue.map { $0 ? "yes" : "no" }) }
    }
}

extension PodcastLock {
    /// Creates an element of the kind.
    public init(_ isLocked: Bool, owner: String? = nil) {
        self.init(fragment: Self.blank)
        self.isLocked = isLocked
        self.owner = owner
    }
}

/// A page to give money on: `podcast:funding`.
public struct PodcastFunding: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "funding"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Where it is.
    public var url: String? {
        get { self[attribute: "url"] }
        set { self[attribute: "url"] = newValue }
    }

    /// What to call it, in at most 128 characters.
    public var text: String? {
        get { content() }
        set { setContent(newValue) }
    }
}

extension PodcastFunding {
    /// Creates an element of the kind.
    public init(url: String, text: String? = nil) {
        self.init(fragment: Self.blank)
        self.url = url
        self.text = text
    }
}

/// A recording that says what to expect: `podcast:trailer`.
public struct PodcastTrailer: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "trailer"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// What it is called.
    public var title: String? {
        get { content() }
        set { setContent(newValue) }
    }

    /// Where it is.
    public var url: String? {
        get { self[attribute: "url"] }
        set { self[attribute: "url"] = newValue }
    }

    /// Its length in bytes.
    public var length: Int? {
        get { self[attribute: "length"] }
        set { self[attribute: "length"] = newValue }
    }

    /// Its media type.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// The season that it belongs to.
    public var season: Int? {
        get { self[attribute: "season"] }
        set { self[attribute: "season"] = newValue }
    }

    /// When it appeared; written as RFC 822 says.
    public var published: Timestamp? {
        get { self[attribute: "pubdate"] }
        set { fragment.setAttribute("pubdate", to: newValue?.rfc822 ?? newValue?.extensionText) }
    }
}

extension PodcastTrailer {
    /// Creates an element of the kind.
    public init(title: String, url: String, length: Int? = nil, type: String? = nil, season: Int? = nil) {
        self.init(fragment: Self.blank)
        self.title = title
        self.url = url
        self.length = length
        self.type = type
        self.season = season
    }
}

/// Under which terms something may be used: `podcast:license`.
public struct PodcastLicense: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "license"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The licence's identifier, of SPDX in lower case where it has one.
    public var identifier: String? {
        get { content() }
        set { setContent(newValue) }
    }

    /// The licence's text.
    public var url: String? {
        get { self[attribute: "url"] }
        set { self[attribute: "url"] = newValue }
    }
}

extension PodcastLicense {
    /// Creates an element of the kind.
    public init(identifier: String, url: String? = nil) {
        self.init(fragment: Self.blank)
        self.identifier = identifier
        self.url = url
    }
}

/// Whether a platform shall not show it: `podcast:block`.
public struct PodcastBlock: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "block"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The platform; all of them if it says nothing.
    public var id: String? {
        get { self[attribute: "id"] }
        set { self[attribute: "id"] = newValue }
    }

    /// Whether the platform shall not show it; nil when it says neither `yes` nor `no`.
    public var isBlocked: Bool? {
        get { content() }
        set { setContent(newValue.map { $0 ? "yes" : "no" }) }
    }
}

extension PodcastBlock {
    /// Creates an element of the kind.
    public init(_ isBlocked: Bool, id: String? = nil) {
        self.init(fragment: Self.blank)
        self.isBlocked = isBlocked
        self.id = id
    }
}

/// A text for machines: `podcast:txt`.
public struct PodcastText: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "txt"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The text, in at most 4,000 characters.
    public var text: String? {
        get { content() }
        set { setContent(newValue) }
    }

    /// What it is for, in at most 128 characters.
    public var purpose: String? {
        get { self[attribute: "purpose"] }
        set { self[attribute: "purpose"] = newValue }
    }
}

extension PodcastText {
    /// Creates an element of the kind.
    public init(text: String, purpose: String? = nil) {
        self.init(fragment: Self.blank)
        self.text = text
        self.purpose = purpose
    }
}

/// When episodes are to be expected: `podcast:updateFrequency`.
public struct PodcastUpdateFrequency: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "updateFrequency"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The same for people.
    public var text: String? {
        get { content() }
        set { setContent(newValue) }
    }

    /// How the dates follow each other (RFC 5545, section 3.8.5.3).
    public var rule: String? {
        get { self[attribute: "rrule"] }
        set { self[attribute: "rrule"] = newValue }
    }

    /// The first of the dates.
    public var start: Timestamp? {
        get { self[attribute: "dtstart"] }
        set { self[attribute: "dtstart"] = newValue }
    }

    /// Whether no episode is to be expected any more.
    public var isComplete: Bool? {
        get { self[attribute: "complete"] }
        set { self[attribute: "complete"] = newValue }
    }
}

extension PodcastUpdateFrequency {
    /// Creates an element of the kind.
    public init(text: String? = nil, rule: String? = nil, start: Timestamp? = nil, isComplete: Bool? = nil) {
        self.init(fragment: Self.blank)
        self.text = text
        self.rule = rule
        self.start = start
        self.isComplete = isComplete
    }
}
