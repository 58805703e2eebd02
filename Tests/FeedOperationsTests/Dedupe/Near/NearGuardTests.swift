import FeedOperations
import Syndication
import Testing

/// What keeps entries apart although their texts are alike.
@Suite struct NearGuardTests {
    private var news = NewsText(seed: 2)

    private func entries(
        _ first: Text, _ second: Text, titles: (String, String), sources: (String, String) = ("a", "b")
    )
        -> [Entry]
    {
        [
            article(
                "tag:1", .text(titles.0), link: "https://\(sources.0).example/1", text: first, in: sources.0,
                published: 1),
            article(
                "tag:2", .text(titles.1), link: "https://\(sources.1).example/2", text: second, in: sources.1,
                published: 2),
        ]
    }

    @Test("Two days' tables, which differ in their figures, are two")
    mutating func tables() {
        let words = news.words(120)
        func table(_ day: Int) -> Text {
            words.enumerated().map { $0.offset % 20 == 19 ? "\(1_000 + day * 137 + $0.offset)" : $0.element }.text
        }
        let two = entries(table(1), table(2), titles: ("Prices", "Prices today"))
        #expect(compared(two).map(\.objection) == ["series"])
        #expect(deduplicated(two).decisions.isEmpty)
        // The same figures in both: one article under two titles.
        let edited = entries(
            table(1), news.edited(Array(table(1).value.split(separator: " ").map(String.init)), every: 55).text,
            titles: ("Prices", "Prices today"))
        #expect(deduplicated(edited).decisions.count == 1)
    }

    @Test("Results of three figures, none of which is the same, are two")
    mutating func results() {
        let words = news.words(120)
        func results(_ day: Int) -> Text {
            words.enumerated().map { $0.offset % 50 == 49 ? "\(day * 10 + $0.offset)" : $0.element }.text
        }
        #expect(deduplicated(entries(results(1), results(2), titles: ("Draw", "The draw"))).decisions.isEmpty)
        // Without any figure it is one article.
        let edited = entries(words.text, news.edited(words, every: 50).text, titles: ("Draw", "The draw"))
        #expect(deduplicated(edited).decisions.count == 1)
    }

    @Test("A comment that quotes an article under a title of its own does not make that go")
    mutating func quotations() {
        let (article, comment) = (news.words(120), news.words(200))
        let two = entries(article.text, (article + comment).text, titles: ("Ferry returns", "What the ferry means"))
        #expect(compared(two).map(\.objection) == ["quoted"])
        #expect(deduplicated(two).decisions.isEmpty)
        // The whole of an article of which a feed gave the beginning has the same title.
        let whole = entries(article.text, (article + comment).text, titles: ("Ferry returns", "Ferry returns"))
        #expect(deduplicated(whole).decisions.map(\.dropped) == ["tag:1"])
    }

    @Test("Episodes whose titles differ in their numbers are two")
    mutating func episodes() {
        let words = news.words(200)
        let two = entries(
            words.text, news.edited(words, every: 70).text,
            titles: ("Harbour talk, episode 73", "Harbour talk, episode 74"))
        #expect(deduplicated(two).decisions.isEmpty)
        #expect(compared(two).map(\.objection) == ["numbered-titles"])
    }

    @Test("Entries with other recordings are two")
    mutating func recordings() {
        let words = news.words(200)
        var two = entries(words.text, news.edited(words, every: 70).text, titles: ("One", "Other"))
        two[0].links.append(Link(rel: "enclosure", href: "https://a.example/1.mp3"))
        two[1].links.append(Link(rel: "enclosure", href: "https://b.example/2.mp3"))
        #expect(deduplicated(two).decisions.isEmpty)
        two[1].links.removeLast()
        #expect(deduplicated(two).decisions.count == 1)
    }

    @Test("A source that has a text under two titles means both")
    mutating func oneSource() {
        let words = news.words(200)
        let other = news.edited(words, every: 70).text
        #expect(
            deduplicated(entries(words.text, other, titles: ("One", "Other"), sources: ("a", "a"))).decisions.isEmpty)
        #expect(
            deduplicated(entries(words.text, other, titles: ("One", "One"), sources: ("a", "a"))).decisions.count == 1)
    }

    @Test("What all entries of a source end with is not what they are")
    mutating func boilerplate() {
        let footer = news.words(300)
        let all = (0..<10).map { number in
            article(
                "tag:\(number)", .text("Story \(news.word())"), link: "https://a.example/\(number)",
                text: (news.words(100) + footer).text, in: "a", published: Int64(number))
        }
        // Three quarters of each text are the same.
        #expect(deduplicated(all).decisions.isEmpty)
        // Of four entries nobody can say what is a footer.
        #expect(compared(Array(all.prefix(4))).allSatisfy { $0.containment > 0.7 })
    }

    @Test("An article is found again under another source's footer")
    mutating func articleUnderFooters() throws {
        let (words, footer) = (news.words(120), news.words(200))
        var all = (0..<6).map { number in
            article(
                "tag:a\(number)", .text("Story \(news.word())"), link: "https://a.example/\(number)",
                text: (news.words(120) + footer).text, in: "a", published: Int64(number + 10))
        }
        all.append(
            article("tag:a", "Ferry", link: "https://a.example/f", text: (words + footer).text, in: "a", published: 20))
        all.append(
            article(
                "tag:b", "The ferry", link: "https://b.example/f", text: news.edited(words, every: 60).text, in: "b",
                published: 30))
        let decision = try #require(deduplicated(all).decisions.first)
        #expect(decision.kept == "tag:a" && decision.dropped == "tag:b")
        // Where the footer begins, two shingles are half of the article and half of the footer.
        #expect(decision.rule == .duplicate && decision.score > 0.88)
    }

    @Test("A text that a source has many times is no boilerplate of it")
    mutating func repeatedText() {
        let words = news.words(200)
        var all = (0..<8).map { _ in article(nil, "Ferry", text: words.text, in: "a") }
        for index in all.indices { all[index].id = "tag:\(index)" }
        all.append(article("tag:b", "The ferry", text: news.edited(words, every: 70).text, in: "b"))
        #expect(deduplicated(all).decisions.count == 8)
    }

    @Test("A site that has a text under two titles means both, in whatever feeds they are")
    mutating func oneSite() {
        let words = news.words(200)
        var two = entries(
            words.text, news.edited(words, every: 70).text, titles: ("Forecast for Ashford", "Forecast for Bradley"))
        #expect(deduplicated(two).decisions.count == 1)
        two[1].links = [Link(href: "https://a.example/bradley")]
        #expect(deduplicated(two).decisions.isEmpty)
        #expect(compared(two).map(\.objection) == ["same-source"])
    }

    @Test("What has a recording does not go for a longer text that has none")
    mutating func excerptWithRecording() {
        let words = news.words(300)
        var two = entries(words.text, Array(words.prefix(200)).text, titles: ("One", "One"))
        #expect(deduplicated(two).decisions.count == 1)
        two[1].links.append(Link(rel: "enclosure", href: "https://b.example/2.mp3"))
        #expect(deduplicated(two).decisions.isEmpty)
    }
}
