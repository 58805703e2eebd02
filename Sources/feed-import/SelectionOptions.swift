internal import ArgumentParser
internal import FeedCommand
internal import Syndication

/// Which files are read, beside those that are named.
struct SelectionOptions: ParsableArguments {
    @Flag(help: "Take drafts too. They are left out else, with a note.")
    var drafts = false

    @Option(
        help: ArgumentHelp(
            "Leave out of folders what a pattern names, as in .feedignore; may be given several times.",
            valueName: "pattern"))
    var exclude: [String] = []

    @Option(
        help: ArgumentHelp(
            "Also read the files that a list names, one a line; - for standard input.", valueName: "file"))
    var fromList: String?

    @Flag(name: [.customShort("0"), .customLong("null")], help: "In the list, NUL bytes end the names.")
    var null = false

    /// The paths of the list; nil where none was given.
    ///
    /// - Throws: ``ExitStatus`` after the fault was named.
    func list(_ diagnostics: inout Diagnostics) throws -> [String]? {
        guard let fromList else { return nil }
        do throws(FeedError) {
            return TextInput.paths(in: try TextInput.read(fromList, limit: 1 << 28), separatedByNUL: null)
        } catch {
            diagnostics.error(error.message, in: fromList, .noInput)
            throw ExitStatus.noInput
        }
    }

    func validate() throws {
        if null, fromList == nil {
            throw ValidationError("--null says how the names in --from-list end, and there is none")
        }
    }
}
