import FeedOperations
import Syndication
import Testing

@Suite("The boilerplate of sources, as records")
struct SourceBoilerplateTests {
    /// Articles of one source under which the same words stand.
    static func articles(_ count: Int, in source: String) -> [EntryFingerprint] {
        let footer = (0..<40).map { "\(source)footer\($0)" }.joined(separator: " ")
        return (0..<count).map { number in
            let own = (0..<150).map { "\(source)n\(number)w\($0)" }.joined(separator: " ")
            let entry = article(
                "\(source)\(number)", .text("Title \(number)"), text: .text(own + " " + footer), in: source)
            return EntryFingerprint(entry, from: Feed())
        }
    }

    private static let version = EntrySignature.version

    @Test("There is a record for each source with boilerplate, in the order of their names")
    func records() {
        let entries = Self.articles(8, in: "b") + Self.articles(8, in: "a") + Self.articles(3, in: "c")
        let lines = SourceBoilerplate.lines(of: entries)
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix(#"{"source":"https://a.example/","shingles":[""#) == true)
        #expect(lines.last?.hasPrefix(#"{"source":"https://b.example/","shingles":[""#) == true)
        #expect(lines.allSatisfy { $0.hasSuffix(#"],"sig":"\#(Self.version)"}"#) })
        // 40 words make 38 runs of three.
        #expect(lines.first?.split(separator: ",").count == 38 + 2)
    }

    @Test("Nothing has no boilerplate, and the order of entries changes nothing")
    func orders() {
        #expect(SourceBoilerplate.lines(of: []) == [])
        let entries = Self.articles(8, in: "a") + Self.articles(8, in: "b")
        #expect(SourceBoilerplate.lines(of: entries) == SourceBoilerplate.lines(of: entries.reversed()))
    }

    @Test("What was written and read again marks what it would have marked")
    func roundTrip() throws {
        var boilerplate = SourceBoilerplate()
        for line in SourceBoilerplate.lines(of: Self.articles(8, in: "a")) {
            try boilerplate.add(line: Array(line.utf8))
        }
        var entries = Self.articles(2, in: "a")
        let before = try #require(PairRecord(entries[0], entries[1]))
        for place in entries.indices { boilerplate.mark(&entries[place]) }
        let after = try #require(PairRecord(entries[0], entries[1]))
        // J and C of the record are of the whole texts; boilerplate does not change them.
        #expect(before.jsonLine == after.jsonLine)
        // Twins of 40 words of their own, and a footer of 40: too short without it.
        let short = (0..<2).map { number in
            let text =
                (0..<70).map { "own\($0)" }.joined(separator: " ") + " "
                + (0..<40).map { "afooter\($0)" }.joined(separator: " ") + " end\(number)"
            return EntryFingerprint(
                article("s\(number)", "Same", text: .text(text), in: number == 0 ? "a" : "b"), from: Feed())
        }
        #expect(try #require(PairRecord(short[0], short[1])).jsonLine.contains(#""rule":"duplicate""#))
        var marked = short[0]
        boilerplate.mark(&marked)
        #expect(try #require(PairRecord(marked, short[1])).jsonLine.contains(#""rule""#) == false)
    }

    @Test(
        "A line that is no record of this version says which line it is",
        arguments: [
            ("", "is not expected"), ("[]", "no boilerplate of a source"),
            (#"{"source":"a"}"#, "no boilerplate of a source"),
            (#"{"source":"a","shingles":["1"]}"#, "another version"),
            (#"{"source":"a","shingles":["1"],"sig":"feed-dedupe-0/w3"}"#, "another version"),
            (#"{"source":"a","#, ""),
        ])
    func badLines(line: String, message: String) {
        var boilerplate = SourceBoilerplate()
        let error = #expect(throws: FeedError.self) { try boilerplate.add(line: Array(line.utf8), number: 7) }
        #expect(error?.line == 7)
        if !line.isEmpty, !message.isEmpty { #expect(error.map { "\($0)" }?.contains(message) == true) }
    }

    @Test("Shingles that are none are passed over; an empty list is no fault")
    func oddShingles() throws {
        var boilerplate = SourceBoilerplate()
        for shingles in [#""#, #""x""#, #"1,null,[],"zz","ffffffffffffffff","00000000""#] {
            let line = #"{"source":"a","shingles":[\#(shingles)],"sig":"\#(Self.version)"}"#
            try boilerplate.add(line: Array(line.utf8))
        }
        var entry = Self.articles(1, in: "a")[0]
        boilerplate.mark(&entry)
    }
}
