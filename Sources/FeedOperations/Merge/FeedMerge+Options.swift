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

    /// What happens when two versions of an entry say different things.
    public enum Conflict: String, Sendable, Hashable, CaseIterable {
        /// The one that changed last is kept.
        case newest
        /// The one that came first is kept.
        case first
        /// The merge fails: nobody is to decide by a rule.
        case error
    }

    /// How feeds are merged, and what the result says of itself.
    public struct Options: Sendable, Hashable {
        /// The order of the entries. Latest change first unless set.
        public var order = Order.updated
        /// How many entries are kept, from 0; the first ones in ``order``. All unless set.
        public var limit: Int?
        /// How many entries of one feed are kept, from 0; the first ones in ``order``. All unless set. An entry counts
        /// for the feed that its source names.
        public var entriesPerSource: Int?
        /// Only entries that last changed then or later are kept. No bound unless set; with one, entries without a date
        /// are not kept.
        public var since: Timestamp.Instant?
        /// Only entries that last changed earlier are kept. No bound unless set; with one, entries without a date are
        /// not kept.
        public var until: Timestamp.Instant?
        /// What decides between versions of one entry. The newest is kept unless set.
        public var conflict = Conflict.newest
        /// Feeds whose versions of an entry are kept, whatever ``conflict`` says, the first before the second: ids,
        /// addresses (`self`, `alternate`) or titles of feeds, or the names that inputs were begun with.
        public var preferredSources: [String] = []
        /// Ids that entries had before, and the ones that count now. Where both end in `*`, all ids that begin so are
        /// meant: `["http://blog.example/*": "https://blog.example/*"]`.
        public var aliases: [String: String] = [:]
        /// How many bytes entries may take in memory, about; what is more is sorted in a temporary file. At least
        /// 64 KiB. Everything stays in memory unless set.
        public var memory: Int?
        /// The folder for the temporary file. Unless set: what `TMPDIR` says, else `/tmp`.
        public var temporaryFolder: String?
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
