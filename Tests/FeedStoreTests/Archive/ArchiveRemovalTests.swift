import FeedOperations
import Testing

@testable import FeedStore
@testable import Syndication

@Suite("Taking entries out of an archive")
struct ArchiveRemovalTests {
    private let fixture: ArchiveFixture
    private let feed = Feed.sample(
        "wharf", .sample("tag:example.org,2026:1", at: 100), .sample("17", at: 200), .sample("18", at: nil),
        .sample("19", at: 9_000_000_000))

    init() throws {
        fixture = try ArchiveFixture()
        try fixture.put(feed, now: 1_000)
    }

    @Test(
        "What was deleted stays away, unless it changes later", arguments: ["tag:example.org,2026:1", "17", "18", "19"])
    func deletes(id: String) throws {
        let archive = try EntryArchive(path: fixture.path)
        var query = ArchiveQuery()
        query.ids = [id]
        #expect(try archive.delete(query, now: 2_000, isTried: true) { _ in } == 1)
        #expect(try archive.delete(query, now: 2_000, isTried: false) { _ in } == 1)
        #expect(try archive.delete(query, now: 2_000, isTried: false) { _ in } == 0)
        archive.close()
        try fixture.put(feed)
        #expect(try fixture.get().entries.count == 3)
        #expect(try fixture.get().deletedEntries.count == 1)
        try fixture.put(.sample("wharf", .sample(id, at: 9_000_000_001, "new")))
        #expect(try fixture.get().entries.count == 4)
        #expect(try fixture.faults() == [])
    }

    @Test("What changed within the second of its deletion stays away as well")
    func deletesWithinSecond() throws {
        var entry = Entry.sample("tag:example.org,2026:2")
        entry.updated = Timestamp(Timestamp.Instant(seconds: 2_000, nanoseconds: 500_000_000))
        let feed = Feed.sample("quay", entry)
        try fixture.put(feed)
        var query = ArchiveQuery()
        query.ids = ["tag:example.org,2026:2"]
        let archive = try EntryArchive(path: fixture.path)
        #expect(try archive.delete(query, now: 2_000, isTried: false) { _ in } == 1)
        archive.close()
        #expect(try fixture.put(feed).deleted == 1)
        #expect(try fixture.get(query).entries.isEmpty)
    }

    @Test("Compacting forgets sources that no entry has, and no feeds")
    func forgetsSources() throws {
        let fixture = try ArchiveFixture()
        var entry = Entry.sample("tag:example.org,2026:1", at: 1)
        entry.source = Source(Feed(id: "https://quay.example.org/", title: "Quay"))
        var newer = Entry.sample("tag:example.org,2026:1", at: 2)
        newer.source = Source(Feed(id: "https://quay.example.org/", title: "New quay"))
        try fixture.put(.sample("planet", entry), .sample("planet", newer), .sample("wharf"))
        let archive = try EntryArchive(path: fixture.path)
        defer { archive.close() }
        #expect(try archive.read { try $0.feeds(called: "quay") }.count == 2)
        try archive.compact()
        #expect(try archive.read { try $0.feeds(called: "quay") }.isEmpty)
        #expect(try archive.read { try $0.feeds(called: "New quay") }.count == 1)
        #expect(try archive.read { try $0.feeds(called: "The wharf") }.count == 1)
    }

    @Test("What expired stays away and leaves no tombstone, unless it changes later or tombstones are wanted")
    func expires() throws {
        var expiry = ArchiveExpiry()
        expiry.before = 1_001
        try expire(expiry)
        #expect(try fixture.get().entries.map(\.id) == ["19"])
        #expect(try fixture.get().deletedEntries == [])
        let counts = try fixture.put(feed)
        #expect(counts.expired == 3)
        #expect(try fixture.get().entries.map(\.id) == ["19"])
        try fixture.put(.sample("wharf", .sample("17", at: 201)))
        #expect(try fixture.get().entries.map(\.id) == ["19", "17"])
        expiry.leavesTombstones = true
        try expire(expiry)
        #expect(try fixture.get().deletedEntries.map(\.ref) == ["https://wharf.example.org/ 17"])
        #expect(try fixture.faults() == [])
    }

    @Test("Of each feed the latest entries stay")
    func keeps() throws {
        try fixture.put(.sample("quay", .sample("1", at: 1), .sample("2", at: 2), .sample("3", at: 3)))
        var expiry = ArchiveExpiry()
        expiry.keptPerFeed = 2
        try expire(expiry)
        #expect(try fixture.get().entries.map(\.id) == ["19", "17", "3", "2"])
    }

    private func expire(_ expiry: ArchiveExpiry) throws {
        let archive = try EntryArchive(path: fixture.path)
        defer { archive.close() }
        _ = try archive.expire(expiry, now: 5_000, isTried: false, nil)
    }
}
