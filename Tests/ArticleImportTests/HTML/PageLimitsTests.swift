import ArticleImport
import Syndication
import Testing

@Suite("Pages made to take long, or to grow", .timeLimit(.minutes(3)))
struct PageLimitsTests {
    private func read(_ html: String) throws -> [ImportedArticle] { try HTMLPage.read(html) }

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static let words = "<p>Some words stand here, and more of them, so that this is a whole sentence.</p>"

    @Test("A long reference around many paragraphs is not written for each of them")
    func longReferences() throws {
        let long = Self.many("a", 50_000)
        let pages = [
            "<body>\(Self.words)<a href='https://example.org/\(long)'>\(Self.many(Self.words, 4_000))</a>",
            "<html><head><base href='https://example.org/\(long)/'></head><body><p>"
                + Self.many("<a href='b'>here</a> stand some words, and more of them, for a sentence. ", 4_000),
            "<body>\(Self.words)<div><abbr title='\(long)'>"
                + Self.many("some words stand here, and more of them.<p>More.</p>", 4_000),
        ]
        for page in pages {
            let content = try read(page)[0].entry.content[0].value
            #expect(content.utf8.count < 20 * page.utf8.count + (2 << 20))
            #expect(content.contains("some words") || content.contains("Some words"))
        }
    }

    @Test("Short references are all written")
    func shortReferences() throws {
        let page =
            "<base href='https://example.org/a/'><body><p>" + Self.many("Words, and a <a href='b'>link</a>. ", 2_000)
        let content = try read(page)[0].entry.content[0].value
        #expect(content.split(separator: "https://example.org/a/b").count == 2_001)
    }

    @Test("A title that repeats the site's name over and over is cut, and comes without it")
    func longTitle() throws {
        let title = Self.many("Site | ", 100_000)
        let entry = try read(
            "<title>\(title)Site</title><meta property='og:site_name' content='Site'><body>\(Self.words)")[0].entry
        #expect(entry.title?.value.utf8.count ?? 0 < 2_000)
        let heading = "<h2>A title of a thing that is another</h2>"
        _ = try read(
            "<title>\(Self.many("Title of a thing ", 20_000))</title><body>\(Self.words)\(Self.many(heading, 5_000))")
    }

    @Test("Many empty cells, authors, properties and dates within each other take no time")
    func manyParts() throws {
        let many = Self.many
        _ = try read(
            "<body>\(Self.words)<table><tr>" + many("<td></td><td>some words, and more of them.</td>", 30_000))
        _ = try read(
            "<body><h1>A title</h1>\(Self.words)"
                + many(
                    many("<div class='author'>", 120) + many("<span class='author-name'>1</span>", 60)
                        + many("</div>", 120), 150))
        _ = try read("<body><h1>A title</h1>\(Self.words)" + many("<time>", 450) + many("no date at all 1 ", 50_000))
        _ = try read(
            "<body>\(Self.words)<ol start='\(many("1", 300_000))'>" + many("<li>some words, and more.", 30_000))
        _ = try read(
            "<body><div class='h-entry'><p class='p-name'>A title</p><div class='e-content'>\(Self.words)</div>"
                + many("<div class='p-author'>", 400) + many("<i class='b'></i>", 50_000))
    }

    @Test("Names of a page that lists thousands are looked for no longer than those of one that names some")
    func manyNames() throws {
        let names = (0..<10_000).map {
            "{\"@type\":\"Person\",\"name\":\"ann\(Self.many("x", $0 % 97))\(Self.many("y", $0 % 89))\"}"
        }
        let data = "{\"@type\":\"Article\",\"headline\":\"A title\",\"author\":[\(names.joined(separator: ","))]}"
        let page = "<script type='application/ld+json'>\(data)</script><body>\(Self.many(Self.words, 5_000))"
        #expect(try read(page)[0].entry.authors.isEmpty)
    }

    @Test("A property that is named over and over is read once")
    func repeatedProperties() throws {
        let page = """
            <body><div class="h-entry"><p class="p-name">A title</p><div class="\(Self.many("p-author ", 10_000))">Ann Ash</div>
            <div class="\(Self.many("p-category ", 50_000))">\(Self.many("words ", 50_000))</div>
            <div class="e-content">\(Self.words)</div></div>
            """
        let entry = try read(page)[0].entry
        #expect(entry.authors.map(\.name) == ["Ann Ash"])
        #expect(entry.categories.isEmpty)
    }
}
