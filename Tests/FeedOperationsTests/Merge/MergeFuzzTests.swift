import FeedOperations
import Foundation
import Syndication
import Testing

/// Damaged documents, merged with hardly any memory: nothing may crash or hang, and what memory does is no matter.
///
/// `FEED_SOAK` tries many more.
@Suite struct MergeFuzzTests {
    private static let rounds = ProcessInfo.processInfo.environment["FEED_SOAK"] == nil ? 30 : 300

    @Test("damaged feeds merge as far as they can be read, the same in memory and beyond", arguments: 0..<8)
    func damaged(part: Int) throws {
        for round in 0..<Self.rounds {
            var generator = FeedGenerator(seed: part * 1_000_000 + round)
            let documents = try (0..<3).map { try Self.document(&generator, number: $0) }
            let orders = FeedMerge.Order.allCases
            var options = FeedMerge.Options(order: orders[round % orders.count])
            if round % 3 == 0 { options.entriesPerSource = generator.number(below: 50) }
            if round % 5 == 0 { options.limit = generator.number(below: 90) }
            if round % 7 == 0 { options.aliases = ["tag:*": "urn:x:*", "*": "tag:*", "1": "2", "2": "1"] }
            let whole = try Self.merged(documents, options)
            options.memory = 1 << 16
            do {
                #expect(try Self.merged(documents, options) == whole, "part \(part), round \(round)")
            } catch {
                Issue.record("part \(part), round \(round): \(error)")
            }
        }
    }

    private static func merged(_ documents: [[UInt8]], _ options: FeedMerge.Options) throws -> Feed {
        var merge = FeedMerge(options: options)
        for document in documents {
            // What is no feed any more is left out.
            guard var reader = try? FeedReader(bytes: document) else { continue }
            let input = merge.begin(reader.feed)
            while let entry = try? reader.next() { try merge.add(entry, from: input) }
            try merge.end(input, as: reader.feed)
        }
        return try merge.merged()
    }

    // MARK: - Damage

    private static let formats: [FeedFormat] = [.atom, .rss, .rdf, .json, .jsonFeed, .jsonLines]

    private static func document(_ generator: inout FeedGenerator, number: Int) throws -> [UInt8] {
        let count = generator.number(below: 4) == 0 ? 400 : 30
        var feed = generator.feed(named: "feed-\(number)", entries: count)
        for index in feed.entries.indices where generator.number(below: 2) == 0 {
            feed.entries[index].id = "\(index)"
        }
        var bytes = try feed.bytes(as: formats[generator.number(below: formats.count)])
        for _ in 0..<generator.number(below: 6) { damage(&bytes, &generator) }
        return bytes
    }

    private static func damage(_ bytes: inout [UInt8], _ generator: inout FeedGenerator) {
        guard bytes.count > 200 else { return }
        // The beginning tells what it is: more is tried where that is left alone.
        let start = 100 + generator.number(below: bytes.count - 150)
        let end = min(start + 1 + generator.number(below: 200), bytes.count)
        switch generator.number(below: 5) {
        case 0: bytes[start] = UInt8(generator.number(below: 256))
        case 1: bytes.removeSubrange(start..<end)
        case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 3: bytes.insert(contentsOf: Array("&#x301;<![CDATA[\u{301}\"99999999999999999999".utf8), at: start)
        default: bytes.removeSubrange(end...)
        }
    }
}
