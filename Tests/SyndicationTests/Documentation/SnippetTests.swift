import Testing

/// The code on the pages is code.
@Suite struct SnippetTests {
    @Test("every snippet of the documentation compiles")
    func everySnippetCompiles() throws {
        let snippets = try Page.all().filter { !Self.quoting.keys.contains($0) }.flatMap { try Page($0).snippets }
        #expect(snippets.count > 15)
        let complaints = try SnippetCheck.complaints(about: snippets)
        #expect(complaints == "")
    }

    @Test("a snippet that does not compile is seen, with its page and line")
    func seesWhatDoesNotCompile() throws {
        let bad = Page.Snippet(page: "page.md", line: 7, code: "import Syndication\n\nlet feed: Feed = 1\n")
        #expect(try SnippetCheck.complaints(about: [bad]).contains("page.md:9:"))
    }

    /// Articles about the inside of the library quote files that are compiled with these tests.
    private static let quoting = [
        "\(Page.catalog)/AddingAFormat.md": "Tests/SyndicationTests/Documentation/LogFormat.swift"
    ]

    @Test("an article about the inside quotes a file that is compiled and tested")
    func quotesCompiledFiles() throws {
        for (article, file) in Self.quoting {
            let text = try Page.text(file)
            let snippets = try Page(article).snippets
            #expect(!snippets.isEmpty)
            for snippet in snippets {
                #expect(text.contains(snippet.code), "\(article):\(snippet.line) is not in \(file)")
            }
        }
    }
}
