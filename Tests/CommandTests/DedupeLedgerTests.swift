import Foundation
import Testing

@Suite("feed dedupe --ledger")
struct DedupeLedgerTests {
    private let work: TemporaryFolder
    private let program = BuiltProducts.url("feed-dedupe")

    init() throws {
        work = try TemporaryFolder()
        try work.write(
            Self.line("1", "Bridge", "a") + Self.line("2", "Bridge", "b") + Self.line("3", "Ferry", "a"), to: "in.jsonl"
        )
    }

    @Test("Twice the same input gives twice the same output; with --new the second time nothing")
    func again() throws {
        let first = try run("--report", "first")
        let second = try run("--report", "second")
        #expect(first.status == 0 && first.output == second.output)
        #expect(first.output.split(separator: "\n").count == 2)
        #expect(try text("first") == text("second"))
        #expect(try run("--new").output == "")
    }

    @Test("A decision is taken back by one line, and stays taken back; an unknown id is status 1")
    func undo() throws {
        _ = try run()
        let undone = try Shell.run(program, ["--ledger", "l.db", "--undo", "2"], in: work.url)
        #expect(undone.status == 0 && undone.output == "")
        #expect(undone.errors == "feed-dedupe: 2: stays from now on; it was dropped for 1 by the rule text\n")
        #expect(try run().output.split(separator: "\n").count == 3)
        let unknown = try Shell.run(program, ["--ledger", "l.db", "--undo", "9"], in: work.url)
        #expect(unknown.status == 1)
        #expect(unknown.errors == "feed-dedupe: 9: no entry of this id was dropped\n")
    }

    @Test("--check and --dry-run write nothing into a ledger, and make none", arguments: ["--check", "--dry-run"])
    func asksOnly(option: String) throws {
        _ = try run(option)
        #expect(try !FileManager.default.contentsOfDirectory(atPath: work.url.path).contains { $0.hasPrefix("l.db") })
        _ = try run()
        let before = try run("--new").output
        #expect(before == "")
        try work.write(Self.line("4", "Tram", "a"), to: "in.jsonl")
        _ = try run(option)
        #expect(try run("--new").output.contains("\"id\":\"4\""))
    }

    @Test("--explain tells what the ledger has decided, of entries that are gone from the input, too")
    func explains() throws {
        _ = try run()
        #expect(try run("--explain", "2").output.contains("goes, in favour of 1 “Bridge”"))
        try work.write(Self.line("2", "Bridge", "b"), to: "in.jsonl")
        #expect(try run("--explain", "2").output.contains("goes, in favour of 1 “Bridge”"))
        _ = try Shell.run(program, ["--ledger", "l.db", "--undo", "2"], in: work.url)
        #expect(try run("--explain", "2").output.contains("\n  stays\n"))
    }

    @Test(
        "Nothing is written over the ledger, nor a report over an input",
        arguments: [
            (["-o", "l.db"], "--ledger and --output name the same file"),
            (["--report", "./l.db"], "--ledger and --report name the same file"),
            (["-o", "new", "--report", "./new"], "--report and --output name the same file"),
            (["--report", "in.jsonl"], "--report names an input, in.jsonl"),
        ])
    func oneFile(options: [String], message: String) throws {
        let before = try text("in.jsonl")
        let outcome = try Shell.run(program, options + ["--ledger", "l.db", "in.jsonl"], in: work.url)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(message))
        #expect(try text("in.jsonl") == before)
    }

    @Test("A file that is no ledger is a fault of the configuration, said in one line")
    func otherFile() throws {
        try work.write(String(repeating: "no ledger\n", count: 100), to: "l.db")
        let outcome = try run()
        #expect(outcome.status == 78 && outcome.output == "")
        #expect(outcome.errors == "feed-dedupe: l.db: the file is no ledger\n")
    }

    @Test("--new and --undo need --ledger", arguments: [["--new"], ["--undo", "1"]])
    func needsLedger(arguments: [String]) throws {
        let outcome = try Shell.run(program, arguments + ["in.jsonl"], in: work.url)
        #expect(outcome.status == 64)
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test("Without its companion the command says what is missing")
    func noCompanion() throws {
        try Shell.whileNothingStarts {
            try FileManager.default.copyItem(at: program, to: work.url.appendingPathComponent("feed-dedupe"))
        }
        let outcome = try Shell.run(
            work.url.appendingPathComponent("feed-dedupe"), ["--ledger", "l.db", "in.jsonl"], in: work.url)
        #expect(outcome.status == 69)
        #expect(outcome.errors.hasPrefix("feed-dedupe: needs feed-dedupe-ledger, which cannot be started"))
    }

    @Test("A feed whose ids change is told in one line, and keeps its ids")
    func migration() throws {
        let entries = { (prefix: String) in
            (0..<6).map { Self.line("\(prefix)\($0)", "Story \($0)", "a", text: "story\($0)x") }.joined()
        }
        try work.write(entries("old"), to: "in.jsonl")
        let first = try run()
        try work.write(entries("new"), to: "in.jsonl")
        let second = try run()
        #expect(second.output == first.output)
        #expect(second.errors.hasSuffix("6 entries changed their ids, and keep the ones they had\n"))
    }

    private func run(_ arguments: String...) throws -> Shell.Outcome {
        try Shell.run(
            program, ["in.jsonl", "--ledger", "l.db", "-f", "jsonl"] + arguments,
            environment: Shell.plainEnvironment.merging(["SOURCE_DATE_EPOCH": "1772323200"]) { $1 }, in: work.url)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: work.url.appendingPathComponent(name), encoding: .utf8)
    }

    /// An entry as a line of JSON; its text is that of its title.
    static func line(_ id: String, _ title: String, _ source: String, text: String? = nil) -> String {
        let subject = text ?? title
        let words = (0..<120).map { "\(subject)\($0)" }.joined(separator: " ")
        return """
            {"id":"\(id)","title":"\(title)","published":"2026-03-01T00:00:00Z",\
            "content":[{"type":"text","value":"\(words)"}],"source":{"id":"https://\(source).example/","title":"\(source)"}}

            """
    }
}

