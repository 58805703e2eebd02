extension FeedSite {
    /// What is published, and where.
    public struct Options: Sendable, Hashable {
        /// What entries are sorted into, each with a feed and a page of its own.
        public enum Part: String, Sendable, Hashable, CaseIterable {
            /// A feed for each category.
            case category
            /// A feed for each source.
            case source
        }

        /// The address that the folder has on the web. Feeds say it of themselves; without it they say nothing.
        public var url: String?
        /// How many entries are published, from 0; the first ones. All unless set.
        public var limit: Int?
        /// How many entries a feed and a stretch of the archive have; what is older than that goes into the archive. A
        /// feed has up to twice as many, until the next stretch is full. 0 for feeds of all entries and no archive.
        public var entriesPerFeed = 100
        /// How many entries pages show with how they begin, of those that their feed has.
        public var entriesPerPage = 30
        /// Whether every entry gets a page of its own.
        public var pages = false
        /// What gets feeds of its own besides.
        public var parts: Set<Part> = []
        /// Hubs that readers may subscribe at (WebSub, section 4).
        public var hubs: [String] = []
        /// Whether feeds carry only such markup as is harmless.
        public var sanitizes = true

        /// Creates options with the defaults above.
        public init(url: String? = nil, limit: Int? = nil) {
            self.url = url
            self.limit = limit
        }

        /// The folder's address, with a slash at its end.
        var root: String? {
            url.flatMap { $0.isEmpty ? nil : $0.hasSuffix("/") ? $0 : $0 + "/" }
        }
    }
}
