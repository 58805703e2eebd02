#if os(Linux)
    import Foundation
    import TestServer
    import Testing

    @Suite("feed fetch that is killed")
    struct FetchKillTests {
        private static let kills = ProcessInfo.processInfo.environment["FEED_SOAK"] == nil ? 4 : 50
        private static let sources = 40

        @Test("Killed at any moment, it loses nothing, leaves whole files, and goes on the next time")
        func killed() throws {
            let fixture = try FetchFixture()
            let list = fixture.site.url(
                "/opml?sources=\(Self.sources)&folders=3&query=delay%3D0.02%26bytes%3D20000")
            let opml = try Shell.run(line: "python3 -c '\(Self.download)' '\(list)'")
            try fixture.work.write(opml.output, to: "list.opml")
            var generator = SeededGenerator(state: 11)
            for round in 0..<Self.kills {
                // Every few rounds from the beginning, so that there is always something left to do.
                if round % 6 == 0 { try forget(fixture) }
                let seconds = Double.random(in: 0.02...0.35, using: &generator)
                let outcome = try run(fixture, killedAfter: seconds)
                #expect(outcome.signal == 9 || outcome.status == 137 || outcome.status == 0, "\(outcome.errors)")
                try expectWhole(fixture)
            }
            let files = try fixture.files().count
            let asked = try feedRequests(fixture)
            let last = try fixture.fetch(["list.opml"])
            #expect(last.count == Self.sources)
            #expect(last.values.allSatisfy { $0.outcome != "failed" })
            #expect(try fixture.files().count == Self.sources)
            // What was kept is not fetched again, except for those that were on their way when the last one was killed.
            #expect(try feedRequests(fixture) - asked <= Self.sources - files + 16)
            try expectWhole(fixture)
        }

        private static let download =
            "import sys, urllib.request as u; sys.stdout.write(u.urlopen(sys.argv[1]).read().decode())"
        private static let check =
            "import sys, sqlite3; print(sqlite3.connect(sys.argv[1]).execute(\"pragma integrity_check\").fetchone()[0])"

        private func forget(_ fixture: FetchFixture) throws {
            _ = try Shell.run(line: "rm -rf out feed.db*; mkdir out", in: fixture.work.url)
        }

        private func run(_ fixture: FetchFixture, killedAfter seconds: Double) throws -> Shell.Outcome {
            let program = BuiltProducts.url("feed-fetch").path
            let arguments = ["-s", "KILL", "\(seconds)", program, "list.opml", "-d", "out", "-q"]
            return try Shell.run(
                URL(fileURLWithPath: "/usr/bin/timeout"), arguments + fixture.standardOptions, in: fixture.work.url)
        }

        private func feedRequests(_ fixture: FetchFixture) throws -> Int {
            try fixture.site.requests().count { $0.path.hasPrefix("/feed/") }
        }

        /// Every file is a whole document, and the state is in order.
        private func expectWhole(_ fixture: FetchFixture) throws {
            for name in try fixture.files().keys where name.hasSuffix(".atom") || name.hasSuffix(".xml") {
                #expect(try fixture.text(of: name).hasSuffix("</feed>\n"), "\(name)")
            }
            guard FileManager.default.fileExists(atPath: fixture.work.path("feed.db")) else { return }
            let outcome = try Shell.run(line: "python3 -c '\(Self.check)' feed.db", in: fixture.work.url)
            #expect(outcome.output == "ok\n", "\(outcome.errors)")
        }
    }

    /// The same numbers in every run.
    struct SeededGenerator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }
#endif
