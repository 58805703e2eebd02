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
                  public/atom.xml, rss.xml, feed.json, opml.xml and index.html
              feed merge feeds/*.xml | feed dedupe | feed publish public/ --site https://planet.example.org/
                  at the end of a pipe; the feeds say where they are to be had
              feed publish public/ blog.atom --pages --by category --precompress
                  a page for every entry, a feed for every category, and copies for servers that send them compressed
              feed publish public/ planet.atom --dry-run
                  what would change
              feed publish public/ --preview
                  look at it in the browser
              feed publish --init-theme theme/ && feed publish public/ planet.atom --theme theme/
                  a look of your own

            Only files that change are written, each whole or not at all; the feeds and the front page come last, and \
            files that are none of the site any more are removed if feed publish made them. What would be a fault in a \
            feed is repaired and said; with --strict nothing is written then. HTML from feeds is cleaned on the way, \
            unless --no-sanitize is given; that on pages always is.
            """,
        version: "feed-publish \(commandVersion)")

    static let selfDescription = SelfDescription(
        name: "feed-publish", abstract: "write a feed as Atom, RSS, JSON Feed and HTML for a web server",
        reads: FeedFormat.readable.map(\.name), writes: [])

    @Argument(help: ArgumentHelp("The folder, which is made if there is none.", valueName: "folder"))
    var folder: String?

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "What is made") var site: SiteOptions
    @OptionGroup(title: "What it says of itself") var result: ResultOptions
    @OptionGroup(title: "Hubs") var hubs: HubOptions
    @OptionGroup(title: "Instead") var mode: PublishingMode
    @OptionGroup(title: "Messages") var standard: StandardOptions

    var readsStandardInput: Bool { input.operands.isEmpty && mode.initTheme == nil && !mode.preview }

    func validate() throws {
        try input.validateFormat()
        if folder == nil, mode.initTheme == nil { throw ValidationError("a folder to publish in is missing") }
        if !hubs.ping.isEmpty, result.site == nil {
            throw ValidationError("--ping wants --site, the address that a hub is told")
        }
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        if let folder = mode.initTheme {
            try ThemeFolder.write(to: folder, &diagnostics)
            guard !input.operands.isEmpty || self.folder != nil else { return }
        }
        guard let folder else { return }
        if !mode.preview || !input.operands.isEmpty { try PublishSession(self, folder).run(&diagnostics) }
        if mode.preview {
            try Companion.takeOver("feed-publish-preview", [folder, "--port", "\(mode.port)"], &diagnostics)
        }
    }
}
