#if os(Linux)
    import Foundation
    import TestServer
    import Testing

    @Suite("feed fetch, two runs at once")
    struct FetchTogetherTests {
        private func runs(_ count: Int, _ words: [String], in fixture: FetchFixture) throws -> [Int32] {
            let program = BuiltProducts.url("feed-fetch").path
            let line = ([program] + words + fixture.standardOptions).map { "'\($0)'" }.joined(separator: " ")
            let starts = (0..<count).map { "\(line) > out\($0).txt 2> errors\($0).txt & p\($0)=$!" }
            let waits = (0..<count).map { "wait $p\($0); echo $?" }
            let outcome = try Shell.run(line: (starts + waits).joined(separator: "\n"), in: fixture.work.url)
            return outcome.output.split(separator: "\n").compactMap { Int32($0) }
        }

        private func integrity(_ fixture: FetchFixture) throws -> String {
            let script =
                "import sqlite3; print(sqlite3.connect(\"feed.db\").execute(\"pragma integrity_check\").fetchone()[0])"
            return try Shell.run(line: "python3 -c '\(script)'", in: fixture.work.url).output
        }

        @Test("Every source is asked for once in all, and state and files are whole", arguments: [2, 4])
        func folder(_ count: Int) throws {
            var fixture = try FetchFixture()
            fixture.timeout = 20
            let urls = (0..<40).map { fixture.site.url("/feed/t\($0)?delay=0.05&bytes=20000") }
            #expect(try runs(count, urls + ["-d", "out", "--json"], in: fixture) == Array(repeating: 0, count: count))
            #expect(try fixture.site.requests().count == 40)
            #expect(try fixture.files().count == 40)
            for name in try fixture.files().keys { #expect(try fixture.text(of: name).hasSuffix("</feed>\n")) }
            #expect(try integrity(fixture) == "ok\n")
            #expect(try fixture.run(urls + ["-d", "out"]).errors.contains("nothing is due before"))
            let changed = try (0..<count).reduce(0) {
                $0
                    + (try String(contentsOfFile: fixture.work.path("out\($1).txt"), encoding: .utf8))
                    .count(of: "\"outcome\":\"changed\"")
            }
            #expect(changed == 40)
        }

        @Test("Of two that write the merged feed, the one that is through last has everything")
        func merged() throws {
            var fixture = try FetchFixture()
            fixture.timeout = 20
            let urls = (0..<20).map { fixture.site.url("/feed/t\($0)?delay=0.05") }
            #expect(try runs(2, urls + ["-o", "all.atom"], in: fixture) == [0, 0])
            _ = try fixture.run(urls + ["-o", "all.atom"])
            let text = String(decoding: try fixture.stamp("all.atom").bytes, as: UTF8.self)
            #expect(text.count(of: "</entry>") == 200)
            #expect(try fixture.site.requests().count == 20)
        }

        @Test("A run that is killed gives its claims back, and the list can be read while another runs")
        func claims() throws {
            var fixture = try FetchFixture()
            fixture.timeout = 30
            let slow = fixture.site.url("/feed/slow")
            try fixture.site.set("/feed/slow", as: "/fault/silent", times: 1)
            let program = BuiltProducts.url("feed-fetch").path
            let line = ([program, slow, "-d", "out"] + fixture.standardOptions).map { "'\($0)'" }.joined(separator: " ")
            let state = fixture.standardOptions.map { "'\($0)'" }.joined(separator: " ")
            let outcome = try Shell.run(
                line: """
                    \(line) & p=$!
                    n=0; while [ $n -lt 200 ] && ! '\(program)' --list --state feed.db 2>/dev/null | grep -q slow
                    do sleep 0.05; n=$((n + 1)); done
                    sleep 0.5
                    '\(program)' '\(slow)' -d out --json \(state)
                    kill -9 $p; wait $p
                    '\(program)' '\(slow)' -d out --json \(state)
                    """, in: fixture.work.url)
            let lines = outcome.output.split(separator: "\n")
            #expect(lines.count == 2, "\(outcome.errors)")
            #expect(lines.first?.contains("\"busy\"") == true)
            #expect(lines.last?.contains("\"changed\"") == true)
            #expect(try fixture.site.requests().count == 2)
        }
    }
#endif
