import FeedFetching
import GRDB
import Syndication
import Testing

@testable import FeedStore

@Suite("Subscribing")
struct SubscribingTests {
    @Test("Records come in the order asked for, twice where twice asked for, and are numbered as subscribed")
    func keepsOrder() throws {
        let store = try StoreFixture().store
        let first = try store.subscribe([StoreFixture.subscription("b"), StoreFixture.subscription("a")])
        let order = try ["a", "c", "a", "b"].map { try StoreFixture.subscription($0) }
        let second = try store.subscribe(order)
        #expect(second.map(\.subscription) == order)
        #expect(second[0] == first[1] && second[2] == first[1] && second[3] == first[0])
        #expect(try store.records().map(\.subscription.address.text).map { $0.suffix(1) } == ["b", "a", "c"])
    }

    @Test("A new title or category is taken over and nothing else of the record changes", arguments: [1, 300])
    func updates(count: Int) throws {
        let fixture = try StoreFixture()
        let old = try (0..<count).map { try StoreFixture.subscription("\($0)", title: "Old") }
        var record = try fixture.store.subscribe(old)[0]
        record.state = try StoreFixture.fullState()
        try fixture.store.save(record)
        let changed = try StoreFixture.subscription("0", title: "New", categories: [Category(term: "x")])
        let records = try fixture.store.subscribe([changed] + old.dropFirst())
        #expect(records[0].subscription == changed)
        #expect(records[0].state == record.state && records[0].id == record.id)
        #expect(try fixture.again().record(record.id)?.subscription == changed)
        #expect(records.count == count && records.dropFirst().allSatisfy { $0.subscription.title == "Old" })
    }

    @Test("An address alone says nothing about title and categories", arguments: [1, 300])
    func keepsTitles(count: Int) throws {
        let store = try StoreFixture().store
        let full = try (0..<count).map {
            try StoreFixture.subscription("\($0)", title: "A", categories: [Category(term: "t")])
        }
        let first = try store.subscribe(full)
        #expect(try store.subscribe(full.map { Subscription(address: $0.address) }) == first)
        #expect(try store.records() == first)
    }

    @Test("Where nothing differs, nothing is written", arguments: [3, 300])
    func writesNothing(count: Int) throws {
        let fixture = try StoreFixture()
        let odd = Category(term: "a\u{1F}b\u{1E}c", scheme: "", label: "")
        let subscriptions = try (0..<count).map {
            try StoreFixture.subscription("\($0)", title: "A", categories: [odd, Category(term: "t")])
        }
        _ = try fixture.store.subscribe(subscriptions)
        let observer = try DatabaseQueue(path: fixture.folder.file("feed.db"))
        let version = { try observer.read { try Int.fetchOne($0, sql: "PRAGMA data_version") } }
        let before = try version()
        _ = try fixture.store.subscribe(subscriptions)
        #expect(try version() == before)
        _ = try fixture.store.subscribe([StoreFixture.subscription("0", title: "B")])
        #expect(try version() != before)
    }

    @Test("A row whose address is none any more is passed over")
    func passesOver() throws {
        let fixture = try StoreFixture()
        let records = try fixture.store.subscribe(["a", "b"].map { try StoreFixture.subscription($0) })
        try fixture.store.database.write { database in
            try database.execute(sql: "UPDATE subscription SET address = 'file:///a' WHERE id = ?", arguments: [1])
            try database.execute(
                sql:
                    "UPDATE subscription SET movesTo = ':', moved = 'x', discovered = '', failures = -1, categories = char(31,30,30)"
            )
        }
        #expect(try fixture.store.records().map(\.id) == [records[1].id])
        #expect(try fixture.store.record(1) == nil)
        #expect(try fixture.store.record(2)?.state.move == nil)
    }

    @Test("Thousands are subscribed to and read")
    func scales() throws {
        let fixture = try StoreFixture()
        let subscriptions = try (0..<2000).map {
            try StoreFixture.subscription("blogs/\($0)/feed.xml", title: "Blog \($0)")
        }
        #expect(try fixture.store.subscribe(subscriptions).map(\.subscription) == subscriptions)
        let store = try fixture.again()
        #expect(try store.subscribe(subscriptions).map(\.id) == Array(1...2000))
        #expect(try store.records().map(\.subscription) == subscriptions)
    }
}
