import FeedFetching
import Syndication
import Testing

@testable import FeedStore

/// A store in a folder of its own.
struct StoreFixture {
    let folder: TemporaryFolder
    let store: SubscriptionStore

    init() throws {
        folder = try TemporaryFolder()
        store = try SubscriptionStore(path: folder.file("feed.db"))
    }

    /// Opens the same file once more.
    func again() throws -> SubscriptionStore { try SubscriptionStore(path: folder.file("feed.db")) }

    static func subscription(
        _ path: String, title: String? = nil, categories: [Category] = []
    ) throws -> Subscription {
        Subscription(
            address: try #require(WebAddress("https://example.org/\(path)")), title: title, categories: categories)
    }

    /// A state in which everything is said.
    static func fullState() throws -> SubscriptionState {
        var state = SubscriptionState()
        state.validators = SubscriptionState.Validators(
            entityTag: "W/\"Grüße;\\\"\"", lastModified: "Wed, 02 Apr 2025 19:30:00 GMT")
        state.due = 1_743_622_200
        state.checked = 1_743_620_400
        state.succeeded = 1_743_620_401
        state.changed = -5
        state.failures = SubscriptionState.Failures(count: 3, since: 1_743_600_000, message: "it's gone", status: 503)
        state.move = try SubscriptionState.Move(
            address: #require(WebAddress("https://new.example.org:8443/feed?a=%20b")), timesSeen: 1)
        state.moved = WebAddress("https://moved.example.org/")
        state.discovered = WebAddress("http://ann:secret@example.org/found.xml")
        state.gone = 1_743_700_000
        state.schedule = PublishingSchedule(
            timeToLive: 3600, period: 86_400, base: -1, skippedHours: 0xFF_FFFF, skippedDays: 0x41)
        state.title = "Wetter \u{1F327}"
        state.entries = 20
        return state
    }
}

@Suite("The state of subscriptions")
struct SubscriptionStoreTests {
    @Test("Everything of a record is there again in another run")
    func keepsRecords() throws {
        let fixture = try StoreFixture()
        let categories = [
            Category(term: "News/Local", scheme: "http://example.org/folder"), Category(term: "a", label: "A"),
            Category(term: "b"),
        ]
        let subscription = try StoreFixture.subscription("a", title: "A & B", categories: categories)
        var record = try #require(try fixture.store.subscribe([subscription]).first)
        #expect(record.state == SubscriptionState() && record.subscription == subscription && !record.hasDocument)
        record.state = try StoreFixture.fullState()
        record.file = "a.atom"
        record.pending = true
        try fixture.store.save(record, document: [0, 1, 255, 0])
        record.hasDocument = true
        let second = try fixture.again()
        #expect(try second.records() == [record])
        #expect(try second.record(record.id) == record)
        #expect(try second.subscribe([subscription]) == [record])
        #expect(try second.document(of: record.id) == [0, 1, 255, 0])
        record.state = SubscriptionState()
        record.file = nil
        record.pending = false
        try second.save(record)
        #expect(try fixture.store.record(record.id) == record)
    }

    @Test("A state without a new document leaves the stored one, and an empty one is one")
    func keepsDocuments() throws {
        let fixture = try StoreFixture()
        let records = try fixture.store.subscribe([
            StoreFixture.subscription("a"), StoreFixture.subscription("b"),
        ])
        try fixture.store.save(records[0], document: Array("one".utf8))
        try fixture.store.save(records[0])
        #expect(try fixture.store.document(of: records[0].id) == Array("one".utf8))
        try fixture.store.save(records[0], document: [])
        #expect(try fixture.store.document(of: records[0].id) == [])
        #expect(try fixture.store.document(of: records[1].id) == nil)
        #expect(try fixture.store.records().map(\.hasDocument) == [true, false])
    }

    @Test("A part of an output is not pending any more")
    func delivers() throws {
        let fixture = try StoreFixture()
        var records = try fixture.store.subscribe((0..<3).map { try StoreFixture.subscription("\($0)") })
        for index in records.indices {
            records[index].pending = true
            try fixture.store.save(records[index])
        }
        try fixture.store.markDelivered([records[0], records[2]])
        #expect(try fixture.store.records().map(\.pending) == [false, true, false])
    }

    @Test("Every subscription keeps its file's name, and no two have the same")
    func assignsFiles() throws {
        let fixture = try StoreFixture()
        let records = try fixture.store.subscribe((0..<3).map { try StoreFixture.subscription("\($0)") })
        let names = ["a.atom", "a-2.atom"]
        #expect(try fixture.store.assignFile(to: records[0].id, from: names) == "a.atom")
        #expect(try fixture.again().assignFile(to: records[1].id, from: names) == "a-2.atom")
        #expect(try fixture.store.assignFile(to: records[2].id, from: names) == nil)
        #expect(try fixture.store.assignFile(to: records[1].id, from: ["c.atom"]) == "a-2.atom")
        #expect(try fixture.store.assignFile(to: 999, from: ["c.atom"]) == nil)
        #expect(try fixture.store.records().map(\.file) == ["a.atom", "a-2.atom", nil])
    }

    @Test("The later wait for a server counts, and those that are over are forgotten")
    func keepsWaits() throws {
        let fixture = try StoreFixture()
        try fixture.store.setWait("example.org:443", until: 200, now: 100)
        try fixture.store.setWait("example.org:443", until: 150, now: 100)
        try fixture.store.setWait("example.org:80", until: 120, now: 100)
        #expect(try fixture.again().waits() == ["example.org:443": 200, "example.org:80": 120])
        try fixture.store.setWait("b.example:80", until: 300, now: 199)
        #expect(try fixture.store.waits() == ["example.org:443": 200, "b.example:80": 300])
    }

    @Test("What is forgotten is gone with its document, and saving it does not bring it back")
    func forgets() throws {
        let fixture = try StoreFixture()
        let subscriptions = try ["a", "b"].map { try StoreFixture.subscription($0) }
        let records = try fixture.store.subscribe(subscriptions)
        try fixture.store.save(records[0], document: [1])
        #expect(try fixture.store.forget([subscriptions[0].address, subscriptions[0].address]) == 1)
        try fixture.store.save(records[0], document: [1])
        #expect(try fixture.store.records() == [records[1]])
        #expect(try fixture.store.record(records[0].id) == nil)
        #expect(try fixture.store.document(of: records[0].id) == nil)
        let again = try fixture.store.subscribe([subscriptions[0]])
        #expect(again.first?.id != records[0].id && again.first?.hasDocument == false)
    }
}
