internal import HeapModule
public import Syndication

/// A feed whose entries come in order: the latest change first, those without a date last.
public protocol SortedFeed: AnyObject {
    /// What the feed says of itself, as far as it was read. Its entries are not looked at.
    var feed: Feed { get }
    /// What the feed is called in messages, and for ``FeedMerge/Options/preferredSources``.
    var name: String { get }
    /// The next entry; nil at the end.
    func next() throws(FeedError) -> Entry?
}

/// Merges feeds whose entries are in order already, by the same rules as ``FeedMerge``: side by side, so that memory does
/// not grow with their length.
///
/// Of each feed one entry is in memory, of all entries that were handed out a hash of 16 bytes, and besides all entries
/// that changed at one moment. What a feed says of itself, its tombstones too, has to stand before its entries.
///
/// ```swift
/// var merge = try SortedMerge(archives)
/// while let entry = try merge.next() { print(entry.title?.plain ?? "") }
/// ```
public struct SortedMerge: ~Copyable {
    private struct Place: Comparable {
        /// The change of the feed's next entry; the lowest number of seconds where it has no date.
        let change: Timestamp.Instant
        let input: Int

        static func < (left: Place, right: Place) -> Bool {
            left.change != right.change ? left.change > right.change : left.input < right.input
        }
    }

    /// What the merged feed says of itself, with the tombstones that stand before the entries.
    public private(set) var feed: Feed
    private let inputs: [any SortedFeed]
    private let options: FeedMerge.Options
    private let isIncluded: ((Entry) -> Bool)?
    private let aliases: IDAliases
    private var tombstones = TombstoneSet()
    private var deletions: [Hash128: Timestamp.Instant] = [:]
    private var kept: KeptEntries
    private var pending: [Entry?] = []
    private var heap = Heap<Place>()
    private var moment: SortedMoment
    private var seen: Set<Hash128> = []
    private var held: Entry?
    private var isAtEnd = false

    /// The change of an entry that has no date: before all others.
    private static let undated = Timestamp.Instant(seconds: .min)

    /// Begins with the first entry of each feed.
    ///
    /// - Parameters:
    ///   - options: as for ``FeedMerge``. The order is by change and the newest version is kept, and no feed is preferred,
    ///     whatever they say.
    ///   - isIncluded: whether an entry that would be kept is to be; it has its source by then.
    /// - Throws: ``FeedError`` when a feed cannot be read.
    public init(
        _ inputs: [any SortedFeed], options: FeedMerge.Options = FeedMerge.Options(),
        where isIncluded: ((Entry) -> Bool)? = nil
    ) throws(FeedError) {
        self.init(inputs, options, isIncluded)
        try begin()
    }

    private init(
        _ inputs: [any SortedFeed], _ options: FeedMerge.Options, _ isIncluded: ((Entry) -> Bool)?
    ) {
        self.inputs = inputs
        self.options = options
        self.isIncluded = isIncluded
        aliases = IDAliases(options.aliases)
        feed = Feed()
        kept = KeptEntries(MergedHeader([], options), options, isIncluded)
        moment = SortedMoment(aliases: aliases, memory: options.memory ?? .max)
    }

    private mutating func begin() throws(FeedError) {
        for (number, input) in inputs.enumerated() {
            let entry = try input.next()
            pending.append(entry)
            if let entry { heap.insert(Place(change: Self.change(of: entry), input: number)) }
        }
        let headers = MergedHeader(
            inputs.map { FeedMerge.InputFeed(header: $0.feed.header, name: $0.name) }, options)
        insertTombstones()
        deletions = tombstones.deletions
        feed = headers.feed
        feed.deletedEntries = tombstones.sorted
        kept = KeptEntries(headers, options, isIncluded)
        held = try find()
        if !headers.isOneFeed || feed.updated?.instant == nil {
            feed.updated = held?.lastChange ?? feed.updated
        }
    }

    private static func change(of entry: Entry) -> Timestamp.Instant { entry.lastChange?.instant ?? undated }

