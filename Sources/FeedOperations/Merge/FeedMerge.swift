public import Syndication

/// Makes one feed of several: every entry once, in its newest version, with the feed it came from.
///
/// Entries are versions of one when their ids are the same. Which version is kept, most important first:
///
/// | rule | kept |
/// |---|---|
/// | ``Options/preferredSources`` | the one from the feed that stands first there |
/// | last change (`updated`, else `published`) | the later one; a date that can be read before none |
/// | length of content and summary | the longer one |
/// | a digest of everything the entry says | the smaller one: a toss-up that always falls the same way |
///
/// None of this depends on the order of the feeds, so merging is associative, commutative and idempotent on entries.
/// Deletions (RFC 6721) take away the versions up to their date, and stay in the result.
///
/// ```swift
/// var merge = FeedMerge()
/// for path in paths { try merge.add(Feed(file: path)) }
/// let feed = try merge.merged()
/// ```
///
/// Feeds that are read entry by entry are begun, filled and ended, since some say only at the end what they are called;
/// and what comes out is read entry by entry too. With ``Options/memory`` set, any number of entries can be merged:
///
/// ```swift
/// let input = merge.begin(reader.feed)
/// while let entry = try reader.next() { try merge.add(entry, from: input) }
/// try merge.end(input, as: reader.feed)
///
/// var result = try merge.result()
/// while let entry = try result.next() { print(entry.title?.plain ?? "") }
/// ```
public struct FeedMerge: ~Copyable {
    /// A feed that entries are being taken from.
    public struct Input: Sendable, Hashable {
        fileprivate let number: Int
    }

    /// What is known of a feed by now.
    struct InputFeed: Sendable {
        var header: Feed
        let name: String?
    }

    let options: Options
    private var inputs: [InputFeed] = []
    private var packings: [EntryPacking?] = []
    private var runs: EntryRuns
    private var versions: VersionTable
    private var sources: SourceTable
    private var tombstones = TombstoneSet()
    private let aliases: IDAliases
    private let preferences: PreferredSources
    private let memory: Int
    private var count = 0

    /// Creates a merge of no feeds yet.
    public init(options: Options = Options()) {
        self.options = options
        let folder = options.temporaryFolder ?? SpillFile.folder
        memory = max(options.memory ?? .max, 1 << 16)
        runs = EntryRuns(folder: folder)
        versions = VersionTable(memory: memory / 4, folder: folder)
        sources = SourceTable(folder: folder)
        aliases = IDAliases(options.aliases)
        preferences = PreferredSources(options.preferredSources)
    }

    /// Adds a whole feed.
    ///
    /// - Throws: ``FeedError`` when the temporary file cannot be written.
    public mutating func add(_ feed: Feed) throws(FeedError) {
        let input = begin(feed)
        for entry in feed.entries { try add(entry, from: input) }
        try end(input, as: feed)
    }

    /// Begins a feed.
    ///
    /// - Parameters:
    ///   - feed: what is known of it by now; its entries are not looked at.
    ///   - name: what the input is called, for ``Options/preferredSources``.
    public mutating func begin(_ feed: Feed, name: String? = nil) -> Input {
        inputs.append(InputFeed(header: feed.header, name: name))
        packings.append(nil)
        feed.deletedEntries.forEach { add($0) }
        return Input(number: inputs.count - 1)
    }

    /// Adds an entry of a feed that was begun.
    ///
    /// - Throws: ``FeedError`` when the temporary file cannot be written.
    public mutating func add(_ entry: Entry, from input: Input) throws(FeedError) {
        guard inputs.indices.contains(input.number) else { return }
        let packing = packings[input.number] ?? EntryPacking(inputs[input.number].header, options: options)
        packings[input.number] = packing
        if let packed = packing.add(entry) { try add(packed, from: input) }
    }

    /// Adds entries of a feed that was begun, packed with what was known of it when the first came.
    package mutating func add(_ packed: PackedEntries, from input: Input) throws(FeedError) {
        guard count <= Int(UInt32.max) - packed.items.count else {
            throw FeedError(.limitExceeded, "more than \(UInt32.max) entries")
        }
        var numbers: [Int32] = []
        for source in packed.takeSources() { numbers.append(try sources.number(of: source, preferences: preferences)) }
        for (index, item) in packed.items.enumerated() {
            try versions.append(
                VersionRecord(
                    key: item.key, version: item.version, ordinal: UInt32(count + index), input: UInt32(input.number),
                    source: item.source < 0 ? -1 : numbers[Int(item.source)], inheritsLanguage: item.inheritsLanguage))
        }
        runs.append(packed, firstOrdinal: count, input: input.number, sources: numbers)
        count += packed.items.count
        if runs.bytes > memory / 8 * 3 { try runs.spill() }
    }

