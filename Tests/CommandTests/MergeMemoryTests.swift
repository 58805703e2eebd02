#if os(Linux)
    import Foundation
    import Testing

    private let hasPython = (try? Shell.run(line: "python3 --version"))?.status == 0

    /// How much memory `feed merge` takes at its peak.
    @Suite("memory of feed merge", .enabled(if: hasPython, "needs python3")) struct MergeMemoryTests {
        private static let isSoaking = ProcessInfo.processInfo.environment["FEED_SOAK"] != nil

        @Test("side by side, feeds that are twice as long take no more")
        func sorted() throws {
            let few = try peak(merging: 400, "--sorted")
            let (many, rest) = try (peak(merging: 800, "--sorted"), Self.atRest())
            // Two feeds of 8 MB, and of 16: what grows is a hash for each entry.
            #expect(many < few + 4_096, "\(few) KiB, \(many) KiB")
            #expect(many < 16 * 1024 + rest, "\(many) KiB, and \(rest) for nothing")
        }

        @Test("unsorted, it stays near --memory", .enabled(if: isSoaking, "runs only where FEED_SOAK is set"))
        func unsorted() throws {
            let peak = try peak(merging: 5_000, "--memory 16M")
            let rest = try Self.atRest()
            #expect(peak < 48 * 1024 + rest, "\(peak) KiB for two feeds of 100 MB, and \(rest) for nothing")
        }

        /// What the program takes for nothing, in KiB; more in a debug build.
        private static func atRest() throws -> Int {
            let work = try TemporaryFolder()
            try work.write("<rss version='2.0'><channel><title>Empty</title></channel></rss>", to: "empty.rss")
            return try peak("feed-merge empty.rss", in: work)
        }

        /// The peak in KiB for two feeds of so many entries of 20 KB, in order.
        private func peak(merging count: Int, _ options: String) throws -> Int {
            let work = try TemporaryFolder()
            let make = """
                import sys
                for feed in 0, 1:
                    with open(f"{feed}.atom", "w") as file:
                        file.write(f'<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2026:feed-{feed}</id>'
                                   f'<title>Feed {feed}</title><updated>2026-03-01T00:00:00Z</updated>')
                        for number in range(\(count)):
                            minute = \(count) - number
                            file.write(f'<entry><id>tag:example.org,2026:{number * 2 + feed}</id><title>Entry</title>'
                                       f'<updated>2026-01-{minute // 1440 + 1:02}T{minute // 60 % 24:02}:{minute % 60:02}:00Z</updated>'
                                       f'<content>{"so it goes " * 1800}{number}</content></entry>')
                        file.write('</feed>')
                """
            try work.write(make, to: "make.py")
            #expect(try Shell.run(line: "python3 make.py", in: work.url).status == 0)
            return try Self.peak("feed-merge 0.atom 1.atom -o out.atom \(options)", in: work)
        }

        /// The peak in KiB of a command.
        private static func peak(_ line: String, in work: TemporaryFolder) throws -> Int {
            let script = """
                import resource, subprocess, sys
                status = subprocess.run(["sh", "-c", sys.argv[1]]).returncode
                print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
                sys.exit(status)
                """
            try work.write(script, to: "peak.py")
            let outcome = try Shell.run(
                line: "python3 peak.py 'exec \(line)'",
                environment: ["PATH": BuiltProducts.folder.path + ":/usr/local/bin:/usr/bin:/bin"], in: work.url)
            try #require(outcome.status == 0, "\(outcome.errors)")
            return try #require(outcome.errors.split(separator: "\n").last.flatMap { Int($0) })
        }
    }
#endif
