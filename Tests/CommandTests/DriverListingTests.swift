import Foundation
import Testing

/// `feed --help`, `feed help NAME` and `feed --list`.
@Suite struct DriverListingTests {
    let installation: DriverInstallation

    init() throws {
        installation = try DriverInstallation()
    }

    /// Two bundled commands, one of them shadowed on PATH, and plugins in several places.
    private func installSome() throws {
        try installation.install("merge", in: "libexec/feed", "echo bundled >ran")
        try installation.install("import", in: "bin", "echo bundled >ran")
        try installation.install("merge", "echo shadow >ran")
        try installation.install("zebra", "echo >ran")
        try installation.install("apple", "echo >ran")
        try installation.install("zebra", in: "other", "echo >ran")
        try installation.install("plain", permissions: 0o644, "echo >ran")
        try installation.install("Odd.name", "echo >ran")
        try installation.install("help", "echo >ran")
        try FileManager.default.createDirectory(
            atPath: installation.path + "/feed-folder", withIntermediateDirectories: true)
    }

    private var variables: [String: String] {
        ["PATH": installation.path + ":" + installation.folder.path("other") + ":/missing:"]
    }

    @Test func listsBundledCommandsFirstAndThenPluginsByName() throws {
        try installSome()
        let outcome = try installation.feed("--list", with: variables)
        #expect(outcome.output == "import\nmerge\napple\nzebra\n")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
    }

    @Test func listsThePathThatWouldBeRun() throws {
        try installSome()
        let outcome = try installation.feed("--list", "--paths", with: variables)
        #expect(
            outcome.output == """
                import\t\(installation.bin)/feed-import
                merge\t\(installation.libexec)/feed-merge
                apple\t\(installation.path)/feed-apple
                zebra\t\(installation.path)/feed-zebra

                """)
    }

    @Test func runsNothingMerelyToListIt() throws {
        try installSome()
        _ = try installation.feed("--help", with: variables)
        _ = try installation.feed("--list", with: variables)
        #expect(try FileManager.default.contentsOfDirectory(atPath: installation.work.path).isEmpty)
    }

    @Test(arguments: [["--help"], ["-h"], ["help"], ["help", "help"], ["help", "--help"], ["describe", "--help"]])
    func printsItsHelp(_ arguments: [String]) throws {
        try installSome()
        let outcome = try Shell.run(installation.driver, arguments, environment: variables)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.hasPrefix("usage: feed [-C DIR] [-q|-v] [--color WHEN] NAME [ARGS...]\n\nTurn a folder"))
        #expect(outcome.output.contains("  feed import seeds/ > seeds.atom\n"))
        #expect(outcome.output.contains("\n  merge    combine feeds: order, limit, honour deletions\n"))
        #expect(outcome.output.contains("drop repeated entries, and say why (not installed)\n"))
        #expect(outcome.output.contains("\nAlso on PATH:\n  apple\n  zebra\n\n"))
    }

    @Test func leavesOutTheHeadingWithoutPlugins() throws {
        #expect(try !installation.feed("--help").output.contains("Also on PATH"))
    }

    @Test func printsItsHelpAsAnErrorWhenNothingIsAsked() throws {
        let outcome = try installation.feed()
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors == (try installation.feed("--help").output))
    }

    @Test(arguments: [["help", "show"], ["--help", "show"]]) func asksACommandForItsHelp(_ arguments: [String]) throws {
        try installation.install("show", "echo \"$# $*\"; exit 3")
        let outcome = try Shell.run(installation.driver, arguments, environment: ["PATH": installation.searchPath])
        #expect(outcome.output == "1 --help\n")
        #expect(outcome.status == 3)
    }

    @Test func hasNoHelpForACommandThatIsNotThere() throws {
        let outcome = try installation.feed("help", "mrege")
        #expect(outcome.status == 127)
        #expect(outcome.errors == "feed: no command 'mrege'; did you mean 'merge'?\n")
    }
}
