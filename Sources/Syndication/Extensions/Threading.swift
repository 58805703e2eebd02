/// Threading (RFC 4685): http://purl.org/syndication/thread/1.0
enum Threading: ExtensionNamespace {
    static let uri = "http://purl.org/syndication/thread/1.0"
    static let prefix = "thr"
}

/// What an entry replies to, and how many replies it has (RFC 4685), typed.
public struct ThreadingLens: ExtensionLens {
    typealias Vocabulary = Threading
    var extensions: Extensions

    /// What the entry replies to (section 3).
    public var inReplyTo: [ReplyReference] {
        get { self[all: ReplyReference.self] }
        set { self[all: ReplyReference.self] = newValue }
    }

    /// How many replies there are (section 5).
    public var total: Int? {
        get { self["total"] }
        set { self["total"] = newValue }
    }
}

extension Extensions {
    /// What an entry replies to.
    public var threading: ThreadingLens {
        get { ThreadingLens(extensions: self) }
        set { self = newValue.extensions }
    }
}

/// An entry or a page that is replied to: `thr:in-reply-to` (RFC 4685, section 3).
public struct ReplyReference: ExtensionElement {
    typealias Vocabulary = Threading
    static let name = "in-reply-to"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The identifier of what is replied to.
    public var ref: String? {
        get { self[attribute: "ref"] }
        set { self[attribute: "ref"] = newValue }
    }

    /// Where it is.
    public var href: String? {
        get { self[attribute: "href"] }
        set { self[attribute: "href"] = newValue }
    }

    /// A hint at the media type of what is there.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// The feed or entry document that it is in.
    public var source: String? {
        get { self[attribute: "source"] }
        set { self[attribute: "source"] = newValue }
    }
}

extension ReplyReference {
    /// Creates an element of the kind.
    public init(ref: String, href: String? = nil, type: String? = nil, source: String? = nil) {
        self.init(fragment: Self.blank)
        self.ref = ref
        self.href = href
        self.type = type
        self.source = source
    }
}

extension Link {
    /// How many replies are at the link: `thr:count` (RFC 4685, section 4).
    public var repliesCount: Int? {
        get { threading("count").flatMap { Int($0) } }
        set { setThreading("count", to: newValue.map { String($0) }) }
    }

    /// When the replies at the link last changed: `thr:updated` (RFC 4685, section 4).
    public var repliesUpdated: Timestamp? {
        get { threading("updated").map { .read($0) } }
        set { setThreading("updated", to: newValue?.extensionText) }
    }

    private func threading(_ name: String) -> String? {
        attributes.first { $0.name == name && $0.namespace == Threading.uri }?.value.trimmed.nonEmpty
    }

    private mutating func setThreading(_ name: String, to value: String?) {
        // Attributes are edited as those of an element are.
        var element = XMLFragment(name: "link", attributes: attributes)
        element.setAttribute(name, namespace: Threading.uri, prefix: Threading.prefix, to: value)
        attributes = element.attributes
    }
}
