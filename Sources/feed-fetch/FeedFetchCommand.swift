internal import ArgumentParser
internal import FeedCommand
internal import Syndication

/// `feed fetch`: other people's feeds in, politely.
@main
struct FeedFetchCommand: FeedTool {
    static let configuration = CommandConfiguration(
        commandName: "feed-fetch", abstract: "Fetch feeds from the web, politely.",
        version: "feed-fetch \(commandVersion)")
    static let selfDescription = SelfDescription(
        name: "feed-fetch", abstract: "fetch feeds from the web, politely", reads: FeedFormat.readable.map(\.name),
        writes: FeedFormat.writable.map(\.name))

    @OptionGroup(title: "Messages") var standard: StandardOptions
    var readsStandardInput: Bool { false }

    mutating func run(_ diagnostics: inout Diagnostics) throws {}
}
