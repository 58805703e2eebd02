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

    @Option(help: ArgumentHelp("How far apart such entries may have appeared.", valueName: "time"))
    var window = TimeSpan(seconds: 14 * 86_400)

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
        options.near?.window = all ? nil : Int64(window.seconds)
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
