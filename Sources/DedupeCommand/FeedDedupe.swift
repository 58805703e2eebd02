package import ArgumentParser
package import FeedCommand
internal import FeedOperations
internal import Syndication

/// `feed dedupe`: a feed without entries that repeat others.
package struct FeedDedupe: FeedTool {
    package static let configuration = CommandConfiguration(
        commandName: "feed-dedupe",
        abstract: "Drop repeated entries, and say why.",
        discussion: """
            EXAMPLES:
              feed dedupe planet.atom -o planet.atom
                  repeats go, everything else stays
              feed merge feeds/*.xml | feed dedupe --report repeats.jsonl
                  with a line for every entry that went: which stayed, by what rule
              feed dedupe --dry-run planet.atom
                  only says what would go
              feed dedupe --explain https://example.org/a planet.atom
                  why this entry stays or goes
              feed dedupe --ledger ~/seen.ledger --new planet.atom -f jsonl | notify
                  from cron: only what is new, held against what came in weeks before
              feed dedupe --stories --group planet.atom -o grouped.atom
                  nothing goes: copies, and reports of one event, are marked

            Entries repeat each other when their id, their link or their whole text is the same, in what counts: \
            tracking parameters, http or https, case, quotes and white space do not; or when their texts of 80 words \
            and more share most of their words, or one stands within the other. When in doubt an entry stays. The one \
            that stays links to the pages of the others.
            """,
        version: "feed-dedupe \(commandVersion)")

    package static let selfDescription = SelfDescription(
        name: "feed-dedupe", abstract: "drop repeated entries, and say why",
        reads: FeedFormat.readable.map(\.name), writes: FeedFormat.writable.map(\.name))

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "What is kept") var policy: DedupePolicy
    @OptionGroup(title: "What is written") var results: DedupeResults
    @OptionGroup(title: "When texts are alike") var thresholds: DedupeThresholds
    @OptionGroup(title: "Memory") var ledger: LedgerArguments
    @OptionGroup(title: "For more entries than one machine has room for") var scale: ScaleOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Messages") package var standard: StandardOptions

    package init() {}

    package var readsStandardInput: Bool {
        input.operands.isEmpty && ledger.undo.isEmpty && !asksLedger || scale.verify
    }

    package func validate() throws {
        try input.validateFormat()
        if let filter = scale.filter,
            let other = results.given ?? (policy.stories ? "--stories" : nil)
                ?? (ledger.ledger == nil ? nil : "--ledger")
        {
            throw ValidationError("\(filter) and \(other) do not go together")
        }
        try FilePlaces.check(
            inputs: input.operands, written: [("--report", results.report), ("--output", output.output)],
            ledger: ledger.ledger)
    }

    package mutating func run(_ diagnostics: inout Diagnostics) throws {
        var options = try policy.options(thresholds, &diagnostics)
        // Whoever asks for pairs looks at the dates, or does not.
        if results.pairs, policy.window == nil { options.near?.window = nil }
        if scale.isFilter {
            var lines = try LineOutput(output.output, &diagnostics)
            try ScaleFilter(scale: scale, input: input, options: options).run(&lines, &diagnostics)
            return lines.finish(&diagnostics)
        }
        let session = try LedgerSession(
            ledger, isReading: results.isOnlyAsking, window: policy.remembering, options, &diagnostics)
        if let session, !ledger.undo.isEmpty { return try session.undo(ledger.undo, &diagnostics) }
        if let session, asksLedger { return try explain(by: session, &diagnostics) }
        var reading = EntryReading(input)
        var deduplicator = FeedDeduplicator(options: options)
        let background = policy.stories ? try session?.background(&diagnostics) : nil
        var finder = policy.storyOptions.map { StoryFinder(options: $0, background: background ?? TermBackground()) }
        try FingerprintPass(options, findsStories: policy.stories).run(&reading, &diagnostics) { prints in
            deduplicator.add(prints.fingerprint)
            if let story = prints.story { finder?.add(story) }
        }
        guard reading.hasRead else { return }
        if standard.strict, diagnostics.status != .done { return }
        if results.pairs { return try writePairs(&deduplicator, &diagnostics) }
        if !results.explain.isEmpty { return try explain(&deduplicator, finder, reading, session, &diagnostics) }
        let repeats = try session?.repeats(&deduplicator, &diagnostics) ?? deduplicator.repeats()
        let stories = finder?.stories { repeats.keeps($0) || results.group }
        if let report = results.report {
            let lines = repeats.decisions.map(\.jsonLine) + (stories?.jsonLines ?? [])
            try TextOutput.write(lines.map { $0 + "\n" }.joined(), to: report, &diagnostics)
        }
        if results.check {
            diagnostics.note("\(repeats.decisions.count) of \(reading.count) entries repeat others")
            if !repeats.decisions.isEmpty { throw diagnostics.status.combined(with: .no) }
            return
        }
        if results.dryRun { return try list(repeats, &diagnostics) }
        diagnostics.detail("\(repeats.decisions.count) of \(reading.count) entries left out")
        try write(repeats, stories, background, reading, session, &diagnostics)
    }

    /// Whether what was decided in earlier runs is all that is asked for.
    private var asksLedger: Bool { ledger.ledger != nil && !results.explain.isEmpty && input.operands.isEmpty }

    // MARK: - What is written

    /// Writes the entries that stay, or with `--group` all.
    private func write(
        _ repeats: Repeats, _ stories: Stories?, _ background: TermBackground?, _ reading: EntryReading,
        _ session: LedgerSession?, _ diagnostics: inout Diagnostics
    ) throws {
        var background = background
        let feed = reading.feed
        let namespaces = reading.namespaces.namespaces
        var document = try FeedOutput(output, strict: standard.strict, namespaces: namespaces, &diagnostics)
        let isUnchanged = try reading.readAgain(&diagnostics) { entry, place in
            // Every entry counts once in what is known of words, however often it comes.
            if session?.isNew(place) ?? false { background?.add(StoryEntry(entry, from: feed)) }
            guard session?.writes(place) ?? true else { return }
            let kept = results.group ? repeats.grouped(entry, at: place) : repeats.resolved(entry, at: place)
            if let kept { document.write(stories?.told(kept, at: place) ?? kept, in: feed) }
        }
        guard isUnchanged else { return }
        let isDone = try document.finish(
            feed, document: DocumentInfo(namespaces: namespaces), strict: standard.strict, &diagnostics)
        guard isDone else { return }
        if let background { try session?.keep(background, &diagnostics) }
        try session?.finish(&diagnostics)
    }

    /// Writes every two entries that were compared.
    private func writePairs(_ deduplicator: inout FeedDeduplicator, _ diagnostics: inout Diagnostics) throws {
        var lines = try LineOutput(output.output, &diagnostics)
        deduplicator.forEachPair { lines.write($0.tabSeparated + "\n") }
        lines.finish(&diagnostics)
    }

    /// Writes what would be left out.
    private func list(_ repeats: Repeats, _ diagnostics: inout Diagnostics) throws {
        var lines = try LineOutput(output.output, &diagnostics)
        for decision in repeats.decisions { lines.write(decision.tabSeparated + "\n") }
        lines.finish(&diagnostics)
    }

    /// Writes what a ledger has about entries that were left out.
    private func explain(by session: LedgerSession, _ diagnostics: inout Diagnostics) throws {
        var lines = try LineOutput(output.output, &diagnostics)
        for id in results.explain {
            let decisions = try session.decisions(about: id, &diagnostics)
            if decisions.isEmpty {
                diagnostics.error("the ledger has no entry of this id that was left out", in: id, .no)
            }
            for decision in decisions { lines.write(Explanation.text(of: decision)) }
        }
        lines.finish(&diagnostics)
    }

    /// Writes why entries stay or go.
    private func explain(
        _ deduplicator: inout FeedDeduplicator, _ finder: StoryFinder?, _ reading: EntryReading,
        _ session: LedgerSession?, _ diagnostics: inout Diagnostics
    ) throws {
        var deciding = deduplicator
        let repeats = try session?.repeats(&deciding, &diagnostics) ?? deciding.repeats()
        var explanation = Explanation(results.explain, deduplicator, repeats, finder)
        var lines = try LineOutput(output.output, &diagnostics)
        // The words that entries share are looked up in the entries themselves.
        guard try reading.readAgain(&diagnostics, { explanation.read($0, at: $1) }) else { return }
        lines.write(explanation.text)
        lines.finish(&diagnostics)
        for id in explanation.unknown { diagnostics.error("no entry has this id or link", in: id, .no) }
    }
}
