import FeedOperations
import GRDB
import Syndication
import Testing

@testable import FeedStore

@Suite("The file of a ledger")
struct LedgerFileTests {
    @Test("Other files are refused and left as they are", arguments: [true, false])
    func refusesOthers(isReading: Bool) throws {
        let folder = try TemporaryFolder()
        let text = Array(String(repeating: "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>\n", count: 100).utf8)
        try folder.write(text, to: "feed.atom")
        let error = #expect(throws: StoreError.self) { try open(folder.file("feed.atom"), isReading) }
        #expect(error?.code == .notAStore && error?.message == "the file is no ledger")
        #expect(folder.read("feed.atom") == text)
        do { _ = try SubscriptionStore(path: folder.file("feed.db")) }
        let other = #expect(throws: StoreError.self) { try open(folder.file("feed.db"), isReading) }
        #expect(other?.code == .notAStore)
    }

    @Test("A file of a later version is refused", arguments: [true, false])
    func refusesLaterVersions(isReading: Bool) throws {
        let fixture = try LedgerFixture()
        try fixture.ledger.database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v999')") }
        let error = #expect(throws: StoreError.self) { try open(fixture.folder.file("ledger.db"), isReading) }
        #expect(error?.code == .newer)
    }

    @Test("A ledger that is not there is empty to whoever only looks, and is not made")
    func looksOnly() throws {
        let folder = try TemporaryFolder()
        let ledger = try DedupeLedger(reading: folder.file("ledger.db"))
        #expect(try ledger.decisions(about: "1").isEmpty)
        #expect(folder.names() == [])
    }

    @Test("While one run's output is under way, no other one decides")
    func oneAtATime() throws {
        let fixture = try LedgerFixture()
        let entries = [EntryFingerprint(entry("1", "Bridge"), from: Feed())]
        let other = try DedupeLedger(path: fixture.folder.file("ledger.db"), patience: 0.05)
        let decide = { try other.decide(entries, options: .init(), ledger: .init(), now: 1) }
        let outcome = try fixture.ledger.decide(entries, options: .init(), ledger: .init(), now: 1)
        let error = #expect(throws: StoreError.self) { try decide() }
        #expect(error?.code == .busy)
        #expect(throws: StoreError.self) { try other.undo("1", now: 1) }
        try fixture.ledger.finish(outcome, options: .init(), ledger: .init(), now: 1)
        #expect(try !decide().isNew(0))
    }

    @Test("Contents that are damaged, or another version's, crash nothing: the entry is known by its id")
    func survivesDamage() throws {
        let fixture = try LedgerFixture()
        let entries = [entry("1", "Bridge", prose("bridge")), entry("2", "Bridge", prose("bridge"), in: "b")]
        try fixture.run(entries)
        let whole = try #require(
            try fixture.ledger.database.read { try String.fetchOne($0, sql: "SELECT hex(bytes) FROM content") })
        let new = entry("3", "Bridge", prose("bridge", changed: 10), in: "c")
        for length in stride(from: 0, to: whole.utf8.count, by: 62) {
            let tails = ["", "FF", "FFFFFFFFFFFFFFFFFFFF", "0000000000"]
            for tail in tails {
                try fixture.ledger.database.write {
                    try $0.execute(sql: "UPDATE content SET bytes = x'\(whole.prefix(length))\(tail)'")
                }
                #expect(try fixture.look([new]).repeats.keeps(0))
                #expect(try fixture.look(entries).repeats.keeps(0))
            }
        }
    }

    private func open(_ path: String, _ isReading: Bool) throws -> DedupeLedger {
        try isReading ? DedupeLedger(reading: path) : DedupeLedger(path: path)
    }
}
