internal import ArgumentParser
internal import FeedCommand
internal import FeedOperations

/// What is remembered from run to run.
struct LedgerArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Remember in this file what was seen and decided, and go by it: entries that repeat one of an earlier run "
                + "go, what was kept stays.", valueName: "file"))
    var ledger: String?

    @Flag(help: "With --ledger: write only entries that no earlier run has let through.")
    var new = false

    @Option(
        help: ArgumentHelp(
            "With --ledger, and reading no input: take back that the entry of this id was dropped; it stays from then on.",
            valueName: "id"))
    var undo: [String] = []

    func validate() throws {
        guard ledger == nil else { return }
        if new { throw ValidationError("--new needs --ledger, which says what was let through") }
        if !undo.isEmpty { throw ValidationError("--undo needs --ledger, which has the decisions") }
    }
}

extension DedupePolicy {
    /// Seconds for which entries are remembered that are not seen any more; nil for ever.
    var remembering: Int64? {
        all ? nil : window.map { Int64($0.seconds) } ?? NearOptions().window
    }
}
