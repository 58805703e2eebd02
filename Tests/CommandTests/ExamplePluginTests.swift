import Foundation
import Testing

/// The plugins in Examples/plugins, with a made-up `feed import`: what is tested is the plugin.
@Suite struct ExamplePluginTests {
    let installation: DriverInstallation

    private static let plugins = BuiltProducts.package.appendingPathComponent("Examples/plugins").path

    /// PATH as the tests were started with it: Python may lie anywhere.
    private static let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

    private static let hasPython =
        (try? Shell.run(line: "python3 -c ''", environment: ["PATH": searchPath]).status) == 0

    init() throws {
        installation = try DriverInstallation()
    }

    private func feed(_ arguments: String..., input: String = "") throws -> Shell.Outcome {
        let environment = ["PATH": Self.plugins + ":" + Self.searchPath]
        return try Shell.run(
            installation.driver, arguments, input: input, environment: environment, in: installation.work)
    }

    /// An `import` that checks its arguments and copies its input.
    private func installImport(status: Int = 0) throws {
        try installation.install("import", in: "libexec/feed", "echo \"$*\" >>arguments; cat; exit \(status)")
    }

    private func importArguments() throws -> String {
        try String(contentsOf: installation.work.appendingPathComponent("arguments"), encoding: .utf8)
    }

    // MARK: feed titles

    @Test func printsTitlesOnePerLine() throws {
        try installImport()
        let lines = #"""
            {"title":{"type":"html","value":"A &amp; <b>B<\/b> \"q\" \u00e9 \ud83d\ude00"},"source":{"title":"no"}}
            {"content":[{"value":"\"title\":\"no\\\\"}],"categories":[{"title":"no"}], "title" : "plain <b> text\\"}
            {"title":{"value":"привет  \n мир","type":"text"}}
            {"id":"without a title"}

            """#
        let outcome = try feed("titles", "a b", "c", input: lines)
        #expect(outcome.output == "A & B \"q\" é 😀\nplain <b> text\\\nпривет мир\n\n")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        #expect(try importArguments() == "-q -f jsonl a b c\n")
    }

    @Test func endsWithTheStatusOfTheImport() throws {
        try installImport(status: 65)
        let outcome = try feed("titles", input: "{\"title\":\"kept\"}\n")
        #expect(outcome.output == "kept\n")
        #expect(outcome.status == 65)
    }

    // MARK: feed wordcount

    private static let model = #"""
        {"format":{"type":"atom"},"feed":{"title":"kept"},"entries":[
        {"id":"1","content":[{"type":"html","value":"<p>One tw<b>o</b></p><p>three</p><script>no</script>"}],
        "categories":[{"term":"words:9"},{"term":"kept"}]},{"id":"2","summary":"a b c d e"},{"id":"3"}]}
        """#

    private func entries(_ outcome: Shell.Outcome) throws -> [[String: any Sendable]] {
        let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: any Sendable]
        return try #require(document?["entries"] as? [[String: any Sendable]])
    }

    @Test(.enabled(if: hasPython)) func labelsEntriesWithTheirNumberOfWords() throws {
        try installImport()
        let outcome = try feed("wordcount", input: Self.model)
        let terms = try entries(outcome).map { entry in
            (entry["categories"] as? [[String: String]])?.compactMap { $0["term"] }
        }
        #expect(terms == [["kept", "words:3"], ["words:5"], ["words:0"]])
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        #expect(try importArguments() == "-q -f json -\n-q -f atom -\n")
    }

    @Test(.enabled(if: hasPython)) func dropsShortEntries() throws {
        try installImport()
        let outcome = try feed("wordcount", "--min-words", "4", "-f", "rss", input: Self.model)
        #expect(try entries(outcome).map { $0["id"] as? String } == ["2"])
        #expect(try importArguments() == "-q -f json -\n-q -f rss -\n")
    }

    @Test(.enabled(if: hasPython)) func endsWithTheStatusOfTheReader() throws {
        try installImport(status: 65)
        #expect(try feed("wordcount", input: "").status == 65)
        #expect(try feed("wordcount", input: Self.model).status == 65)
        #expect(try feed("wordcount", "--frob").status == 64)
    }

    // MARK: Both

    @Test(arguments: ["titles", "wordcount"]) func describesItselfAndHasHelp(_ name: String) throws {
        guard name == "titles" || Self.hasPython else { return }
        let described = try feed("describe", name)
        #expect(described.status == 0)
        let object = try JSONSerialization.jsonObject(with: Data(described.output.utf8)) as? [String: any Sendable]
        #expect(object?["name"] as? String == name)
        #expect(object?["protocol"] as? Int == 1)
        let help = try feed("help", name)
        #expect(help.status == 0)
        #expect(help.output.hasPrefix("usage: feed \(name) "))
    }

    @Test func areListed() throws {
        let names = try feed("--list").output.split(separator: "\n")
        #expect(names.contains("titles") && names.contains("wordcount"))
    }
}
