import Testing

@testable import ArticleImport

@Suite struct LineShapeTests {
    @Test(arguments: [
        ("It ends.", LineShape.Ending.stop), ("It ends.”", .stop), ("Does it?", .question), ("終わる。」", .stop),
        ("終わりか？", .question),
        ("as follows:", .colon), ("one;", .semicolon), ("A Heading", .open), ("", .open), ("(see below)", .open),
        ("Ende!", .exclamation),
    ])
    func seesHowLinesEnd(_ text: String, _ ending: LineShape.Ending) {
        #expect(LineShape(of: text).ending == ending)
    }

    @Test(arguments: [
        ("One. Two. Three.", 3), ("The U.S. and Mr. Example agree.", 1), ("It costs 1.5 pounds.", 1),
        ("Pier vs. Promise: A Sum", 0),
        ("一つ目。二つ目。", 2), ("“Really?” she asked.", 1),
    ])
    func countsSentences(_ text: String, _ count: Int) {
        #expect(LineShape(of: text).sentences == count)
    }

    @Test func tellsCapitalsApart() {
        #expect(LineShape(of: "The Road From Here to There").isTitleCase)
        #expect(LineShape(of: "The road from here").isSentenceCase)
        #expect(!LineShape(of: "港の静かな一日").isTitleCase)
    }

    @Test func countsTwoIdeographsAsAWord() {
        #expect(LineShape(of: "港の静かな一日").words == 4)
        #expect(LineShape(of: "a quiet day").words == 3)
    }
}
