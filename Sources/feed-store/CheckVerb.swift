internal import ArgumentParser
internal import FeedCommand
internal import FeedStore

/// `feed store check`: whether a store is whole.
struct CheckVerb: StoreVerb {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look whether a store is whole; the status is 1 when something is wrong.",
        discussion: """
            EXAMPLES:
              feed store check planet.db && cp planet.db backup/
                  everything is read: some minutes for some million entries
            """)

    @Argument(help: "The store.", completion: .file())
    var file: String

    @OptionGroup(title: "Messages") var standard: StandardOptions

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        let file = file
        try StoreAccess.reading(file, &diagnostics) { archive, diagnostics in
            var said = diagnostics
            let count = try archive.check { said.error($0, in: file, .no) }
            if count > 100 { said.error("and \(count - 100) more", in: file, .no) }
            diagnostics = said
            if count == 0 { diagnostics.detail("everything is as it should be", in: file) }
        }
    }
}
