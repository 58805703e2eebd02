internal import ArgumentParser
internal import ArticleImport
internal import FeedCommand
internal import Syndication

/// `feed import`: articles, feeds and folders of them in, one feed out.
@main
struct FeedImport: FeedTool {
    static let configuration = CommandConfiguration(
        commandName: "feed-import",
        abstract: "Bring articles and feeds in, as one feed.",
        discussion: """
            EXAMPLES:
              feed import seeds/ -o seeds.atom
                  a folder of articles becomes an Atom feed
              feed import notes.txt --site https://example.org --author Ann
                  one article, with links to your site
              feed import old.xml -f rss > new.xml
                  any format that is read to any that is written
              feed import seeds/ blog.atom -f jsonl | jq -r .title.value
                  entries one a line, for scripts
              curl -s https://example.org/feed | feed import --url https://example.org/
                  from the web, links made absolute

            Text files are read as articles, everything else as feeds; what a file is, is told from its content.
            """,
        version: "feed-import \(commandVersion)")

    static let selfDescription = SelfDescription(
        name: "feed-import", abstract: "turn articles, feeds and folders of them into one feed",
        reads: ArticleFormats.all.map(\.name) + FeedFormat.readable.map(\.name), writes: FeedFormat.writable.map(\.name)
    )

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "What is made") var result: ResultOptions
    @OptionGroup(title: "Articles") var articles: ArticleCommandOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Messages") var standard: StandardOptions

    var readsStandardInput: Bool { input.operands.isEmpty }

    func validate() throws {
        try input.validateFormat(or: ArticleFormats.all.map(\.name))
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        var session = ImportSession(self)
        try session.run(&diagnostics)
    }
}
