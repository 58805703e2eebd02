internal import ArgumentParser

/// What is told of articles instead of making a feed of them.
struct ReportOptions: ParsableArguments {
    @Flag(help: "Say what would become what, an entry a line, and write no feed.")
    var dryRun = false

    @Option(
        help: ArgumentHelp("Say what every line or block of an article was taken for, and why.", valueName: "file"))
    var explain: String?
}
