/// A feed that a page names.
public struct DiscoveredFeed: Sendable, Hashable {
    /// Where it is.
    public var address: WebAddress
    /// The media type that the page says it has, in lower case, without parameters.
    public var type: String?
    /// What the page calls it.
    public var title: String?

    /// Creates a description of a feed.
    public init(address: WebAddress, type: String? = nil, title: String? = nil) {
        self.address = address
        self.type = type
        self.title = title
    }
}
