import ArticleImport
import Testing

@Suite struct ListTests {
    private func outline(_ lines: String...) -> [String] {
        let start = "A Harbour Waits for Its Pier\n\(Filler.first)\n\(Filler.second)\nThe First Heading\n"
        return Array(PlainTextArticle(text: start + lines.joined(separator: "\n")).outline.dropFirst(3))
    }

    @Test(arguments: ["  • ", "• ", "- ", "* ", "– ", "\t•\u{A0}"])
    func readsMarkedItems(_ marker: String) {
        let lines = outline(
            Filler.third, "\(marker)Nets: they are mended in winter.", "", "\(marker)Boats", Filler.second)
        #expect(lines == [Filler.third, "- Nets: they are mended in winter.", "- Boats", Filler.second])
    }

    @Test func readsNumberedItems() {
        #expect(
            outline(Filler.third, "1. Nets", "2) Boats", "3. Gulls", Filler.second).suffix(4) == [
                "1. Nets", "1. Boats", "1. Gulls", Filler.second,
            ])
    }

    @Test func keepsALoneDashOrNumberInTheText() {
        #expect(
            outline("– No, said the mayor, and that was all that he said about it.", "1. FC Sampleton plays on Sunday.")
                == [
                    "– No, said the mayor, and that was all that he said about it.", "1. FC Sampleton plays on Sunday.",
                ])
    }

    @Test func readsABulletOnALineOfItsOwn() {
        #expect(outline(Filler.third, "•", "Nets", "•", "Boats").suffix(2) == ["- Nets", "- Boats"])
    }

    @Test func readsShortLinesBelowAColonAsAList() {
        let lines = outline(
            "The town has been promised three things:", "A pier of oak", "A crane", "A bench with a view", Filler.third)
        #expect(
            lines == [
                "The town has been promised three things:", "- A pier of oak", "- A crane", "- A bench with a view",
                Filler.third,
            ])
    }

    @Test func endsAnUnmarkedListAtAHeading() {
        let lines = outline(
            "The town has been promised three things:", "A pier of oak and iron", "A crane for the boats",
            "What Comes After the Summer",
            Filler.third)
        #expect(lines.suffix(2) == ["# What Comes After the Summer", Filler.third])
        #expect(lines.filter { $0.hasPrefix("- ") }.count == 2)
    }

    @Test func readsParallelSentencesBelowAColonAsAList() {
        let lines = outline(
            "Two answers are heard in the town:",
            "In the north, people say that the engineer should be brought back to finish it.",
            "In the south, people would rather have a ferry.",
            "Yet everybody agrees that twelve years are long enough for a drawing.")
        #expect(lines.map { $0.prefix(2) } == ["Tw", "- ", "- ", "Ye"])
    }

    @Test func readsSentencesOfOneLengthBelowAColonAsAList() {
        let lines = outline(
            "Two answers are heard in the town:", "Northern families demand that the engineer comes back to finish it.",
            "Southern shopkeepers would like a ferry better than any pier.",
            "Even so, nobody has taken the drawing from its nail in the town hall.")
        #expect(lines.map { $0.prefix(2) } == ["Tw", "- ", "- ", "Ev"])
    }

    @Test func readsClausesWithSemicolonsAsAList() {
        let lines = outline(
            "The rules ask that every boat:", "carry a lamp;", "carry a bell; and", "be home by six.", Filler.third)
        #expect(
            lines == [
                "The rules ask that every boat:", "- carry a lamp;", "- carry a bell; and", "- be home by six.",
                Filler.third,
            ])
    }

    @Test func keepsAQuotationBelowAColonInTheText() {
        let lines = outline(
            "The mayor has said it in these words:", "“I have seen the drawing. I like the drawing.”",
            "“I cannot stand on the drawing.”")
        #expect(lines.allSatisfy { !$0.hasPrefix("- ") })
    }

    @Test func readsTheItemsOfQuestionsAndAnswers() {
        let lines = outline(
            Filler.third, "FAQ", "• When is it built? Nobody knows that.", "• Who pays? The town, in the end.")
        #expect(
            lines.suffix(3) == ["# FAQ", "- When is it built? Nobody knows that.", "- Who pays? The town, in the end."])
    }

    @Test func readsQuotations() {
        let article = PlainTextArticle(
            text:
                "A Harbour Waits for Its Pier\n\n\(Filler.first)\n\n> We wait.\n>\n> We are good at it.\n\n\(Filler.second)"
        )
        #expect(article.blocks.contains(.quote(["We wait.", "We are good at it."])))
    }
}
