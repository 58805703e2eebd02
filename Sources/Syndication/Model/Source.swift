/// The feed that an entry was taken from, as that feed described itself.
///
/// Atom: `source` (RFC 4287, section 4.2.11). Entries of one feed share one description.
public struct Source: Sendable, Hashable {
    /// The description lives behind a reference, so that a thousand entries of a feed do not carry it along.
    private final class Storage: Sendable {
        let feed: Feed

        init(_ feed: Feed) {
            self.feed = feed
        }
    }

    private var storage: Storage

    /// Creates a source from a feed's description of itself; its entries are left out.
    public init(_ feed: Feed) {
        storage = Storage(feed.header)
    }

    /// The feed's description of itself, without entries.
    public var feed: Feed {
        get { storage.feed }
        set { storage = Storage(newValue.header) }
    }

    /// Tells descriptions apart that are the same one in memory, without a look at them.
    var identity: ObjectIdentifier { ObjectIdentifier(storage) }

    /// Compares the descriptions.
    public static func == (left: Source, right: Source) -> Bool {
        left.storage === right.storage || left.storage.feed == right.storage.feed
    }

    /// Hashes the description.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(storage.feed)
    }
}
