import FeedOperations
import Syndication
import Testing

/// Inputs that would take time with the square of their size.
@Suite struct NearAtScaleTests {
    private var news = NewsText(seed: 3)

    @Test("One article in a thousand feeds, another word changed in each, is kept once")
    mutating func oneArticleEverywhere() {
        let words = news.words(150)
        let copies = (0..<1_000).map { number -> Entry in
            var own = words
            own[number % 150] = news.word()
            return article(
                "tag:\(number)", "One", link: "https://s\(number).example/1", text: own.text, in: "s\(number)",
                published: Int64(number))
        }
        let (feed, decisions) = deduplicated(copies)
        #expect(feed.entries.map(\.id) == ["tag:0"])
        #expect(decisions.count == 999)
        #expect(decisions.allSatisfy { $0.kept == "tag:0" && $0.score > 0.9 })
        // Every entry is compared with fifty at most.
        #expect(compared(copies).count <= 50 * 1_000)
    }

    @Test("Texts that share one sentence are all kept, and few of them compared")
    mutating func sharedSentence() {
        let sentence = news.words(30)
        let all = (0..<1_000).map { number in
            article(
                "tag:\(number)", .text(news.words(3).joined(separator: " ")),
                text: (news.words(60) + sentence + news.words(60)).text, in: "s\(number)", published: Int64(number))
        }
        #expect(deduplicated(all).decisions.isEmpty)
        #expect(compared(all).count <= 50 * 1_000)
    }

    @Test("A text of one word over and over is like itself only")
    func oneWord() {
        let all = (0..<200).map { number in
            article(
                "tag:\(number)", .text("T\(number)"), text: Array(repeating: "a", count: 100 + number).text,
                in: "s\(number)")
        }
        #expect(deduplicated(all).decisions.isEmpty)
    }

    @Test("Titles without texts, and texts without titles, are not compared")
    mutating func shortEntries() {
        var all = (0..<500).map { article("tag:\($0)", "Link of the day", link: "https://l.example/\($0)") }
        all += (0..<500).map { article("tag:e\($0)", nil, link: "https://e.example/\($0)", text: .text("")) }
        #expect(deduplicated(all).decisions.isEmpty)
        #expect(compared(all).isEmpty)
    }

    @Test("Entries whose dates overflow are compared, or not, and nothing else happens")
    mutating func extremeDates() {
        let words = news.words(200)
        let all = [Int64.min, -1, 0, Int64.max].enumerated().map { number, date in
            article("tag:\(number)", "T", text: news.edited(words, every: 90).text, in: "s\(number)", published: date)
        }
        #expect(deduplicated(all).decisions.count == 1)
    }
}
