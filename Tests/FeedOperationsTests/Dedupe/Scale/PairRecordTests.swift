import FeedOperations
import Syndication
import Testing

@Suite("The record of a pair")
struct PairRecordTests {
    /// An article of which one word of `change` is another.
    static func version(
        _ id: String, change: Int = 0, in source: String = "a", words count: Int = 200,
        published: Int64? = 1_772_323_200,
        title: Text = "Same"
    ) -> EntryFingerprint {
        let text = (0..<count).map { change > 0 && $0 % change == 0 ? "\(id)\($0)" : "w\($0)" }.joined(separator: " ")
        let entry = article(id, title, text: .text(text), in: source, published: published)
        return EntryFingerprint(entry, from: Feed())
    }

    private func written(_ first: EntryFingerprint, _ second: EntryFingerprint) -> String? {
        PairRecord(first, second)?.jsonLine
    }

    @Test("Texts that are alike have the rule, what it goes by, and what tells which one stays")
    func alike() throws {
        let line = try #require(written(Self.version("x"), Self.version("y", change: 100, in: "b")))
        #expect(
            line.hasPrefix(#"{"a":"x","b":"y","score":0.9604,"j":0.9604,"c":0.9798,"rule":"duplicate","ownJ":0.9603"#))
        #expect(line.contains(#""appeared":"2026-03-01T00:00:00Z""#))
        #expect(line.contains(#""shingles":198,"mayGo":true}"#))
    }

    @Test("Texts that are not alike are a record without a rule; a series has what speaks against it")
    func notAlike() throws {
        let line = try #require(written(Self.version("x"), Self.version("y", change: 5, in: "b")))
        #expect(!line.contains("rule") && !line.contains("objection"))
        let numbered = try #require(written(Self.version("x", title: "Part 1"), Self.version("y", title: "Part 2")))
        #expect(numbered.contains(#""objection":"numbered-titles""#) && !numbered.contains("rule"))
    }

    @Test("One source has the same text under two titles on purpose; two sources have not")
    func sources() throws {
        let same = try #require(written(Self.version("x", title: "One"), Self.version("y", title: "Other")))
        #expect(same.contains(#""objection":"same-source""#))
        let other = try #require(written(Self.version("x", title: "One"), Self.version("y", in: "b", title: "Other")))
        #expect(other.contains(#""rule":"text","ownJ":1"#))
    }

    @Test("Of a text within another one only the shorter may go")
    func contained() throws {
        let excerpt = Self.version("x", words: 100)
        let whole = Self.version("y", in: "b", words: 400)
        for (first, second) in [(excerpt, whole), (whole, excerpt)] {
            let line = try #require(written(first, second))
            #expect(line.contains(#""rule":"contained""#))
            let sides = line.split(separator: "{").suffix(2)
            for side in sides { #expect(side.contains(#""mayGo":true"#) == side.contains(#""shingles":98"#)) }
        }
    }

    @Test("There is no record where a text is short, or the entries appeared too far apart")
    func none() {
        #expect(written(Self.version("x", words: 79), Self.version("y", in: "b", words: 79)) == nil)
        let late = Self.version("y", in: "b", published: 1_772_323_200 + 14 * 86_400 + 1)
        #expect(written(Self.version("x"), late) == nil)
        let last = Self.version("y", in: "b", published: 1_772_323_200 + 14 * 86_400)
        #expect(written(Self.version("x"), last) != nil)
        #expect(written(Self.version("x"), Self.version("y", in: "b", published: nil)) != nil)
    }

    @Test("What was written is read as it was, ids of any kind too", arguments: [0, 5, 12, 40])
    func roundTrip(change: Int) throws {
        for id in ["y", "a\"b\\c\n\t", "日本 é 😀", ""] {
            for title: Text in ["Same", "Same 2"] {
                let pair = try #require(
                    PairRecord(Self.version("x"), Self.version(id, change: change, in: "b", title: title)))
                let again = try PairRecord(line: Array(pair.jsonLine.utf8))
                #expect(again.jsonLine == pair.jsonLine)
            }
        }
    }

    @Test(
        "A line that is none says which line it is",
        arguments: [
            "{}", "[]", "null", "x", #"{"a":"1","b":"2"}"#, #"{"a":"1","b":null,"entries":[{},{}]}"#,
            #"{"a":"1","b":"2","entries":[{}]}"#, #"{"a":"1","b":"2","entries":[{},{}]"#,
        ])
    func badLines(line: String) {
        let error = #expect(throws: FeedError.self) { try PairRecord(line: Array(line.utf8), number: 3) }
        #expect(error?.line == 3)
    }

    @Test("Numbers out of range and dates that are none do no harm")
    func oddValues() throws {
        let side = #"{"appeared":"yesterday","length":-1e300,"shingles":99999999999999999999,"mayGo":1}"#
        let line = #"{"a":"1","b":"2","rule":"near","ownJ":1e999,"ownC":-5,"shared":null,"entries":[\#(side),null]}"#
        var linker = PairLinker()
        linker.add(try PairRecord(line: Array(line.utf8)))
        #expect(linker.decisions().isEmpty)
    }
}
