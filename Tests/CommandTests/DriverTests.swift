import Foundation
import Testing

/// How the driver runs a command, and what the command finds.
@Suite struct DriverTests {
    let installation: DriverInstallation

    init() throws {
        installation = try DriverInstallation()
    }

    // MARK: Arguments, streams and status

    @Test func passesArgumentsUntouched() throws {
        try installation.install("show", "printf '<%s>' \"$@\"")
        let arguments = ["--help", "-q", "--", "two words", "", "-C", "--color=never", "héllo\n*"]
        let outcome = try Shell.run(
            installation.driver, ["show"] + arguments, environment: ["PATH": installation.searchPath])
        #expect(outcome.output == arguments.map { "<\($0)>" }.joined())
        #expect(outcome.errors == "")
    }

    @Test func passesArgumentsThatAreNotUTF8() throws {
        try installation.install("show", "printf %s \"$1\" | od -An -tx1")
        let outcome = try installation.shell(#""$FEED" show "$(printf 'a\377b')""#)
        #expect(outcome.output == " 61 ff 62\n")
    }

    @Test func passesStandardInputAndOutputThrough() throws {
        try installation.install("copy", "cat; echo note >&2")
        let outcome = try installation.feed("copy", input: "<feed/>")
        #expect(outcome.output == "<feed/>")
        #expect(outcome.errors == "note\n")
    }

    @Test(arguments: [0, 1, 65, 78, 255] as [Int32]) func passesTheStatusOfTheCommand(_ status: Int32) throws {
        try installation.install("end", "exit \(status)")
        #expect(try installation.feed("end").status == status)
    }

    @Test func passesTheSignalThatKillsTheCommand() throws {
        try installation.install("die", "kill -TERM $$")
        let outcome = try installation.feed("die")
        #expect(outcome.signal == 15)
        #expect(outcome.errors == "")
    }

    @Test func becomesTheCommandAndDoesNotWaitForIt() throws {
        try installation.install("id", "echo $$")
        let outcome = try installation.shell(#"sh -c 'echo $$; exec "$FEED" id'"#)
        let ids = outcome.output.split(separator: "\n")
        #expect(ids.count == 2 && ids[0] == ids[1])
    }

    @Test func readsAnOptionTerminatorBeforeTheName() throws {
        try installation.install("show", "echo \"$@\"")
        #expect(try installation.feed("-q", "--", "show", "x").output == "x\n")
    }

    // MARK: Environment

    @Test func tellsTheCommandWhereTheDriverIs() throws {
        try installation.install("show", #"printf '%s\n' "$FEED" "$FEED_EXEC_PATH" "$FEED_PROTOCOL" "$PATH""#)
        let lines = try installation.feed("show").output.split(separator: "\n").map(String.init)
        let path = installation.libexec + ":" + installation.searchPath
        #expect(lines == [installation.driver.path, installation.libexec, "1", path])
    }

    @Test func tellsTheFileBehindALink() throws {
        try installation.install("show", in: "libexec/feed", #"echo "$FEED""#)
        try FileManager.default.createSymbolicLink(
            at: installation.work.appendingPathComponent("feed"), withDestinationURL: installation.driver)
        let outcome = try installation.shell("PATH=.:$PATH; feed show; ./feed show")
        #expect(outcome.output == installation.driver.path + "\n" + installation.driver.path + "\n")
    }

    @Test func doesNotLetThePathGrowInNestedCalls() throws {
        try installation.install("outer", #""$FEED" inner"#)
        try installation.install("inner", #"echo "$PATH""#)
        #expect(try installation.feed("outer").output == installation.libexec + ":" + installation.searchPath + "\n")
    }

    @Test(
        arguments: [
            ([], nil, "0"), (["-q"], nil, "-1"), (["-v"], nil, "1"), (["-v", "-q"], nil, "-1"),
            (["--verbose"], "-1", "1"), ([], "1", "1"), ([], "-1", "-1"), ([], "loud", "0"), ([], "", "0"),
        ] as [([String], String?, String)])
    func tellsTheVerbosity(_ options: [String], inherited: String?, expected: String) throws {
        try installation.install("show", #"echo "$FEED_VERBOSITY""#)
        var environment = ["PATH": installation.searchPath]
        environment["FEED_VERBOSITY"] = inherited
        let outcome = try Shell.run(installation.driver, options + ["show"], environment: environment)
        #expect(outcome.output == expected + "\n")
    }

    @Test(arguments: [
        (["--color", "never"], "never,1"), (["--color=always"], "always,"), (["--color", "auto"], "auto,set"),
        ([], ",set"),
    ])
    func tellsTheChoiceOfColor(_ options: [String], expected: String) throws {
        try installation.install("show", #"echo "$FEED_COLOR,$NO_COLOR""#)
        let environment = ["PATH": installation.searchPath, "NO_COLOR": "set"]
        let outcome = try Shell.run(installation.driver, options + ["show"], environment: environment)
        #expect(outcome.output == expected + "\n")
    }

    @Test func worksWithAnEmptyEnvironment() throws {
        try installation.install(
            "show", in: "libexec/feed", #"printf '%s\n' "$FEED" "$FEED_VERBOSITY" "$PATH"; cat /dev/null"#)
        let outcome = try Shell.run(installation.driver, ["show"], environment: [:])
        let path = installation.libexec + ":/usr/local/bin:/usr/bin:/bin"
        #expect(outcome.output == "\(installation.driver.path)\n0\n\(path)\n")
        #expect(outcome.errors == "")
    }

    @Test func leavesOtherVariablesAlone() throws {
        try installation.install("show", #"echo "$OTHER""#)
        #expect(try installation.feed("show", with: ["OTHER": "as it was"]).output == "as it was\n")
    }

    // MARK: -C

    @Test func changesTheFolderFirst() throws {
        try installation.install("where", #"pwd -P; echo "$PWD""#)
        let outcome = try installation.feed("-C", installation.path, "where")
        #expect(outcome.output == installation.path + "\n" + installation.path + "\n")
    }

    @Test func takesEachFolderFromTheOneBefore() throws {
        try installation.install("where", "pwd -P")
        #expect(try installation.feed("-C", "..", "-C", "path", "where").output == installation.path + "\n")
    }

    @Test func findsARelativePathFromWhereTheUserTypedIt() throws {
        try installation.install("where", "pwd -P")
        let outcome = try installation.shell(#"PATH=../path:$PATH; "$FEED" -C / where"#)
        #expect(outcome.output == "/\n")
    }

    @Test(arguments: ["missing", "missing/deeper", ""]) func refusesAFolderThatDoesNotExist(_ name: String) throws {
        let outcome = try installation.feed("-C", name, "show")
        #expect(outcome.status == 66)
        #expect(outcome.errors == "feed: cannot change to '\(name)': no such file or directory\n")
    }

    @Test func refusesAFileAsAFolder() throws {
        let outcome = try installation.feed("-C", installation.driver.path, "show")
        #expect(outcome.status == 66)
        #expect(outcome.errors.hasSuffix("not a directory\n"))
    }

    // MARK: Usage

    @Test(arguments: [
        ["--frob"], ["-x", "show"], ["-C"], ["--color"], ["--color", "blue", "show"], ["--color=", "show"],
        ["describe"], ["describe", "a", "b"], ["help", "a", "b"], ["--list", "a"], ["--paths"], ["--version", "a"],
        ["-"], [""],
    ])
    func explainsAMistakeInTwoLines(_ arguments: [String]) throws {
        let outcome = try Shell.run(installation.driver, arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("feed: ") == true)
        #expect(lines.last?.hasPrefix("usage: feed ") == true)
    }

    @Test(arguments: ["../x", "a/b", "/bin/sh", "Merge", "_x", "a.b", "a b", "é", "a\u{1B}[31m"])
    func refusesWhatIsNoName(_ name: String) throws {
        try installation.folder.write("#!/bin/sh\necho run\n", to: "path/feed-a/b", permissions: 0o755)
        for arguments in [[name], ["help", name], ["describe", name]] {
            let outcome = try Shell.run(
                installation.driver, arguments, environment: ["PATH": installation.searchPath])
            #expect(outcome.status == 64)
            #expect(outcome.output == "")
            #expect(outcome.errors.contains("is not a command name"))
            #expect(!outcome.errors.contains("\u{1B}"))
        }
    }

    @Test(arguments: ["a", "7", "x-y", "2-", "import"]) func takesEveryName(_ name: String) throws {
        try installation.install(name, "echo run")
        #expect(try installation.feed(name).output == "run\n")
    }

    @Test func printsItsVersion() throws {
        let outcome = try installation.feed("--version")
        #expect(outcome.output == "feed 0.1.0\n")
        #expect(outcome.status == 0)
    }

    // MARK: Output that nobody takes

    @Test(arguments: ["", "trap '' PIPE; "]) func endsQuietlyWhenTheReaderIsGone(_ prelude: String) throws {
        // The pipe's reader ends before the driver starts to write.
        let line = #"{ sleep 0.2; "$FEED" --help; } | :"#
        let outcome = try installation.shell(prelude + line)
        #expect(outcome.errors == "")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func saysThatTheOutputCannotBeWritten() throws {
        let outcome = try installation.shell(#""$FEED" --list >/dev/full; "$FEED" --version >/dev/full"#)
        #expect(outcome.status == 74)
        #expect(outcome.errors == "feed: cannot write: no space left on device\n")
    }
}
