import Foundation
import Testing

@Suite("feed store get --where")
struct StoreFilterTests {
    private static let feeds = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "feeds")

    @Test(
        "A store gives the entries that merging the same feeds gives",
        arguments: [
            "date >= 2026-03-11", "date = 2026-03", "date < 2026-02-20 or title ~ /moon/i", "not date > 2026-03-01",
            "id = pw-2026-02-20-0044", "id = pw-2026-02-20-0044 or id = quay-radio-12", "id != pw-2026-02-20-0044",
            "updated > 2026-01-01 and author", "published <= 2026-03-01 and not category",
            "date >= 2026-03-01 and date < 2026-03-02 and source ~ Observatory", "enclosure", "date",
        ])
    func agrees(expression: String) throws {
        let work = try TemporaryFolder()
        let names = ["harbour-log.xml", "press-wire.xml", "quay-radio.xml", "observatory.atom", "seeds.atom"]
        let paths = names.map { Self.feeds.appending(path: $0).path }
        #expect(try Shell.run(BuiltProducts.url("feed-store"), ["put", "s.db"] + paths, in: work.url).status == 0)
        let options = ["--where", expression, "-f", "jsonl"]
        let stored = try Shell.run(BuiltProducts.url("feed-store"), ["get", "s.db"] + options, in: work.url)
        let merged = try Shell.run(BuiltProducts.url("feed-merge"), options + paths, in: work.url)
        #expect(stored.status == 0 && merged.status == 0)
        #expect(!merged.output.isEmpty)
        #expect(try ids(stored.output) == ids(merged.output))
    }

    private func ids(_ lines: String) throws -> [String] {
        try lines.split(separator: "\n").map { line in
            let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return try #require(entry?["id"] as? String)
        }
    }
}
