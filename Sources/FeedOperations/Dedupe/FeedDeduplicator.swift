public import Syndication

/// Finds entries that repeat others, one after the other, without keeping the entries.
///
/// What it keeps is some 700 bytes an entry and the ids of those that stay. Of copies the first one stays: the other
/// choices need the whole feed, see `Feed.deduplicated(options:)`.
///
/// ```swift
/// var deduplicator = FeedDeduplicator()
/// while let entry = try reader.next() {
///     if let decision = deduplicator.decide(entry, from: reader.feed) {
///         print(decision.jsonLine)
///     } else {
///         writer.write(entry, in: reader.feed)
///     }
/// }
/// ```
public struct FeedDeduplicator: Sendable {
    /// The entries that were dropped, in the order in which they came.
    public private(set) var report: [Decision] = []

    private var index: RepeatIndex
    private var sources: [String: Int32] = [:]
    private var count: Int32 = 0
    private var keptIDs: [Int32: String] = [:]

    /// Creates a deduplicator that has seen nothing.
    public init(options: Options = Options()) {
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
        let id = entry.id ?? entry.atomID
        guard let match = admit(fingerprint).match else {
            keptIDs[count - 1] = id
            return nil
        }
        let decision = Decision(
            kept: keptIDs[match.group] ?? id, dropped: id, rule: match.rule,
            evidence: fingerprint.evidence(for: match.rule))
        report.append(decision)
        return decision
    }

    /// Gives an entry its number and the group of entries that it belongs to.
    mutating func admit(_ fingerprint: Fingerprint) -> (group: Int32, match: RepeatIndex.Match?) {
        let number = count
        count += 1
        let match = index.match(fingerprint)
        index.insert(fingerprint, group: match?.group ?? number)
        return (match?.group ?? number, match)
    }

    mutating func fingerprint(_ entry: Entry, _ feed: Feed) -> Fingerprint {
        let origin = entry.source?.feed ?? feed
        let identity = origin.atomID
        return Fingerprint(entry, source: number(of: identity), feed: origin, identity: identity)
    }

    mutating func note(_ fingerprint: Fingerprint) {
        index.note(fingerprint)
    }

    private mutating func number(of identity: String) -> Int32 {
        if let known = sources[identity] { return known }
        let number = Int32(clamping: sources.count)
        sources[identity] = number
        return number
    }
}

extension Fingerprint {
    /// What speaks for a rule that found this entry to be a repeat.
    func evidence(for rule: Decision.Rule) -> [Decision.Evidence] {
        var evidence: [Decision.Evidence] = []
        if rule == .link || rule == .shortText, let url {
            evidence.append(Decision.Evidence("url", url.key))
            if !url.rules.isEmpty {
                let names = url.rules.map(\.rawValue).joined(separator: " ")
                evidence.append(Decision.Evidence("urlRules", names))
            }
        }
        if rule == .text || rule == .shortText {
            evidence.append(Decision.Evidence("words", String(body.wordCount)))
            evidence.append(Decision.Evidence("textHash", body.hash.hexadecimal))
        }
        return evidence
    }
}
