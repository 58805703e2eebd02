import FeedOperations
import FeedStore
import Syndication
import Testing

@Suite("Deduplication across runs")
struct LedgerRunTests {
    let fixture: LedgerFixture

    init() throws {
        fixture = try LedgerFixture()
    }

    @Test(
        "An entry that repeats one of an earlier run goes, by the rules of one run",
        arguments: ["near", "text", "link"])
    func findsRepeats(rule: String) throws {
        let old = entry("tag:a,1", "Bridge closes", prose("bridge"), link: "https://a.example/bridge")
        try fixture.run([old])
        let new =
            switch rule {
            case "link": entry("tag:b,1", "Closed", "short", link: "http://a.example/bridge?utm_source=x", in: "b")
            case "text": entry("tag:b,1", "Bridge to close", prose("bridge"), in: "b")
            default: entry("tag:b,1", "Bridge to close", prose("bridge", changed: 20), in: "b")
            }
        let outcome = try fixture.run([new])
        #expect(outcome.drops == ["tag:b,1 \(rule) tag:a,1"])
        let seen = outcome.repeats.decisions.first?.evidence.first { $0.name == "seen" }
        #expect(seen?.value == "2026-03-02T00:00:00Z")
    }

    @Test("What was kept stays, whatever the policy says and however long a later text is", arguments: [true, false])
    func keeps(isInput: Bool) throws {
        fixture.options.keep = .newest
        let old = entry("1", "Bridge closes", prose("bridge", words: 100))
        let new = entry("2", "Bridge to close", prose("bridge", words: 150), in: "b", published: 1_772_400_000)
        let copy = entry("3", "Bridge to close", prose("bridge", words: 100), in: "c", published: 1_772_400_000)
        try fixture.run([old])
        let outcome = try fixture.run(isInput ? [new, copy, old] : [new, copy])
        // The longer text holds the old one; only the same one goes.
        #expect(outcome.drops.count == 1 && outcome.drops[0].hasPrefix("3 "))
        #expect(outcome.repeats.keeps(0))
    }

    @Test("The same input gives the same decisions again, and again")
    func replays() throws {
        let entries = [
            entry("1", "Bridge", prose("bridge"), updated: 1_772_323_200),
            entry("1", "Bridge", prose("bridge", changed: 1), updated: 1_772_323_300),
            entry("2", "Bridge", prose("bridge"), in: "b"),
            entry("3", "Bridge closes", prose("bridge", changed: 20), in: "c"),
            entry("4", "Ferry", prose("ferry")), entry("4", "Ferry", prose("ferry")),
            entry("5", "Untitled", nil), entry("6", "Untitled", nil),
        ]
        let first = try fixture.run(entries)
        #expect(first.repeats.decisions.count == 4)
        for _ in 0..<3 {
            let next = try fixture.run(entries)
            #expect(next.repeats.decisions == first.repeats.decisions)
            #expect(entries.indices.allSatisfy { !next.isNew($0) })
        }
    }

    @Test("What repeats a dropped entry goes for the one that stayed")
    func standsForOthers() throws {
        try fixture.run([
            entry("1", "Bridge", prose("bridge")),
            entry("2", "Bridge closed", prose("bridge", changed: 20), link: "https://b.example/2", in: "b"),
        ])
        let outcome = try fixture.run([entry("3", "Closed", "short", link: "https://b.example/2", in: "c")])
        #expect(outcome.drops == ["3 link 1"])
    }

    @Test("A newer version of an entry that stayed stays, and what it says now is remembered")
    func updates() throws {
        try fixture.run([entry("1", "Bridge", prose("bridge"), link: "https://a.example/1")])
        let new = entry("1", "Bridge opens", prose("opening"), link: "https://a.example/1", updated: 1_772_400_000)
        #expect(try fixture.run([new]).drops == [])
        #expect(try fixture.run([entry("2", "Open", prose("opening"), in: "b")]).drops == ["2 text 1"])
        #expect(try fixture.run([entry("3", "Close", prose("bridge"), in: "b")]).drops == [])
    }

    @Test("A feed that puts everything under one id has no ids, and nothing of it is lost")
    func reusedIDs() throws {
        let entries = (0..<30).map { entry("1", "Story \($0)", prose("story\($0)x"), link: "https://a.example/\($0)") }
        try fixture.run(Array(entries[..<20]))
        let outcome = try fixture.run(entries)
        #expect(outcome.drops == [])
        #expect(entries.indices.filter { outcome.isNew($0) } == Array(20..<30))
        #expect(try fixture.run(entries).added == 0)
    }

    @Test("Standing phrases of a feed are known from earlier runs")
    func boilerplate() throws {
        let footer = prose("footer", words: 300)
        for number in 0..<10 {
            let text = prose("story\(number)x", words: 120) + " " + footer
            #expect(try fixture.run([entry("\(number)", "Story \(number)", text)]).drops == [])
        }
        let last = prose("last", words: 120) + " " + footer
        #expect(try fixture.run([entry("new", "Last", last)]).drops == [])
    }

    @Test("Of a run that was cut off, all is decided, and nothing was let through")
    func cutOff() throws {
        let entries = [entry("1", "Bridge", prose("bridge")), entry("2", "Bridge", prose("bridge"), in: "b")]
        let first = try fixture.run(entries, finishes: false)
        #expect(first.isNew(0) && !first.isNew(1))
        let second = try fixture.run(entries)
        #expect(second.isNew(0) && second.repeats.decisions == first.repeats.decisions)
        #expect(try !fixture.run(entries).isNew(0))
    }

    @Test("An entry goes on naming copies that are gone from the input")
    func linksCopies() throws {
        let entries = [
            entry("1", "Bridge", prose("bridge"), link: "https://a.example/1"),
            entry("2", "Bridge", prose("bridge"), link: "https://b.example/2", in: "b"),
        ]
        for input in [entries, Array(entries.prefix(1))] {
            let outcome = try fixture.run(input)
            let kept = try #require(outcome.repeats.resolved(input[0], at: 0))
            #expect(kept.links.filter { $0.rel == "via" }.map(\.href) == ["https://b.example/2"])
        }
    }

    @Test("Looking changes nothing")
    func looks() throws {
        let entries = [entry("1", "Bridge", prose("bridge")), entry("2", "Bridge", prose("bridge"), in: "b")]
        #expect(try fixture.look(entries).drops == ["2 text 1"])
        #expect(try fixture.run([entries[1]]).drops == [])
    }

    @Test("10,000 entries of one id, and 10,000 with one text, take little time again", .timeLimit(.minutes(1)))
    func manyCopies() throws {
        let same = (0..<2000).map { _ in entry("1", "Bridge", "short text") }
        let copies = (0..<2000).map { entry("copy\($0)", "Bridge", prose("bridge"), in: "\($0 % 1000)") }
        let first = try fixture.run(same + copies)
        #expect(first.repeats.decisions.count == 3998)
        let second = try fixture.run(same + copies)
        #expect(second.repeats.decisions == first.repeats.decisions)
        #expect(try fixture.run([entry("x", "Bridge", prose("bridge"), in: "z")]).drops == ["x text copy0"])
    }
}
