import FeedOperations
import FeedStore
import GRDB
import Syndication
import Testing

@testable import FeedStore

@Suite("What a ledger keeps")
struct LedgerMemoryTests {
    let fixture: LedgerFixture

    init() throws {
        fixture = try LedgerFixture()
    }

    // MARK: - Taking back

    @Test("A decision that was taken back stays taken back, also when it is forgotten that there was one")
    func undoes() throws {
        let entries = [
            entry("1", "Bridge", prose("bridge"), link: "https://a.example/1"),
            entry("2", "Bridge", prose("bridge"), link: "https://a.example/1", in: "b"),
        ]
        try fixture.run(entries)
        #expect(try fixture.undo("2").map(\.decision.rule) == [.link])
        #expect(try fixture.undo("2").isEmpty)
        let outcome = try fixture.run(entries)
        #expect(outcome.drops == [] && outcome.isNew(1))
        try fixture.run([], days: 60)
        #expect(try count("entry") == 0)
        #expect(try fixture.run(entries).drops == [])
        #expect(try fixture.run([entry("3", "Bridge", prose("bridge"), in: "c")]).drops == ["3 text 1"])
    }

    @Test("Entries of one id in several feeds are taken back together; an unknown id is none")
    func undoesAll() throws {
        try fixture.run(
            [entry("1", "Bridge", prose("bridge"))]
                + ["b", "c"].map { entry("2", "Bridge", prose("bridge"), in: $0) })
        #expect(try fixture.ledger.decisions(about: "2").count == 2)
        #expect(try fixture.undo("2").count == 2)
        #expect(try fixture.ledger.decisions(about: "2").isEmpty)
        #expect(try fixture.undo("9").isEmpty)
    }

    // MARK: - Changed ids

    @Test("A feed whose ids all change overnight has no new entries, now and later")
    func migrates() throws {
        let old = (0..<8).map { story($0, id: "https://old.example/?p=\($0)") }
        let new = (0..<8).map { story($0, id: "urn:new:\($0)") }
        try fixture.run(old)
        let outcome = try fixture.run(new + [story(8, id: "urn:new:8")])
        #expect(outcome.drops == [])
        #expect(outcome.migrations.map(\.renamings.count) == [8])
        #expect((0..<9).filter { outcome.isNew($0) } == [8])
        let first = try #require(outcome.repeats.resolved(new[0], at: 0))
        #expect(first.id == "https://old.example/?p=0")
        let later = try fixture.run(new)
        #expect(later.migrations.isEmpty && later.drops == [])
        #expect(later.repeats.resolved(new[3], at: 3)?.id == "https://old.example/?p=3")
        #expect(try count("renaming") == 8)
        // Whichever ids come, they are known, and nothing is left of them in the end.
        let again = try fixture.run(old)
        #expect(again.drops == [] && old.indices.allSatisfy { !again.isNew($0) })
        try fixture.run([], days: 60)
        for table in ["entry", "identity", "alias", "renaming"] { #expect(try count(table) == 0, "\(table)") }
    }

    @Test("Few new ids, old ids that are still there, and standing titles are no change of ids")
    func noMigration() throws {
        let old = (0..<8).map { story($0, id: "old\($0)") }
        try fixture.run(old)
        #expect(try fixture.look((0..<4).map { story($0, id: "new\($0)") }).migrations.isEmpty)
        #expect(try fixture.look(old + (0..<8).map { story($0, id: "new\($0)") }).migrations.isEmpty)
        let others = (0..<8).map { entry("new\($0)", "Story \($0)", prose("else\($0)x"), published: 1_772_500_000) }
        #expect(try fixture.look(others).migrations.isEmpty)
        let untitled = (0..<8).map { entry("old\($0)", "Links", prose("links\($0)x"), in: "b") }
        try fixture.run(untitled)
        #expect(try fixture.look((0..<8).map { entry("new\($0)", "Links", nil, in: "b") }).migrations.isEmpty)
    }

    private func story(_ number: Int, id: String) -> Entry {
        entry(
            id, "Story \(number)", prose("story\(number)x"), link: "https://a.example/stories/\(number)",
            published: 1_772_323_200 + Int64(number))
    }

    // MARK: - Forgetting

    @Test("What was not seen for longer than the window is forgotten, with all that belongs to it")
    func forgets() throws {
        try fixture.run([
            entry("1", "Bridge", prose("bridge")), entry("2", "Bridge", prose("bridge"), in: "b"),
            entry("3", "Ferry", prose("ferry")),
        ])
        try fixture.run([entry("3", "Ferry", prose("ferry"))], days: 10)
        #expect(try count("entry") == 3)
        try fixture.run([], days: 10)
        #expect(try count("entry") == 1)
        try fixture.run([], days: 30)
        for table in ["entry", "content", "identity", "sample", "decision"] {
            #expect(try count(table) == 0, "\(table)")
        }
    }

    @Test("Samples come to their places part by part, are found before and after, and go")
    func mergesSamples() throws {
        fixture.window = nil
        try fixture.run([entry("1", "Bridge", prose("bridge", words: 2000))])
        let copy = entry("2", "Bridges", prose("bridge", words: 2000, changed: 50), in: "b")
        #expect(try count("recentSample") > 50)
        for _ in 0..<50 {
            #expect(try fixture.look([copy]).drops == ["2 duplicate 1"])
            try fixture.run([])
        }
        #expect(try count("recentSample") == 0 && count("sample") > 50)
        #expect(try fixture.look([copy]).drops == ["2 duplicate 1"])
        fixture.window = 86_400
        try fixture.run([], days: 10)
        #expect(try count("goneSample") > 50 && count("entry") == 0)
        for _ in 0..<50 { try fixture.run([]) }
        #expect(try count("goneSample") == 0 && count("sample") == 0)
    }

    @Test("What others were dropped for is remembered as long as they are")
    func keepsKeepers() throws {
        try fixture.run([entry("1", "Bridge", prose("bridge"))])
        let copy = entry("2", "Bridge", prose("bridge"), in: "b")
        for _ in 0..<5 { #expect(try fixture.run([copy], days: 10).drops == ["2 text 1"]) }
    }

    @Test("Without a window nothing is forgotten")
    func keepsAll() throws {
        fixture.window = nil
        try fixture.run([entry("1", "Bridge", prose("bridge"))])
        try fixture.run([], days: 1000)
        #expect(try fixture.run([entry("2", "Bridge", prose("bridge"), in: "b")]).drops == ["2 text 1"])
    }

    private func count(_ table: String) throws -> Int {
        try fixture.ledger.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? -1 }
    }
}
