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
              feed import articles/ -o feed.atom
                  a folder of articles and web pages becomes an Atom feed
              feed import 'posts/**/*.md' --site https://example.org -f rss
                  a blog written in Markdown, with links to your site; no drafts
              feed import articles/ --dry-run
                  what would become what: file, date, author, title, identifier
              feed import --explain page.txt
                  why a line is the title, the author, text, or left out
              curl -s https://example.org/feed | feed import - -f jsonl
                  any feed in any format, entries one a line for scripts

            What a file is, is told from its content: a feed, an HTML page, Markdown
            (by its front matter or its name), or text. Several articles in one text
            file stand apart by a form feed or a line '---- 8< ----'. What .feedignore
            files name is left out of folders. For articles, --from also takes:
            \(ArticleFormats.all.map(\.name).joined(separator: ", ")).
            """,
        version: "feed-import \(commandVersion)")

    static let selfDescription = SelfDescription(
        name: "feed-import", abstract: "turn articles, feeds and folders of them into one feed",
        reads: ArticleFormats.all.map(\.name) + FeedFormat.readable.map(\.name), writes: FeedFormat.writable.map(\.name)
    )

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Which files are read") var selection: SelectionOptions
    @OptionGroup(title: "Documents on the web") var web: WebOptions
    @OptionGroup(title: "What is made") var result: ResultOptions
    @OptionGroup(title: "Articles") var articles: ArticleCommandOptions
    @OptionGroup(title: "Instead of a feed") var report: ReportOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Messages") var standard: StandardOptions

    var readsStandardInput: Bool {
        input.operands.isEmpty && selection.fromList == nil && report.explain == nil
    }

    func validate() throws {
        try input.validateFormat(or: ArticleFormats.all.map(\.name))
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        var session = try ImportSession(self, &diagnostics)
        try session.run(&diagnostics)
    }
}
