public import Syndication

/// Finds entries that repeat others, without keeping the entries.
///
/// All entries are added first, which lets a feed's bad ids and standing phrases be known before anything is decided; then
/// ``repeats()`` says which ones go, and why. Time grows with the number of entries and not faster.
///
/// ```swift
/// var deduplicator = FeedDeduplicator()
/// for entry in feed.entries { deduplicator.add(entry, from: feed) }
/// for decision in deduplicator.repeats().decisions { print(decision.jsonLine) }
/// ```
///
/// `Feed.deduplicated(options:)` does all of it for a feed in memory.
public struct FeedDeduplicator: Sendable {
    let options: Options
    private(set) var fingerprints: [EntryFingerprint] = []
    private var sources = SourceNumbers()
    private var index: RepeatIndex

    /// Creates a deduplicator that has seen nothing.
    public init(options: Options = Options()) {
        self.options = options
        index = RepeatIndex(minimumWords: max(options.minimumWords, 1))
    }

    /// How many entries were added.
    public var count: Int { fingerprints.count }

    /// Adds an entry.
    ///
    /// - Parameters:
    ///   - entry: the entry.
    ///   - feed: the feed it stands in; its own source counts for more.
    public mutating func add(_ entry: Entry, from feed: Feed) {
        add(EntryFingerprint(entry, from: feed, options: options))
    }

    /// Adds an entry of which a fingerprint was made, with the same options.
    public mutating func add(_ fingerprint: EntryFingerprint) {
        var fingerprint = fingerprint
        number(&fingerprint)
        index.note(fingerprint)
        fingerprints.append(fingerprint)
    }

    private mutating func number(_ fingerprint: inout EntryFingerprint) {
        (fingerprint.traits.source, fingerprint.origin) = sources.number(of: fingerprint.origin)
    }

    /// Decides about the entries that were added, and forgets them.
    public mutating func repeats() -> Repeats {
        repeats(remembering: DedupeMemory())
    }

    /// Decides about the entries that were added, the first of which are only remembered.
    mutating func repeats(remembering memory: consuming DedupeMemory) -> Repeats {
        for place in memory.background.indices { number(&memory.background[place]) }
        let groups = sameEntries()
        var resolution = Resolution(take(), options, remembering: memory)
        for group in groups { resolution.settle(group) }
        if options.near != nil { resolution.settleNear() }
        return resolution.repeats()
    }

    /// Steps 1 and 2: entries that are the same, together. Most entries are like no other, and in no group.
    private mutating func sameEntries() -> [[Copy]] {
        // Given back before the next step takes as much.
        defer { index = RepeatIndex(minimumWords: 1) }
        var groups: [Int32: [Copy]] = [:]
        for (place, fingerprint) in fingerprints.enumerated() {
            let number = Int32(clamping: place)
            let match = index.match(fingerprint)
            index.insert(fingerprint, group: match?.group ?? number)
            guard let match else { continue }
            groups[match.group, default: [Copy(place: Int(match.group), rule: nil)]].append(
                Copy(place: place, rule: match.rule))
        }
        return Array(groups.values)
    }

    /// The fingerprints, which are nowhere else from then on: they are large, and will be changed.
    package mutating func take() -> [EntryFingerprint] {
        defer { fingerprints = [] }
        return fingerprints
    }
}

/// Numbers for the feeds that entries come from.
struct SourceNumbers: Sendable {
    private var numbers: [String: Int32] = [:]
    private var origins: [EntryOrigin] = []

    /// A feed's number, and what is known of it: the same strings for all of its entries.
    mutating func number(of origin: EntryOrigin) -> (Int32, EntryOrigin) {
        if let known = numbers[origin.identity] {
            return (known, origins[Int(known)].hasSameText(as: origin) ? origins[Int(known)] : origin)
        }
        let number = Int32(clamping: origins.count)
        numbers[origin.identity] = number
        origins.append(origin)
        return (number, origin)
    }
}
