#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import FeedOperations
import Testing

@testable import FeedStore
@testable import Syndication

@Suite("An archive against merging")
struct ArchiveLawTests {
    @Test("Put in any order, feeds give the entries and deletions of their merge", arguments: 0..<40)
    func orders(seed: Int) throws {
        var generator = ArchiveFeedGenerator(seed: seed)
        // As they are read: a date has its spelling then, too.
        let feeds = try ["anchor", "buoy", "crane"].map { name in
            try Feed(bytes: generator.feed(named: name).bytes(as: .json), format: .json)
        }
        var merge = FeedMerge()
        for feed in feeds { try merge.add(feed) }
        let merged = try merge.merged()
        for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2, 0, 1]] {
            let fixture = try ArchiveFixture()
            for place in order { try fixture.put(feeds[place]) }
            let found = try fixture.get()
            for (left, right) in zip(found.entries, merged.entries) where left != right {
                Issue.record("\(left.summaryOfTest) instead of \(right.summaryOfTest)")
            }
            #expect(found.entries.count == merged.entries.count)
            #expect(found.deletedEntries == merged.deletedEntries)
            #expect(found.id == merged.id && found.title == merged.title)
            for fault in try fixture.faults() { Issue.record("fault: \(fault)") }
        }
    }

    @Test(
        "Nothing is lost of a feed of any format, alone or with the others",
        arguments: [
            ["harbour-log.xml"], ["observatory.atom"], ["press-wire.xml"], ["notes.json"], ["notes.jsonl"],
            ["harbour-log.xml", "observatory.atom", "press-wire.xml", "notes.json", "notes.jsonl"],
        ])
    func formats(names: [String]) throws {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let fixture = try ArchiveFixture()
        var merge = FeedMerge()
        for name in names {
            let feed = try Feed(file: "/\(root)/feeds/\(name)")
            try merge.add(feed)
            try fixture.put(feed)
        }
        let (found, merged) = (try fixture.get(), try merge.merged())
        #expect(!found.entries.isEmpty && found.entries == merged.entries)
        #expect(found.deletedEntries == merged.deletedEntries)
        #expect(found.id == merged.id && found.title == merged.title && found.links == merged.links)
        #expect(try fixture.faults() == [])
    }

    @Test("What is there costs no write", arguments: 0..<10)
    func unchanged(seed: Int) throws {
        var generator = ArchiveFeedGenerator(seed: seed)
        let feeds = ["anchor", "buoy"].map { generator.feed(named: $0) }
        let fixture = try ArchiveFixture()
        for feed in feeds + feeds { try fixture.put(feed) }
        let before = try Self.stamp(fixture.path)
        for feed in feeds { try fixture.put(feed) }
        #expect(try Self.stamp(fixture.path) == before)
    }

    @Test("Of equal entries whose dates are spelled otherwise one stays, and is not written again")
    func spelling() throws {
        let feeds = try ["anchor", "buoy"].map { name in
            let date = name == "buoy" ? "2026-03-02T10:20:00.000Z" : "2026-03-02T10:20:00Z"
            let text = """
                <feed xmlns="http://www.w3.org/2005/Atom"><id>https://\(name).example.org/</id><title>\(name)</title>
                <updated>2026-03-02T10:20:00Z</updated><entry><id>tag:example.org,2026:1</id><title>Tide</title>
                <updated>\(date)</updated></entry></feed>
                """
            return try Feed(bytes: Array(text.utf8))
        }
        for order in [[0, 1], [1, 0]] {
            let fixture = try ArchiveFixture()
            for place in order { try fixture.put(feeds[place]) }
            #expect(try fixture.faults() == [])
            let before = try Self.stamp(fixture.path)
            for place in order { #expect(try fixture.put(feeds[place]).unchanged == 1) }
            #expect(try Self.stamp(fixture.path) == before)
        }
    }

    @Test("A source that changed its title is found by either, with all its entries")
    func renamed() throws {
        var planet = Feed.sample("planet")
        for (id, title) in [("1", "Old wharf"), ("2", "New wharf"), ("3", "Quay")] {
            var entry = Entry.sample("tag:example.org,2026:\(id)")
            let place = title == "Quay" ? "quay" : "wharf"
            entry.source = Source(Feed(id: "https://\(place).example.org/", title: .text(title)))
            planet.entries.append(entry)
        }
        let fixture = try ArchiveFixture()
        try fixture.put(planet)
        for name in ["Old wharf", "new wharf", "https://wharf.example.org/"] {
            let archive = try EntryArchive(reading: fixture.path)
            defer { archive.close() }
            var query = ArchiveQuery()
            query.feeds = try archive.read { try $0.feeds(called: name) }
            #expect(try fixture.get(query).entries.count == 2, "\(name)")
        }
    }

    @Test("One feed stays what it is, and its entries name no source")
    func oneFeed() throws {
        var feed = Feed.sample("wharf", .sample("tag:example.org,2026:1", at: 200), .sample("17"))
        feed.language = "de"
        feed.subtitle = "Boats"
        feed.updated = Timestamp(seconds: 500, utcOffset: 60)
        let fixture = try ArchiveFixture()
        try fixture.put(feed)
        #expect(try fixture.get() == feed)
    }

    private static func stamp(_ path: String) throws -> [UInt8] {
        let file = try OpenFile(reading: path)
        var bytes = [UInt8](repeating: 0, count: 1 << 22)
        var span = bytes.mutableSpan
        let count = unsafe span.withUnsafeMutableBytes { unsafe pread(file.descriptor, $0.baseAddress, $0.count, 0) }
        return Array(bytes[..<max(count, 0)])
    }
}

