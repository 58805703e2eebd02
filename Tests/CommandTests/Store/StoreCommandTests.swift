import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

@Suite("feed store")
struct StoreCommandTests {
    private let work: TemporaryFolder
    private let program = BuiltProducts.url("feed-store")

    init() throws {
        work = try TemporaryFolder()
        try work.write(Self.lines(0..<3), to: "in.jsonl")
    }

    @Test("What was put comes out; put again, nothing is written")
    func putAndGet() throws {
        #expect(try run("put", "s.db", "in.jsonl", "-v").errors == "feed-store: s.db: 3 new\n")
        let before = try stamp("s.db")
        #expect(try run("put", "s.db", "in.jsonl", "-v").errors == "feed-store: s.db: 3 unchanged\n")
        #expect(try stamp("s.db") == before)
        #expect(try run("get", "s.db", "-f", "jsonl").output.split(separator: "\n").count == 3)
        #expect(try run("get", "s.db", "--match", "story1", "-f", "tsv").output.contains("tag:example.org,2026:1"))
        #expect(try run("check", "s.db").status == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: work.path("s.db"))
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test("Without a verb there is help, and a mistyped one is guessed")
    func verbs() throws {
        let none = try run()
        #expect(none.status == 64 && none.output == "" && none.errors.contains("SUBCOMMANDS"))
        let typed = try run("pt", "s.db")
        #expect(typed.status == 64 && typed.errors == "feed-store: there is no verb 'pt' - did you mean 'put'?\n")
        #expect(try run("--describe").output.contains("\"name\":\"feed-store\""))
    }

    @Test(
        "What cannot be done is said in one line, with its status",
        arguments: faulty)
    func faults(arguments: [String], status: Int32) throws {
        _ = try run("put", "s.db", "in.jsonl")
        let outcome = try Shell.run(program, arguments, in: work.url)
        #expect(outcome.status == status)
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        let input = try String(contentsOfFile: work.path("in.jsonl"), encoding: .utf8)
        #expect(input == Self.lines(0..<3))
        #expect(try run("check", "s.db").status == 0)
    }

    @Test("Nothing is put when an input is bad and --strict is given")
    func strict() throws {
        try work.write("<rss><channel>", to: "bad.xml")
        try work.write("no feed", to: "worse.xml")
        #expect(try run("put", "s.db", "in.jsonl", "worse.xml", "--strict").status == 65)
        #expect(try run("stats", "s.db").output.hasPrefix("entries     0\n"))
        #expect(try run("put", "s.db", "in.jsonl", "worse.xml").status == 65)
        #expect(try run("stats", "s.db").output.hasPrefix("entries     3\n"))
    }

    @Test("A file that may not grow is an error, and what was there stays")
    func full() throws {
        _ = try run("put", "s.db", "in.jsonl")
        try work.write(Self.lines(0..<20_000), to: "large.jsonl")
        let outcome = try Shell.run(
            line: "ulimit -f 900; exec '\(program.path)' put s.db large.jsonl", in: work.url)
        #expect(outcome.status == 74, "\(outcome.errors)")
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        #expect(try run("check", "s.db").status == 0)
        #expect(try run("stats", "s.db").output.hasPrefix("entries     3\n"))
    }

    @Test("Killed at any moment of put, a store is whole, and has whole transactions")
    func killed() throws {
        try work.write(Self.lines(0..<60_000), to: "large.jsonl")
        let kills = ProcessInfo.processInfo.environment["FEED_SOAK"] == nil ? 6 : 200
        var delay = 0.05
        for round in 0..<kills {
            if round % 3 == 0 { _ = try Shell.run(line: "rm -f s.db*", in: work.url) }
            _ = try Shell.run(
                URL(fileURLWithPath: "/usr/bin/timeout"),
                ["-s", "KILL", "\(delay)", program.path, "put", "s.db", "large.jsonl"], in: work.url)
            delay = delay > 4 ? 0.05 : delay * 1.37
            guard FileManager.default.fileExists(atPath: work.path("s.db")) else { continue }
            let check = try run("check", "s.db")
            let isEmpty = check.errors.contains("the file is empty")
            #expect(check.status == 0 || isEmpty, "\(check.errors)")
        }
        #expect(try run("put", "s.db", "large.jsonl").status == 0)
        #expect(try run("stats", "s.db").output.hasPrefix("entries     60000\n"))
    }

    @Test("Of two that put at once one waits, and both are in the store")
    func twoWriters() throws {
        try work.write(Self.lines(0..<30_000), to: "first.jsonl")
        try work.write(Self.lines(20_000..<50_000), to: "second.jsonl")
        let outcome = try Shell.run(
            line: "'\(program.path)' put s.db first.jsonl & '\(program.path)' put s.db second.jsonl; a=$?; wait $!"
                + " && exit $a", in: work.url)
        #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
        #expect(try run("stats", "s.db").output.hasPrefix("entries     50000\n"))
        #expect(try run("check", "s.db").status == 0)
    }

    @Test("Who does not wait for another writer is told which process it is; reading needs no waiting")
    func busy() throws {
        _ = try run("put", "s.db", "in.jsonl")
        // The first holds the store while it waits for its input.
        let outcome = try Shell.run(
            line: """
                mkfifo pipe; '\(program.path)' put s.db - <pipe & writer=$!
                exec 9>pipe
                for i in $(seq 200); do [ "$(cat s.db.lock)" = $writer ] && break; sleep 0.02; done
                '\(program.path)' put s.db in.jsonl --wait 0s; echo "status $? of $writer"
                '\(program.path)' get s.db -f jsonl | wc -l
                exec 9>&-; wait $writer
                """, in: work.url)
        let words = outcome.output.split(whereSeparator: \.isWhitespace)
        #expect(words.count == 5 && words[1] == "75" && words[4] == "3", "\(outcome.output)")
        #expect(outcome.errors.contains("is being written by process \(words[3])\n"), "\(outcome.errors)")
    }

    @Test("A document that is read as a stream gives the same as a small one")
    func large() throws {
        try work.write(Self.lines(0..<26_000), to: "large.jsonl")
        #expect(Self.lines(0..<26_000).utf8.count > 4 << 20)
        #expect(try run("put", "s.db", "large.jsonl", "-v").errors == "feed-store: s.db: 26000 new\n")
        #expect(try run("put", "s.db", "large.jsonl", "-v").errors == "feed-store: s.db: 26000 unchanged\n")
        let piped = "'\(program.path)' get s.db -f jsonl | '\(program.path)' put t.db -; '\(program.path)' get"
        let outcome = try Shell.run(
            line: "\(piped) t.db -f jsonl -o t && \(piped) s.db -f jsonl | cmp - t", in: work.url)
        #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "", "\(outcome.errors)")
    }

    @Test("In a folder that may not be written a store is read, and not written", .enabled(if: geteuid() != 0))
    func readOnlyFolder() throws {
        let outcome = try Shell.run(
            line: """
                mkdir shut && cp in.jsonl shut/ && cd shut && '\(program.path)' put s.db in.jsonl && rm s.db.lock
                chmod 500 .
                '\(program.path)' get s.db -f jsonl | wc -l
                '\(program.path)' put s.db in.jsonl; echo $?
                '\(program.path)' put new.db in.jsonl; echo $?
                chmod 700 .
                """, in: work.url)
        #expect(outcome.output.split(whereSeparator: \.isWhitespace) == ["3", "74", "73"], "\(outcome.errors)")
    }

    @Test("Many identifiers are deleted at once, those that are no IRIs too")
    func deletesMany() throws {
        try work.write(Self.lines(0..<20_000), to: "large.jsonl")
        try work.write(
            "{\"id\":\"17\",\"title\":{\"type\":\"text\",\"value\":\"x\"}}\n", to: "short.jsonl")
        _ = try run("put", "s.db", "large.jsonl", "short.jsonl")
        let ids = (0..<20_000).map { "tag:example.org,2026:\($0)\n" }.joined() + "17\n18\n"
        let outcome = try Shell.run(program, ["delete", "s.db", "-"], input: ids, in: work.url)
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == "feed-store: 18: there is no entry with this identifier\n",
            "\(outcome.errors.prefix(500))")
        #expect(try run("stats", "s.db").output.hasPrefix("entries     0\n"))
    }

