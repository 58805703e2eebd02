internal import ArgumentParser
internal import FeedCommand
internal import Syndication

/// `feed run`: a planet from one file.
@main
struct FeedRun: FeedTool {
    static let configuration = CommandConfiguration(
        commandName: "feed-run",
        abstract: "Make a site of many feeds, as one file describes it.",
        discussion: """
            EXAMPLES:
              feed run planet.yml
                  fetch what is due, merge, drop repeats, publish; from cron or a timer
              feed run planet.yml --dry-run
                  the same as a shell script, to read or to change
              feed run planet.yml --offline -v
                  with what was fetched before, and every step said

            The commands are those that anyone can call: their options stand in the file under their names. Paths are \
            relative to the file. A source that fails costs the others nothing and is named; the exit status is that of \
            the gravest failure. docs/planet.md describes the file.
            """,
        version: "feed-run \(commandVersion)")

    static let selfDescription = SelfDescription(
        name: "feed-run", abstract: "make a site of many feeds, as one file describes it", reads: [], writes: [])

    @Argument(help: ArgumentHelp("The file that describes the planet.", valueName: "planet.yml"))
    var file: String

    @Flag(help: "Print the shell commands that the file stands for, and run none.")
    var dryRun = false

    @Flag(help: "Ask nobody: use what was fetched before.")
    var offline = false

    @OptionGroup(title: "Messages") var standard: StandardOptions

    var readsStandardInput: Bool { false }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        let planet: Planet
        do throws(FeedError) {
            let text = try TextInput.read(file, limit: 1 << 20)
            do throws(ConfigurationError) {
                planet = try PlanetReader.planet(text)
            } catch {
                let place = error.line > 0 ? "\(file):\(error.line)" : file
                return diagnostics.error(error.message, in: place, .configuration)
            }
        } catch {
            return diagnostics.error(error.message, in: file, Folder.exists(file) ? .inputOutput : .noInput)
        }
        let plan = PlanetPlan(planet, isOffline: offline)
        let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
        if dryRun { return diagnostics.output(plan.script(in: folder.isEmpty ? "/" : folder)) }
        try PlanetRun(plan, self, folder: folder.isEmpty ? "/" : folder).run(&diagnostics)
    }
}
