internal import ArgumentParser
internal import FeedCommand

/// What is written, beside or instead of a feed without repeats.
struct DedupeResults: ParsableArguments {
    @Flag(help: "Leave nothing out: entries that repeat each other get a common category, and links to each other.")
    var group = false

    @Option(help: ArgumentHelp("Write a line of JSON for every entry that was left out.", valueName: "file"))
    var report: String?

    @Flag(
        help: "Write no feed, and say what would be left out: its id, which entry it repeats, by what rule, how much.")
    var dryRun = false

    @Flag(help: "Write no feed; the exit status is 1 when there are repeats.")
    var check = false

    @Option(
        help: ArgumentHelp(
            "Write no feed, and say of an entry why it stays or goes. May be given again.", valueName: "id"))
    var explain: [String] = []

    @Flag(help: "Write no feed, but every two entries that were compared: ids, J, C, what came of it.")
    var pairs = false

    /// Whether nothing comes of it but an answer.
    var isOnlyAsking: Bool { dryRun || check || pairs || !explain.isEmpty }

    /// The options that say what is written instead of a feed.
    private var modes: [String] {
        let modes = [
            ("group", group), ("dry-run", dryRun), ("check", check), ("explain", !explain.isEmpty), ("pairs", pairs),
        ]
        return modes.filter(\.1).map { "--\($0.0)" }
    }

    /// The first option that says what is written; nil where it is a feed and nothing else.
    var given: String? { modes.first ?? (report == nil ? nil : "--report") }

    func validate() throws {
        let given = modes
        if report == "-" {
            throw ValidationError("--report wants the name of a file; --dry-run writes to standard output")
        }
        if given.count > 1 { throw ValidationError("\(given[0]) and \(given[1]) do not go together") }
    }
}
