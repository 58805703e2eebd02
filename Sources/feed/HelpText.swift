/// The text of `feed --help`.
struct HelpText {
    let listing: CommandListing

    static let usageLine = "usage: feed [-C DIR] [-q|-v] [--color WHEN] NAME [ARGS...]"

    var text: String {
        [Self.usageLine, Self.examples, commands, plugins, Self.options]
            .filter { !$0.isEmpty }
            .joined(separator: "\n\n") + "\n"
    }

    private static let examples = """
        Turn a folder of articles into a feed:
          feed import seeds/ > seeds.atom

        Combine it with other feeds, drop the repeats, and make a web site of the rest:
          feed import seeds/ | feed merge - feeds/*.xml | feed dedupe | feed publish public/

        Run a plugin, here any executable on PATH that is called feed-titles:
          feed titles seeds.atom
        """

    /// The bundled commands; one that is missing from an installation is marked, not hidden.
    private var commands: String {
        let installed = Set(listing.bundled.map(\.name.text))
        let width = BundledCommand.allCases.map(\.rawValue.count).max() ?? 0
        let lines = BundledCommand.allCases.map { command in
            let padding = String(repeating: " ", count: width - command.rawValue.count)
            let mark = installed.contains(command.rawValue) ? "" : " (not installed)"
            return "  \(command.rawValue)\(padding)  \(command.abstract)\(mark)"
        }
        return (["Commands:"] + lines).joined(separator: "\n")
    }

    private var plugins: String {
        let names = listing.others.map { "  " + $0.name.text }
        return names.isEmpty ? "" : (["Also on PATH:"] + names).joined(separator: "\n")
    }

    private static let options = """
        Options, before NAME (what follows NAME belongs to the command):
          -C DIR           change to DIR first
          -q, --quiet      no notes on standard error
          -v, --verbose    more notes on standard error
          --color WHEN     auto, always or never

        About the commands:
          feed help NAME           the help of a command
          feed describe NAME       its description as JSON, if it has one
          feed --list [--paths]    all names, one a line, for scripts
          feed --version           the version
        """
}
