internal import ArgumentParser
internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// What counts as a repeat, and what becomes of it.
struct DedupePolicy: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Which copy stays: earliest, newest, longest, source-order or original.", valueName: "which"),
        transform: policy(named:))
    var keep = FeedDeduplicator.Keep.earliest

    @Flag(inversion: .prefixedNo, help: "Also find texts that share most of their words, and excerpts.")
    var near = true

    @Option(
        help: ArgumentHelp("How far apart such entries may have appeared: 14d unless set.", valueName: "time"))
    var window: TimeSpan?

    @Flag(help: "Compare entries however far apart they appeared: for archives.")
    var all = false

    @Option(help: ArgumentHelp("Write a line of JSON for every entry that was left out.", valueName: "file"))
    var report: String?

    @Flag(help: "Write no feed; the exit status is 1 when there are repeats.")
    var check = false

    @Flag(help: "Write no feed, but every two entries that were compared: ids, J, C and what came of it.")
    var pairs = false

    /// What the library is asked for.
    var options: FeedDeduplicator.Options {
        var options = FeedDeduplicator.Options(keep: keep)
        if let window { options.near?.window = Int64(window.seconds) }
        // Whoever asks for pairs looks at the dates, or does not.
        if all || pairs && window == nil { options.near?.window = nil }
        if !near { options.near = nil }
        return options
    }
}

/// Which copy stays, by its name.
private func policy(named name: String) throws -> FeedDeduplicator.Keep {
    guard let keep = FeedDeduplicator.Keep(rawValue: name) else {
        let names = FeedDeduplicator.Keep.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("there is no copy called '\(name)'; there are: \(names)")
    }
    return keep
}