#if os(Linux)
    @Suite("feed dedupe --ledger that is killed")
    struct DedupeKillTests {
        private static let kills = ProcessInfo.processInfo.environment["FEED_SOAK"] == nil ? 6 : 50

        /// Every round has the entries of the last one, and some more, of which every fourth repeats another.
        @Test("Killed at any moment, nothing is lost and nothing is decided twice")
        func killed() throws {
            let work = try TemporaryFolder()
            var generator = SeededGenerator(state: 17)
            var lines: [String] = []
            var decisions: [String: String] = [:]
            for round in 0..<Self.kills {
                for number in (round * 60)..<(round * 60 + 60) {
                    let subject = number % 4 == 3 ? number - 3 : number
                    lines.append(
                        DedupeLedgerTests.line(
                            "\(number)", "Story \(subject)", "\(number % 7)", text: "story\(subject)x"))
                }
                try work.write(lines.joined(), to: "in.jsonl")
                try run(work, round, killedAfter: Double.random(in: 0.005...0.15, using: &generator))
                let now = try recorded(work)
                for (id, decision) in decisions { #expect(now[id] == decision, "\(id)") }
                decisions = now
            }
            try run(work, Self.kills, killedAfter: 60)
            decisions = try recorded(work)
            var written: Set<String> = []
            for round in 0...Self.kills { written.formUnion(try ids(work, "out-\(round).jsonl")) }
            #expect(written.isDisjoint(with: decisions.keys))
            #expect(written.count + decisions.count == lines.count)
            #expect(decisions.count == lines.count / 4)
        }

        private func run(_ work: TemporaryFolder, _ round: Int, killedAfter seconds: Double) throws {
            let outcome = try Shell.run(
                URL(fileURLWithPath: "/usr/bin/timeout"),
                [
                    "-s", "KILL", "\(seconds)", BuiltProducts.url("feed-dedupe").path, "in.jsonl", "--ledger", "l.db",
                    "--new", "-f", "jsonl", "-o", "out-\(round).jsonl", "-q",
                ], in: work.url)
            #expect(outcome.signal == 9 || outcome.status == 137 || outcome.status == 0, "\(outcome.errors)")
        }

        /// What the ledger has decided, and that it is in order.
        private func recorded(_ work: TemporaryFolder) throws -> [String: String] {
            let outcome = try Shell.run(line: "python3 -c '\(Self.dump)'", in: work.url)
            #expect(outcome.status == 0 && outcome.output.hasPrefix("ok\n"), "\(outcome.errors)")
            var decisions: [String: String] = [:]
            for line in outcome.output.split(separator: "\n").dropFirst() {
                let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
                #expect(decisions[parts[0]] == nil)
                decisions[parts[0]] = parts[1]
            }
            return decisions
        }

        private static let dump = """
            import os, sqlite3
            print("ok")
            if os.path.exists("l.db") and os.path.getsize("l.db"):
                ledger = sqlite3.connect("l.db")
                assert ledger.execute("pragma integrity_check").fetchone()[0] == "ok"
                if ledger.execute("select 1 from sqlite_master where name = \\"decision\\"").fetchone():
                    for row in ledger.execute("select dropped, kept, rule, score, evidence from decision"): print(*row)
            """

        private func ids(_ work: TemporaryFolder, _ name: String) throws -> Set<String> {
            let url = work.url.appendingPathComponent(name)
            guard FileManager.default.fileExists(atPath: url.path) else { return [] }
            let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
            return Set(
                lines.compactMap { $0.split(separator: "\"id\":\"").dropFirst().first?.prefix { $0 != "\"" } }.map(
                    String.init))
        }
    }
#endif
