import FeedOperations
import Syndication
import Testing

@Suite struct NearDuplicateTests {
    private var news = NewsText(seed: 1)

    /// Two entries of two sources.
    private func pair(_ first: Text, _ second: Text, titles: (String, String) = ("One", "Two")) -> [Entry] {
        [
            article("tag:1", .text(titles.0), link: "https://a.example/1", text: first, in: "a", published: 1_000),
            article("tag:2", .text(titles.1), link: "https://b.example/1", text: second, in: "b", published: 2_000),
        ]
    }

    @Test("A text in which one word of forty was changed is a duplicate")
    mutating func fewWordsChanged() throws {
        let words = news.words(300)
        let decisions = deduplicated(pair(words.text, news.edited(words, every: 40).text)).decisions
        let decision = try #require(decisions.first)
        #expect(decisions.count == 1 && decision.kept == "tag:1" && decision.dropped == "tag:2")
        #expect(decision.rule == .duplicate)
        // Seven words changed, each of which stands in three of 298 shingles.
        #expect(decision.score == Double(298 - 21) / Double(298 + 21))
    }

    @Test("A text in which one word of seventeen was changed is near, and one of nine is another")
    mutating func moreWordsChanged() {
        let words = news.words(300)
        #expect(deduplicated(pair(words.text, news.edited(words, every: 17).text)).decisions.map(\.rule) == [.near])
        #expect(deduplicated(pair(words.text, news.edited(words, every: 9).text)).decisions.isEmpty)
    }

    @Test("What was settled as J and C is what counting the shingles of both gives")
    mutating func similarityIsExact() throws {
        let words = news.words(200)
        let other = Array(words.prefix(150)) + news.words(120)
        let found = try #require(compared(pair(words.text, other.text)).first)
        #expect(found.jaccard == 148.0 / (198 + 268 - 148))
        #expect(found.containment == 148.0 / 198)
        #expect(found.rule == nil)
        #expect(found.tabSeparated == "tag:1\ttag:2\t0.4654\t0.7475\t-")
    }

    @Test("An excerpt goes in favour of the whole text, whichever came first")
    mutating func excerpts() {
        let words = news.words(400)
        let entries = pair(Array(words.prefix(250)).text, words.text)
        for keep in FeedDeduplicator.Keep.allCases {
            let decisions = deduplicated(entries, options: FeedDeduplicator.Options(keep: keep)).decisions
            #expect(decisions.map(\.dropped) == ["tag:1"] && decisions.map(\.rule) == [.contained], "\(keep)")
        }
    }

    @Test("A digest of several articles does not make them go")
    mutating func digests() {
        let (first, second) = (news.words(150), news.words(150))
        var entries = pair(first.text, second.text)
        for index in entries.indices { entries[index].title = nil }
        entries.append(
            article("tag:digest", "Week", text: (first + news.words(40) + second).text, in: "c", published: 3_000))
        #expect(deduplicated(entries).decisions.isEmpty)
        // Parts that are themselves one article are no digest's.
        let shorter = Array(first.prefix(130))
        entries[1].content = [Content(shorter.text)]
        #expect(Set(deduplicated(entries).decisions.map(\.dropped)) == ["tag:1", "tag:2"])
    }

    @Test("Texts of fewer than eighty words are not compared")
    mutating func shortTexts() {
        let words = news.words(79)
        #expect(deduplicated(pair(words.text, news.edited(words, every: 70).text)).decisions.isEmpty)
        let longer = news.words(100)
        #expect(deduplicated(pair(longer.text, news.edited(longer, every: 70).text)).decisions.count == 1)
    }

    @Test("Entries that appeared further apart than the window are not compared, unless all are")
    mutating func windows() {
        let words = news.words(200)
        var entries = pair(words.text, news.edited(words, every: 90).text)
        entries[1].published = Timestamp(seconds: 1_000 + 14 * 86_400)
        #expect(deduplicated(entries).decisions.count == 1)
        entries[1].published = Timestamp(seconds: 1_001 + 14 * 86_400)
        #expect(deduplicated(entries).decisions.isEmpty)
        var options = FeedDeduplicator.Options()
        options.near?.window = nil
        #expect(deduplicated(entries, options: options).decisions.count == 1)
        entries[1].published = nil
        #expect(deduplicated(entries).decisions.count == 1)
    }

    @Test("An entry goes only for one that it is itself like: chains do not join their ends")
    mutating func chains() throws {
        // Each shares all but 20 of its words with the next.
        let words = news.words(300)
        let entries = (0..<5).map { (step: Int) -> Entry in
            let own = Array(words[(step * 20)..<(step * 20 + 200)])
            return article(
                "tag:\(step)", .text("T\(step)"), text: own.text,
                in: "s\(step)", published: Int64(step))
        }
        let decisions = deduplicated(entries).decisions
        let kept = Set(entries.compactMap(\.id)).subtracting(decisions.map(\.dropped))
        #expect(!decisions.isEmpty && kept.count > 1)
        for decision in decisions {
            #expect(kept.contains(decision.kept))
            #expect(decision.score >= 0.7)
        }
    }

    /// Three hundred characters of some three thousand.
    private func characters(step: Int) -> [String] {
        (0..<300).compactMap { index in
            Unicode.Scalar(UInt32(0x4E00 + (index * step) % 3000)).map { String(Character($0)) }
        }
    }

    @Test("Chinese texts are compared by their characters")
    func chinese() {
        let text = characters(step: 7919)
        var edited = text
        for place in [30, 90, 150, 210, 270] { edited[place] = "舟" }
        let alike = pair(.text(text.joined()), .text(edited.joined()))
        #expect(deduplicated(alike).decisions.map(\.rule) == [.duplicate])
        let unrelated = pair(.text(text.joined()), .text(characters(step: 104_729).joined()))
        #expect(deduplicated(unrelated).decisions.isEmpty)
    }

    @Test("The survivor points at the pages of what went, and what went says which passage both share")
    mutating func linksAndEvidence() throws {
        let words = news.words(200)
        let (feed, decisions) = deduplicated(pair(words.text, Array(words.prefix(150)).text))
        #expect(feed.entries.first?.links.contains { $0.rel == "via" && $0.href == "https://b.example/1" } == true)
        let evidence = try #require(decisions.first?.evidence)
        #expect(evidence.contains(Decision.Evidence("sharedPassage", "150")))
        #expect(evidence.contains(Decision.Evidence("containment", "1")))
        #expect(evidence.contains(Decision.Evidence("sharedShingles", "148")))
    }

    @Test("Without step three nothing is compared")
    mutating func switchedOff() {
        let words = news.words(300)
        let entries = pair(words.text, news.edited(words, every: 40).text)
        #expect(deduplicated(entries, options: FeedDeduplicator.Options(near: nil)).decisions.isEmpty)
        #expect(compared(entries, options: FeedDeduplicator.Options(near: nil)).isEmpty)
    }
}
