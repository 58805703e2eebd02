/// FeedBurner's elements, typed.
public struct FeedBurnerLens: ExtensionLens {
    typealias Vocabulary = FeedBurner
    var extensions: Extensions

    /// The entry's page, where the link leads past a counter.
    public var originalLink: String? {
        get { self["origLink"] }
        set { self["origLink"] = newValue }
    }

    /// The recording, where the enclosure leads past a counter.
    public var originalEnclosureLink: String? {
        get { self["origEnclosureLink"] }
        set { self["origEnclosureLink"] = newValue }
    }

    /// The name under which the feed is sent by mail.
    public var emailServiceID: String? {
        get { self["emailServiceId"] }
        set { self["emailServiceId"] = newValue }
    }

    /// The host that sends it.
    public var hostname: String? {
        get { self["feedburnerHostname"] }
        set { self["feedburnerHostname"] = newValue }
    }

    /// What people see who open the feed in a browser; said by the field `info` too.
    public var browserFriendly: String? {
        get { self["browserFriendly"] }
        set { self["browserFriendly"] = newValue }
    }

    /// The feed's name there: the attribute `uri` of `info`.
    public var infoURI: String? {
        get { first("info")?.attribute("uri")?.trimmed.nonEmpty }
        set {
            var element = first("info") ?? element("info")
            element.setAttribute("uri", to: newValue?.extensionText)
            extensions.set("info", namespace: FeedBurner.uri, to: newValue?.extensionText == nil ? nil : element)
        }
    }
}

extension Extensions {
    /// FeedBurner's elements.
    public var feedBurner: FeedBurnerLens {
        get { FeedBurnerLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
