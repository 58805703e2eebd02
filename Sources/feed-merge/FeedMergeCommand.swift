internal import ArgumentParser
internal import FeedCommand
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

            Entries are the same when their ids are; of several versions the one that was updated last is kept. Every \
            entry says in its source which feed it came from. Entries that a feed has deleted (RFC 6721) stay deleted.
            """,
        version: "feed-merge \(commandVersion)")

    static let selfDescription = SelfDescription(
        name: "feed-merge", abstract: "combine feeds: order, limit, honour deletions",
        reads: FeedFormat.readable.map(\.name), writes: FeedFormat.writable.map(\.name))

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "What is kept") var selection: MergeSelection
    @OptionGroup(title: "What is made") var result: ResultOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Messages") var standard: StandardOptions

    var readsStandardInput: Bool { input.operands.isEmpty }

    func validate() throws {
        try input.validateFormat()
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        var merge = FeedMerge(options: options)
        var namespaces = NamespaceCollector()
        var hasRead = false
        let sanitizing = input.sanitize ?? false
        try InputSet(input).forEach(&diagnostics) { document, diagnostics in
            guard var reader = InputReader(document, sanitizing: sanitizing, &diagnostics) else { return }
            hasRead = true
            let feed = merge.begin(reader.feed)
            while let entry = reader.next(&diagnostics) { merge.add(entry, from: feed) }
            merge.end(feed, as: reader.feed)
            namespaces.add(reader.document)
        }
        guard hasRead else { return }
        var feed = merge.merged()
        result.apply(to: &feed)
        try FeedOutput.write(
            feed, namespaces: namespaces.namespaces, output, strict: standard.strict, &diagnostics)
    }

    private var options: FeedMerge.Options {
        FeedMerge.Options(
            order: selection.sort, limit: selection.limit, title: result.title, id: result.id ?? result.site)
    }
}

/// Which entries a merge keeps, and in what order.
struct MergeSelection: ParsableArguments {
    @Option(
        help: ArgumentHelp("The order: updated (newest first), published, title or source.", valueName: "order"),
        transform: order(named:))
    var sort = FeedMerge.Order.updated

    @Option(help: ArgumentHelp("How many entries are kept, the first ones in that order.", valueName: "number"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit wants a number from 0, not \(limit)") }
    }
}

/// An order by its name.
private func order(named name: String) throws -> FeedMerge.Order {
    guard let order = FeedMerge.Order(rawValue: name) else {
        let names = FeedMerge.Order.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("there is no order '\(name)'; there are: \(names)")
    }
    return order
}
