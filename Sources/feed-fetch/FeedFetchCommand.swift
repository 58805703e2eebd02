internal import ArgumentParser
internal import FeedCommand
internal import Syndication

/// `feed fetch`: other people's feeds in, politely.
@main
struct FeedFetchCommand: FeedTool {
    static let configuration = CommandConfiguration(
        commandName: "feed-fetch",
        abstract: "Fetch feeds from the web: politely, and only what changed.",
        discussion: """
            EXAMPLES:
              feed fetch subscriptions.opml -d feeds/
                  a file for each feed, from cron every few minutes
              feed fetch subscriptions.opml -o planet.atom
                  all of them as one feed
              feed fetch https://example.org/ | feed publish public/
                  the feed of a page, wherever it is
              feed fetch --list
                  what is subscribed to, when it is due, what fails since when
              feed fetch https://example.org/feed -d feeds/ --history --full-text
                  everything a feed ever had, with the texts of its pages

            A feed is asked only when it is due, and only for what changed. Until then nothing happens, and nothing is \
            written. What is remembered is in one file (--state). Operands are URLs, OPML files and lists of URLs; \
            without any, everything subscribed to before is fetched. Rules: docs/fetching.md.
            """,
        version: "feed-fetch \(commandVersion)")

    static let selfDescription = SelfDescription(
        name: "feed-fetch", abstract: "fetch feeds from the web, politely and only what changed",
        reads: FeedFormat.readable.map(\.name), writes: FeedFormat.writable.map(\.name))

    @Argument(
        help: ArgumentHelp(
            "URLs of feeds or of pages that have one, OPML files, lists of URLs, or - for one of them on standard input.",
            valueName: "subscription"))
    var operands: [String] = []

    @OptionGroup(title: "What is fetched") var selection: SelectionOptions
    @OptionGroup(title: "Where it goes") var destination: DestinationOptions
    @OptionGroup(title: "The merged feed") var result: ResultOptions
    @OptionGroup(title: "Manners") var manners: MannersOptions
    @OptionGroup(title: "Safety") var safety: SafetyOptions
    @OptionGroup(title: "Instead of fetching") var instead: InsteadOptions
    @OptionGroup(title: "Messages") var standard: StandardOptions

    /// Without operands standard input may hold subscriptions, but need not.
    var readsStandardInput: Bool { false }

    func validate() throws {
        if destination.directory != nil, destination.output.output != nil {
            throw ValidationError("-d and -o exclude each other: a folder of feeds, or one merged feed")
        }
        if destination.directory != nil, destination.output.format.format.name != FeedFormat.atom.name {
            throw ValidationError("-d writes Atom files; 'feed import' makes other formats of them")
        }
        if instead.json, !instead.list, destination.directory == nil, destination.output.output == nil {
            throw ValidationError("--json writes to standard output, so that the feeds must go elsewhere: -d or -o")
        }
        if instead.raw, operands.count != 1 { throw ValidationError("--raw wants one URL") }
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        if instead.raw { return try RawFetch(self).run(operands[0], &diagnostics) }
        if instead.list { return try SubscriptionListing(self).run(&diagnostics) }
        if !instead.forget.isEmpty { return try Forgetting(self).run(&diagnostics) }
        var session = try FetchSession(self, &diagnostics)
        try session.run(&diagnostics)
    }
}