    /// The next entry; nil at the end.
    ///
    /// - Throws: ``FeedError`` when a feed cannot be read or is not in order, when a deletion, or what tells a feed from
    ///   another, stands behind entries that it would have taken away or kept apart, and when more changed at one moment than ``FeedMerge/Options/memory`` has room for.
    public mutating func next() throws(FeedError) -> Entry? {
        guard let entry = held else {
            if !isAtEnd { try end() }
            return nil
        }
        held = try find()
        return entry
    }

    private mutating func find() throws(FeedError) -> Entry? {
        while !kept.isFull {
            if moment.isEmpty { try collect() }
            guard let found = moment.popFirst() else { break }
            let origin: KeptEntries.Origin = found.source.map { .source($0) } ?? .input(found.input)
            if let entry = kept.take(found.entry, from: origin, inheritsLanguage: found.inheritsLanguage) {
                return entry
            }
        }
        return nil
    }

    /// Takes all entries that changed at the next moment.
    private mutating func collect() throws(FeedError) {
        while moment.isEmpty, let change = heap.min?.change {
            if let since = options.since, change < since { return heap = Heap() }
            while let place = heap.min, place.change == change { try take(place) }
            sortMoment(change)
            if let until = options.until, change >= until || change == Self.undated { moment.removeAll() }
        }
    }

    private mutating func sortMoment(_ change: Timestamp.Instant) {
        let (deletions, headers) = (deletions, kept.headers)
        var seen: Set<Hash128> = []
        swap(&seen, &self.seen)
        moment.sort(headers.digests) { key in
            // An entry that was handed out before was a later version.
            guard seen.insert(key).inserted else { return false }
            return !(deletions[key].map { change == Self.undated || change <= $0 } ?? false)
        }
        swap(&seen, &self.seen)
    }

    private mutating func take(_ place: Place) throws(FeedError) {
        let input = inputs[place.input]
        if let entry = pending[place.input] {
            try moment.add(
                entry, from: place.input, identity: kept.headers.identities[place.input],
                language: kept.headers.sources[place.input].feed.language)
        }
        let entry = try input.next()
        pending[place.input] = entry
        guard let entry else {
            heap.removeMin()
            return
        }
        let change = Self.change(of: entry)
        guard change <= place.change else {
            throw FeedError(
                .malformed,
                "\(input.name): not in order: '\(entry.id ?? entry.title?.plain ?? "")' changed after the "
                    + "entry before it")
        }
        heap.replaceMin(with: Place(change: change, input: place.input))
    }

    /// A deletion that became known behind the entries comes too late for those that were handed out.
    private mutating func end() throws(FeedError) {
        isAtEnd = true
        try checkIdentities()
        insertTombstones()
        for (key, when) in tombstones.deletions where deletions[key] != when && seen.contains(key) {
            let late = tombstones.sorted.first { EntryKey.hash(of: $0.ref) == key }
            throw FeedError(
                .malformed, "the deletion of '\(late?.ref ?? "")' stands behind entries; merge them unsorted")
        }
        // Those that stood before the entries may be written by now: what is new goes behind them.
        let known = Set(feed.deletedEntries)
        feed.deletedEntries += tombstones.sorted.filter { !known.contains($0) }
    }

    /// Feeds that only say behind their entries who they are have been taken for one.
    private func checkIdentities() throws(FeedError) {
        var found: [String: String] = [:]
        for (input, identity) in zip(inputs, kept.headers.identities) {
            let last = input.feed.atomID
            guard pending.allSatisfy({ $0 == nil }), found.updateValue(last, forKey: identity) ?? last != last else {
                continue
            }
            throw FeedError(
                .malformed, "\(input.name): says only behind its entries which feed it is; merge it unsorted")
        }
    }

    private mutating func insertTombstones() {
        for var tombstone in inputs.flatMap(\.feed.deletedEntries) {
            tombstone.ref = aliases.resolve(tombstone.ref)
            tombstones.insert(tombstone)
        }
    }
}
