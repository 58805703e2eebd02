import FeedOperations
import Syndication
import Testing

@Suite struct TextTests {
    @Test func aReprintIsKnownByItsText() {
        let one = article("tag:1", "One", link: "https://a.example/1", text: words("x"))
        let two = article("tag:2", "Other headline", link: "https://b.example/2", text: words("x"), in: "b")
        #expect(rules(one, two) == [.text])
    }

    @Test func aShortTextNeedsTitleAndLinkToo() {
        let one = article("tag:1", "One", link: "https://a.example/1", text: words("x", 79))
        #expect(rules(one, article("tag:2", "One", link: "https://b.example/1", text: words("x", 79), in: "b")) == [])
        #expect(rules(one, article("tag:2", "One", text: words("x", 79), in: "b")) == [])
    }

    @Test func aShortEntryWhoseIdIsMadeAnewEveryTimeIsKnown() {
        let entries = (0..<10).map {
            article("tag:\($0)", "One", link: "https://a.example/1", text: "Short.", published: 5)
        }
        #expect(deduplicated(entries).feed.entries.count == 1)
        let daily = (0..<10).map {
            article("tag:\($0)", "Menu", link: "https://a.example/menu", text: "See inside.", published: Int64($0))
        }
        #expect(deduplicated(daily).feed.entries.count == 10)
    }

    @Test func emptyTextsAreEqualToNone() {
        #expect(rules(article("tag:1", "One", text: ""), article("tag:2", "One", text: "<p></p>", in: "b")) == [])
        #expect(rules(article("tag:1", text: "…"), article("tag:2", text: "…")) == [])
    }

    @Test func aFeedsStandingTextIsNoArticle() {
        let notices = (0..<5).map {
            article("tag:\($0)", .text("Part \($0)"), link: "https://a.example/\($0)", text: words("subscribe"))
        }
        #expect(deduplicated(notices).decisions.isEmpty)
        let elsewhere = article("tag:x", "Another", link: "https://b.example/x", text: words("subscribe"), in: "b")
        #expect(deduplicated(notices + [elsewhere]).decisions.isEmpty)
        #expect(deduplicated([elsewhere] + notices).decisions.isEmpty)
    }

    @Test func anArticlePublishedAgainWithTheSameTitleIsARepeat() {
        let one = article("tag:1", "One", link: "https://a.example/1", text: words("x"), published: 1)
        let again = article("tag:2", "One", link: "https://a.example/1-2", text: words("x"), published: 2)
        #expect(rules(one, again) == [.text])
    }

    @Test func recordingsWithTheSameNotesAreToldApart() {
        let one = article("tag:1", "Episode 73", text: words("notes"), enclosure: "https://a.example/73.mp3")
        let two = article("tag:2", "Episode 74", text: words("notes"), in: "b", enclosure: "https://a.example/74.mp3")
        #expect(rules(one, two) == [])
    }

    @Test("Releases whose titles differ in their numbers are two, although their notes are the same")
    func releases() {
        let text = words("fix", 100)
        #expect(
            rules(
                article("tag:1", "Release 1.2.1", link: "https://a.example/1", text: text),
                article("tag:2", "Release 1.2.2", link: "https://b.example/2", text: text, in: "b")) == [])
    }

    @Test("A few words over and over do not tell what an entry is")
    func lists() {
        let text = Text.text(String(repeating: "read more ", count: 60))
        #expect(
            rules(
                article("tag:1", "Links about rivers", link: "https://a.example/1", text: text),
                article("tag:2", "Links about clouds", link: "https://b.example/2", text: text, in: "b")) == [])
    }
}
