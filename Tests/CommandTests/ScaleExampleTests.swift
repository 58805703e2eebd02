import Foundation
import Testing

/// The programs in Examples/scale decide what one process decides: the same entries go, each in favour of the same one.
@Suite("Deduplication in steps, as in Examples/scale") struct ScaleExampleTests {
    private static let scale = BuiltProducts.package.appendingPathComponent("Examples/scale")
    private static let dedupe = BuiltProducts.url("feed-dedupe")

    /// Python, Java and HOME may lie anywhere, and pip keeps what it fetched at home.
    private static let environment = ProcessInfo.processInfo.environment.filter {
        ["PATH", "HOME", "JAVA_HOME", "TMPDIR"].contains($0.key)
    }.merging(["FEED_DEDUPE": dedupe.path]) { $1 }

    private static let hasPython =
        (try? Shell.run(line: "python3 -c ''", environment: environment).status) == 0

    // MARK: Everywhere

    @Test("With sort and awk", .enabled(if: hasPython, "needs python3"))
    func posix() throws {
        let work = try Self.folder(entries: 400)
        let expected = try Self.expected(in: work)
        #expect(expected.count > 30)
        #expect(
            try Self.decisions(Self.run("sh", Self.scale.path + "/dedupe.sh", "entries.jsonl", in: work)) == expected)
    }

    @Test("With sort and awk, of entries with odd ids and of none at all", .enabled(if: hasPython, "needs python3"))
    func oddIDs() throws {
        let work = try TemporaryFolder()
        try work.write("", to: "none.jsonl")
        #expect(try Self.run("sh", Self.scale.path + "/dedupe.sh", "none.jsonl", in: work) == "")
        let ids = [#"a\"\\,\"n\":1"#, #"b\t\n"#, #"ü ,\"k\":[ \"\\"#]
        let lines = ids.enumerated().map { number, id in
            let words = (0..<300).map { $0 % 100 == number ? "z\(number)" : "word\($0)" }.joined(separator: " ")
            return
                #"{"id":"\#(id)","title":"One","published":"2026-03-0\#(number + 1)T00:00:00Z","content":[{"type":"text","#
                + #""value":"\#(words)"}],"source":{"id":"https://s\#(number).example/"}}"# + "\n"
        }
        try work.write(lines.joined(), to: "entries.jsonl")
        let expected = try Self.expected(in: work)
        #expect(expected.count == 2)
        #expect(
            try Self.decisions(Self.run("sh", Self.scale.path + "/dedupe.sh", "entries.jsonl", in: work)) == expected)
    }

    @Test(
        "Made-up entries are the same every time, and others with another number",
        .enabled(if: hasPython, "needs python3"))
    func madeUp() throws {
        let work = try TemporaryFolder()
        let make = { try Self.run("python3", Self.scale.path + "/make_entries.py", "50", $0, in: work) }
        #expect(try make("1") == make("1"))
        #expect(try make("1") != make("2"))
    }

    // MARK: Where PySpark and DuckDB can be had

    private static let isSoaking = ProcessInfo.processInfo.environment["FEED_SOAK"] != nil

    /// What `Scripts/scale-tools.sh` says: the Python that has both, or why there is none.
    private static let tools: Shell.Outcome? = {
        guard isSoaking else { return nil }
        return try? Shell.run(
            URL(fileURLWithPath: "/bin/sh"), [BuiltProducts.package.path + "/Scripts/scale-tools.sh"],
            environment: environment)
    }()

    private static var python: String? {
        tools.flatMap { $0.status == 0 ? $0.output.trimmingCharacters(in: .whitespacesAndNewlines) : nil }
    }

    private static var reason: Comment {
        guard let tools else { return "runs only where FEED_SOAK is set" }
        return Comment(rawValue: tools.errors.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    @Test("With DuckDB, 5,000 entries", .enabled(if: python != nil, reason))
    func duckDB() throws {
        let work = try Self.folder(entries: 5_000)
        let expected = try Self.expected(in: work)
        #expect(expected.count > 500)
        let output = try Self.run(
            try #require(Self.python), Self.scale.path + "/dedupe_duckdb.py", "entries.jsonl", in: work)
        #expect(try Self.decisions(output) == expected)
    }

    /// One partition for every two entries at times, so that some have none.
    @Test(
        "With Spark, 5,000 entries, and a few in more partitions", .enabled(if: python != nil, reason),
        arguments: [5_000, 40])
    func spark(count: Int) throws {
        let work = try Self.folder(entries: count)
        let expected = try Self.expected(in: work)
        #expect(expected.count > count / 20)
        _ = try Self.run(
            try #require(Self.python), Self.scale.path + "/dedupe_spark.py", "--feed-dedupe", Self.dedupe.path,
            "--partitions", count > 1000 ? "4" : "20", "entries.jsonl", work.path("decisions"), in: work)
        let output = try Self.run("sh", "-c", "cat decisions/part-*", in: work)
        #expect(try Self.decisions(output) == expected)
    }

    // MARK: Parts

    /// A folder with made-up entries.
    private static func folder(entries count: Int) throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        try work.write(run("python3", scale.path + "/make_entries.py", "\(count)", in: work), to: "entries.jsonl")
        return work
    }

    /// What one process decides.
    private static func expected(in work: TemporaryFolder) throws -> [String] {
        _ = try run(
            dedupe.path, "--report", "report.jsonl", "-f", "jsonl", "-o", "kept.jsonl", "entries.jsonl", in: work)
        return try decisions(String(contentsOfFile: work.path("report.jsonl"), encoding: .utf8))
    }

    /// Which entry goes for which, in the order of their ids.
    ///
    /// The rule is another one where an entry with the same text as a second goes for a third: one process says that it goes
    /// with the second.
    private static func decisions(_ lines: String) throws -> [String] {
        try lines.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable]
            let members = try ["dropped", "kept"].map { "\(try #require(object?[$0]))" }
            return members.joined(separator: " ")
        }.sorted()
    }

    /// The output of a program that is found on PATH, which must be content.
    private static func run(_ program: String, _ arguments: String..., in work: TemporaryFolder) throws -> String {
        let outcome = try Shell.run(
            URL(fileURLWithPath: "/usr/bin/env"), [program] + arguments, environment: environment, in: work.url)
        try #require(outcome.status == 0 && outcome.signal == nil, "\(program): \(outcome.errors.suffix(2000))")
        return outcome.output
    }
}
