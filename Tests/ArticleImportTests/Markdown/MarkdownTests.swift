import Syndication
import Testing

@testable import ArticleImport

@Suite struct MarkdownTests {
    private func imported(_ text: String, file: String? = nil, site: String? = nil) throws -> ImportedArticle {
        var options = ArticleOptions()
        options.fileName = file
        options.site = site
        let articles = try Markdown().articles(Array(text.utf8), options: options)
        return try #require(articles.first)
    }

    private func html(_ text: String, site: String? = nil) throws -> String {
        try #require(try imported(text, site: site).entry.content.first?.value)
    }

    @Test("front matter becomes the fields of the entry")
    func frontMatterIsRead() throws {
        let imported = try imported(
            """
            ---
            title: A Pier
            date: 2025-04-02T10:00:00Z
            lastmod: 2025-04-03
            author: Ann
            tags: [sea, wood]
            summary: It is long.
            slug: the-pier
            lang: en_GB
            image: pier.jpg
            draft: true
            ---
            Text.
            """, site: "https://a.example")
        let entry = imported.entry
        #expect(
            entry.title?.value == "A Pier" && entry.summary?.value == "It is long."
                && entry.authors.map(\.name) == ["Ann"])
        #expect(entry.published?.rfc3339 == "2025-04-02T10:00:00Z" && entry.updated?.rfc3339 == "2025-04-03T00:00:00Z")
        #expect(entry.categories.map(\.term) == ["sea", "wood"] && entry.language == "en-GB")
        #expect(entry.id == "tag:a.example,2025-04-02:the-pier" && entry.permalink == "https://a.example/the-pier")
        #expect(entry.image == "https://a.example/pier.jpg")
        #expect(imported.isDraft && imported.notes.isEmpty)
        #expect(entry.content.first?.value == "<p>Text.</p>" && entry.content.first?.kind == .text(.xhtml))
    }

    @Test(
        "drafts are told in every way",
        arguments: [
            ("draft: true", true), ("published: false", true), ("status: draft", true), ("draft: no", false),
            ("published: 2020-01-02", false),
        ])
    func draftsAreTold(_ key: String, _ isDraft: Bool) throws {
        #expect(try imported("---\ntitle: x\n\(key)\n---\nText").isDraft == isDraft)
    }

    @Test(
        "the title is the first heading of the first level, and not said twice",
        arguments: [
            ("# A *b* `c`\n\nText", "A b c", "<p>Text</p>"), ("A\n===\nText", "A", "<p>Text</p>"),
            ("Text\n\n# A", "A", "<p>Text</p>\n<h1>A</h1>"),
            ("## B\n\n# A\n\nText", "A", "<h2>B</h2>\n<h1>A</h1>\n<p>Text</p>"),
            ("## B\n\nText", "B", "<p>Text</p>"), ("<!-- x -->\n\n# A\n\nText", "A", "<!-- x -->\n<p>Text</p>"),
            ("---\ntitle: A!\n---\n# a\n\nText", "A!", "<p>Text</p>"),
            ("---\ntitle: C\n---\n# A\n\nText", "C", "<h1>A</h1>\n<p>Text</p>"),
            ("> # A\n\nText", "A Text", "<blockquote>\n<h1>A</h1>\n</blockquote>\n<p>Text</p>"),
        ])
    func titleIsFound(_ text: String, _ title: String, _ content: String) throws {
        let entry = try imported(text).entry
        #expect(entry.title?.value == title)
        #expect(entry.content.first?.value == content)
    }

    @Test("a file's name gives what the text does not say")
    func fileNamesAreRead() throws {
        let entry = try imported("Text", file: "blog/2025-04-02-a-long-pier.md", site: "https://a.example").entry
        #expect(entry.title?.value == "A Long Pier" && entry.published?.rfc3339 == "2025-04-02T00:00:00Z")
        #expect(entry.id == "tag:a.example,2025-04-02:a-long-pier")
        #expect(try imported("Text", file: "2025-04-02-x/index.md").entry.title?.value == "X")
        #expect(try imported("Text", file: "notes/A walk.md").entry.title?.value == "A walk")
        #expect(try imported("Some text", file: "2025-13-02-x.md").entry.title?.value == "Some text")
        #expect(try imported("Some text", file: "é025-04-02-x.md").entry.title?.value == "Some text")
    }

    @Test("extensions of GitHub are read, and what comes out is XHTML")
    func extensionsAreRead() throws {
        let html = try html(
            "|a|b|\n|-|-|\n|1|2|\n\n- [x] ~~no~~\n\nhttps://a.example/?b&c and[^1] & &nbsp;&copy; \u{1}\n\n[^1]: Note\n"
        )
        for part in [
            "<table>", "<td>2</td>", "<del>no</del>", "checked=\"\"", "<a href=\"https://a.example/?b&amp;c\">",
            "footnotes",
        ] {
            #expect(html.contains(part), "\(part)")
        }
        #expect(Text.xhtml(html).kind == .xhtml)
    }

    @Test("references become absolute, but for those within the article")
    func referencesAreResolved() throws {
        let html = try html(
            "[a](b.html) ![c](/d.png) [e](#f) <img src=\"g.png\"> [h](https://i.example/)",
            site: "https://a.example/blog")
        #expect(
            html.contains("href=\"https://a.example/blog/b.html\"") && html.contains("src=\"https://a.example/d.png\""))
        #expect(html.contains("href=\"#f\"") && html.contains("src=\"https://a.example/blog/g.png\""))
        #expect(html.contains("https://i.example/\""))
    }

    @Test("the summary ends at the mark for that, or with the first sentences")
    func summaryIsFound() throws {
        let divided = try imported("# T\n\nOne.\n\nTwo.\n\n<!-- more -->\n\nThree.").entry
        #expect(divided.summary?.value == "One. Two.")
        #expect(divided.content.first?.value == "<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>")
        #expect(try imported("# T\n\n![x](y)\n\n- a\n\nOne *two*.\nThree.").entry.summary?.value == "One two. Three.")
    }

    @Test("an article without text is none, unless it links or shows something")
    func emptyArticlesAreRefused() throws {
        for text in ["", "\n\n", "---\ntitle: A\n---\n", "# A", "<!-- x -->", "[a]: b"] {
            #expect(throws: FeedError.self) { try Markdown().articles(Array(text.utf8)) }
        }
        #expect(try imported("---\ntitle: A\nlink: https://b.example/\n---\n").entry.permalink == "https://b.example/")
        #expect(try imported("---\ntitle: A\n---\n![a](b.png)").entry.title?.value == "A")
    }

    @Test(
        "it is told by its name or its front matter",
        arguments: [
            ("Text", "a.md", true), ("Text", "a.txt", false), ("---\ntitle: A\n---\nText", "a.txt", true),
            ("---\ntitle: A\n---\nText", nil, true), ("+++\ntitle = \"A\"\n+++\nText", nil, true),
            ("---\nA sentence: of words\n---", nil, false),
            ("<p align=\"center\">x</p>", "README.markdown", true), ("{\"title\": \"A\"}\nText", "a.md", true),
            ("{\"version\": \"https://jsonfeed.org/version/1.1\"}", "a.md", false),
            ("{\"id\": \"a\"}\n{\"id\": \"b\"}\n", "a.md", false),
            ("<!DOCTYPE html>\n<html><p>x", "a.md", false), ("<rss version=\"2.0\"/>", "a.md", false),
            ("\u{0}\u{1}\u{2}", "a.md", false),
        ] as [(String, String?, Bool)])
    func itIsSniffed(_ text: String, _ file: String?, _ isMarkdown: Bool) {
        let format = ArticleFormats.sniff(ArticleHead(Array(text.utf8), fileName: file))
        #expect((format?.name == "markdown") == isMarkdown)
    }

    @Test("every key and block is explained, with its line")
    func blocksAreExplained() throws {
        let text = "---\ntitle: A\nlayouts: b\n---\n# a\n\nText\n\n<!--more-->\n\n- x\n"
        let explanations = try Markdown().explanations(Array(text.utf8))
        #expect(explanations.map(\.line) == [2, 3, 5, 7, 9, 11])
        #expect(explanations.map(\.role) == ["front matter", "front matter", "title", "paragraph", "divider", "list"])
        #expect(explanations[0].reason == "title" && explanations[1].reason.hasPrefix("no key"))
        #expect(explanations.last?.text == "x")
    }

    @Test("a permalink that is a pattern is none")
    func patternsAreNoLinks() throws {
        let imported = try imported("---\ntitle: A\npermalink: /:year/:title/\n---\nText", site: "https://a.example")
        #expect(imported.entry.permalink == "https://a.example/a" && imported.notes.map(\.code).contains("permalink"))
    }

    @Test("many texts can be read at once, and each is read as it is alone")
    func textsAreReadAtOnce() async throws {
        let text = "# A\n\n~~b~~ www.c.example\n\n|d|e|\n|-|-|\n|f|g|\n"
        let alone = try html(text)
        let found = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<500 { group.addTask { try html(text) } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(found == [alone] && alone.contains("<del>b</del>") && alone.contains("http://www.c.example"))
    }
}
