/// For whom a media object is fit: `media:rating`.
public struct MediaRating: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "rating"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The rating within its scheme; `adult` and `nonadult` in that of the specification.
    public var value: String? {
        get { content() }
        set { setContent(newValue) }
    }

    /// The URI of the scheme; `urn:simple` if it says nothing.
    public var scheme: String? {
        get { self[attribute: "scheme"] }
        set { self[attribute: "scheme"] = newValue }
    }
}

extension MediaRating {
    /// Creates an element of the kind.
    public init(value: String, scheme: String? = nil) {
        self.init(fragment: Self.blank)
        self.value = value
        self.scheme = scheme
    }
}

/// Who had a part in a media object: `media:credit`.
public struct MediaCredit: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "credit"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Who it is.
    public var name: String? {
        get { content() }
        set { setContent(newValue) }
    }

    /// The part, in lower case: `actor`, `composer`, `producer` …
    public var role: String? {
        get { self[attribute: "role"] }
        set { self[attribute: "role"] = newValue }
    }

    /// The URI of the scheme that the role is of; `urn:ebu` if it says nothing.
    public var scheme: String? {
        get { self[attribute: "scheme"] }
        set { self[attribute: "scheme"] = newValue }
    }
}

extension MediaCredit {
    /// Creates an element of the kind.
    public init(name: String, role: String? = nil, scheme: String? = nil) {
        self.init(fragment: Self.blank)
        self.name = name
        self.role = role
        self.scheme = scheme
    }
}

/// Whose a media object is: `media:copyright`.
public struct MediaCopyright: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "copyright"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The statement.
    public var text: String? {
        get { content() }
        set { setContent(newValue) }
    }

    /// A page with the terms.
    public var url: String? {
        get { self[attribute: "url"] }
        set { self[attribute: "url"] = newValue }
    }
}

extension MediaCopyright {
    /// Creates an element of the kind.
    public init(text: String? = nil, url: String? = nil) {
        self.init(fragment: Self.blank)
        self.text = text
        self.url = url
    }
}

/// Where a media object may be shown: `media:restriction`.
public struct MediaRestriction: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "restriction"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// `allow` or `deny`.
    public var relationship: String? {
        get { self[attribute: "relationship"] }
        set { self[attribute: "relationship"] = newValue }
    }

    /// What the value names: `country`, `uri` or `sharing`.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// Countries (ISO 3166) or URIs with blanks between them, or `all` or `none`.
    public var value: String? {
        get { content() }
        set { setContent(newValue) }
    }
}

extension MediaRestriction {
    /// Creates an element of the kind.
    public init(relationship: String, type: String? = nil, value: String? = nil) {
        self.init(fragment: Self.blank)
        self.relationship = relationship
        self.type = type
        self.value = value
    }
}

/// Whether a media object is still there: `media:status`.
public struct MediaStatus: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "status"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// `active`, `blocked` or `deleted`.
    public var state: String? {
        get { self[attribute: "state"] }
        set { self[attribute: "state"] = newValue }
    }

    /// Why, as text or as a URI.
    public var reason: String? {
        get { self[attribute: "reason"] }
        set { self[attribute: "reason"] = newValue }
    }
}

extension MediaStatus {
    /// Creates an element of the kind.
    public init(state: String, reason: String? = nil) {
        self.init(fragment: Self.blank)
        self.state = state
        self.reason = reason
    }
}

/// What a media object costs: `media:price`.
public struct MediaPrice: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "price"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// For what: `rent`, `purchase`, `package` or `subscription`.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// The price in units of the currency.
    public var price: Double? {
        get { self[attribute: "price"] }
        set { self[attribute: "price"] = newValue }
    }

    /// The currency (ISO 4217).
    public var currency: String? {
        get { self[attribute: "currency"] }
        set { self[attribute: "currency"] = newValue }
    }

    /// A page about the package or the subscription.
    public var info: String? {
        get { self[attribute: "info"] }
        set { self[attribute: "info"] = newValue }
    }
}

extension MediaPrice {
    /// Creates an element of the kind.
    public init(type: String? = nil, price: Double? = nil, currency: String? = nil, info: String? = nil) {
        self.init(fragment: Self.blank)
        self.type = type
        self.price = price
        self.currency = currency
        self.info = info
    }
}

/// Under which terms a media object may be used: `media:license`.
public struct MediaLicense: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "license"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The licence's name.
    public var text: String? {
        get { content() }
        set { setContent(newValue) }
    }

    /// The media type of what the reference leads to.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// The licence itself.
    public var href: String? {
        get { self[attribute: "href"] }
        set { self[attribute: "href"] = newValue }
    }
}

extension MediaLicense {
    /// Creates an element of the kind.
    public init(text: String? = nil, type: String? = nil, href: String? = nil) {
        self.init(fragment: Self.blank)
        self.text = text
        self.type = type
        self.href = href
    }
}
