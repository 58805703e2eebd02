import ArticleImport
import Testing

@Suite struct HeadingTests {
    private func headings(_ lines: String...) -> [String] {
        PlainTextArticle(text: "A Harbour Waits for Its Pier\n\(Filler.first)\n" + lines.joined(separator: "\n"))
            .headings
    }

    @Test func readsShortLinesAboveParagraphsAsHeadings() {
        #expect(
            headings("Drawings and Gulls", Filler.second, "Crabs", Filler.third) == ["Drawings and Gulls", "Crabs"])
    }

    @Test func readsAbbreviationsAndColonsWithinAHeading() {
        #expect(headings("Pier vs. Promise: The Town's Sum", Filler.second) == ["Pier vs. Promise: The Town's Sum"])
    }

    @Test func readsAHeadingThatOpensWithAQuotation() {
        #expect(headings("“Low Tide” and What It Hides", Filler.second) == ["“Low Tide” and What It Hides"])
    }

    @Test func readsAQuestionWithCapitalsAsAHeading() {
        #expect(headings("Is Waiting for the Pier Over?", Filler.second) == ["Is Waiting for the Pier Over?"])
    }

    @Test func keepsASingleQuestionInSmallLettersInTheText() {
        #expect(headings("But who is going to pay for that?", Filler.second) == [])
    }

    @Test func readsTheQuestionsOfAnInterviewAsHeadings() {
        let questions = ["When does your day begin?", "Who buys the fish?", "What about the pier?"]
        #expect(
            headings(questions[0], Filler.second, questions[1], Filler.third, questions[2], Filler.second) == questions)
    }

    @Test func keepsNumberedHeadingsWithTheirNumbers() {
        #expect(
            headings("1. Wait for the tide", Filler.second, "2. Mend the nets", Filler.third) == [
                "1. Wait for the tide", "2. Mend the nets",
            ])
    }

    @Test func readsNoQuotedSentenceAsAHeading() {
        #expect(headings("\"Nothing\" is the word she uses for the pier, and she uses it often.", Filler.second) == [])
    }
}