/// Makes feeds from a seed: few ids and few dates, so that versions meet often, with all that decides between them.
struct ArchiveFeedGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 77
    }

    /// A number from 0 below `limit` (SplitMix64).
    private mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)) % UInt64(limit))
    }

    mutating func feed(named name: String) -> Feed {
        var feed = Feed(id: "https://\(name).example.org/", title: .text("The \(name)"))
        feed.updated = Timestamp(seconds: 1_000)
        if number(below: 2) == 0 { feed.language = "en" }
        feed.entries = (0..<12).map { _ in entry() }
        if number(below: 2) == 0 {
            let when = Timestamp(seconds: Int64(100 * number(below: 5)))
            feed.deletedEntries = [Tombstone(ref: "tag:example.org,2026:\(number(below: 10))", when: when)]
        }
        return feed
    }

    private mutating func entry() -> Entry {
        let ids = [
            "tag:example.org,2026:\(number(below: 10))", "\(number(below: 4))", "https://a.example/\(number(below: 3))",
        ]
        var entry = Entry(id: ids[number(below: 3)], title: .text("Title \(number(below: 3))"))
        if number(below: 8) == 0 { entry.id = nil }
        if number(below: 4) > 0 {
            let instant = Timestamp.Instant(
                seconds: Int64(100 * number(below: 5)), nanoseconds: Int32(number(below: 2) * 500))
            entry.updated = Timestamp(instant, utcOffset: 60 * number(below: 2))
        }
        if number(below: 3) == 0 { entry.language = "en" }
        entry.content = [Content(.text(String(repeating: "word ", count: number(below: 3))))]
        if number(below: 5) == 0 { entry.source = Source(Feed(id: "https://elsewhere.example/", title: "Elsewhere")) }
        return entry
    }
}

extension Entry {
    /// What decides between versions, in a line.
    fileprivate var summaryOfTest: String {
        let parts: [String] = [
            id ?? "-", title?.plain ?? "", updated?.rfc3339 ?? "undated", language ?? "-",
            content.first?.value ?? "", source?.feed.id ?? "-",
        ]
        return parts.joined(separator: "|")
    }
}
