import Syndication
import Testing

@testable import FeedOperations

@Suite struct StoryTests {
    private static let four = [
        StoryTexts.otherEvent, StoryTexts.agency, StoryTexts.sameOrganisations, StoryTexts.local,
    ]

    @Test("Two reports of one event are a story; another event of the kind and the same organisations are not in it")
    func groupsReportsOfOneEvent() throws {
        let groups = StoryTexts.groups(Self.four)
        #expect(StoryTexts.numbers(groups) == [[1, 3]])
        let member = try #require(groups.first?.members.first)
        #expect(member.counterpart == 1)
        #expect(member.score >= 0.4 && member.share == 1)
        let words = TermSpelling.words(of: member.terms, in: StoryTexts.entry(StoryTexts.local, at: 0))
        #expect(words.contains("Aurelia") && words.contains("Skarholm"))
    }

    @Test("The order of the input changes nothing, and the earliest leads")
    func isIndependentOfOrder() {
        let groups = StoryTexts.groups(Self.four.reversed(), hours: [3, 2, 1, 0])
        #expect(StoryTexts.numbers(groups) == [[2, 0]])
        let turned = StoryTexts.groups(Self.four, hours: [0, 3, 2, 1])
        #expect(StoryTexts.numbers(turned) == [[3, 1]])
    }

    @Test("What is further apart than the span is no story, however alike; without a span everything may be one")
    func keepsToTheSpan() {
        let pair = [StoryTexts.agency, StoryTexts.local]
        #expect(StoryTexts.groups(pair, hours: [0, 73]).isEmpty)
        #expect(StoryTexts.groups(pair, hours: [0, 72]).count == 1)
        #expect(StoryTexts.groups(pair, hours: [0, nil]).isEmpty)
        var options = StoryOptions()
        options.span = nil
        #expect(StoryTexts.groups(pair, hours: [0, 10_000], options: options).count == 1)
        #expect(StoryTexts.groups(pair, hours: [nil, nil], options: options).count == 1)
    }

    @Test("Entries of one source make no story, but belong to one that another source reports too")
    func asksForAnotherSource() {
        let pair = [StoryTexts.agency, StoryTexts.local]
        #expect(StoryTexts.groups(pair, sources: [7, 7]).isEmpty)
        let three = pair + [StoryTexts.agency]
        #expect(StoryTexts.numbers(StoryTexts.groups(three, sources: [7, 7, 8])) == [[0, 1, 2]])
    }

    @Test("A chain of neighbours is no story: it takes the leader, or two members and a fifth of them")
    func isNoChain() {
        // Each text shares half of its words with the next one, and nothing with the one behind that.
        let chain = (0..<12).map { number in
            (title: "", body: (number * 10..<number * 10 + 20).map { "word\($0)x" }.joined(separator: " "))
        }
        let sizes = StoryTexts.groups(chain).map { $0.members.count + 1 }
        #expect(!sizes.isEmpty && sizes.allSatisfy { $0 == 2 })
    }

    @Test("Short titles and empty entries are no story")
    func needsTerms() {
        let titles = ["Weekly links", "Weekly links", "Open thread: comments", "Open thread: comments", "", ""]
        #expect(StoryTexts.groups(titles.map { (title: $0, body: "") }).isEmpty)
    }

    @Test("Stories are found in a script without spaces")
    func findsInJapanese() {
        let texts = [
            (title: "貨物船が座礁、乗組員全員を救助", body: "白浜沖で貨物船みさき丸が濃霧の中で座礁し、海上保安部は乗組員十二人全員をヘリコプターで救助した。船主の東雲海運は原因を調べている。"),
            (title: "新しい図書館が開館", body: "市の中心部に三階建ての図書館が開館し、初日から多くの親子連れが訪れた。絵本の部屋と自習室があり、夜九時まで利用できるという。"),
            (title: "みさき丸座礁、濃霧が原因か", body: "白浜沖で座礁した貨物船みさき丸について、船主の東雲海運は濃霧で航路を外れたとみている。海上保安部が救助した乗組員十二人にけがはない。"),
        ]
        #expect(StoryTexts.numbers(StoryTexts.groups(texts)) == [[0, 2]])
    }

    @Test("Thousands of entries that are the same, or share a sentence, take no more time than others")
    func staysLinear() {
        let sentence = "The harbour master of Skarholm said that the channel would stay closed until further notice. "
        var texts = (0..<1500).map { _ in StoryTexts.agency }
        texts += (0..<1500).map { number in
            (title: "t\(number)", body: sentence + (0..<40).map { "w\(number * 40 + $0)" }.joined(separator: " "))
        }
        let groups = StoryTexts.groups(texts, hours: texts.indices.map { Int64($0 / 500) })
        #expect(groups.count == 1)
        #expect(groups.first?.members.count == 1499)
    }

    @Test("Dates at the ends of time do no harm")
    func survivesDates() {
        var index = StoryIndex()
        for seconds in [Int64.min, 0, Int64.max] {
            index.add(StoryDocument(StoryTexts.entry(StoryTexts.agency, at: seconds), source: Int32(seconds.signum())))
        }
        #expect(index.groups().isEmpty)
    }
}
