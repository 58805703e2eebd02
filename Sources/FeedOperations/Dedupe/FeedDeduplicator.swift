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
        fingerprint.traits.source = sources.number(of: fingerprint.source)
        index.note(fingerprint)
        fingerprints.append(fingerprint)
    }

    /// Decides about the entries that were added.
    public consuming func repeats() -> Repeats {
        var index = index
        // Most entries are like no other: only the others are kept together.
        var groups: [Int32: [Copy]] = [:]
        for (place, fingerprint) in fingerprints.enumerated() {
            let number = Int32(clamping: place)
            let match = index.match(fingerprint)
            index.insert(fingerprint, group: match?.group ?? number)
            guard let match else { continue }
            groups[match.group, default: [Copy(place: Int(match.group), rule: nil)]].append(
                Copy(place: place, rule: match.rule))
        }
        var resolution = Resolution(fingerprints, options)
        for group in groups.values { resolution.settle(group) }
        if options.near != nil { resolution.settleNear() }
        return resolution.repeats()
    }
}

/// Numbers for the feeds that entries come from.
struct SourceNumbers: Sendable {
    private var numbers: [String: Int32] = [:]

    mutating func number(of identity: String) -> Int32 {
        if let known = numbers[identity] { return known }
        let number = Int32(clamping: numbers.count)
        numbers[identity] = number
        return number
    }
}
