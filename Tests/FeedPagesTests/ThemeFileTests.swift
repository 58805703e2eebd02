import FeedOperations
import Syndication
import Testing

@testable import FeedPages

@Suite struct ThemeFileTests {
    private func theme(_ files: [String: String]) throws(FeedError) -> PageTheme {
        try PageTheme(files: files.map { SiteAsset(path: $0.key, bytes: Array($0.value.utf8)) })
    }

    private func fault(_ template: String) -> String? {
        do {
            _ = try theme(["card.mustache": template])
            return nil
        } catch {
            return error.message
        }
    }

    @Test func theDefaultThemeIsWhatACopyOfItGives() throws {
        let copy = try PageTheme(files: PageTheme.defaultFiles)
        let page = TrialSite(feed: try TrialFeeds.samples()).front
        #expect(try copy.html(of: page) == PageTheme().html(of: page))
        #expect(copy.fingerprint == PageTheme().fingerprint)
    }

    @Test func oneFileAloneReplacesTheDefaults() throws {
        let theme = try theme(["style.css": "a{}", "pictures/logo.png": "x"])
        #expect(theme.assets.map(\.path) == ["feed.css", "icon.svg", "pictures/logo.png", "style.css"])
        #expect(theme.assets.last?.bytes == Array("a{}".utf8))
        #expect(theme.fingerprint != PageTheme().fingerprint)
    }

    @Test func aTemplateOfOnesOwnIsUsed() throws {
        let theme = try theme([
            "front.mustache": "{{feedTitle}}: {{#entries}}{{#items}}[{{title}}]{{/items}}{{/entries}}"
        ])
        var site = TrialSite(feed: Feed(title: "A <b>"))
        site.feed.entries = [Entry(id: "1", title: "One"), Entry(id: "2", title: "Two & a half")]
        #expect(try html(site.front, theme) == "A &lt;b&gt;: [One][Two &amp; a half]")
    }

    @Test func noTemplateLetsTextThroughAsMarkup() throws {
        let theme = try theme(["front.mustache": "{{{feedTitle}}}|{{&feedTitle}}|<a title=\"{{feedTitle}}\">"])
        let page = SitePage(kind: .front, path: "index.html", root: "", feed: Feed(title: "<i> \"\u{301} x"))
        let text = "&lt;i&gt; &quot;\u{301} x"
        #expect(try html(page, theme) == "\(text)|\(text)|<a title=\"\(text)\">")
    }

    @Test(arguments: [
        ("a\n  {{#title}}\nb", "card.mustache:3:"), ("{{#title}}{{/href}}", "card.mustache:1:"),
        ("ab\n{{title", "card.mustache:2:"), ("a\nbc {{>nothing}}", "card.mustache:2:4: there is no partial ‘nothing’"),
        ("{{titel}}", "card.mustache:1:1: there is no value ‘titel’"),
        ("{{uppercased(title)}}", "card.mustache:1:1: there is no value"),
        ("{{=<% %>=}}", "card.mustache:1:1: other delimiters"),
        ("{{% CONTENT_TYPE: TEXT}}", "card.mustache:1:1: other delimiters"),
        ("x {{>card}}", "card.mustache:1:3: partials include each other without end"),
    ])
    func faultsSayWhereTheyAre(template: String, expected: String) throws {
        let message = try #require(fault(template))
        #expect(message.hasPrefix(expected))
    }

    @Test func partialsThatIncludeEachOtherAreRefused() {
        #expect(throws: FeedError.self) { try theme(["card.mustache": "{{>tags}}", "tags.mustache": "{{>card}}"]) }
    }

    @Test func sectionsDoNotGoDeeperThanTheParserDoes() throws {
        let deep = String(repeating: "{{#title}}", count: 100_000) + String(repeating: "{{/title}}", count: 100_000)
        #expect(try #require(fault(deep)).hasSuffix("sections lie too deep within each other"))
        #expect(try #require(fault(String(repeating: "{{<card}}", count: 100_000))).contains("too deep"))
    }

    @Test func everyValueIsDescribedAndUsed() throws {
        let files = PageTheme.defaultFiles
        let description = try #require(files.first { $0.path == "theme.md" })
        let described = Self.described(String(decoding: description.bytes, as: UTF8.self))
        #expect(described.map(\.owner) == ThemeKeys.tables.map(\.owner))
        for (table, keys) in zip(described, ThemeKeys.tables) { #expect(table.keys == keys.keys, "\(table.owner)") }
        var used: Set<String> = []
        for file in files where file.path.hasSuffix(".mustache") {
            for tag in TemplateTag.all(in: String(decoding: file.bytes, as: UTF8.self))
            where tag.kind == .variable || tag.kind == .section { used.insert(tag.name) }
        }
        #expect(used.subtracting(["."]) == ThemeKeys.all.subtracting(["home"]).union(["home"]))
    }

    @Test func everyTemplateIsDescribedOrAPartial() throws {
        for name in ["front", "part", "archive", "archives", "entry"] {
            #expect(PageTheme.defaultFiles.contains { $0.path == name + ".mustache" })
        }
    }

    @Test func optionsAreInTheFingerprint() {
        let prints = [
            PageTheme(), PageTheme(options: .init(isSanitized: true)), PageTheme(options: .init(excerptLength: 10)),
        ].map(\.fingerprint)
        #expect(Set(prints).count == 3)
    }

    /// The tables of values in `theme.md`.
    private static func described(_ text: String) -> [(owner: String, keys: [String])] {
        var tables: [(owner: String, keys: [String])] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("### ") { tables.append((String(line.dropFirst(4)), [])) }
            let cells = line.split(separator: "`")
            if line.hasPrefix("| `"), !tables.isEmpty { tables[tables.count - 1].keys.append(String(cells[1])) }
        }
        return tables
    }
}
