import Foundation
import Testing

/// `feed merge` beyond what fits in memory, and where there is no room.
@Suite("feed merge") struct MergeTests {
    private let work: TemporaryFolder
    private static let feeds = BuiltProducts.package.appendingPathComponent("feeds").path

    init() throws {
        work = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: work.path("spool"), withIntermediateDirectories: true)
    }

    // MARK: - Memory decides nothing

    @Test(
        "the same bytes come out with little memory and with much, in any order of the inputs",
        arguments: ["updated", "published", "title", "source"])
    func littleMemory(order: String) throws {
        for number in 0..<3 { try work.write(MadeUp.lines(2_000, from: number * 700), to: "\(number).jsonl") }
        let options = "--sort \(order) --id https://planet.example.org/ --title Planet"
        let outcome = try shell(
            """
            feed-merge 0.jsonl 1.jsonl 2.jsonl '\(Self.feeds)' \(options) -o much
            feed-merge 2.jsonl '\(Self.feeds)' 0.jsonl 1.jsonl \(options) --memory 64K -f atom -o little
            feed-merge 1.jsonl 0.jsonl '\(Self.feeds)' 2.jsonl \(options) --memory 1M -o middle
            for name in much little middle; do grep -v '^<feed ' $name > $name.body; done
            cmp much.body little.body && cmp much.body middle.body && grep -c '<entry' much; ls -A spool
            """)
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(try #require(Int(outcome.output.trimmingCharacters(in: .newlines))) > 3_000)
    }

    @Test("a document that is read as it streams is the same as one that is read at once")
    func largeDocument() throws {
        try work.write(MadeUp.lines(9_000, padding: 500), to: "all.jsonl")
        let outcome = try shell(
            """
            test "$(wc -c < all.jsonl)" -gt 4194304 || exit 9
            split -l 1000 all.jsonl part. && for part in part.*; do mv $part $part.jsonl; done
            feed-merge all.jsonl --id https://planet.example.org/ --title Planet -o one
            feed-merge part.*.jsonl --id https://planet.example.org/ --title Planet --memory 1M -o many
            cmp one many && ls -A spool
            """)
        #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "")
    }

    // MARK: - Inputs

    @Test("two thousand small files, and each of them twice")
    func manyFiles() throws {
        for number in 0..<2_000 { try work.write(MadeUp.lines(1, from: number), to: "in/\(number).jsonl") }
        let outcome = try shell(
            """
            feed-merge in -f tsv -o once; feed-merge in in in/7.jsonl in/7.jsonl -f tsv --memory 64K -o twice
            feed-merge --sorted in -f tsv -o sorted; cmp once twice; cmp once sorted; wc -l < once; ls -A spool
            """)
        #expect(outcome.output == "1800\n" && outcome.errors == "")
    }

    // MARK: - Ends that nobody planned

    #if os(Linux)
        @Test("killed or interrupted while it sorts, it leaves nothing behind", arguments: ["KILL", "INT", "TERM"])
        func killed(signal: String) throws {
            try work.write(MadeUp.lines(4_000), to: "in.jsonl")
            // The input does not end, so that the merge has spilled all of it and waits when the signal comes.
            let outcome = try shell(
                """
                mkfifo pipe; (cat in.jsonl; exec sleep 20) > pipe & writer=$!
                (until ls -l "/proc/$(cat pid)/fd" 2>/dev/null | grep -q "$TMPDIR/"; do sleep 0.05; done
                  kill -\(signal) "$(cat pid)") &
                sh -c 'echo $$ > pid; exec feed-merge pipe --memory 64K -o out' 2>/dev/null; echo $?
                kill $writer; ls -A spool; ls -A | grep -v -e in.jsonl -e pid -e pipe -e spool
                """)
            #expect(outcome.output == ["KILL": "137\n", "INT": "130\n", "TERM": "143\n"][signal])
        }
    #endif

    @Test(
        "where a temporary file may grow no further it says so in a line, and what was there stays",
        arguments: [
            ("", "runs"), ("--sort title", "runs"), ("--sorted", "output"), ("--sort title --limit 3500", "output"),
        ])
    func fileSizeLimit(options: String, place: String) throws {
        try work.write(MadeUp.lines(4_000, padding: 900), to: "in.jsonl")
        let memory = place == "runs" ? "--memory 64K" : ""
        let outcome = try shell(
            "echo old > out; (ulimit -f 512; feed-merge in.jsonl \(options) \(memory) -o out); echo $?; cat out; ls -A spool"
        )
        #expect(outcome.output == "74\nold\n")
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        #expect(outcome.errors.contains("file too large"))
    }

    @Test("without a folder for it no temporary file is needed where memory does")
    func noTemporaryFolder() throws {
        try work.write(MadeUp.lines(4_000, padding: 900), to: "in.jsonl")
        let outcome = try shell(
            "TMPDIR=/nowhere; feed-merge in.jsonl --sort title --limit 3500 | grep -c '<entry'; echo $?")
        #expect(outcome.output == "3500\n0\n" && outcome.errors == "")
    }

    #if os(Linux)
        /// Whether a test may mount a file system where nobody else sees it.
        private static let canMount =
            (try? Shell.run(line: "unshare -rm sh -c 'mount -t tmpfs -o size=64k none /mnt'"))?.status == 0

        @Test(
            "a full disk is said in a line, wherever it gets full, and what was there stays",
            .enabled(if: canMount, "needs a file system of its own"),
            arguments: [8, 100, 300, 500, 700])
        func fullDisk(kilobytes: Int) throws {
            // Sources of their own: those wait in a file too.
            try work.write(MadeUp.lines(3_000, sources: 3_000), to: "in.jsonl")
            let script = """
                mount -t tmpfs -o size=\(kilobytes)k none spool || exit 9
                echo old > out; feed-merge in.jsonl --memory 64K -o out; echo $?; cat out; ls -A spool
                """
            try work.write(script, to: "script")
            let outcome = try shell("unshare -rm sh script")
            #expect(outcome.output == "74\nold\n")
            #expect(outcome.errors.hasSuffix("temporary file: no space left on device\n"))
            #expect(outcome.errors.split(separator: "\n").count == 1)
        }

        @Test("an output on a full disk leaves the old file", .enabled(if: canMount, "needs a file system of its own"))
        func fullOutput() throws {
            try work.write(MadeUp.lines(3_000), to: "in.jsonl")
            let script = """
                mkdir full; mount -t tmpfs -o size=300k none full || exit 9
                echo old > full/out; feed-merge in.jsonl -o full/out; echo $?; cat full/out; ls -A full
                """
            try work.write(script, to: "script")
            let outcome = try shell("unshare -rm sh script")
            #expect(outcome.output == "74\nold\nout\n")
            #expect(outcome.errors == "feed-merge: full/out: cannot be written: no space left on device\n")
        }
    #endif

    private func shell(_ line: String) throws -> Shell.Outcome {
        try Shell.run(
            line: line,
            environment: [
                "PATH": BuiltProducts.folder.path + ":/usr/local/bin:/usr/bin:/bin", "TMPDIR": work.path("spool"),
            ], in: work.url)
    }
}

