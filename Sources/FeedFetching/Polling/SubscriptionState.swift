/// What is remembered of a subscription from one poll to the next. Times are seconds since 1970.
public struct SubscriptionState: Sendable, Hashable {
    /// What the server said of the document that was read last, to be sent back byte for byte (RFC 9110, section 8.8).
    public struct Validators: Sendable, Hashable {
        /// `ETag`, with its quotes and its `W/`.
        public var entityTag: String?
        /// `Last-Modified`, as it was written.
        public var lastModified: String?

        /// Creates validators.
        public init(entityTag: String? = nil, lastModified: String? = nil) {
            self.entityTag = entityTag
            self.lastModified = lastModified
        }
    }

    /// Polls that failed one after the other.
    public struct Failures: Sendable, Hashable {
        /// How many, from 1.
        public var count: Int
        /// When the first of them was.
        public var since: Int64
        /// What was wrong the last time, in one line.
        public var message: String
        /// The status code of the last answer; nil where there was none.
        public var status: Int?

        /// Creates a history of failures.
        public init(count: Int, since: Int64, message: String, status: Int? = nil) {
            self.count = count
            self.since = since
            self.message = message
            self.status = status
        }
    }

    /// Where a feed says that it moved to for good (RFC 9110, sections 15.4.2 and 15.4.9).
    public struct Move: Sendable, Hashable {
        /// The new address.
        public var address: WebAddress
        /// How many polls in a row were sent there and found a feed.
        public var timesSeen: Int

        /// How many it takes until the old address is not asked any more.
        public static let timesUntilSettled = 2

        /// Creates a move.
        public init(address: WebAddress, timesSeen: Int) {
            self.address = address
            self.timesSeen = timesSeen
        }
    }

    /// What was known of the document that was read last.
    public var validators: Validators?
    /// When it may be asked again; nil when it never was.
    public var due: Int64?
    /// When it was asked last.
    public var checked: Int64?
    /// When a document was last read, or was said not to have changed.
    public var succeeded: Int64?
    /// When a document last differed from the one before.
    public var changed: Int64?
    /// The polls that failed since; nil when the last one did not.
    public var failures: Failures?
    /// Where the feed seems to move to.
    public var move: Move?
    /// Where it moved to for good, and is asked for now.
    public var moved: WebAddress?
    /// The feed that was found on the page that the subscription names.
    public var discovered: WebAddress?
    /// When the server said that the feed is gone for good (410); it is not asked any more.
    public var gone: Int64?
    /// What the last document says of when the feed changes.
    public var schedule: PublishingSchedule?
    /// The feed's title in the last document.
    public var title: String?
    /// How many entries the last document had.
    public var entries: Int?

    /// The state of a subscription that was never polled.
    public init() {}

    /// Which address is asked: where the feed moved to, else where it was found, else what the subscriber named.
    ///
    /// A feed that was found on a page and is not there any more is looked for on the page again.
    public func address(of subscription: Subscription) -> WebAddress {
        // What the subscriber said to a server is good for its other addresses.
        (moved ?? (hasLostFeed ? nil : discovered))?.withCredentials(of: subscription.address) ?? subscription.address
    }

    /// Whether the feed that was found on a page fails too often.
    var hasLostFeed: Bool { discovered != nil && (failures?.count ?? 0) >= Self.failuresUntilLost }

    /// How often an address has to fail in a row until it is given up for what the subscriber named.
    static let failuresUntilLost = 3
}
