public import Syndication

/// Makes one feed of several: every entry once, in its newest version, with the feed it came from.
///
/// Entries are versions of one when their ids are the same. Which version is kept, most important first:
///
/// | rule | kept |
/// |---|---|
/// | last change (`updated`, else `published`) | the later one; a date that can be read before none |
/// | length of content and summary | the longer one |
/// | everything the entries say, as JSON | the one that comes first bytewise |
/// | the same in all that | the first; they differ in spelling at most |
///
/// None of this depends on the order of the feeds, so merging is associative, commutative and idempotent on entries.
/// Deletions (RFC 6721) take away the versions up to their date, and stay in the result.
///
/// ```swift
/// var merge = FeedMerge()
/// for path in paths { merge.add(try Feed(file: path)) }
/// let feed = merge.merged()
/// ```
///
/// Feeds that are read entry by entry are begun, filled and ended, since some say only at the end what they are called:
///
/// ```swift
/// let input = merge.begin(reader.feed)
/// while let entry = try reader.next() { merge.add(entry, from: input) }
/// merge.end(input, as: reader.feed)
/// ```
public struct FeedMerge: Sendable {
    /// A feed that entries are being taken from.
    public struct Input: Sendable, Hashable {
        fileprivate let number: Int
    }

    /// What was known of a feed when its first entry came, and what is known by now.
    struct InputFeed: Sendable {
        let identity: String
        var header: Feed
    }

    let options: Options
    private(set) var inputs: [InputFeed] = []
    private(set) var candidates: [(key: String, candidate: MergeCandidate)] = []
    private(set) var tombstones = TombstoneSet()
    private var places: [String: Int] = [:]

    /// Creates a merge of no feeds yet.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// Adds a whole feed.
    public mutating func add(_ feed: Feed) {
        let input = begin(feed)
        for entry in feed.entries { add(entry, from: input) }
    }

    /// Begins a feed.
    ///
    /// - Parameter feed: what is known of it by now; its entries are not looked at.
    public mutating func begin(_ feed: Feed) -> Input {
        inputs.append(InputFeed(identity: feed.atomID, header: feed.header))
        feed.deletedEntries.forEach { add($0) }
        return Input(number: inputs.count - 1)
    }

    /// Adds an entry of a feed that was begun.
    public mutating func add(_ entry: Entry, from input: Input) {
        guard inputs.indices.contains(input.number) else { return }
        let feed = inputs[input.number]
        let candidate = MergeCandidate(entry, input: input.number, language: feed.header.language)
        let key = EntryKey.of(entry, in: feed.identity)
        if let place = places[key] {
            candidates[place].candidate.meet(candidate)
        } else {
            places[key] = candidates.count
            candidates.append((key, candidate))
        }
    }

    /// Adds the trace of a deleted entry.
    public mutating func add(_ tombstone: Tombstone) {
        tombstones.insert(tombstone)
    }

    /// Ends a feed.
    ///
    /// - Parameters:
    ///   - input: the feed.
    ///   - feed: what is known of it at its end; entries keep this as their source.
    public mutating func end(_ input: Input, as feed: Feed) {
        guard inputs.indices.contains(input.number) else { return }
        inputs[input.number].header = feed.header
        feed.deletedEntries.forEach { add($0) }
    }
}
