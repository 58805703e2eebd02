import Foundation
import Testing

/// `feed describe NAME`.
@Suite struct DriverDescribeTests {
    let installation: DriverInstallation

    init() throws {
        installation = try DriverInstallation()
    }

    @Test func printsTheObjectOfTheCommand() throws {
        let object = #"{"protocol": 1, "name": "show", "abstract": "braces } and \"quotes\""}"#
        try installation.install("show", "[ \"$*\" = --describe ] && cat <<'END'\n\(object)\nEND")
        let outcome = try installation.feed("describe", "show")
        #expect(outcome.output == object + "\n")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
    }

    @Test func putsAnObjectOfSeveralLinesOnOne() throws {
        let object = "{\n  \"name\": \"show\",\n  \"reads\": [\n    \"atom\"\n  ]\n}\n"
        try installation.install("show", "cat <<'END'\n\(object)\nEND")
        #expect(try installation.feed("describe", "show").output == #"{"name": "show","reads": ["atom"]}"# + "\n")
    }

    @Test(arguments: [
        "true", "echo hello", "echo '[1]'", "echo '{\"a\": 1'", "echo '{} {}'", "echo '{\"a\": [}]'",
        "echo '{}'; exit 2", "echo '{}'; kill -KILL $$", "echo unknown option >&2; exit 64",
        "printf '{\"a\": \"\\377\"}'", "yes '{}'",
    ])
    func saysThatTheCommandDoesNotDescribeItself(_ script: String) throws {
        try installation.install("show", script)
        let outcome = try installation.feed("describe", "show")
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors == "feed: feed-show does not describe itself (--describe printed no JSON object)\n")
    }

    @Test func showsTheComplaintsOfTheCommandOnRequest() throws {
        try installation.install("show", "echo unknown option >&2; exit 64")
        #expect(
            try installation.feed("-v", "describe", "show").errors.hasPrefix("unknown option\nfeed: feed-show does"))
    }

    @Test(arguments: ["sleep 60", "exec sleep 60", "exec >&-; sleep 60", "trap '' TERM; sleep 60", "sleep 60 &"])
    func endsACommandThatTakesTooLong(_ script: String) throws {
        try installation.install("slow", "echo $$ >started\n" + script)
        let start = Date()
        let outcome = try installation.feed("describe", "slow")
        #expect(outcome.status == 75)
        #expect(outcome.errors == "feed: feed-slow --describe took longer than 2 seconds\n")
        #expect(Date().timeIntervalSince(start) < 20)
        // The whole group is gone, the script's own children too.
        let group = try String(contentsOf: installation.work.appendingPathComponent("started"), encoding: .utf8)
        let line = "ps -A -o pgid= -o stat= | awk '$1 == \(group.trimmingCharacters(in: .newlines)) && $2 !~ /Z/'"
        #expect(try Shell.run(line: line).output == "")
    }

    @Test func givesTheCommandNoInputAndTheUsualEnvironment() throws {
        try installation.install("show", #"printf '{"input": "%s", "feed": "%s"}' "$(cat)" "$FEED""#)
        let outcome = try installation.feed("describe", "show", input: "not for the plugin")
        #expect(outcome.output == #"{"input": "", "feed": "\#(installation.driver.path)"}"# + "\n")
    }

    @Test func endsTheCommandBeforeItEndsOnASignal() throws {
        try installation.install("slow", "echo $$ >started; exec sleep 60")
        let outcome = try installation.shell(
            #"""
            "$FEED" describe slow & driver=$!
            while ! [ -s started ]; do sleep 0.05; done
            kill -TERM $driver
            wait $driver
            echo $?
            kill -0 "$(cat started)" 2>/dev/null && echo alive
            """#)
        #expect(outcome.output == "143\n")
    }

    @Test func hasNothingToAskWithoutACommand() throws {
        #expect(try installation.feed("describe", "nothing-like-it").status == 127)
        try installation.install("plain", permissions: 0o644, "echo '{}'")
        #expect(try installation.feed("describe", "plain").status == 126)
        try installation.folder.write("#!/no/such/shell\n", to: "path/feed-odd", permissions: 0o755)
        #expect(try installation.feed("describe", "odd").status == 126)
    }
}
