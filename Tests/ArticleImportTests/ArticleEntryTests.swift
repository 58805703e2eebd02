import Syndication
import Testing

@testable import ArticleImport

extension ArticleEntry {
    /// The entry of what was recognised in a page's text.
    fileprivate static func make(_ article: PlainTextArticle, _ options: ArticleOptions) -> ImportedArticle {
        make(Article(article), options)
    }
}

@Suite struct ArticleEntryTests {
    private func article(_ change: (inout PlainTextArticle) -> Void = { _ in }) -> PlainTextArticle {
        var article = PlainTextArticle()
        article.title = "A Pier for Little Sampleton"
        article.blocks = [
            .paragraph("The pier opens in May. It is long."), .heading("Gulls", level: 2),
            .list(items: ["one", "two"], ordered: false),
        ]
        change(&article)
        return article
    }

    private func date(_ day: Int, hour: Int? = nil, offset: Int? = nil) -> ArticleDate? {
        var date = ArticleDate(year: 2025, month: 4, day: day)
        date?.hour = hour
        date?.minute = hour == nil ? nil : 30
        date?.utcOffsetMinutes = offset
        return date
    }

    @Test func givesTheSameArticleTheSameIdentifier() {
        let first = ArticleEntry.make(article(), ArticleOptions()).entry.id
        var options = ArticleOptions()
        options.modified = 5
        #expect(ArticleEntry.make(article { $0.title = "a  PIER for little sampleton" }, options).entry.id == first)
        #expect(first?.hasPrefix("urn:uuid:") ?? false)
        #expect(ArticleEntry.make(article { $0.blocks.removeLast() }, ArticleOptions()).entry.id != first)
    }

    @Test func givesAnArticleOfASiteALinkAndATag() {
        var options = ArticleOptions()
        options.site = "https://news.example"
        let entry = ArticleEntry.make(article { $0.published = date(2) }, options).entry
        #expect(entry.links.map(\.href) == ["https://news.example/a-pier-for-little-sampleton"])
        #expect(entry.id == "tag:news.example,2025-04-02:a-pier-for-little-sampleton")
        options.site = "https://news.example/"
        #expect(ArticleEntry.make(article(), options).entry.links.map(\.href) == entry.links.map(\.href))
        #expect(ArticleEntry.make(article(), options).entry.id?.hasPrefix("urn:uuid:") ?? false)
        #expect(
            ArticleEntry.make(article { $0.title = "?!" }, options).entry.links.first?.href.count
                == "https://news.example/".count + 12)
    }

    @Test func readsDatesInTheZoneOfTheOptions() {
        var options = ArticleOptions()
        options.utcOffset = 330
        let imported = ArticleEntry.make(article { $0.published = date(2, hour: 19) }, options)
        #expect(imported.entry.published?.rfc3339 == "2025-04-02T19:30:00+05:30")
        #expect(imported.notes.map(\.code) == ["no-zone"])
        let zoned = ArticleEntry.make(article { $0.published = date(2, hour: 19, offset: 0) }, options)
        #expect(zoned.entry.published?.rfc3339 == "2025-04-02T19:30:00Z")
        #expect(zoned.notes.isEmpty)
    }

    @Test func updatesNoArticleBeforeItAppeared() {
        let earlier = ArticleEntry.make(article { ($0.published, $0.updated) = (date(5), date(2)) }, ArticleOptions())
            .entry
        #expect(earlier.updated == earlier.published)
        let later = ArticleEntry.make(article { ($0.published, $0.updated) = (date(2), date(5)) }, ArticleOptions())
            .entry
        #expect(later.updated?.rfc3339 == "2025-04-05T00:00:00Z")
    }

    @Test func takesADateFromWhereItFindsOne() {
        var options = ArticleOptions()
        #expect(ArticleEntry.make(article(), options).notes.map(\.code) == ["no-date"])
        options.modified = 86_400
        #expect(ArticleEntry.make(article(), options).entry.published?.instant?.seconds == 86_400)
        options.published = Timestamp(seconds: 7)
        #expect(ArticleEntry.make(article(), options).entry.published?.instant?.seconds == 7)
        #expect(
            ArticleEntry.make(article { $0.published = date(2) }, options).entry.published?.rfc3339
                == "2025-04-02T00:00:00Z")
    }

    @Test func takesTheFirstWordsForATitleThatIsMissing() {
        let imported = ArticleEntry.make(article { $0.title = "" }, ArticleOptions())
        #expect(imported.entry.title?.value == "The pier opens in May. It is long. Gulls one")
        #expect(imported.notes.first?.code == "no-title")
        let empty = ArticleEntry.make(PlainTextArticle(), ArticleOptions()).entry
        #expect(empty.title?.value == "" && empty.content.isEmpty)
    }

    @Test func summarizesByTheStandfirstOrTheFirstSentences() {
        #expect(
            ArticleEntry.make(article(), ArticleOptions()).entry.summary?.value == "The pier opens in May. It is long.")
        #expect(ArticleEntry.make(article { $0.standfirst = "S" }, ArticleOptions()).entry.summary?.value == "S")
    }

    @Test func writesEntriesThatAreValidAtom() throws {
        var feed = Feed(title: "F")
        feed.entries = [
            ArticleEntry.make(article { $0.authors = ["Ann"] }, ArticleOptions()).entry,
            ArticleEntry.make(PlainTextArticle(text: "x <b> & ]]> \u{1}\n\n\u{FFFE}"), ArticleOptions()).entry,
        ]
        let again = try Feed(bytes: try feed.bytes(as: .atom))
        #expect(again.entries.map(\.id) == feed.entries.map(\.id))
        #expect(again.entries.first?.content == feed.entries.first?.content)
    }
}

