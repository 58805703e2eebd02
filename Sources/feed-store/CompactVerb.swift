internal import ArgumentParser
internal import FeedCommand
internal import FeedStore

/// `feed store compact`: a store small and quick.
struct CompactVerb: StoreVerb {
    static let configuration = CommandConfiguration(
        commandName: "compact",
        abstract: "Give back room that nothing is in, and make searches quick.",
        discussion: """
            EXAMPLES:
              feed store expire planet.db --older-than 3650d && feed store compact planet.db

            It needs as much room again as the file has. It can be interrupted at any time.
            """)

    @Argument(help: "The store.", completion: .file())
    var file: String

    @Option(help: ArgumentHelp("How long to wait for another writer.", valueName: "span"))
    var wait = TimeSpan(seconds: 60)

    @OptionGroup(title: "Messages") var standard: StandardOptions

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        try StoreAccess.writing(file, wait: wait, &diagnostics) { archive, _ in try archive.compact() }
    }
}
