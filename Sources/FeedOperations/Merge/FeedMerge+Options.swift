public import Syndication

extension FeedMerge {
    /// The order of a merged feed's entries.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        /// By the time of the last change, latest first.
        case updated
        /// By the time of the first appearance, latest first.
        case published
        /// By title, from A to Z, without regard to case.
        case title
        /// By the title of the feed that an entry came from, and within it by the last change, latest first.
        case source
    }

    /// How feeds are merged, and what the result says of itself.
    public struct Options: Sendable, Hashable {
        /// The order of the entries. Latest change first unless set.
        public var order = Order.updated
        /// How many entries are kept, from 0; the first ones in ``order``. All unless set.
        public var limit: Int?
        /// The result's title. Unless set: that of the one feed merged, or those of several together.
        public var title: String?
        /// The result's identifier, an IRI. Unless set: that of the one feed merged, or one made from those of several.
        public var id: String?
        /// The page that the result belongs to, a URI.
        public var link: String?
        /// Who made the result.
        public var authors: [Person]

        /// Creates options; what is left out has the defaults above.
        public init(
            order: Order = .updated, limit: Int? = nil, title: String? = nil, id: String? = nil, link: String? = nil,
            authors: [Person] = []
        ) {
            self.order = order
            self.limit = limit
            self.title = title
            self.id = id
            self.link = link
            self.authors = authors
        }
    }
}
