import ArticleImport
import Testing

@Suite struct TitleTests {
    @Test func takesTheFirstLineOfAPageWithOneParagraphALine() {
        let article = PlainTextArticle(text: "\nA Harbour Waits for Its Pier\n\(Filler.first)\n\(Filler.second)")
        #expect(article.title == "A Harbour Waits for Its Pier")
        #expect(article.outline == [Filler.first, Filler.second])
    }

    @Test func passesOverAFormAndAShortSubjectAboveTheHeadline() {
        let text =
            "Subscription Form\nLittle Sampleton\n\nLittle Sampleton Waits for a Pier—While the Engineer Sails\n\n\(Filler.first)"
        let article = PlainTextArticle(text: text)
        #expect(article.title == "Little Sampleton Waits for a Pier—While the Engineer Sails")
        #expect(article.role(ofLine: 1) == .leftover)
        #expect(article.role(ofLine: 2) == .leftover)
    }

    @Test func passesOverMenusAndTheTrailOfSections() {
        let text = """
            Skip to content
            The Sample Post
            Menu
            News
            Sport
            Home » News » Harbour
            A Harbour Waits for Its Pier and Counts the Years
            By Ann Example
            \(Filler.first)
            """
        let article = PlainTextArticle(text: text)
        #expect(article.title == "A Harbour Waits for Its Pier and Counts the Years")
        #expect(article.authors == ["Ann Example"])
        #expect(article.outline == [Filler.first])
    }

    @Test func keepsOneOfTwoEqualTitles() {
        let title = "A harbour waits for its pier and counts the years"
        let article = PlainTextArticle(
            text: "\(title)\n\nAnn Example | Apr 02, 2025, 19:30 IST\n\(title)\n\(Filler.first)\n\n\(Filler.second)")
        #expect(article.title == title)
        #expect(article.role(ofLine: 4) == .titleRepeat)
        #expect(article.outline == [Filler.first, Filler.second])
    }

    @Test func readsASecondHeadlineBelowTheBylineAsAHeading() {
        let text =
            "A Harbour Waits: Why the Pier Takes Its Time\n\nby Night Editor\n\nPiers & Promises: A Town Counts the Years\n\n\(Filler.first)"
        let article = PlainTextArticle(text: text)
        #expect(article.title == "A Harbour Waits: Why the Pier Takes Its Time")
        #expect(article.headings == ["Piers & Promises: A Town Counts the Years"])
    }

    @Test func takesAShortSentenceOnTopForTheTitle() {
        let article = PlainTextArticle(
            text: "The pier that never came to the harbour of the small town.\n\n\(Filler.first)")
        #expect(article.title == "The pier that never came to the harbour of the small town.")
    }

    @Test func hasNoTitleIfThePageBeginsWithItsText() {
        let article = PlainTextArticle(text: "\(Filler.first)\n\n\(Filler.second)")
        #expect(article.title == "")
        #expect(article.outline == [Filler.first, Filler.second])
    }

    @Test func beginsVerseWithItsFirstLine() {
        let article = PlainTextArticle(
            text: "The Pier\n\nIt stands on paper, stands on air\nand gulls are never landing there")
        #expect(article.title == "The Pier")
        #expect(article.outline == ["It stands on paper, stands on air", "and gulls are never landing there"])
    }

    @Test(arguments: [
        "Open 24/7, 9/11 and Other Figures of the Harbour", "« Le quai » et « la grue » dans le port",
        "A Harbour Waits | The Sample Post",
    ])
    func takesSignsWithinTitlesForNoTrail(_ title: String) {
        #expect(PlainTextArticle(text: "\(title)\n\n\(Filler.first)").title == title)
    }
}
