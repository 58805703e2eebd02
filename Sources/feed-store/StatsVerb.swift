internal import ArgumentParser
internal import FeedCommand
internal import FeedStore

/// `feed store stats`: how much there is in a store.
struct StatsVerb: StoreVerb {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Say how much there is in a store, and of which feeds.",
        discussion: """
            EXAMPLES:
              feed store stats planet.db
              feed store stats planet.db -f tsv | sort -n
                  entries, first and last change, title and identifier of each feed
            """)

    @Argument(help: "The store.", completion: .file())
    var file: String

    @Option(name: .shortAndLong, help: "How it is said: text, tsv or json.")
    var format = Format.text

    @OptionGroup(title: "Messages") var standard: StandardOptions

    enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
        case text, tsv, json
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        let statistics = try StoreAccess.reading(file, &diagnostics) { archive, _ in try archive.statistics() }
        var output = try LineOutput(nil, &diagnostics)
        switch format {
        case .text: Self.writeText(statistics, &output)
        case .tsv: for feed in statistics.feeds { output.write(Self.fields(feed).joined(separator: "\t") + "\n") }
        case .json: Self.writeJSON(statistics, &output)
        }
        output.finish(&diagnostics)
    }

    private static func writeText(_ statistics: ArchiveStatistics, _ output: inout LineOutput) {
        let feeds = statistics.feeds
        output.write("entries     \(statistics.entries)\n")
        output.write("feeds       \(feeds.count)\n")
        output.write("tombstones  \(statistics.tombstones)\n")
        output.write("expired     \(statistics.expired)\n")
        if let from = statistics.from { output.write("from        \(Clock.text(from))\n") }
        if let to = statistics.to { output.write("to          \(Clock.text(to))\n") }
        output.write("bytes       \(statistics.bytes)\n")
        if statistics.free > 0 { output.write("free        \(statistics.free)\n") }
        if !feeds.isEmpty { output.write("\n") }
        for feed in feeds {
            let fields = fields(feed)
            let count = String(repeating: " ", count: max(9 - fields[0].count, 0)) + fields[0]
            output.write("\(count)  \(fields[1].prefix(10).padded)  \(fields[2].prefix(10).padded)  \(fields[3])\n")
        }
    }

    /// Entries, first and last change, title, identifier.
    private static func fields(_ feed: ArchiveStatistics.FeedRow) -> [String] {
        [
            String(feed.entries), feed.from.map(Clock.text) ?? "", feed.to.map(Clock.text) ?? "",
            line(feed.title ?? feed.identity), line(feed.identity),
        ]
    }

    private static func writeJSON(_ statistics: ArchiveStatistics, _ output: inout LineOutput) {
        var total = JSONLine()
        total.add("entries", statistics.entries)
        total.add("feeds", statistics.feeds.count)
        total.add("tombstones", statistics.tombstones)
        total.add("expired", statistics.expired)
        total.add("from", statistics.from.map(Clock.text))
        total.add("to", statistics.to.map(Clock.text))
        total.add("bytes", statistics.bytes)
        total.add("free", statistics.free)
        output.write(total.text)
        for feed in statistics.feeds {
            var line = JSONLine()
            line.add("title", feed.title)
            line.add("id", feed.identity)
            line.add("entries", feed.entries)
            line.add("from", feed.from.map(Clock.text))
            line.add("to", feed.to.map(Clock.text))
            output.write(line.text)
        }
    }

    private static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}

extension Substring {
    /// Ten characters, so that columns stand below each other.
    fileprivate var padded: String { self + String(repeating: " ", count: Swift.max(10 - count, 0)) }
}
