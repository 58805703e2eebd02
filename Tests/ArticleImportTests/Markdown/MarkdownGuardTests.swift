import Syndication
import Testing

@testable import ArticleImport

@Suite struct MarkdownGuardTests {
    private func guarded(_ text: String) -> (text: String, lines: [Int]) {
        var watch = MarkdownGuard(Array(text.utf8)[...])
        watch.run()
        return (String(decoding: watch.output, as: UTF8.self), watch.changedLines)
    }

    @Test(
        "texts for people stay as they are",
        arguments: [
            "", "\n", "a\n\n\n\nb", "# A\r\n\r\n- b\r\n", "|a|b|\n|-|-|\n|c|d|", "> > - 1. a\n", "[a]: b \"c\"\n\n[a]",
            "```\n[[[\n```\n",
            String(repeating: "- [a](https://b.example/)\n", count: 2_000),
            String(repeating: "1. [a](https://b.example/)\n", count: 2_000),
            "| a | b |\n|---|---|\n" + String(repeating: "| www.c.example | https://d.example/ |\n", count: 2_000),
            String(repeating: "[a]: https://b.example/ \"c\"\n", count: 100)
                + String(repeating: "[a] [b]\n\n", count: 1_000),
        ])
    func textsStay(_ text: String) {
        let (output, lines) = guarded(text)
        #expect(output == text && lines.isEmpty)
    }

    @Test("a paragraph of nothing but brackets is cut up")
    func bracketsAreCutUp() {
        let (output, lines) = guarded("a\n" + String(repeating: "[", count: 5_000))
        #expect(output.split(separator: "\n\n").count == 3 && lines == [2])
        #expect(output.filter { $0 != "\n" }.count == 5_001)
    }

    @Test("quotes and lists go no deeper than their limit")
    func depthIsBounded() {
        for mark in [">", "- ", "1. ", "> * "] {
            let (output, lines) = guarded(String(repeating: mark, count: 300) + "a")
            #expect(output.contains("\\") && lines == [1])
        }
    }

    @Test("a definition that is long and used often is none any more")
    func definitionsAreBounded() {
        let text = "[a]: \(String(repeating: "u", count: 100_000))\n\n" + String(repeating: "[A ]", count: 10_000)
        #expect(guarded(text).text.hasPrefix("\\[a]"))
        let once = "[a]: \(String(repeating: "u", count: 100_000))\n\n[a]" + String(repeating: "[b]\n\n", count: 10_000)
        #expect(guarded(once).text == once)
    }

    @Test(
        "hostile texts are read in time, and nothing that comes out is too deep or too large",
        arguments: [
            "[", "]", "![", "[a](", "![[]()", "*a **a ", "_", "`", "<?", "a <![CDATA[", "<!--", "> ", "- ", "1. ", "|",
            "|-", "a|b\n",
            "-|-\n", "[^a]: ", "[^a]", "[a]: b\n", "http://a.b/<", "www.a.b)", "a@b.", ")", "\\", "&amp;", "<a ",
            "<div>\n", "~~~\n",
            "```a\n", "\n", "  ", "\t", "# ", "a\n=\n", "- a\n\n", "\u{0}", "\u{FEFF}", "[a", "<b>", "&#1;",
            "a\n2. http://b<",
        ])
    func hostileTextsAreRead(_ unit: String) throws {
        let count = 40_000 / unit.utf8.count
        let text = "www.a.b" + String(repeating: unit, count: count)
        guard let article = try Markdown().articles(Array(text.utf8)).first else { return }
        #expect(article.entry.content.first.map { $0.value.utf8.count < 4_000_000 } ?? true)
    }

    @Test("a table of many columns and short rows is text")
    func wideTablesAreText() throws {
        let wide = "|" + String(repeating: "x|", count: 400) + "\n|" + String(repeating: "-|", count: 400) + "\n"
        let article = try Markdown().articles(Array((wide + String(repeating: "a\n", count: 10_000)).utf8))
        #expect(article.first?.entry.content.first?.value.contains("<table") == false)
        #expect(article.first?.notes.map(\.code).contains("limit-exceeded") == true)
    }

    @Test("an article of more than sixteen megabytes is refused")
    func hugeArticlesAreRefused() {
        #expect(throws: FeedError.self) { try Markdown().articles([UInt8](repeating: 0x61, count: 16 << 20 | 1)) }
    }
}
