#if os(Linux)
    import Foundation
    import Testing

    /// `feed publish` that is killed at any moment.
    @Suite struct PublishKillTests {
        private static let kills = ProcessInfo.processInfo.environment["FEED_SOAK"] == nil ? 8 : 200

        @Test func leavesTheOldSiteOrTheNewOne() throws {
            let site = try PublishedSite()
            let options = ["--pages", "--by", "category", "--recent", "30", "--precompress"]
            // Two sites of which every page differs, and one has more.
            try site.publish(entries: 80, naming: "Old", options: options)
            let old = try site.files()
            try site.run("cp -a site old", status: 0)
            try site.run("sync -f site", status: 0)
            let seconds = try duration(of: site, options)
            let new = try site.files()
            var generator = SeededGenerator(state: 7)
            var kinds: [String: Int] = [:]
            for round in 0..<Self.kills {
                try site.run("rm -rf site && cp -a old site && sync -f site", status: 0)
                // At any moment, and every other time at one near the end, where files take their places.
                let range = round % 2 == 0 ? 0...seconds * 1.2 : seconds * 0.7...seconds * 1.2
                let moment = Double.random(in: range, using: &generator)
                try kill(site, options, after: moment)
                kinds[try kind(of: site, old, new), default: 0] += 1
                // What was left is taken up by the next run.
                try site.publish(entries: 100, naming: "New", options: options)
                let after = try site.files()
                #expect(Self.public(after) == Self.public(new))
                #expect(after.keys.allSatisfy { !$0.hasSuffix(".tmp") && !$0.hasSuffix(".run") })
            }
            if Self.kills > 100 {
                print("killed publish: \(kinds)")
                #expect(kinds["old", default: 0] > 10 && kinds["new", default: 0] > 10)
            }
        }

        /// Every file is one of the old site or the new one, and those that lead come after those that they lead to.
        private func kind(of site: PublishedSite, _ old: [String: Data], _ new: [String: Data]) throws -> String {
            let files = Self.public(try site.files())
            for (path, data) in files where !path.hasSuffix(".tmp") {
                #expect(data == old[path] || data == new[path], "\(path) is neither old nor new")
            }
            // The newest feed and the front page: in the order in which they change.
            let front = ["index.html", "atom.xml", "rss.xml", "feed.json"].map { files[$0] == new[$0] }
            #expect(front == front.sorted { $0 && !$1 }, "\(front)")
            guard front.contains(true) else {
                for path in old.keys where Self.isPublic(path) { #expect(files[path] != nil, "\(path) is missing") }
                return "old"
            }
            for path in new.keys where Self.isPublic(path) && path != "opml.xml" {
                #expect(files[path] != nil, "\(path) is missing")
            }
            return front.contains(false) ? "between" : "new"
        }

        private func kill(_ site: PublishedSite, _ options: [String], after seconds: Double) throws {
            try site.write(entries: 100, naming: "New")
            let command = ["-s", "KILL", "\(seconds)", BuiltProducts.url("feed-publish").path, "site", "feed.atom"]
            _ = try Shell.run(
                URL(fileURLWithPath: "/usr/bin/timeout"), command + ["--site", "https://p.example.org/"] + options,
                in: site.folder.url)
        }

        private func duration(of site: PublishedSite, _ options: [String]) throws -> Double {
            try site.write(entries: 100, naming: "New")
            let start = Date()
            try site.publish(entries: 100, naming: "New", options: options)
            return Date().timeIntervalSince(start)
        }

        private static func isPublic(_ path: String) -> Bool { !path.hasPrefix(".feed-publish") }

        private static func `public`(_ files: [String: Data]) -> [String: Data] {
            files.filter { isPublic($0.key) }
        }
    }
#endif
