import FeedFetching
import GRDB
import Testing

@testable import FeedStore

@Suite("The file of subscriptions' state")
struct StoreFileTests {
    @Test("Missing folders are made, and only the owner reads folders and files")
    func makesFolders() throws {
        let folder = try TemporaryFolder()
        let store = try SubscriptionStore(path: folder.file("a/b//feed.db"))
        _ = try store.subscribe([StoreFixture.subscription("a")])
        #expect(folder.rights("a") == 0o700 && folder.rights("a/b") == 0o700)
        for name in ["feed.db", "feed.db-wal", "feed.db.lock"] { #expect(folder.rights("a/b/\(name)") == 0o600) }
    }

    @Test("A name that looks like something else to a database is a name")
    func takesNamesLiterally() throws {
        #expect(StoreFile.literal(":memory:") == "./:memory:")
        #expect(StoreFile.literal("file:a?mode=memory") == "./file:a?mode=memory")
        #expect(StoreFile.literal("/a") == "/a")
        #expect(throws: StoreError.self) { try SubscriptionStore(path: "") }
    }

    @Test("A file that is something else is refused and left as it is", arguments: [true, false])
    func refusesOthers(isReading: Bool) throws {
        let folder = try TemporaryFolder()
        let text = Array(String(repeating: "<opml version=\"2.0\"/>\n", count: 100).utf8)
        try folder.write(text, to: "subscriptions.opml")
        let error = #expect(throws: StoreError.self) { try open(folder.file("subscriptions.opml"), isReading) }
        #expect(error?.code == .notAStore)
        #expect(folder.read("subscriptions.opml") == text)
    }

    @Test("Another program's database is refused and left as it is", arguments: [true, false])
    func refusesOtherDatabases(isReading: Bool) throws {
        let folder = try TemporaryFolder()
        try DatabaseQueue(path: folder.file("notes.db")).write { try $0.execute(sql: "CREATE TABLE note (text)") }
        let bytes = folder.read("notes.db")
        let error = #expect(throws: StoreError.self) { try open(folder.file("notes.db"), isReading) }
        #expect(error?.code == .notAStore)
        #expect(folder.read("notes.db") == bytes)
    }

    @Test("A file of a later version is refused and left as it is", arguments: [true, false])
    func refusesLaterVersions(isReading: Bool) throws {
        let fixture = try StoreFixture()
        try fixture.store.database.write { database in
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('v999')")
        }
        let error = #expect(throws: StoreError.self) { try open(fixture.folder.file("feed.db"), isReading) }
        #expect(error?.code == .newer)
    }

    @Test("A damaged file gives an error wherever it is damaged, or its records, and no crash")
    func survivesDamage() throws {
        let folder = try TemporaryFolder()
        do {
            let store = try SubscriptionStore(path: folder.file("feed.db"))
            let subscriptions = try (0..<100).map { try StoreFixture.subscription("\($0)", title: "Title") }
            for record in try store.subscribe(subscriptions) {
                try store.save(record, document: Array("document".utf8))
            }
            try store.database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        }
        let whole = try #require(folder.read("feed.db"))
        var codes: Set<StoreError.Code> = []
        for place in stride(from: 0, to: whole.count, by: 3072) {
            var bytes = whole
            for index in place..<min(place + 300, whole.count) { bytes[index] = UInt8(truncatingIfNeeded: index &* 31) }
            try folder.write(bytes, to: "broken.db")
            do throws(StoreError) {
                let store = try SubscriptionStore(path: folder.file("broken.db"))
                for record in try store.records() { _ = try store.document(of: record.id) }
            } catch {
                codes.insert(error.code)
                #expect(!error.message.contains("\n"))
            }
        }
        #expect(codes.isSuperset(of: [.damaged, .notAStore]))
    }

    @Test("A cut file gives an error, or nothing where nothing is left")
    func survivesCuts() throws {
        let fixture = try StoreFixture()
        _ = try fixture.store.subscribe((0..<100).map { try StoreFixture.subscription("\($0)") })
        try fixture.store.database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        let whole = try #require(fixture.folder.read("feed.db"))
        try fixture.folder.write(Array(whole.prefix(whole.count / 2)), to: "cut.db")
        #expect(throws: StoreError.self) { try SubscriptionStore(path: fixture.folder.file("cut.db")).records() }
        try fixture.folder.write([], to: "empty.db")
        #expect(try SubscriptionStore(path: fixture.folder.file("empty.db")).records() == [])
    }

    @Test("Looking into a file that is not there makes none, and finds nothing")
    func looksOnly() throws {
        let folder = try TemporaryFolder()
        let store = try SubscriptionStore(reading: folder.file("a/feed.db"))
        #expect(try store.records() == [] && store.waits() == [:])
        #expect(folder.names() == [])
        try folder.write([], to: "empty.db")
        #expect(try SubscriptionStore(reading: folder.file("empty.db")).records() == [])
        #expect(folder.read("empty.db") == [])
    }

    @Test("Looking sees what another run has written, and leaves no file behind")
    func looksInto() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("feed.db")
        let subscription = try StoreFixture.subscription("a")
        do {
            let writer = try SubscriptionStore(path: path)
            _ = try writer.subscribe([subscription])
            #expect(try SubscriptionStore(reading: path).records().map(\.subscription) == [subscription])
        }
        #expect(try SubscriptionStore(reading: path).records().map(\.subscription) == [subscription])
        #expect(folder.names() == ["feed.db", "feed.db.lock"])
    }

    @Test("A folder that cannot be made is said to be so")
    func saysWhatIsMissing() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "a")
        let error = #expect(throws: StoreError.self) { try SubscriptionStore(path: folder.file("a/b/feed.db")) }
        #expect(error?.code == .unavailable)
        let second = #expect(throws: StoreError.self) { try SubscriptionStore(path: folder.path) }
        #expect(second?.code == .unavailable)
    }

    private func open(_ path: String, _ isReading: Bool) throws -> SubscriptionStore {
        try isReading ? SubscriptionStore(reading: path) : SubscriptionStore(path: path)
    }
}
