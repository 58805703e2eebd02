public import Syndication

/// Drops entries that repeat others as they come, by what can be said at once: ids, links and words that are the same.
///
/// Steps 1 and 2, for streams that have no end. Of copies the first one stays; whoever can wait for the last entry has more
/// of a ``FeedDeduplicator``. Some 400 bytes are kept for an entry that was seen.
///
/// ```swift
/// var filter = RepeatFilter()
/// while let entry = try reader.next() {
///     if let decision = filter.decide(entry, from: reader.feed) {
///         print(decision.jsonLine)
///     } else {
///         writer.write(entry, in: reader.feed)
///     }
/// }
/// ```
public struct RepeatFilter: Sendable {
    private let options: FeedDeduplicator.Options
    private var index: RepeatIndex
    private var sources = SourceNumbers()
    private var count: Int32 = 0
    private var keptIDs: [Int32: String] = [:]

    /// Creates a filter that has seen nothing. Of the options, those that say how texts are compared do not matter.
    public init(options: FeedDeduplicator.Options = FeedDeduplicator.Options()) {
        var exact = options
        exact.near = nil
        self.options = exact
        index = RepeatIndex(minimumWords: max(options.minimumWords, 1))
    }

    /// Looks at an entry before anything is decided.
    ///
    /// Where entries can be read twice, show all of them here first: a feed that uses one id or link for everything is
    /// then known from its first entry on, and not only from its third.
    public mutating func survey(_ entry: Entry, from feed: Feed) {
        index.note(fingerprint(entry, feed))
    }

    /// Decides about an entry.
    ///
    /// - Parameters:
    ///   - entry: the entry.
    ///   - feed: the feed it stands in; its own source counts for more.
    /// - Returns: nil when it is a new one and stays; else why it is dropped.
    public mutating func decide(_ entry: Entry, from feed: Feed) -> Decision? {
        let fingerprint = fingerprint(entry, feed)
        index.note(fingerprint)
        let number = count
        count += 1
        let match = index.match(fingerprint)
        index.insert(fingerprint, group: match?.group ?? number)
        guard let match else {
            keptIDs[number] = fingerprint.facts.id
            return nil
        }
        return Decision(
            kept: keptIDs[match.group] ?? fingerprint.facts.id, dropped: fingerprint.facts.id, rule: match.rule,
            evidence: fingerprint.evidence(for: match.rule, options.addressRules))
    }

    private mutating func fingerprint(_ entry: Entry, _ feed: Feed) -> EntryFingerprint {
        var fingerprint = EntryFingerprint(entry, from: feed, options: options)
        (fingerprint.traits.source, fingerprint.origin) = sources.number(of: fingerprint.origin)
        return fingerprint
    }
}
