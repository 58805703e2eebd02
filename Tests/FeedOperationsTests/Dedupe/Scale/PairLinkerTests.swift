import FeedOperations
import Syndication
import Testing

@Suite("Decisions from pairs")
struct PairLinkerTests {
    private typealias Tests = PairRecordTests

    /// The decisions about entries, all pairs of which were compared.
    private func decisions(
        _ entries: [EntryFingerprint], keep: FeedDeduplicator.Keep = .earliest, isReversed: Bool = false
    ) throws -> [String] {
        var pairs: [PairRecord] = []
        for (place, entry) in entries.enumerated() {
            for other in entries[..<place] {
                if let pair = PairRecord(other, entry) { pairs.append(try PairRecord(line: Array(pair.jsonLine.utf8))) }
            }
        }
        if isReversed { pairs.reverse() }
        var linker = PairLinker(keep: keep)
        for pair in pairs { linker.add(pair) }
        return linker.decisions().map { "\($0.dropped) for \($0.kept): \($0.rule.rawValue)" }
    }

    @Test("No pairs are no decisions")
    func empty() {
        #expect(PairLinker().decisions().isEmpty)
    }

    @Test("The earliest stays, or the newest, or the longest; else the smallest id")
    func keeps() throws {
        let entries = [
            Tests.version("b", change: 60, words: 210, published: 300), Tests.version("a", in: "b", published: 200),
            Tests.version("c", in: "c", published: 100),
        ]
        #expect(try decisions(entries) == ["a for c: text", "b for c: duplicate"])
        #expect(try decisions(entries, keep: .newest) == ["a for b: duplicate", "c for b: duplicate"])
        #expect(try decisions(entries, keep: .longest) == ["a for b: duplicate", "c for b: duplicate"])
        #expect(try decisions(entries, keep: .sourceOrder) == ["b for a: duplicate", "c for a: text"])
    }

    @Test("In what order pairs come changes nothing")
    func orders() throws {
        let entries = (0..<8).map { number in
            Tests.version("e\(number)x", change: 50 + number * 9, in: "s\(number)", published: Int64(number * 1000 % 7))
        }
        let found = try decisions(entries)
        #expect(found.count > 2)
        #expect(try decisions(entries, isReversed: true) == found)
    }

    @Test("An entry goes only for one that it was compared with, and that stays")
    func chain() throws {
        // Each is a version of the one before it, and the last is none of the first.
        let entries = (0..<6).map { step in
            let text = (0..<300).map { $0 < step * 40 ? "new\($0)" : "old\($0)" }.joined(separator: " ")
            return EntryFingerprint(
                article("\(step)", "Same", text: .text(text), in: "s\(step)", published: Int64(step)), from: Feed())
        }
        let found = try decisions(entries)
        #expect(found == ["1 for 0: near", "3 for 2: near", "5 for 4: near"])
    }

    @Test("A pair of one id with itself, and pairs of which nothing comes, decide nothing")
    func itself() throws {
        var linker = PairLinker()
        for line in [
            #"{"a":"x","b":"x","rule":"near","ownJ":0.75,"entries":[{"mayGo":true},{"mayGo":true}]}"#,
            #"{"a":"x","b":"y","objection":"series","entries":[{"mayGo":true},{"mayGo":true}]}"#,
            #"{"a":"x","b":"z","rule":"near","ownJ":0.75,"entries":[{"mayGo":false},{"mayGo":false}]}"#,
        ] { linker.add(try PairRecord(line: Array(line.utf8))) }
        #expect(linker.decisions().isEmpty)
    }

    @Test("Groups that have nothing to do with each other are decided apart as together")
    func apart() throws {
        let one = (0..<4).map { Tests.version("a\($0)", change: 30 + $0, in: "s\($0)") }
        let other = (0..<4).map { number in
            EntryFingerprint(article("b\(number)", "B", text: words("b", 150 + number), in: "s\(number)"), from: Feed())
        }
        #expect(try decisions(one) + decisions(other) == decisions(one + other))
    }

    /// The record of a pair; 0 is a text that holds others.
    private static func pair(_ first: Int, _ second: Int) throws -> PairRecord {
        let (rule, size, mayGo) = first == 0 ? ("contained", 1_000_000, "false") : ("near", 100, "true")
        let line =
            #"{"a":"\#(first)","b":"\#(second)","rule":"\#(rule)","ownJ":0.75,"ownC":0.8,"entries":["#
            + #"{"shingles":\#(size),"mayGo":\#(mayGo)},{"shingles":100,"mayGo":true}]}"#
        return try PairRecord(line: Array(line.utf8))
    }

    @Test("Thousands of excerpts of one text, each like the next, are settled in no time", .timeLimit(.minutes(1)))
    func excerpts() throws {
        let count = 20_000
        var linker = PairLinker()
        for number in 1...count {
            linker.add(try Self.pair(0, number))
            if number > 1 { linker.add(try Self.pair(number - 1, number)) }
        }
        let decisions = linker.decisions()
        #expect(decisions.count == count && decisions.allSatisfy { $0.kept == "0" })
    }

    @Test("Excerpts that have nothing in common stay: what holds them is a digest")
    func digest() throws {
        var linker = PairLinker()
        for number in 1...4 { linker.add(try Self.pair(0, number)) }
        linker.add(try Self.pair(1, 2))
        #expect(linker.decisions().map(\.kept) == ["1"])
    }
}