@Suite struct ArticleMarkupTests {
    @Test func writesEachBlockAsItsElement() {
        var article = PlainTextArticle()
        article.standfirst = "S & T"
        article.blocks = [
            .heading("H", level: 9), .heading("I", level: 0), .paragraph("a < b"), .list(items: ["x"], ordered: true),
            .list(items: ["y"], ordered: false), .quote(["q", "r"]),
        ]
        #expect(
            ArticleMarkup.xhtml(article).value == """
                <p>S &amp; T</p>
                <h6>H</h6>
                <h2>I</h2>
                <p>a &lt; b</p>
                <ol>
                <li>x</li>
                </ol>
                <ul>
                <li>y</li>
                </ul>
                <blockquote>
                <p>q</p>
                <p>r</p>
                </blockquote>
                """)
        #expect(ArticleMarkup.xhtml(article).kind == .xhtml)
    }

    @Test(arguments: ["\u{1}", "\u{FFFE}x", "]]>", "&nbsp;", "</p><script>", "\r\n", "\u{D7FF}\u{E000}"])
    func isWellFormedWhateverTheTextHolds(_ text: String) {
        var article = PlainTextArticle()
        article.blocks = [.paragraph(text)]
        #expect(ArticleMarkup.xhtml(article).kind == .xhtml)
    }
}

@Suite struct SlugTests {
    @Test(arguments: [
        ("A Pier, at Last!", "a-pier-at-last"), ("", ""), ("  --  ", ""), ("It's Ann’s", "its-anns"),
        ("Ελπίδα calls", "ελπίδα-calls"), ("漢字 と", "漢字-と"),
        ("3.5 %", "3-5"), ("ÅNGSTRÖM", "ångström"), ("a😀b", "a-b"), ("/../etc", "etc"),
    ])
    func joinsWordsByHyphens(_ title: String, _ slug: String) {
        #expect(Slug.make(title) == slug)
    }

    @Test func endsLongTitlesBetweenWords() {
        let slug = Slug.make(String(repeating: "word ", count: 100))
        #expect(slug.utf8.count <= 90 && slug.hasSuffix("word"))
        #expect(Slug.make(String(repeating: "é", count: 10_000)).utf8.count <= 162)
    }
}

@Suite struct SentencesTests {
    @Test(arguments: [
        ("Short.", "Short."), ("", ""), ("One is here. Two is long enough to be cut.", "One is here."),
        ("No. Then many words that go on", "No. Then many words…"),
        ("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst…"), ("一つ目の文はここで終わる。二つ目の文は長すぎる。", "一つ目の文はここで終わる。"),
    ])
    func takesWholeSentencesThatFit(_ text: String, _ expected: String) {
        #expect(Sentences.first(of: text, limit: 20) == expected)
    }

    @Test func readsAnyLimit() {
        for limit in [0, 1, 2, 1_000] {
            #expect(Sentences.first(of: "A b c. D e f!", limit: limit).count <= max(limit, 13) + 1)
        }
    }
}
