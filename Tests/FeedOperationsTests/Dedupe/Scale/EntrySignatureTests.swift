import FeedOperations
import Syndication
import Testing

@Suite("The signature of an entry")
struct EntrySignatureTests {
    private let feed = Feed(id: "https://planet.example.org/")

    private func signature(
        _ entry: Entry, boilerplate: SourceBoilerplate = SourceBoilerplate()
    ) -> EntrySignature {
        EntrySignature(entry, from: feed, boilerplate: boilerplate)
    }

    private func sampled(_ signature: EntrySignature) -> Set<UInt64> { Set(signature.keys.filter { $0 >> 60 == 0 }) }

    private func bands(_ signature: EntrySignature) -> Set<UInt64> { Set(signature.keys.filter { $0 >> 63 == 1 }) }

    @Test("Every key is one of 25 bands or a sampled shingle, of which there are about n / 16")
    func kinds() {
        let signature = signature(article("1", text: words("x", 8002)))
        #expect(signature.count == 8000)
        #expect(bands(signature).count == 25)
        #expect(bands(signature).count + sampled(signature).count == signature.keys.count)
        #expect((400...600).contains(sampled(signature).count))
    }

    @Test("The same words have the same keys, whatever the entry and its markup are")
    func sameWords() {
        let plain = signature(article("1", "One", text: words("x", 200)))
        let marked = (0..<200).map { "<b>X\($0)</b>" }.joined(separator: ", ")
        let other = signature(article("2", "Two", text: .html("<p>\(marked)</p>"), in: "b"))
        #expect(plain.keys == other.keys && plain.count == other.count)
    }

    @Test("Texts that are alike share bands and samples, an excerpt its samples, others nothing")
    func alike() {
        let numbers = Array(0..<2000)
        func text(_ numbers: some Sequence<Int>) -> Text { .text(numbers.map { "x\($0)" }.joined(separator: " ")) }
        let whole = signature(article("1", text: text(numbers)))
        let edited = signature(article("2", text: text(numbers.map { $0 % 50 == 0 ? -$0 : $0 })))
        let excerpt = signature(article("3", text: text(numbers[500..<900])))
        let other = signature(article("4", text: words("y", 2000)))
        #expect(!bands(whole).isDisjoint(with: bands(edited)))
        #expect(sampled(whole).intersection(sampled(edited)).count > 80)
        #expect(sampled(excerpt).count > 10 && sampled(excerpt).isSubset(of: sampled(whole)))
        #expect(Set(whole.keys).isDisjoint(with: other.keys))
    }

    @Test("A text too short to be compared has no keys; nor has none at all")
    func short() {
        for entry in [article("1", text: words("x", 79)), article("1", text: ""), article("1")] {
            let signature = signature(entry)
            #expect(signature.keys.isEmpty && signature.count == 0)
        }
        #expect(signature(article("1", text: words("x", 80))).count == 78)
    }

    @Test("The record is a line of JSON with sixteen digits a key, and names what it was made by")
    func record() {
        var entry = article("a\"\t1", text: words("x", 90))
        let signature = signature(entry)
        let line = signature.jsonLine
        #expect(line.hasPrefix(#"{"id":"a\"\t1","n":88,"k":[""#))
        #expect(line.hasSuffix(#""],"sig":"feed-dedupe-1/w3c5/m16s4/b25x5"}"#))
        let keys = line.split(separator: "[").last?.split(separator: "]").first?.split(separator: ",") ?? []
        #expect(keys.count == signature.keys.count)
        #expect(keys.allSatisfy { $0.utf8.count == 18 })
        #expect(keys.map { UInt64($0.dropFirst().dropLast(), radix: 16) } == signature.keys.map { $0 })
        entry.content = []
        #expect(
            self.signature(entry).jsonLine == #"{"id":"a\"\t1","n":0,"k":[],"sig":"feed-dedupe-1/w3c5/m16s4/b25x5"}"#)
    }

    @Test("Boilerplate is not counted, and is in no key")
    func boilerplate() throws {
        let footer = (0..<60).map { "footer\($0)" }.joined(separator: " ")
        let entries = (0..<10).map { number in
            article(
                "\(number)", text: .text((0..<200).map { "n\(number)w\($0)" }.joined(separator: " ") + " " + footer))
        }
        let lines = SourceBoilerplate.lines(of: entries.map { EntryFingerprint($0, from: feed) })
        var boilerplate = SourceBoilerplate()
        for line in lines { try boilerplate.add(line: Array(line.utf8)) }
        let with = signature(entries[0])
        let without = signature(entries[0], boilerplate: boilerplate)
        #expect(with.count == 258 && without.count == 200)
        #expect(sampled(without).isSubset(of: sampled(with)))
        let others = signature(entries[1], boilerplate: boilerplate)
        #expect(Set(without.keys).isDisjoint(with: others.keys))
        // It is that source's alone.
        #expect(
            signature(
                article(
                    "x",
                    text: .text(
                        footer + " " + footer.uppercased()
                            + " and so on for a while, as it goes at times, with more than eighty words of it all"),
                    in: "b"), boilerplate: boilerplate
            ).count > 60)
    }
}
