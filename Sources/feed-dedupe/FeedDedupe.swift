internal import ArgumentParser
internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// `feed dedupe`: a feed without entries that repeat others.
@main
struct FeedDedupe: FeedTool {
    static let configuration = CommandConfiguration(
        commandName: "feed-dedupe",
        abstract: "Drop repeated entries, and say why.",
        discussion: """
            EXAMPLES:
              feed dedupe planet.atom -o planet.atom
                  repeats go, everything else stays
              feed merge feeds/*.xml | feed dedupe --report repeats.jsonl
                  with a line for every entry that went: which stayed, by what rule
              feed dedupe --check planet.atom && echo clean
                  only asks: exit status 1 when there are repeats
              feed dedupe planet.atom --keep longest
                  of copies the one with the longest content stays

            Entries repeat each other when their id, their link or their whole text is the same, in what counts: tracking \
            parameters, http or https, case, quotes and white space do not. When in doubt an entry stays. The one that \
            stays links to the pages of the others.
            """,
        version: "feed-dedupe \(commandVersion)")

    static let selfDescription = SelfDescription(
        name: "feed-dedupe", abstract: "drop repeated entries, and say why",
        reads: FeedFormat.readable.map(\.name), writes: FeedFormat.writable.map(\.name))

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "What is kept") var policy: DedupePolicy
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Messages") var standard: StandardOptions

    var readsStandardInput: Bool { input.operands.isEmpty }

    func validate() throws {
        try input.validateFormat()
        if let report = policy.report, report == output.output {
            throw ValidationError("--report and --output name the same file")
        }
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        let collected = try CollectedFeed(input, sanitizing: input.sanitize ?? false, &diagnostics)
        guard collected.hasRead else { return }
        let (feed, decisions) = collected.feed.deduplicated(options: FeedDeduplicator.Options(keep: policy.keep))
        if standard.strict, diagnostics.status != .done { return }
        if let report = policy.report {
            try TextOutput.write(decisions.map { $0.jsonLine + "\n" }.joined(), to: report, &diagnostics)
        }
        if policy.check {
            diagnostics.note("\(decisions.count) of \(collected.feed.entries.count) entries repeat others")
            if !decisions.isEmpty { throw diagnostics.status.combined(with: .no) }
            return
        }
        diagnostics.detail("\(decisions.count) of \(collected.feed.entries.count) entries left out")
        try FeedOutput.write(
            feed, namespaces: collected.namespaces.namespaces, output, strict: standard.strict, &diagnostics)
    }
}

/// What becomes of repeats.
struct DedupePolicy: ParsableArguments {
    @Option(
        help: ArgumentHelp("Which copy stays: earliest, newest, longest or source-order.", valueName: "which"),
        transform: policy(named:))
    var keep = FeedDeduplicator.Keep.earliest

    @Option(help: ArgumentHelp("Write a line of JSON for every entry that was left out.", valueName: "file"))
    var report: String?

    @Flag(help: "Write no feed; the exit status is 1 when there are repeats.")
    var check = false
}

/// Which copy stays, by its name.
private func policy(named name: String) throws -> FeedDeduplicator.Keep {
    guard let keep = FeedDeduplicator.Keep(rawValue: name) else {
        let names = FeedDeduplicator.Keep.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("there is no copy called '\(name)'; there are: \(names)")
    }
    return keep
}
