internal import Syndication

/// Which of the entries that a merge has decided on are in the result, and what they say there.
struct KeptEntries {
    /// What an entry comes from.
    enum Origin {
        /// A feed, by its number: the entry named no other.
        case input(Int)
        /// The source that the entry came with.
        case source(Source?)
    }

    let headers: MergedHeader
    private let options: FeedMerge.Options
    private let isIncluded: ((Entry) -> Bool)?
    private var rest: Int
    private var counts: [String: Int] = [:]
    /// The last change of the entry that changed last, of those that are in the result so far.
    private(set) var newest: Timestamp?

    init(_ headers: MergedHeader, _ options: FeedMerge.Options, _ isIncluded: ((Entry) -> Bool)?) {
        self.headers = headers
        self.options = options
        self.isIncluded = isIncluded
        rest = max(options.limit ?? .max, 0)
    }

    /// Whether as many entries are in the result as may be.
    var isFull: Bool { rest == 0 }

    /// Whether every entry that was decided on is in the result.
    var isWhole: Bool { options.limit == nil && options.entriesPerSource == nil && isIncluded == nil }

    /// The entry as it stands in the result; nil when it does not.
    mutating func take(_ entry: Entry, from origin: Origin, inheritsLanguage: Bool) -> Entry? {
        guard !isFull else { return nil }
        var entry = entry
        var isInherited = false
        let identity: String
        switch origin {
        case .input(let number):
            entry.source = headers.sources[number]
            identity = headers.identities[number]
            isInherited = true
        case .source(let source):
            entry.source = source
            identity = source?.feed.atomID ?? ""
        }
        if let isIncluded, !isIncluded(entry) { return nil }
        if headers.isOneFeed, isInherited {
            entry.source = nil
            if inheritsLanguage { entry.language = nil }
        } else if entry.language == nil {
            entry.language = entry.source?.feed.language
        }
        guard isWithinShare(of: identity) else { return nil }
        rest -= 1
        if Timestamp.precedes(newest, entry.lastChange) { newest = entry.lastChange }
        return entry
    }

    /// Whether a feed may have one more entry in the result.
    private mutating func isWithinShare(of identity: String) -> Bool {
        guard let most = options.entriesPerSource else { return true }
        let count = counts[identity, default: 0]
        guard count < most else { return false }
        counts[identity] = count + 1
        return true
    }
}
