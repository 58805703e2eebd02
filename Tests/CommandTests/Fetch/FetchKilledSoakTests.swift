#if os(Linux)
    import Foundation
    import TestServer
    import Testing

    @Suite("feed fetch that is killed again and again, some of its sources being slow")
    struct FetchKilledSoakTests {
        private static let isSoak = ProcessInfo.processInfo.environment["FEED_SOAK"] != nil
        private static let kills = isSoak ? 50 : 3
        private static let sources = 60

        @Test(
            "Each run asks each source once at most, what was kept is not asked again, and nothing is left lying about")
        func soak() throws {
            var fixture = try FetchFixture()
            fixture.timeout = 20
            fixture.perHost = 8
            let urls = (0..<Self.sources).map {
                fixture.site.url("/feed/k\($0)?bytes=30000&delay=\($0 % 7 == 0 ? "0.2" : "0.01")")
            }
            try fixture.work.write(urls.joined(separator: "\n"), to: "list.txt")
            var generator = SeededGenerator(state: 7)
            var asked = 0
            for round in 0..<Self.kills {
                if round % 8 == 7 { _ = try Shell.run(line: "rm -rf out feed.db*", in: fixture.work.url) }
                let kept = try keptPaths(fixture)
                let seconds = Double.random(in: 0.02...0.5, using: &generator)
                let arguments = [
                    "-s", "KILL", "\(seconds)", BuiltProducts.url("feed-fetch").path, "list.txt", "-d", "out",
                ]
                let outcome = try Shell.run(
                    URL(fileURLWithPath: "/usr/bin/timeout"), arguments + fixture.standardOptions, in: fixture.work.url)
                #expect(outcome.signal == 9 || outcome.status == 137 || outcome.status == 0, "\(outcome.errors)")
                let requests = try fixture.site.requests().dropFirst(asked)
                asked += requests.count
                let counts = Dictionary(grouping: requests, by: \.path).mapValues(\.count)
                #expect(counts.values.allSatisfy { $0 == 1 }, "\(counts)")
                try expectWhole(fixture)
                #expect(kept.intersection(counts.keys) == [])
            }
            let last = try fixture.run(["list.txt", "-d", "out", "--json"])
            #expect(last.status == 0, "\(last.errors)")
            #expect(fixture.sources(last).count == Self.sources)
            try expectWhole(fixture)
            let names = try FileManager.default.contentsOfDirectory(atPath: fixture.work.path("out"))
            #expect(names.count { $0.hasSuffix(".atom") && !$0.hasPrefix(".") } == Self.sources)
            #expect(names.count == Self.sources, "\(names.filter { !$0.hasSuffix(".atom") || $0.hasPrefix(".") })")
            let count = try fixture.site.requests().count
            _ = try fixture.run(["list.txt", "-d", "out"])
            #expect(try fixture.site.requests().count == count)
        }

        /// The paths of the feeds that are remembered to be there, and are.
        private func keptPaths(_ fixture: FetchFixture) throws -> Set<String> {
            let lines = try fixture.run(["--list", "--json"]).output.split(separator: "\n")
            let kept = lines.compactMap { line -> String? in
                let value = try? JSONSerialization.jsonObject(with: Data(line.utf8))
                guard let members = value as? [String: Any], members["succeeded"] is String,
                    let url = members["url"] as? String, let file = members["file"] as? String,
                    FileManager.default.fileExists(atPath: fixture.work.path("out/" + file)),
                    let start = url.range(of: "/feed/k")
                else { return nil }
                return "/feed/k" + url[start.upperBound...].prefix { $0.isNumber }
            }
            return Set(kept)
        }

        private func expectWhole(_ fixture: FetchFixture) throws {
            let script = """
                import glob, sqlite3, sys, xml.dom.minidom, os
                for name in glob.glob("out/*.atom"): xml.dom.minidom.parse(name)
                if os.path.exists("feed.db"):
                  print(sqlite3.connect("feed.db").execute("pragma integrity_check").fetchone()[0])
                else: print("ok")
                """
            try fixture.work.write(script, to: "check.py")
            let outcome = try Shell.run(line: "python3 check.py", in: fixture.work.url)
            #expect(outcome.output == "ok\n", "\(outcome.errors.suffix(300))")
        }
    }
#endif
