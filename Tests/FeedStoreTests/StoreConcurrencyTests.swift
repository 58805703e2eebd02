import FeedFetching
import GRDB
import Testing

@testable import FeedStore

@Suite("Several runs at once")
struct StoreConcurrencyTests {
    @Test("A claim keeps everybody else out until it is given back")
    func claims() throws {
        let fixture = try StoreFixture()
        let other = try fixture.again()
        do {
            let claim = fixture.store.claim(1)
            #expect(claim?.id == 1)
            #expect(fixture.store.claim(1) == nil && other.claim(1) == nil)
            #expect(other.claim(2) != nil)
            withExtendedLifetime(claim) {}
        }
        #expect(other.claim(1) != nil)
        #expect(fixture.store.claim(1) != nil)
        #expect(fixture.store.claim(0) == nil && fixture.store.claim(-1) == nil)
    }

    @Test("Many that open a new file at once make it once")
    func opensAtOnce() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("feed.db")
        let subscription = try StoreFixture.subscription("a")
        let ids = try await withThrowingTaskGroup(of: Int64?.self) { group in
            for _ in 0..<16 {
                group.addTask { try SubscriptionStore(path: path).subscribe([subscription]).first?.id }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(ids == Array(repeating: 1, count: 16))
    }

    @Test("Stores on one file write at once, and nothing is lost")
    func writesAtOnce() async throws {
        let fixture = try StoreFixture()
        let subscriptions = try (0..<100).map { try StoreFixture.subscription("\($0)") }
        let records = try fixture.store.subscribe(subscriptions)
        let stores = try (0..<4).map { _ in try fixture.again() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, store) in stores.enumerated() {
                group.addTask {
                    for var record in records where record.id % 4 == Int64(index) {
                        record.state.checked = record.id * 10
                        try store.save(record, document: Array("\(record.id)".utf8))
                        try store.setWait("\(record.id).example:80", until: 10, now: 0)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try fixture.store.records().map(\.state.checked) == records.map { $0.id * 10 })
        #expect(try fixture.store.waits().count == 100)
        #expect(try fixture.store.document(of: records[7].id) == Array("8".utf8))
        let check = try await fixture.store.database.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
        #expect(check == "ok")
    }
}
