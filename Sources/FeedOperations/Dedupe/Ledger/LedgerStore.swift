/// What remembers what runs of deduplication have seen and decided.
package protocol LedgerStore: AnyObject {
    /// Decides about the entries of an input, and remembers it. The run is unfinished until it is finished, and until then
    /// no other one can decide.
    func decide(
        _ entries: [EntryFingerprint], options: FeedDeduplicator.Options, ledger: LedgerOptions, now: Int64
    ) throws -> LedgerOutcome

    /// Decides about the entries of an input, and remembers nothing of it.
    func look(
        _ entries: [EntryFingerprint], options: FeedDeduplicator.Options, ledger: LedgerOptions, now: Int64
    ) throws -> LedgerOutcome

    /// Says that what a run let through is where it belongs, and forgets some of what was not seen for long.
    func finish(
        _ outcome: LedgerOutcome, options: FeedDeduplicator.Options, ledger: LedgerOptions, now: Int64
    ) throws

    /// What is known of words from the entries of earlier runs; nil when nothing is.
    func background() throws -> TermBackground?

    /// Remembers what is known of words by now.
    func keep(_ background: TermBackground) throws

    /// What was decided about the entries of an id, in whatever feeds they are.
    func decisions(about id: String) throws -> [LedgerDecision]

    /// Takes back the decisions that dropped entries of an id. They stay from now on, whatever they are like.
    ///
    /// - Returns: the decisions; none when there was none.
    func undo(_ id: String, now: Int64) throws -> [LedgerDecision]

    /// Ends all use. What was not finished stays unfinished.
    func close()
}
