internal import ArgumentParser
internal import FeedCommand
internal import FeedFiltering
internal import FeedOperations
internal import Syndication

/// `feed merge`: several feeds in, one feed out.
@main
struct FeedMergeCommand: FeedTool {
    static let configuration = CommandConfiguration(
        commandName: "feed-merge",
        abstract: "Combine feeds into one.",
        discussion: """
            EXAMPLES:
              feed merge feeds/*.xml -o all.atom
                  every entry once, in its newest version, newest first
              feed merge blog.atom news.xml --limit 20 --title 'Front page'
                  the twenty newest entries of two feeds
              feed import seeds/ | feed merge - feeds/*.xml | feed dedupe
                  in a pipe; - is standard input
              feed merge feeds/ --sort title -f jsonl
                  a folder of feeds, from A to Z, one entry a line
              feed merge feeds/ --since 7d --where 'enclosure and not category = ads'
                  a week's episodes without advertisements
              feed merge feeds/ --per-source 3 --limit 30 -o front.atom
                  a front page on which no feed has more than three entries
              feed merge 2024.atom 2025.atom --sorted -o all.atom
                  archives of any size, which are in order already

            Entries are the same when their ids are; of several versions the one that was updated last is kept, or \
            that of the feed to --prefer. Every entry says in its source which feed it came from. Entries that a feed \
            has deleted (RFC 6721) stay deleted. What does not fit into --memory is sorted in a temporary file, which \
            is gone whatever happens.
            """,
        version: "feed-merge \(commandVersion)")

    static let selfDescription = SelfDescription(
        name: "feed-merge", abstract: "combine feeds: order, limit, honour deletions",
        reads: FeedFormat.readable.map(\.name), writes: FeedFormat.writable.map(\.name))

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "What is kept") var selection: MergeSelection
    @OptionGroup(title: "When") var time: TimeOptions
    @OptionGroup(title: "What is made") var result: ResultOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Messages") var standard: StandardOptions

    var readsStandardInput: Bool { input.operands.isEmpty }

    func validate() throws {
        try input.validateFormat()
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        if selection.sorted { return try SortedMergeSession(self).run(&diagnostics) }
        var session = try MergeSession(self)
        try session.run(&diagnostics)
    }

    /// How the feeds are merged.
    var options: FeedMerge.Options {
        var options = FeedMerge.Options(
            order: selection.sort, limit: selection.limit, title: result.title, id: result.id ?? result.site)
        options.entriesPerSource = selection.perSource
        options.since = time.earliest
        options.until = time.end
        options.conflict = selection.onConflict
        options.preferredSources = selection.prefer
        options.aliases = selection.aliases
        options.memory = selection.memory.bytes
        options.temporaryFolder = selection.temporaryFolder
        return options
    }
}
