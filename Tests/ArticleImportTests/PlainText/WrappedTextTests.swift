import Testing

@testable import ArticleImport

@Suite struct WrappedTextTests {
    private let page = """
        A Quiet Harbour Learns to Speak Up About
        the Noise It Cannot Stand

        By Jane Q. Example
        Published: April 2, 2025

        For as long as anybody can remember the harbour of Little Sampleton has
        been a place where nothing much happens. Boats go out in the morning and
        come back in the evening, and between the two the gulls have the quay to
        themselves.

        That changed last spring, when a shipping company moved its long-
        distance freight to the old pier and its lorries to the road behind it.

        What the neighbours want

        The people who live along the road have three wishes, and they repeat
        them to anybody who asks:

          - no lorries before seven in the morning, not even in the weeks when
            the tide makes it convenient
          - a fence along the school

        > We have nothing against work. We have something against work at four
        > in the morning, every morning.
        """

    @Test func joinsTheLinesOfParagraphsItemsAndQuotations() {
        let article = PlainTextArticle(text: page)
        #expect(article.title == "A Quiet Harbour Learns to Speak Up About the Noise It Cannot Stand")
        #expect(article.headings == ["What the neighbours want"])
        #expect(article.items.map { $0.suffix(10) } == ["convenient", "the school"])
        #expect(article.outline.count == 7)
        #expect(article.outline[1].contains("its long-distance freight"))
        #expect(article.outline[6].hasSuffix("at four in the morning, every morning."))
    }

    @Test func givesEveryLineOfAParagraphItsRole() {
        let article = PlainTextArticle(text: page)
        #expect((7...10).allSatisfy { article.role(ofLine: $0) == .paragraph })
        #expect(article.role(ofLine: 11) == .blank)
    }

    @Test func joinsJapaneseWithoutSpaces() {
        let line = "港の町では朝になると漁師たちが船を出し夕方になると帰ってくるのが"
        let article = PlainTextArticle(text: "港の静かな一日\n\n\(line)\n\(line)\n\(line)\n習慣である。\n")
        #expect(article.outline == [line + line + line + "習慣である。"])
    }

    @Test func joinsNothingOnAPageWithOneParagraphALine() {
        let lines = TextLine.lines(of: "\(Filler.first)\n\(Filler.second)\nshort\n\(Filler.third)".utf8.span)
        #expect(
            WrapMeasure(lines: lines, columns: lines.map(WrapMeasure.columns), isMarked: lines.map { _ in false })?
                .width == nil)
        #expect(Segmenter.segments(of: lines).count == 4)
    }
}
