import ArticleImport
import Testing

@Suite struct HeadTests {
    private let title = "A Harbour Waits for Its Pier"

    @Test func readsADeckAboveTheBylineAsStandfirst() {
        let article = PlainTextArticle(
            text:
                "\(title)\nTwelve years, one drawing and a town that fishes\nBy Ann Example\n2 April 2025\n\(Filler.first)"
        )
        #expect(article.standfirst == "Twelve years, one drawing and a town that fishes")
        #expect(article.authors == ["Ann Example"])
        #expect(article.published == ArticleDate(year: 2025, month: 4, day: 2))
        #expect(article.outline == [Filler.first])
    }

    @Test func readsASingleShortSentenceAboveLongParagraphsAsStandfirst() {
        let deck = "Twelve years after the promise a town still has one drawing and no pier."
        let article = PlainTextArticle(text: "\(title)\n\(deck)\n\(Filler.first)\n\(Filler.second)")
        #expect(article.standfirst == deck)
        #expect(article.outline == [Filler.first, Filler.second])
    }

    @Test func readsAParagraphSetCloseToTheTextAsStandfirst() {
        let deck =
            "Twelve years after the promise a town still has one drawing and no pier. It has gulls, crabs and children, and it has time."
        let article = PlainTextArticle(
            text: "\(title)\n\n\(deck)\n\(Filler.first)\n\n\(Filler.second)\n\n\(Filler.third)")
        #expect(article.standfirst == deck)
    }

    @Test func keepsTheLeadInTheText() {
        let article = PlainTextArticle(text: "\(title)\n\n\(Filler.first)\n\n\(Filler.second)")
        #expect(article.standfirst == nil)
        #expect(article.outline.first == Filler.first)
    }

    @Test func dropsTheCreditOfThePicture() {
        let article = PlainTextArticle(
            text: "\(title)\n( Image credit : Sample Press )\n\(Filler.first)\nPhoto: Ann Example\n\(Filler.second)")
        #expect(article.outline == [Filler.first, Filler.second])
        #expect(article.role(ofLine: 2) == .caption)
        #expect(article.role(ofLine: 4) == .caption)
    }

    @Test func takesTheNameInABoxBelowTheText() {
        let article = PlainTextArticle(
            text:
                "\(title)\n\n\(Filler.first)\n\nShare your love\nAvatar photo\nSampleton.example Correspondents\nArticles:\u{A0}84\n\nLeave a Reply"
        )
        #expect(article.authors == ["Sampleton.example Correspondents"])
        #expect(article.outline == [Filler.first])
    }

    @Test func takesABylineBelowTheText() {
        let article = PlainTextArticle(
            text: "\(title)\n\n\(Filler.first)\n\n\(Filler.second)\n\nBy Ann Example and Bo Sample")
        #expect(article.authors == ["Ann Example", "Bo Sample"])
        #expect(article.outline == [Filler.first, Filler.second])
    }

    @Test func takesANameAloneAboveADate() {
        let article = PlainTextArticle(text: "\(title)\n\nAnn Example\nApril 2, 2025\n\n\(Filler.first)")
        #expect(article.authors == ["Ann Example"])
        #expect(article.outline == [Filler.first])
    }

    @Test func readsTheDateOfADatelineAndKeepsTheLine() {
        let article = PlainTextArticle(text: "\(title)\n\nSAMPLETON, April 2, 2025 (Sample Press) — \(Filler.first)")
        #expect(article.published == ArticleDate(year: 2025, month: 4, day: 2))
        #expect(article.outline.count == 1)
    }

    @Test func leavesDatesOfTheStoryAlone() {
        let article = PlainTextArticle(
            text: "\(title)\n\nOn 2 April 2019 the promise was made. \(Filler.first)\n\nIt was renewed on 3 May 2021.")
        #expect(article.published == nil)
    }

    @Test func dropsButtonsBetweenBylineAndText() {
        let article = PlainTextArticle(
            text: "\(title)\nBy Ann Example\nShare\nFacebook\nEmail\n5 min read\n3 Comments\n\(Filler.first)")
        #expect(article.outline == [Filler.first])
    }
}
