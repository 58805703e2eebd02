public import Syndication

/// A feed that somebody wants to have.
public struct Subscription: Sendable, Hashable {
    /// What the subscriber named: a feed, or a page whose feed is meant. The subscription's identity.
    public var address: WebAddress
    /// What the subscriber calls it.
    public var title: String?
    /// Subjects that the subscriber puts it under; of OPML the folders, as paths.
    public var categories: [Category]

    /// Creates a subscription.
    public init(address: WebAddress, title: String? = nil, categories: [Category] = []) {
        self.address = address
        self.title = title
        self.categories = categories
    }
}
