internal import ArgumentParser
internal import FeedCommand
internal import Syndication

/// What `feed store` can be told to do.
struct FeedStoreCommand: FeedTool {
    static let configuration = CommandConfiguration(
        commandName: "feed-store",
        abstract: "Keep entries for years, and find them again.",
        discussion: """
            EXAMPLES:
              feed store put planet.db feeds/*.xml
                  every entry once, in its newest version; what is there costs nothing
              feed fetch feeds.opml | feed store put planet.db -
                  every night
              feed store get planet.db --since 7d --limit 20 -o week.atom
                  the latest twenty of a week, as a feed
              feed store get planet.db --match 'tide OR "high water"' -f jsonl
                  full text
              feed store expire planet.db --older-than 3650d
                  entries of more than ten years go, and stay away

            'feed store VERB --help' says more of each.
            """,
        version: "feed-store \(commandVersion)",
        subcommands: [
            PutVerb.self, GetVerb.self, DeleteVerb.self, ExpireVerb.self, StatsVerb.self, CheckVerb.self,
            CompactVerb.self,
        ])

    static let selfDescription = SelfDescription(
        name: "feed-store", abstract: "keep entries for years, and find them again",
        reads: FeedFormat.readable.map(\.name), writes: FeedFormat.writable.map(\.name))

    @OptionGroup(title: "Messages") var standard: StandardOptions

    var readsStandardInput: Bool { false }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        OutputStream.write(Self.helpMessage() + "\n", to: 2)
        throw ExitStatus.usage
    }
}

/// A verb of `feed store`.
protocol StoreVerb: FeedTool {
    /// The path of the store.
    var file: String { get }
}

extension StoreVerb {
    static var selfDescription: SelfDescription { FeedStoreCommand.selfDescription }
    var readsStandardInput: Bool { false }
}