    @Test("A pattern that takes too much work is named")
    func abandoned() throws {
        let title = String(repeating: "a", count: 3_000) + "!"
        try work.write(
            "{\"id\":\"tag:example.org,2026:a\",\"title\":{\"type\":\"text\",\"value\":\"\(title)\"}}\n",
            to: "long.jsonl")
        _ = try run("put", "s.db", "long.jsonl")
        let outcome = try run("get", "s.db", "--where", "title ~ /(a+)+$/", "-f", "tsv")
        #expect(outcome.errors.contains("takes too much work on some texts"), "\(outcome.errors)")
    }

    private static let faulty: [([String], Int32)] = [
        (["get", "none.db"], 66), (["delete", "none.db", "1"], 66), (["stats", "in.jsonl"], 78),
        (["put", "in.jsonl", "in.jsonl"], 78), (["get", "."], 78), (["put", "s.db", "missing.xml"], 66),
        (["put", "/dev/null/new.db", "in.jsonl"], 73),
        (["get", "s.db", "--match", "\"open"], 64), (["get", "s.db", "--where", "titel = 1"], 64),
        (["get", "s.db", "-o", "./s.db"], 64),
        (["get", "s.db", "-o", "s.db.lock"], 64), (["get", "s.db", "--sort", "size"], 64),
        (["get", "s.db", "--source", "Nobody"], 66),
        (["delete", "s.db"], 64), (["delete", "s.db", "nobody"], 1), (["expire", "s.db"], 64),
    ]

    private static func lines(_ range: Range<Int>) -> String {
        range.map { number in
            "{\"id\":\"tag:example.org,2026:\(number)\",\"title\":{\"type\":\"text\",\"value\":\"Story\(number)\"},"
                + "\"updated\":{\"value\":\"2026-01-01T00:00:00Z\"},\"source\":{\"id\":\"https://wharf.example.org/\"}}\n"
        }.joined()
    }

    private func stamp(_ name: String) throws -> [String] {
        let attributes = try FileManager.default.attributesOfItem(atPath: work.path(name))
        return [
            "\(attributes[.modificationDate] ?? "")", "\(try Data(contentsOf: URL(fileURLWithPath: work.path(name))))",
        ]
    }

    private func run(_ arguments: String...) throws -> Shell.Outcome {
        try Shell.run(program, arguments, in: work.url)
    }
}
