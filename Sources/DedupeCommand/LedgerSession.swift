internal import FeedCommand
internal import FeedOperations

/// One run with a ledger.
final class LedgerSession {
    private let path: String
    private let access: LedgerAccess
    private let store: any LedgerStore
    private let isReading: Bool
    private let onlyNew: Bool
    private let options: FeedDeduplicator.Options
    private let ledger: LedgerOptions
    private let clock = Clock()
    private var outcome: LedgerOutcome?

    /// - Parameters:
    ///   - isReading: whether nothing of the run is to be remembered.
    ///   - window: seconds for which entries are remembered; nil for ever.
    /// - Returns: nil when no ledger is asked for.
    /// - Throws: ``ExitStatus`` when the ledger cannot be opened, which is said.
    init?(
        _ arguments: LedgerArguments, isReading: Bool, window: Int64?, _ options: FeedDeduplicator.Options,
        _ diagnostics: inout Diagnostics
    ) throws {
        guard let path = arguments.ledger else { return nil }
        self.path = path
        self.isReading = isReading
        self.options = options
        onlyNew = arguments.new
        ledger = LedgerOptions(window: window)
        access = try LedgerAccess.required(&diagnostics)
        store = try access.open(path, isReading: isReading, &diagnostics)
    }

    /// Decides about entries that were added.
    func repeats(_ deduplicator: inout FeedDeduplicator, _ diagnostics: inout Diagnostics) throws -> Repeats {
        let entries = deduplicator.take()
        let found = try access.saying(path, &diagnostics) {
            isReading
                ? try store.look(entries, options: options, ledger: ledger, now: clock.now)
                : try store.decide(entries, options: options, ledger: ledger, now: clock.now)
        }
        outcome = found
        for migration in found.migrations {
            diagnostics.note(
                "\(migration.renamings.count) entries changed their ids, and keep the ones they had", in: migration.feed
            )
        }
        return found.repeats
    }

    /// What is known of words from earlier runs.
    func background(_ diagnostics: inout Diagnostics) throws -> TermBackground {
        try access.saying(path, &diagnostics) { try store.background() } ?? TermBackground()
    }

    /// Remembers what is known of words by now.
    func keep(_ background: TermBackground, _ diagnostics: inout Diagnostics) throws {
        guard !isReading else { return }
        try access.saying(path, &diagnostics) { try store.keep(background) }
    }

    /// Whether an entry was in no earlier run.
    func isNew(_ place: Int) -> Bool { outcome?.isNew(place) ?? true }

    /// What was decided about the entries of an id in earlier runs.
    func decisions(about id: String, _ diagnostics: inout Diagnostics) throws -> [Decision] {
        try access.saying(path, &diagnostics) { try store.decisions(about: id).map(\.decision) }
    }

    /// Whether an entry that stays is to be written.
    func writes(_ place: Int) -> Bool { !onlyNew || outcome?.isNew(place) ?? true }

    /// Says that the output is where it belongs.
    func finish(_ diagnostics: inout Diagnostics) throws {
        defer { store.close() }
        guard !isReading, let outcome else { return }
        try access.saying(path, &diagnostics) {
            try store.finish(outcome, options: options, ledger: ledger, now: clock.now)
        }
    }

    /// Takes decisions back.
    func undo(_ ids: [String], _ diagnostics: inout Diagnostics) throws {
        defer { store.close() }
        for id in ids {
            let undone = try access.saying(path, &diagnostics) { try store.undo(id, now: clock.now) }
            if undone.isEmpty { diagnostics.error("no entry of this id was dropped", in: id, .no) }
            for item in undone {
                let decision = item.decision
                diagnostics.note(
                    "stays from now on; it was dropped for \(decision.kept) by the rule \(decision.rule.rawValue)",
                    in: id)
            }
        }
    }
}
