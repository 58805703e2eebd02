internal import ArgumentParser
internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// What counts as a repeat, and which copy stays.
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

    @Flag(
        help:
            """
            Also mark what several sources report about one event: a common category, and links to each other. Nothing is \
            left out for it.
            """
    )
    var stories = false

    @Option(
        help: ArgumentHelp("How far apart reports of one story may have appeared: 3d unless set.", valueName: "time"))
    var storyWindow: TimeSpan?

    @Option(
        help: ArgumentHelp(
            "How alike reports of one story must be, from 0 to 1: 0.4 unless set.", valueName: "similarity"))
    var storyAt: Double?

    @Option(
        help: ArgumentHelp(
            "Rules of your own for what in an address says nothing about the page, in the form of ClearURLs.",
            valueName: "file"))
    var urlRules: String?

    func validate() throws {
        if let storyAt, !(0...1).contains(storyAt) {
            throw ValidationError("--story-at wants a number from 0 to 1, not \(storyAt)")
        }
        if storyAt != nil, !stories { throw ValidationError("--story-at is for --stories") }
        if storyWindow != nil, !stories { throw ValidationError("--story-window is for --stories") }
        if all, window != nil { throw ValidationError("--all and --window say two things; give one") }
    }

    /// What the library is asked for.
    ///
    /// - Throws: ``ExitStatus`` when the rules cannot be read, which is said.
    func options(_ thresholds: DedupeThresholds, _ diagnostics: inout Diagnostics) throws -> FeedDeduplicator.Options {
        var options = FeedDeduplicator.Options(keep: keep)
        thresholds.apply(to: &options)
        if let window { options.near?.window = Int64(window.seconds) }
        if all { options.near?.window = nil }
        if !near { options.near = nil }
        options.addressRules = try urlRules.map { try Self.rules($0, &diagnostics) }
        return options
    }

    /// When entries report one story; nil when nobody asked.
    var storyOptions: StoryOptions? {
        guard stories else { return nil }
        var options = StoryOptions()
        if let storyAt { options.similarity = storyAt }
        if let storyWindow { options.span = Int64(storyWindow.seconds) }
        if all, storyWindow == nil { options.span = nil }
        return options
    }

    private static func rules(_ path: String, _ diagnostics: inout Diagnostics) throws -> AddressRules {
        do throws(FeedError) {
            let bytes = try TextInput.read(path, limit: 16 << 20)
            let rules = try AddressRules(clearURLs: bytes)
            for problem in rules.problems { diagnostics.note(problem, in: path) }
            return rules
        } catch {
            diagnostics.error(error, in: path)
            throw error.code == .unreadable ? ExitStatus.noInput : ExitStatus(error)
        }
    }
}

/// How much texts must share to be copies.
struct DedupeThresholds: ParsableArguments {
    @Option(
        help: ArgumentHelp("Of two texts' runs of three words, the share from which they are one.", valueName: "J"))
    var duplicateAt = NearOptions().duplicateAt

    @Option(help: ArgumentHelp("The share from which they are versions of one article.", valueName: "J"))
    var nearAt = NearOptions().nearAt

    @Option(
        help: ArgumentHelp("The share of the shorter text from which it stands within the longer.", valueName: "C"))
    var containedAt = NearOptions().containedAt

    @Option(help: ArgumentHelp("Words that a text must have to be known by its words.", valueName: "number"))
    var minWords = NearOptions().minimumWords

    @Option(
        help: ArgumentHelp(
            "The share of a source's entries from which what they all have is boilerplate.", valueName: "share"))
    var boilerplateShare = NearOptions().boilerplateShare

    @Option(
        help: ArgumentHelp(
            "The share of their numbers below which two texts are of a series, as daily tables are.", valueName: "share"
        ))
    var seriesShare = NearOptions().seriesShare

    func validate() throws {
        let shares = [
            ("duplicate-at", duplicateAt), ("near-at", nearAt), ("contained-at", containedAt),
            ("boilerplate-share", boilerplateShare), ("series-share", seriesShare),
        ]
        for (name, share) in shares where !(0...1).contains(share) {
            throw ValidationError("--\(name) wants a number from 0 to 1, not \(share)")
        }
        guard nearAt <= duplicateAt else {
            throw ValidationError(
                "--near-at \(nearAt) is more than --duplicate-at \(duplicateAt), which already lets an entry go; set both"
            )
        }
        guard (1...1_000_000).contains(minWords) else {
            throw ValidationError("--min-words wants a number from 1, not \(minWords)")
        }
    }

    /// Sets what was asked for.
    func apply(to options: inout FeedDeduplicator.Options) {
        options.minimumWords = minWords
        options.near?.duplicateAt = duplicateAt
        options.near?.nearAt = nearAt
        options.near?.containedAt = containedAt
        options.near?.minimumWords = minWords
        options.near?.boilerplateShare = boilerplateShare
        options.near?.seriesShare = seriesShare
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
