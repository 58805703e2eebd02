/// What a site was when it was published last, as far as that decides what it is to be now.
///
/// A stretch of the archive stays as it was written, and a page of an entry stays where it is, although the entry's title
/// changes.
public struct SiteHistory: Sendable, Hashable {
    /// An entry in the archive.
    public struct ArchivedEntry: Sendable, Hashable {
        /// The entry's key, a digest of its identifier.
        public var key: UInt64
        /// Its last change, in seconds since 1970.
        public var changed: Int64

        /// Creates an entry in the archive.
        public init(key: UInt64, changed: Int64) {
            self.key = key
            self.changed = changed
        }
    }

    /// The stretches of the archive, the first one being the oldest; `archive/1.xml` is the first.
    public var archives: [[ArchivedEntry]] = []
    /// The path of each entry's page, by the entry's key.
    public var pages: [UInt64: String] = [:]

    /// The numbers of stretches whose files are not as they were written: looked at, and written anew where they lack
    /// something.
    public var doubtful: Set<Int> = []

    /// Creates the history of a site that was never published.
    public init() {}
}
