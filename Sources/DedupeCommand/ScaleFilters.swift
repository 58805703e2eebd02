internal import ArgumentParser
internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// The steps of looking for repeats, one by one, for more entries than one machine has room for. Each is a filter from lines
/// to lines.
struct ScaleOptions: ParsableArguments {
    @Flag(help: "Write, for each entry, the keys that texts which are alike have in common.")
    var signatures = false

    @Flag(
        help: "Write the boilerplate of each source. All entries of a source must be in the same run, or none.")
    var findBoilerplate = false

    @Option(help: ArgumentHelp("What --find-boilerplate wrote, for --signatures and --verify.", valueName: "file"))
    var boilerplate: String?

    @Flag(
        help:
            """
            Read groups of candidates from standard input, and write every pair with how alike it is. Groups are lines: a \
            JSON array of entries, or of ids of entries in the inputs.
            """
    )
    var verify = false

    @Flag(help: "Read the pairs that --verify wrote, and write what is left out, as --report does.")
    var link = false

    /// The options that name a filter.
    private var filters: [String] {
        let filters = [
            ("signatures", signatures), ("find-boilerplate", findBoilerplate), ("verify", verify), ("link", link),
        ]
        return filters.filter(\.1).map { "--\($0.0)" }
    }

    /// The option that names the filter that is wanted.
    var filter: String? { filters.first }

    func validate() throws {
        let given = filters
        if given.count > 1 { throw ValidationError("\(given[0]) and \(given[1]) do not go together") }
        if boilerplate != nil, !signatures, !verify {
            throw ValidationError("--boilerplate is for --signatures and --verify")
        }
    }

    /// Whether one of the filters is wanted.
    var isFilter: Bool { filter != nil }
}

/// Runs one of the filters. Input that is empty makes output that is empty.
struct ScaleFilter {
    let scale: ScaleOptions
    let input: InputOptions
    let options: FeedDeduplicator.Options

    private var near: NearOptions { options.near ?? NearOptions() }

    /// Reads, and writes lines.
    func run(_ lines: inout LineOutput, _ diagnostics: inout Diagnostics) throws {
        if scale.link { return link(&lines, &diagnostics) }
        let boilerplate = try self.boilerplate(&diagnostics)
        if scale.verify { return try verify(boilerplate, &lines, &diagnostics) }
        if scale.findBoilerplate { return try findBoilerplate(&lines, &diagnostics) }
        try forEachEntry(&diagnostics) { entry, feed in
            let signature = EntrySignature(entry, from: feed, options: near, boilerplate: boilerplate)
            lines.write(signature.jsonLine + "\n")
        }
    }

    // MARK: - Entries

    /// Reads the inputs; lines of JSON unless something else is said.
    private func forEachEntry(_ diagnostics: inout Diagnostics, _ body: (Entry, Feed) -> Void) throws {
        var input = input
        if input.operands.isEmpty, input.from == nil { input.from = .feed(.jsonLines) }
        try InputSet(input).forEach(&diagnostics) { document, diagnostics in
            guard var reader = InputReader(document, &diagnostics) else { return }
            while let entry = reader.next(&diagnostics) { body(entry, reader.feed) }
        }
    }

    private func findBoilerplate(_ lines: inout LineOutput, _ diagnostics: inout Diagnostics) throws {
        var fingerprints: [EntryFingerprint] = []
        try forEachEntry(&diagnostics) { entry, feed in
            fingerprints.append(EntryFingerprint(entry, from: feed, options: options))
        }
        for line in SourceBoilerplate.lines(of: fingerprints, options: near) { lines.write(line + "\n") }
    }

    private func boilerplate(_ diagnostics: inout Diagnostics) throws -> SourceBoilerplate {
        guard let path = scale.boilerplate else { return SourceBoilerplate() }
        var boilerplate = SourceBoilerplate()
        let before = diagnostics.status
        LineInput.forEach(of: [path], &diagnostics) { line, name, number, diagnostics in
            do throws(FeedError) {
                try boilerplate.add(line: line, number: number)
            } catch {
                diagnostics.error(error, in: name)
            }
        }
        // Without all of it the results would be others than on other machines.
        if diagnostics.status != before { throw diagnostics.status }
        return boilerplate
    }

    // MARK: - Pairs

    private func verify(
        _ boilerplate: SourceBoilerplate, _ lines: inout LineOutput, _ diagnostics: inout Diagnostics
    ) throws {
        var known: [String: EntryFingerprint] = [:]
        if !input.operands.isEmpty {
            try forEachEntry(&diagnostics) { entry, feed in
                let fingerprint = fingerprint(entry, feed, boilerplate)
                known[fingerprint.entryID] = fingerprint
            }
        }
        LineInput.forEach(of: [], &diagnostics) { line, name, number, diagnostics in
            do throws(FeedError) {
                let group = try CandidateGroup(line: line, number: number)
                try write(members(of: group, known, boilerplate, number), &lines)
            } catch {
                diagnostics.error(error, in: name)
            }
        }
    }

    private func fingerprint(_ entry: Entry, _ feed: Feed, _ boilerplate: SourceBoilerplate) -> EntryFingerprint {
        var fingerprint = EntryFingerprint(entry, from: feed, options: options)
        boilerplate.mark(&fingerprint)
        return fingerprint
    }

    private func members(
        of group: CandidateGroup, _ known: [String: EntryFingerprint], _ boilerplate: SourceBoilerplate, _ line: Int
    ) throws(FeedError) -> [EntryFingerprint] {
        switch group {
        case .entries(let entries):
            return entries.map { fingerprint($0, Feed(), boilerplate) }
        case .ids(let ids):
            var members: [EntryFingerprint] = []
            for id in ids {
                guard let entry = known[id] else {
                    throw FeedError(.malformed, "no entry in the inputs has the id \(id)", line: line)
                }
                members.append(entry)
            }
            return members
        }
    }

    /// Writes every pair of a group; of a large one every member with each of the first ones.
    private func write(_ members: [EntryFingerprint], _ lines: inout LineOutput) {
        for second in members.indices {
            for first in 0..<min(second, near.entriesPerSample) {
                if let pair = PairRecord(members[first], members[second], options: near) {
                    lines.write(pair.jsonLine + "\n")
                }
            }
        }
    }

    // MARK: - Decisions

    private func link(_ lines: inout LineOutput, _ diagnostics: inout Diagnostics) {
        var linker = PairLinker(keep: options.keep)
        LineInput.forEach(of: input.operands, &diagnostics) { line, name, number, diagnostics in
            do throws(FeedError) {
                linker.add(try PairRecord(line: line, number: number))
            } catch {
                diagnostics.error(error, in: name)
            }
        }
        for decision in linker.decisions() { lines.write(decision.jsonLine + "\n") }
    }
}
