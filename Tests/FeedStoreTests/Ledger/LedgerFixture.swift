import FeedOperations
import FeedStore
import Syndication
import Testing

/// A ledger in a folder of its own, and runs against it a day after another.
final class LedgerFixture {
    let folder: TemporaryFolder
    var options = FeedDeduplicator.Options()
    var window: Int64? = 14 * 86_400
    private(set) var ledger: DedupeLedger
    private(set) var now: Int64 = 1_772_323_200

    init() throws {
        folder = try TemporaryFolder()
        ledger = try DedupeLedger(path: folder.file("ledger.db"))
    }

    var settings: LedgerOptions { LedgerOptions(window: window) }

    /// Goes on as another process does.
    func reopen() throws {
        ledger.close()
        ledger = try DedupeLedger(path: folder.file("ledger.db"))
    }

    /// A run that comes to its end, or is cut off before its output is in place.
    @discardableResult
    func run(_ entries: [Entry], days: Int64 = 1, finishes: Bool = true) throws -> LedgerOutcome {
        now += days * 86_400
        let outcome = try ledger.decide(fingerprints(entries), options: options, ledger: settings, now: now)
        if finishes { try ledger.finish(outcome, options: options, ledger: settings, now: now) } else { try reopen() }
        return outcome
    }

    func look(_ entries: [Entry]) throws -> LedgerOutcome {
        try ledger.look(fingerprints(entries), options: options, ledger: settings, now: now)
    }

    func undo(_ id: String) throws -> [LedgerDecision] { try ledger.undo(id, now: now) }

    private func fingerprints(_ entries: [Entry]) -> [EntryFingerprint] {
        entries.map { EntryFingerprint($0, from: Feed(), options: options) }
    }
}

extension LedgerOutcome {
    /// Which rules dropped which entries.
    var drops: [String] { repeats.decisions.map { "\($0.dropped) \($0.rule.rawValue) \($0.kept)" } }
}

/// A text of some words, the same for the same subject; the first ones can be others.
func prose(_ subject: String, words: Int = 150, changed: Int = 0) -> String {
    (0..<words).map { $0 < changed ? "other\($0)" : "\(subject)\($0)" }.joined(separator: " ")
}

func entry(
    _ id: String, _ title: String, _ text: String? = nil, link: String? = nil, in source: String = "a",
    published: Int64? = 1_772_323_200, updated: Int64? = nil
) -> Entry {
    var entry = Entry(id: id, title: .text(title))
    if let text { entry.content = [Content(Text.text(text))] }
    if let link { entry.links = [Link(href: link)] }
    entry.published = published.map { Timestamp(seconds: $0) }
    entry.updated = updated.map { Timestamp(seconds: $0) }
    entry.source = Source(Feed(id: "https://\(source).example/", title: .text("Feed \(source)")))
    return entry
}
