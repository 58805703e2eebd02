import Foundation
import Testing

/// Where the driver looks for a command, and what it says when there is none.
@Suite struct DriverLookupTests {
    let installation: DriverInstallation

    init() throws {
        installation = try DriverInstallation()
    }

    @Test func looksInTheInstallationThenBesideTheDriverThenOnPath() throws {
        try installation.install("which", "echo path")
        #expect(try installation.feed("which").output == "path\n")
        try installation.install("which", in: "bin", "echo bin")
        #expect(try installation.feed("which").output == "bin\n")
        try installation.install("which", in: "libexec/feed", "echo libexec")
        #expect(try installation.feed("which").output == "libexec\n")
    }

    @Test func letsTheBundledCommandWin() throws {
        try installation.install("merge", in: "libexec/feed", "echo bundled")
        try installation.install("merge", "echo shadow")
        #expect(try installation.feed("merge").output == "bundled\n")
    }

    @Test func looksInTheFoldersOfFeedExecPathInsteadOfTheInstallation() throws {
        try installation.install("which", in: "libexec/feed", "echo libexec")
        try installation.install("which", in: "second", "echo second; echo \"$FEED_EXEC_PATH\"; echo \"$PATH\"")
        let folders = installation.folder.path("first") + "::" + installation.folder.path("second")
        let given = folders.replacingOccurrences(of: "::", with: ":")
        let outcome = try installation.feed("which", with: ["FEED_EXEC_PATH": folders])
        #expect(outcome.output == "second\n\(given)\n\(given):\(installation.searchPath)\n")
    }

    @Test(arguments: ["", ":"]) func treatsAnEmptyFeedExecPathAsUnset(_ value: String) throws {
        try installation.install("which", in: "libexec/feed", "echo \"$FEED_EXEC_PATH\"")
        #expect(try installation.feed("which", with: ["FEED_EXEC_PATH": value]).output == installation.libexec + "\n")
    }

    @Test(arguments: [":", "::/usr/bin:", ""]) func neverTakesAnEmptyElementForTheCurrentFolder(_ path: String) throws {
        try installation.install("here", in: "work", "echo run")
        let outcome = try installation.feed("here", with: ["PATH": path])
        #expect(outcome.status == 127)
        #expect(outcome.output == "")
    }

    @Test func namesTheFileThatIsNotExecutable() throws {
        try installation.install("plain", permissions: 0o644, "echo run")
        let outcome = try installation.feed("plain")
        #expect(outcome.status == 126)
        let file = installation.path + "/feed-plain"
        #expect(outcome.errors == "feed: '\(file)' is not executable; 'chmod +x' makes it a command\n")
    }

    @Test func passesOverAFileThatIsNotExecutable() throws {
        try installation.install("plain", in: "libexec/feed", permissions: 0o644, "echo libexec")
        try installation.install("plain", "echo path")
        #expect(try installation.feed("plain").output == "path\n")
    }

    @Test func passesOverAFolder() throws {
        try FileManager.default.createDirectory(
            atPath: installation.libexec + "/feed-plain", withIntermediateDirectories: true)
        #expect(try installation.feed("plain").status == 127)
    }

    @Test func saysThatTheInterpreterIsMissing() throws {
        try installation.folder.write("#!/no/such/shell\n", to: "path/feed-odd", permissions: 0o755)
        let outcome = try installation.feed("odd")
        #expect(outcome.status == 126)
        #expect(outcome.errors.hasSuffix("/feed-odd': the interpreter or loader it names does not exist\n"))
    }

    @Test func saysThatAFileIsNoProgram() throws {
        try installation.folder.write("echo run\n", to: "path/feed-odd", permissions: 0o755)
        let outcome = try installation.feed("odd")
        #expect(outcome.status == 126)
        #expect(outcome.errors.hasSuffix("neither a program for this machine nor a script that begins with '#!'\n"))
    }

    @Test(arguments: [
        ("mrege", "merge"), ("improt", "import"), ("dedup", "dedupe"), ("publich", "publish"), ("hepl", "help"),
        ("titels", "titles"),
    ])
    func suggestsTheNearestName(_ typed: String, expected: String) throws {
        try installation.install("titles", "echo run")
        let outcome = try installation.feed(typed)
        #expect(outcome.status == 127)
        #expect(outcome.output == "")
        #expect(outcome.errors == "feed: no command '\(typed)'; did you mean '\(expected)'?\n")
    }

    @Test(arguments: ["x", "mm", "website"]) func suggestsNothingWhereNothingIsNear(_ typed: String) throws {
        let outcome = try installation.feed(typed)
        #expect(outcome.status == 127)
        #expect(outcome.errors == "feed: no command '\(typed)'; 'feed --help' lists what there is\n")
    }

    @Test func saysThatABundledCommandIsNotInstalled() throws {
        let outcome = try installation.feed("merge")
        #expect(outcome.status == 127)
        #expect(outcome.errors == "feed: no command 'merge': feed-merge is not installed\n")
    }
}
