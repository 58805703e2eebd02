#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import FeedOperations
import GRDB
import Testing

@testable import FeedStore
@testable import Syndication

@Suite("The file of an archive")
struct ArchiveFileTests {
    private let fixture: ArchiveFixture

    init() throws {
        fixture = try ArchiveFixture()
    }

    @Test("What is no archive is told by kind, and stays as it is, without companions")
    func others() throws {
        let text = Array(String(repeating: "no archive\n", count: 30).utf8)
        try fixture.folder.write(text, to: "planet.db")
        #expect(code(reading: true) == .notAStore)
        #expect(code(reading: false) == .notAStore)
        try fixture.folder.write([], to: "planet.db")
        #expect(code(reading: true) == .notAStore)
        let other = try DatabaseQueue(path: fixture.folder.file("other.db"))
        try other.write { try $0.execute(sql: "CREATE TABLE t (a); PRAGMA application_id = 5") }
        try other.close()
        #expect(code("other.db", reading: true) == .notAStore)
        #expect(code("other.db", reading: false) == .notAStore)
        #expect(code(".", reading: true) == .notAStore)
        #expect(code("missing.db", reading: true) == .missing)
        #expect(!StoreFile.exists(fixture.folder.file("missing.db")))
        #expect(!StoreFile.exists(fixture.folder.file("other.db.lock")))
    }

    @Test("A file of a later version is refused")
    func newer() throws {
        try fixture.put(.sample())
        let queue = try DatabaseQueue(path: fixture.path)
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('v9')") }
        try queue.close()
        #expect(code(reading: true) == .newer)
        #expect(code(reading: false) == .newer)
    }

    @Test("Only one writes; who comes second is told who does")
    func twoWriters() throws {
        try fixture.put(.sample())
        let first = try EntryArchive(path: fixture.path)
        defer { first.close() }
        var told: [Int?] = []
        do {
            _ = try EntryArchive(path: fixture.path, patience: 0.1) { told.append($0) }
            Issue.record("two at once")
        } catch {
            #expect(error.code == .busy)
            #expect(error.message == "is being written by process \(getpid())")
        }
        #expect(told == [Int(getpid())])
        #expect(try fixture.get().entries.isEmpty)
    }

    @Test("What feeds say of themselves is right, though whoever put them did not come to the end")
    func cutOff() throws {
        let archive = try EntryArchive(path: fixture.path)
        let writer = try ArchiveWriter(archive, now: 1)
        var archiver = EntryArchiver()
        for name in ["wharf", "quay"] {
            let feed = Feed.sample(name)
            let archived = ArchivedFeed(feed, document: DocumentInfo(), language: nil)
            let place = writer.begin(archived)
            // As many as one transaction takes.
            for number in 0..<20_000 {
                let entry = Entry.sample("tag:\(name).example.org,2026:\(number)")
                let candidate = archiver.candidate(entry, from: archived.identity, language: nil)
                try writer.add(archiver.archived(candidate), of: place)
            }
            try writer.end(place, as: archived, deletions: [])
        }
        archive.close()
        var query = ArchiveQuery()
        query.limit = 1
        #expect(try fixture.get(query).title?.plain == "The quay · The wharf")
        try fixture.put(.sample("quay"), .sample("wharf"))
        #expect(try fixture.get(query).title?.plain == "The quay · The wharf")
    }

    @Test("A new file that cannot be made is told from one that cannot be written")
    func uncreatable() throws {
        #expect(throws: StoreError.self) { try EntryArchive(path: "/dev/null/planet.db") }
        do { _ = try EntryArchive(path: "/dev/null/folder/planet.db") } catch { #expect(error.code == .uncreatable) }
    }

    @Test("Who compacts does not wait for those who read")
    func compactsBesideReaders() throws {
        try fixture.put(.sample("wharf", .sample("1"), .sample("2")))
        let archive = try EntryArchive(reading: fixture.path)
        defer { archive.close() }
        try archive.read { reading in
            _ = try reading.header(of: nil)
            let writing = try EntryArchive(path: fixture.path)
            try writing.compact()
            writing.close()
            #expect(try reading.feeds(called: "The wharf").count == 1)
        }
        #expect(try fixture.faults() == [])
    }

    @Test("Numbers of rows that no archive comes to are no matter of memory")
    func rowNumbers() {
        let numbers: [Int64] = [.min, -1, 0, 63, 64, 1 << 40, .max]
        let set = NumberSet(numbers)
        for number in numbers { #expect(set.contains(number)) }
        for number: Int64 in [1, 65, -2, 1 << 41] { #expect(!set.contains(number)) }
    }

    @Test("Who reads sees the archive as it was, while it is written")
    func reads() throws {
        try fixture.put(.sample("wharf", .sample("1"), .sample("2")))
        let archive = try EntryArchive(reading: fixture.path)
        defer { archive.close() }
        try archive.read { reading in
            let found = try reading.header(of: nil)
            var count = 0
            try reading.forEach(ArchiveQuery(), in: found) { _ in
                count += 1
                if count == 1 { try fixture.put(.sample("quay", .sample("3"), .sample("4"))) }
                return true
            }
            #expect(count == 2)
        }
        #expect(try fixture.get().entries.count == 4)
    }

    @Test("A row that is broken is found, and is an error to whoever reads it")
    func damaged() throws {
        try fixture.put(.sample("wharf", .sample("1", "text that is long enough to be compressed, text that is long")))
        for (sql, words) in [
            ("UPDATE content SET data = x'78DA00'", "cannot be read"),
            ("UPDATE content SET data = CAST('{}' AS BLOB), size = 2", "has another"),
            ("DELETE FROM words_data WHERE id > 10", ""),
            ("UPDATE entry SET updated = 5", "has other times"),
            ("UPDATE identity SET digest = 5", "has another digest"),
        ] {
            let copy = try ArchiveFixture()
            try copy.put(.sample("wharf", .sample("1", "text that is long enough to be compressed, text that is long")))
            #expect(try copy.faults() == [])
            let queue = try DatabaseQueue(path: copy.path)
            try queue.write { try $0.execute(sql: sql) }
            try queue.close()
            let faults = try copy.faults()
            #expect(faults.contains { $0.contains(words) }, "\(sql): \(faults)")
        }
    }

    private func code(_ name: String = "planet.db", reading: Bool) -> StoreError.Code? {
        do {
            let path = fixture.folder.file(name)
            let archive = reading ? try EntryArchive(reading: path) : try EntryArchive(path: path)
            archive.close()
            return nil
        } catch {
            return error.code
        }
    }
}
