import Syndication
import Testing

@testable import ArticleImport

@Suite struct ArticleFormatTests {
    private static let story = """
        A Pier for Little Sampleton

        The pier opens in May, and it is long enough for a walk of some minutes over the water.

        """

    private func titles(_ text: String) -> [String] {
        PlainText().results(Array(text.utf8)).map { (try? $0.get().entry.title?.value) ?? "-" }
    }

    @Test("every format has a name, and is found by it")
    func formatsAreFoundByName() {
        for format in ArticleFormats.all {
            #expect(ArticleFormats.named(format.name)?.name == format.name)
            #expect(format.fileExtensions.isSubset(of: ArticleFormats.fileExtensions))
        }
        #expect(ArticleFormats.named("atom") == nil)
        #expect(Set(ArticleFormats.all.map(\.name)).count == ArticleFormats.all.count)
    }

    @Test("plain text is told from what is none")
    func plainTextIsSniffed() {
        #expect(ArticleFormats.sniff(ArticleHead(Array(Self.story.utf8)))?.name == "text")
        #expect(ArticleFormats.sniff(ArticleHead([0, 1, 2, 3])) == nil)
        #expect(ArticleFormats.sniff(ArticleHead(Array("{\"a\": 1}".utf8))) == nil)
    }

    @Test("a file's name ends in lower case, or not at all", arguments: [("a/B.TXT", "txt"), ("a.b/c", ""), ("", "")])
    func fileExtensionIsRead(_ name: String, _ end: String) {
        #expect(ArticleHead([], fileName: name).fileExtension == end)
    }

    @Test(
        "several articles in a file are told apart",
        arguments: ["\u{C}", "--- 8< ---\n", "-- >8 --\r\n", "--8<--\n\u{C}"])
    func severalArticlesAreToldApart(_ separator: String) {
        let second = Self.story.replacing("Pier", with: "Quay")
        #expect(
            titles(Self.story + separator + second)
                == ["A Pier for Little Sampleton", "A Quay for Little Sampleton"])
        #expect(titles(separator + Self.story + separator + "\n" + separator) == ["A Pier for Little Sampleton"])
    }

    @Test("lines that only look like separators stay", arguments: ["8<", "-8<-", "--- 8< --- x", "-----", "--8<>8--"])
    func othersAreNoSeparators(_ line: String) {
        #expect(ArticleSeparator.pieces(of: Array("a\n\(line)\nb".utf8)).count == 1)
    }

    @Test("a separator in code is code, and the next article begins outside of it")
    func separatorsInCodeAreCode() {
        #expect(ArticleSeparator.pieces(of: Array("a\n```\n--- 8< ---\n```\nb\n--- 8< ---\nc".utf8)).count == 2)
        #expect(ArticleSeparator.pieces(of: Array("a\n```\nb\u{C}c\n--- 8< ---\nd".utf8)).count == 3)
    }

    @Test("places in the second article of a file are those in the file")
    func placesCountFromTheFilesStart() throws {
        let results = PlainText().results(Array("\(Self.story)\u{C}\nA title alone\n".utf8))
        guard case .failure(let error)? = results.last else {
            Issue.record("the second part is no article")
            return
        }
        #expect(results.count == 2 && error.line == 4)
        let lines = try PlainText().explanations(Array((Self.story + "\u{C}" + Self.story).utf8)).map(\.line)
        #expect(lines == [1, 2, 3, 4, 5, 6] || lines.last == 6)
    }

    @Test("a great many separators cost no more than their lines")
    func manySeparatorsAreRead() {
        #expect(ArticleSeparator.pieces(of: Array(String(repeating: "a\u{C}", count: 100_000).utf8)).count == 100_000)
        #expect(ArticleSeparator.pieces(of: Array(String(repeating: "--8<--\n", count: 100_000).utf8)).isEmpty)
    }
}

@Suite struct ArticleIdentityTests {
    private func entry(
        site: String? = nil, day: Bool = true, _ change: (inout Article) -> Void
    ) -> ImportedArticle {
        var article = Article(title: "A Pier", content: .xhtml("<p>Long</p>"), plainText: "Long")
        if day { article.published = Timestamp(rfc3339: "2025-04-02T10:00:00Z") }
        change(&article)
        var options = ArticleOptions()
        options.site = site
        return ArticleEntry.make(article, options)
    }

    @Test("an identifier of the article's own comes first")
    func ownIdentifierIsKept() {
        let change = { (article: inout Article) in
            article.id = "urn:x:1"
            article.link = "https://b.example/c"
        }
        #expect(entry(site: "https://a.example", change).entry.id == "urn:x:1")
        #expect(entry(change).entry.permalink == "https://b.example/c")
    }

    @Test("an identifier that is no URI becomes one, of its site")
    func numbersBecomeIdentifiers() {
        let number = { (article: inout Article) in article.id = "42" }
        #expect(entry(site: "https://a.example", number).entry.id == "tag:a.example,2025-04-02:42")
        let undated = entry(site: "https://a.example", day: false, number).entry.id
        #expect(undated?.hasPrefix("urn:uuid:") == true)
        #expect(undated != entry(site: "https://b.example", day: false, number).entry.id)
        #expect(undated != entry(site: "https://a.example", day: false) { $0.id = "43" }.entry.id)
        #expect(
            undated
                == entry(site: "https://a.example", day: false) {
                    $0.id = "42"
                    $0.title = "Renamed"
                }.entry.id)
    }

    @Test("a canonical URL is link and identifier, and resolved against the site")
    func canonicalURLIsTheIdentifier() {
        let path = { (article: inout Article) in article.link = "/2025/a" }
        #expect(entry(site: "https://a.example/blog", path).entry.id == "https://a.example/2025/a")
        let alone = entry(path)
        #expect(alone.entry.id?.hasPrefix("urn:uuid:") == true && alone.entry.links.isEmpty)
        #expect(alone.notes.map(\.code) == ["relative-link"])
        #expect(entry { $0.link = "javascript:x" }.entry.links.isEmpty)
    }

    @Test("a slug takes the title's place in link and identifier")
    func slugNamesTheArticle() {
        let made = entry(site: "https://a.example") { $0.slug = "/2025/The Pier/" }.entry
        #expect(made.permalink == "https://a.example/2025/the-pier")
        #expect(made.id == "tag:a.example,2025-04-02:2025/the-pier")
    }

    @Test("an article that says only when it changed appeared then")
    func changeStandsForPublication() {
        let made = entry(day: false) { $0.updated = Timestamp(rfc3339: "2025-05-01T00:00:00Z") }
        #expect(made.entry.published?.rfc3339 == "2025-05-01T00:00:00Z" && made.notes.isEmpty)
    }
}
