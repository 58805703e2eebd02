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

    func validate() throws {
        let modes = [
            ("group", group), ("dry-run", dryRun), ("check", check), ("explain", !explain.isEmpty), ("pairs", pairs),
        ]
        let given = modes.filter(\.1).map { "--\($0.0)" }
        if given.count > 1 { throw ValidationError("\(given[0]) and \(given[1]) do not go together") }
    }
}
