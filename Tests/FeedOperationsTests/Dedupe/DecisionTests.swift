import FeedOperations
import Syndication
import Testing

@Suite struct DecisionTests {
    @Test func isALineOfJSON() {
        let decision = Decision(
            kept: "tag:a", dropped: "tag:b", rule: .link, evidence: [Decision.Evidence("url", "//a.example/1")])
        #expect(
            decision.jsonLine
                == #"{"kept":"tag:a","dropped":"tag:b","rule":"link","score":1,"evidence":{"url":"//a.example/1"}}"#)
    }

    @Test func escapesWhatJSONAndLineReadersWantEscaped() {
        let decision = Decision(kept: "a\"\\\n\r\t\u{1}\u{2028}é", dropped: "", rule: .id, score: 0.5)
        #expect(
            decision.jsonLine
                == "{\"kept\":\"a\\\"\\\\\\n\\r\\t\\u0001\\u2028é\",\"dropped\":\"\",\"rule\":\"id\",\"score\":0.5,\"evidence\":{}}"
        )
        #expect(Decision(kept: "", dropped: "", rule: .id, score: .nan).jsonLine.contains("\"score\":0,"))
    }

    @Test func streamsDecisionsAgainstTheFirstCopy() {
        var deduplicator = RepeatFilter()
        let feed = Feed(id: "https://merged.example/")
        #expect(deduplicator.decide(article("tag:1", "One", text: words("x")), from: feed) == nil)
        #expect(deduplicator.decide(article("tag:2", "Two", text: words("y")), from: feed) == nil)
        let decision = deduplicator.decide(article("tag:3", "One", text: words("x"), in: "b"), from: feed)
        #expect(decision?.kept == "tag:1" && decision?.dropped == "tag:3" && decision?.rule == .text)
    }

    @Test func whatIsSurveyedFirstIsKnownFromTheFirstEntryOn() {
        let entries = (0..<5).map { article("17", .text("Title \($0)"), link: "https://a.example/news") }
        let feed = Feed(id: "https://merged.example/")
        var surveyed = RepeatFilter()
        entries.forEach { surveyed.survey($0, from: feed) }
        #expect(entries.allSatisfy { surveyed.decide($0, from: feed) == nil })
        var unprepared = RepeatFilter()
        #expect(entries.compactMap { unprepared.decide($0, from: feed) }.count == 1)
    }
}
