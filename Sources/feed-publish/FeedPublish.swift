internal import ArgumentParser
internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// `feed publish`: a feed as a folder for a web server.
@main
struct FeedPublish: FeedTool {
    static let configuration = CommandConfiguration(
        commandName: "feed-publish",
        abstract: "Write a feed as a folder for a web server.",
        discussion: """
            EXAMPLES:
              feed publish public/ planet.atom
                  public/atom.xml, rss.xml, feed.json and index.html
              feed merge feeds/*.xml | feed dedupe | feed publish public/
                  at the end of a pipe
              feed publish public/ planet.atom --site https://planet.example.org/
                  the feeds say where they are to be had

            Every file is written whole or not at all, and not when nothing changed; the page comes last. HTML from \
            feeds is cleaned on the way, unless --no-sanitize is given.
            """,
        version: "feed-publish \(commandVersion)")

    static let selfDescription = SelfDescription(
        name: "feed-publish", abstract: "write a feed as Atom, RSS, JSON Feed and HTML for a web server",
        reads: FeedFormat.readable.map(\.name), writes: [])

    @Argument(help: ArgumentHelp("The folder, which is made if there is none.", valueName: "folder"))
    var folder: String

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "What is made") var result: ResultOptions
    @Option(help: ArgumentHelp("How many entries are published, the first ones.", valueName: "number"))
    var limit: Int?
    @OptionGroup(title: "Messages") var standard: StandardOptions

    var readsStandardInput: Bool { input.operands.isEmpty }

    func validate() throws {
        try input.validateFormat()
        if let limit, limit < 0 { throw ValidationError("--limit wants a number from 0, not \(limit)") }
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        let collected = try CollectedFeed(input, sanitizing: input.sanitize ?? true, &diagnostics)
        guard collected.hasRead, !(standard.strict && diagnostics.status != .done) else { return }
        var feed = collected.feed
        result.apply(to: &feed)
        let files: [FeedSite.File]
        do throws(FeedError) {
            files = try FeedSite(feed, options: FeedSite.Options(url: result.site, limit: limit)).files()
        } catch {
            return diagnostics.error(error.message, .bug)
        }
        try OutputFolder.make(folder, &diagnostics)
        for file in files {
            try TextOutput.write(file.bytes, to: OutputFolder.path(of: file.path, in: folder), &diagnostics)
        }
        diagnostics.detail("\(files.count) files, \(feed.entries.count) entries", in: folder)
    }
}
