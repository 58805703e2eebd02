import SyndicationXML
import Testing

@testable import Syndication

@Suite struct FeedWriterTests {
    /// What a sink was given.
    private final class Taken {
        var bytes: [UInt8] = []
        var calls = 0
    }

    private func write(
        _ format: FeedFormat, _ entries: Int, feed: Feed, end: Feed? = nil, to taken: Taken, failing: Int = .max
    ) throws {
        var writer = unsafe try FeedWriter(
            format: format, namespaces: [],
            sink: { bytes in
                taken.calls += 1
                if taken.calls == failing { return 28 }
                unsafe taken.bytes += Array(bytes)
                return 0
            })
        var entry = Entry(id: "urn:x:0", title: "T")
        entry.authors = [Person(name: "A")]
        entry.content = [Content(.text(String(repeating: "long text ", count: 1_000)))]
        for number in 0..<entries {
            entry.id = "urn:x:\(number)"
            entry.updated = Timestamp(seconds: Int64(number))
            writer.write(entry, in: feed)
        }
        try writer.finish(end ?? feed)
    }

    private func feed(dated: Bool) -> Feed {
        var feed = Feed(id: "urn:x", title: "F")
        if dated { feed.updated = Timestamp(seconds: 9) }
        return feed
    }

    private let formats: [FeedFormat] = [.atom, .rss, .json, .jsonLines]

    @Test(arguments: [true, false], [0, 3, 2_500])
    func writesLargeFeedsWhole(_ isDated: Bool, _ count: Int) throws {
        for format in formats {
            let taken = Taken()
            try write(format, count, feed: feed(dated: isDated), to: taken)
            if format == .jsonLines, count == 0 { continue }
            var reader = try FeedReader(bytes: taken.bytes, format: format)
            var read = 0
            while let entry = try reader.next() {
                #expect(entry.id == "urn:x:\(read)")
                read += 1
            }
            #expect(read == count, "\(format.name)")
            #expect(reader.feed.title == "F" || reader.feed.title?.value == "F")
            if !isDated, count > 0, ![.jsonLines, .rss].contains(format) {
                #expect(reader.feed.updated?.instant?.seconds == Int64(count - 1))
            }
        }
    }

    @Test func sendsALargeFeedOnBeforeItsEnd() throws {
        let taken = Taken()
        var writer = unsafe try FeedWriter(
            format: .atom, namespaces: [],
            sink: { bytes in
                unsafe taken.bytes += Array(bytes)
                return 0
            })
        var entry = Entry(id: "urn:x:1", title: "T")
        entry.content = [Content(.text(String(repeating: "x", count: 1 << 20)))]
        for _ in 0..<10 { writer.write(entry, in: feed(dated: true)) }
        #expect(taken.bytes.count > FeedWriter.heldBytes)
        try writer.finish(feed(dated: true))
    }

    @Test func losesNoTombstoneThatComesLate() throws {
        var end = feed(dated: true)
        end.deletedEntries = [Tombstone(ref: "urn:x:late", when: Timestamp(seconds: 1))]
        end.extensions.fragments = [XMLFragment(namespace: "urn:n", name: "late", prefix: "n", text: "x")]
        for format in [FeedFormat.atom, .rss, .json] {
            let taken = Taken()
            try write(format, 2_000, feed: feed(dated: true), end: end, to: taken)
            let again = try Feed(bytes: taken.bytes, format: format)
            #expect(again.deletedEntries == end.deletedEntries, "\(format.name)")
            #expect(again.extensions == end.extensions, "\(format.name)")
            #expect(again.entries.count == 2_000)
        }
    }

    @Test func tellsThatTheSinkFailed() {
        for format in formats {
            for (entries, failing) in [(1, 1), (2_000, 1), (2_000, 2), (6_000, 3)] {
                let error = #expect(throws: FeedError.self) {
                    try write(format, entries, feed: feed(dated: true), to: Taken(), failing: failing)
                }
                #expect(error?.code == .unwritable, "\(format.name), call \(failing) of \(entries) entries")
                #expect(error?.message.isEmpty == false)
            }
        }
    }

    @Test func refusesAFormatThatIsOnlyRead() throws {
        #expect(FeedFormat.writable.map(\.name).contains("jsonfeed"))
        #expect(FeedFormat(named: "none") == nil)
    }
}
