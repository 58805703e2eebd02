import ArticleImport
import Syndication
import Testing

@Suite struct SiteLinesTests {
    private static let menu = "Boats\nNets and Lines\nHarbour Diary\n"
    private static let appeal =
        "The Sampleton Bell lives on what its readers give, so put a coin into the box at the quay.\n"
    private static let texts = [Filler.first, Filler.second, Filler.third]

    private static func page(_ index: Int) -> [UInt8] {
        let text = "\(menu)\nNews Number \(index) of the Harbour\n\n\(texts[index])\n\n\(appeal)\n"
        let rest = "In Short\n\n\(texts[(index + 1) % 3].uppercased())\n"
        return Array((text + rest).utf8)
    }

    private static func known(_ pages: [[UInt8]]) -> ArticleOptions {
        var lines = SiteLines()
        for page in pages { lines.add(page) }
        var options = ArticleOptions()
        options.siteLines = lines
        return options
    }

    @Test("Lines that three pages share are the site's") func dropsSharedLines() throws {
        let options = Self.known((0..<3).map(Self.page))
        for index in 0..<3 {
            let entry = try PlainText.article(Self.page(index), options: options).entry
            let content = entry.content.first?.value ?? ""
            #expect(entry.title?.value == "News Number \(index) of the Harbour")
            #expect(!content.contains("Sampleton Bell") && !content.contains("Nets and Lines"))
            #expect(content.contains(Self.texts[index]))
        }
    }

    @Test("A heading that recurs between an article's own paragraphs stays") func keepsHeadings() throws {
        var options = ArticleOptions()
        var lines = SiteLines()
        let pages = (0..<3).map {
            "A Day at Sea, Part \($0)\n\n\(Self.texts[$0])\n\nIn Short\n\n\(Self.texts[($0 + 1) % 3]) Part \($0).\n"
        }
        for page in pages { lines.add(Array(page.utf8)) }
        options.siteLines = lines
        let content = try PlainText.article(Array(pages[1].utf8), options: options).entry.content.first?.value ?? ""
        #expect(content.contains("<h2>In Short</h2>"))
    }

    @Test("What else is imported changes neither identifier nor link") func keepsIdentity() throws {
        var options = Self.known((0..<3).map(Self.page))
        for site in [nil, "https://bell.example"] {
            options.site = site
            var alone = options
            alone.siteLines = nil
            let one = try PlainText.article(Self.page(0), options: options).entry
            let other = try PlainText.article(Self.page(0), options: alone).entry
            #expect(one.id == other.id && one.links == other.links)
            #expect(one.content != other.content)
        }
    }

    @Test("An article imported three times over is whole") func keepsCopies() throws {
        let options = Self.known([Self.page(0), Self.page(0), Self.page(0)])
        let content = try PlainText.article(Self.page(0), options: options).entry.content.first?.value ?? ""
        #expect(content.contains(Filler.first))
    }

    @Test("Pages of a large import share nothing by chance") func countsManyPages() throws {
        var lines = SiteLines()
        for page in 0..<400 {
            lines.add(Array((0..<40).map { "Sentence \($0) of page \(page)" }.joined(separator: "\n").utf8))
        }
        var options = ArticleOptions()
        options.siteLines = lines
        let text = "A Title of Five Words\n\n" + (0..<20).map { "Sentence \($0) of page 77" }.joined(separator: "\n")
        let content = try PlainText.article(Array(text.utf8), options: options).entry.content.first?.value ?? ""
        #expect((0..<20).allSatisfy { content.contains("Sentence \($0) of page 77") })
    }
}