/// Entries that nobody wrote.
enum MadeUp {
    /// Lines of JSON, an entry each; the later the number the older the entry, and of every tenth there are two versions.
    ///
    /// - Parameters:
    ///   - padding: how many bytes of text each has at least.
    ///   - sources: how many feeds they come from.
    static func lines(_ count: Int, from start: Int = 0, padding: Int = 0, sources: Int = 3) -> String {
        let text = String(repeating: "so it goes ", count: padding / 11 + 1)
        var lines = ""
        for number in start..<(start + count) {
            let id = number % 10 == 1 ? number - 1 : number
            let source = number % sources
            lines += """
                {"id":"tag:example.org,2026:\(id)","title":{"type":"text","value":"Entry \(number % 97)"},\
                "updated":{"value":"\(date(number))"},"content":[{"type":"text","value":"\(text)\(number)"}],\
                "source":{"id":"https://\(source).example.org/","title":{"type":"text","value":"Feed \(source)"}}}

                """
        }
        return lines
    }

    /// A moment, a minute before that of the number before.
    static func date(_ number: Int) -> String {
        let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        let minutes = 10_000_000 - number
        let day = minutes / 1440
        return "\(2000 + day / 336)-\(two(day / 28 % 12 + 1))-\(two(day % 28 + 1))"
            + "T\(two(minutes / 60 % 24)):\(two(minutes % 60)):00Z"
    }
}