    /// Adds the trace of a deleted entry.
    public mutating func add(_ tombstone: Tombstone) {
        var tombstone = tombstone
        if !aliases.isEmpty { tombstone.ref = aliases.resolve(tombstone.ref) }
        tombstones.insert(tombstone)
    }

    /// Ends a feed.
    ///
    /// - Parameters:
    ///   - input: the feed.
    ///   - feed: what is known of it at its end; entries keep this as their source.
    /// - Throws: ``FeedError`` when the temporary file cannot be written.
    public mutating func end(_ input: Input, as feed: Feed) throws(FeedError) {
        guard inputs.indices.contains(input.number) else { return }
        inputs[input.number].header = feed.header
        feed.deletedEntries.forEach { add($0) }
        try flush(input.number)
    }

    private mutating func flush(_ number: Int) throws(FeedError) {
        let packing = packings[number]
        packings[number] = nil
        if let packed = packing?.take() { try add(packed, from: Input(number: number)) }
    }

    // MARK: - The result

    /// Decides which entries are kept, and hands them out in their order.
    ///
    /// - Parameter isIncluded: whether an entry that would be kept is to be; it has its source by then. Entries that are
    ///   not count for no limit.
    /// - Throws: ``FeedError`` when the temporary file cannot be read or written, and with the code `conflict` where
    ///   ``Options/conflict`` is `error` and two versions of an entry differ.
    public consuming func result(where isIncluded: ((Entry) -> Bool)? = nil) throws(FeedError) -> MergedFeed {
        for number in packings.indices { try flush(number) }
        let headers = MergedHeader(inputs, options)
        let outcome = try outcome(headers)
        if options.conflict == .error, let (first, second) = outcome.conflict { throw try conflict(first, second) }
        var feed = headers.feed
        feed.deletedEntries = tombstones.sorted
        return try MergedFeed(
            feed, try runs.ordered(memory: memory / 2), sources, outcome,
            KeptEntries(headers, options, isIncluded), order: options.order)
    }

    /// The merged feed, as a whole.
    ///
    /// One feed merged alone, or with other versions of itself, stays that feed, and its entries get no source, unless
    /// ``Options/id`` makes it another. Else every entry says what it came from; one that said so already keeps that, so
    /// that merging merged feeds keeps the first origin.
    ///
    /// - Throws: ``FeedError`` as ``result(where:)`` does.
    public consuming func merged() throws(FeedError) -> Feed {
        var result = try result()
        var entries: [Entry] = []
        while let entry = try result.next() { entries.append(entry) }
        var feed = result.feed
        feed.entries = entries
        return feed
    }

    private mutating func outcome(_ headers: MergedHeader) throws(FeedError) -> VersionTable.Outcome {
        let preference = VersionPreference(
            inputRanks: inputs.map { preferences.rank(of: $0.header) },
            nameRanks: inputs.map { preferences.rank(ofInput: $0.name) },
            inputDigests: headers.digests, sourceRanks: sources.ranks, sourceDigests: sources.digests,
            conflict: options.conflict)
        let deletions = tombstones.deletions
        let (since, until) = (options.since, options.until)
        return try versions.outcome(preference) { record in
            guard let deleted = deletions[record.key] else { return false }
            return record.version.change.map { $0 <= deleted } ?? true
        } isWanted: { record in
            let change = record.version.change
            if let since, change.map({ $0 < since }) ?? true { return false }
            if let until, change.map({ $0 >= until }) ?? true { return false }
            return true
        }
    }

    /// What is wrong where two versions differ, with the place of both.
    private mutating func conflict(_ first: Int, _ second: Int) throws(FeedError) -> FeedError {
        var places: [Int: (input: Int, id: String)] = [:]
        unsafe try runs.forEach { head, bytes in
            let ordinal = Int(head.ordinal)
            guard ordinal == first || ordinal == second, let entry = unsafe EntryUnpacker.entry(in: bytes) else {
                return
            }
            places[ordinal] = (Int(head.input), entry.id ?? entry.permalink ?? entry.atomID)
        }
        let names = [first, second].compactMap { places[$0] }
            .map { inputs[$0.input].name ?? inputs[$0.input].header.title?.plain ?? inputs[$0.input].header.atomID }
        let id = places[first]?.id ?? "an entry"
        let place =
            names.first == names.last ? "twice in \(names.first ?? "")" : "in \(names.joined(separator: " and "))"
        return FeedError(.conflict, "\(id): two versions that differ, \(place)")
    }
}
