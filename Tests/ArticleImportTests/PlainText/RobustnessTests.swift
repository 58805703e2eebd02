import ArticleImport
import Testing

@Suite struct RobustnessTests {
    @Test(arguments: [
        "", "\n", "\n\n\n", " ", "\u{FEFF}", "\u{C}", "\u{200B}\n\u{A0}", "x", "•", "- ", ">", ">\n>", "1.", ":",
        "a:\nb", "?", "By",
        "by by",
        "©", "12", "\u{301}", "()", "Leave a Comment", "Related Articles\nRelated Articles", "1.\n2.\n3.",
    ])
    func readsTheSmallestInputs(_ text: String) {
        let article = PlainTextArticle(text: text)
        #expect(article.decisions.map(\.line) == Array(article.decisions.indices.map { $0 + 1 }))
    }

    @Test func readsTheSamePageWithEveryLineEnd() {
        let page =
            "A Harbour Waits for Its Pier\n\nBy Ann Example\n\n\(Filler.first)\n\nGulls\n\n\(Filler.second)\n\nLeave a Reply"
        let expected = PlainTextArticle(text: page)
        for ending in ["\r\n", "\r", "\u{2028}"] {
            var text = "\u{FEFF}"
            for scalar in page.unicodeScalars { text += scalar == "\n" ? ending : String(scalar) }
            #expect(PlainTextArticle(text: text) == expected)
        }
    }

    @Test func readsBytesThatAreNoText() {
        var state: UInt64 = 42
        for _ in 0..<60 {
            let bytes = (0..<3000).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
            let article = PlainTextArticle(bytes: bytes.span)
            #expect(article.decisions.count > 0)
        }
    }

    @Test func losesNoLineThatItCallsText() {
        var state: UInt64 = 7
        let pieces = [
            "A Heading", "It is so.", "•", "• item", "1. one", "2. two", "> said", "as follows:", "", Filler.first,
            "Share", "Comments",
            "By Ann Example",
            "2 April 2025", "- dash", "Is it?", "Related Articles", "more;", "Photo: me",
        ]
        for _ in 0..<300 {
            let lines = (0..<25).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return pieces[Int((state >> 33) % UInt64(pieces.count))]
            }
            let article = PlainTextArticle(text: lines.joined(separator: "\n"))
            let text = article.outline.joined(separator: "\n")
            for decision in article.decisions where [.paragraph, .heading, .listItem, .quote].contains(decision.role) {
                let words = lines[decision.line - 1].split(separator: " ").last ?? ""
                #expect(text.contains(words) || words == "•" || words == ">", "\(decision)")
            }
        }
    }

    @Test(.timeLimit(.minutes(2))) func readsHugeInputsInLinearTime() {
        let inputs = [
            String(repeating: "a", count: 2_000_000), String(repeating: "word and. More ", count: 200_000),
            String(repeating: "漢", count: 500_000),
            String(repeating: "\n", count: 500_000), String(repeating: "Label\n", count: 50_000),
            String(repeating: "• item\n", count: 50_000),
            String(repeating: "> quoted text\n", count: 50_000),
            String(repeating: "What is it?\n\(Filler.first)\nContact\n", count: 5_000),
            "Title of it\n\(Filler.first)\n"
                + String(repeating: "as follows:\nOne thing\nOther thing\n", count: 15_000),
            String(repeating: "aaa bbb ccc ddd eee fff ggg hhh iii jjj kkk lll mmm nnn ooo ppp qqq\n", count: 20_000),
        ]
        for input in inputs { #expect(PlainTextArticle(text: input).decisions.count > 0) }
    }
}
