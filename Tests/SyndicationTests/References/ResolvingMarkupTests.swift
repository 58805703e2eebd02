import Testing

@testable import Syndication

@Suite struct ResolvingMarkupTests {
    private static let base = "http://example.org/a/b?q"

    private func resolved(_ html: String, base: String? = Self.base) -> String {
        Text.html(html, base: base).resolved.value
    }

    @Test(
        "resolves every attribute that holds references",
        arguments: [
            ("<a href=\"c\">x</a>", "<a href=\"http://example.org/a/c\">x</a>"),
            ("<a href='/c?x=1&amp;y=2#z'>", "<a href='http://example.org/c?x=1&amp;y=2#z'>"),
            ("<a href=c>x</a>", "<a href=\"http://example.org/a/c\">x</a>"),
            ("<A\nHREF = ../c >", "<A\nHREF = \"http://example.org/c\" >"),
            ("<img src=c.png alt=c.png>", "<img src=\"http://example.org/a/c.png\" alt=c.png>"),
            ("<img src=\"//h/c\" longdesc=\"d\"/>", "<img src=\"http://h/c\" longdesc=\"http://example.org/a/d\"/>"),
            ("<a href=\"#x\">", "<a href=\"http://example.org/a/b?q#x\">"),
            ("<a href=\"?x\">", "<a href=\"http://example.org/a/b?x\">"),
            (
                "<blockquote cite='c'><q cite=d><ins cite=e><del cite=f>",
                "<blockquote cite='http://example.org/a/c'><q cite=\"http://example.org/a/d\"><ins cite=\"http://example.org/a/e\"><del cite=\"http://example.org/a/f\">"
            ),
            (
                "<video poster=a src=b><source src=c><track src=d>",
                "<video poster=\"http://example.org/a/a\" src=\"http://example.org/a/b\"><source src=\"http://example.org/a/c\"><track src=\"http://example.org/a/d\">"
            ),
            (
                "<img srcset=\"a.png 1x, b.png 2x,c.png\">",
                "<img srcset=\"http://example.org/a/a.png 1x, http://example.org/a/b.png 2x, http://example.org/a/c.png\">"
            ),
            (
                "<object data=d classid=c>",
                "<object data=\"http://example.org/a/d\" classid=\"http://example.org/a/c\">"
            ),
            ("<object data=d codebase=/c/>", "<object data=d codebase=\"http://example.org/c/\">"),
            (
                "<form action=x><input src=y><table background=z><head profile=p><script src=s></script>",
                "<form action=\"http://example.org/a/x\"><input src=\"http://example.org/a/y\"><table background=\"http://example.org/a/z\"><head profile=\"http://example.org/a/p\"><script src=\"http://example.org/a/s\"></script>"
            ),
            ("<a href=' c '>", "<a href='http://example.org/a/c'>"),
            ("<a href=\"&#99;&quot;\">", "<a href=\"http://example.org/a/c&quot;\">"),
            ("<a href='it&#39;s'>", "<a href='http://example.org/a/it&#39;s'>"),
        ])
    func resolvesAttributes(_ html: String, _ expected: String) {
        #expect(resolved(html) == expected)
        #expect(resolved(expected) == expected)
    }

    @Test(
        "leaves everything else as it stands",
        arguments: [
            "", "plain", "<a href=\"http://example.org/x?a=1&b=2\">x", "<a href=mailto:a@example.org>",
            "<a href='javascript:x'>", "<a href=\"\">",
            "<a href>", "<img usemap=\"#m\">", "<svg><use href='#x' xlink:href=\"#y\"/></svg>", "<!-- <a href=c> -->",
            "<p title=\"<a href=c>\">",
            "<script>\"<a href=c>\"</script>", "<textarea><a href=c></textarea>", "a < b href=c", "</a href=c>",
            "<a href=\"c", "<a data-href=c title=c>",
            "<base href=c>", "<p   class = x\n>&nbsp;&foo;\r\n<B>\u{0}é</b><br/ >", "<a href='data:,x y'>",
            "< a href=c>", "<param value=c>",
        ])
    func leavesAlone(_ html: String) {
        #expect(resolved(html) == html)
    }

    @Test(
        "changes nothing without a base that has a hierarchy",
        arguments: [nil, "", "relative/", "javascript:x", "data:,x", "mailto:a@b", "urn:x"])
    func needsBase(_ base: String?) {
        #expect(resolved("<a href=c>", base: base) == "<a href=c>")
        #expect(Text.html("<a href=c>x</a>", base: base).sanitized.value == "<a href=\"c\">x</a>")
    }

    @Test("resolves in XHTML and in content, never in plain text or other media")
    func resolvesByKind() {
        let xhtml = Text.xhtml("<a href=\"c\"/><script/><a href=\"d\"/><![CDATA[<a href=c>]]>", base: Self.base)
        #expect(
            xhtml.resolved.value
                == "<a href=\"http://example.org/a/c\"/><script/><a href=\"http://example.org/a/d\"/><![CDATA[<a href=c>]]>"
        )
        #expect(xhtml.resolved.kind == .xhtml)
        let plain = Text(kind: .text, unchecked: "<a href=c>", base: Self.base)
        #expect(plain.resolved == plain)
        #expect(Content(.html("<a href=c>", base: Self.base)).resolved.value == "<a href=\"http://example.org/a/c\">")
        let svg = Content(kind: .media("image/svg+xml"), unchecked: "<a href=\"c\"/>", base: Self.base)
        #expect(svg.resolved == svg)
    }

    @Test("takes time in proportion to the markup", .timeLimit(.minutes(1)))
    func takesLinearTime() {
        for piece in [" src=x", " src", " codebase=x src=y", " srcset='a,'", " ping=a"] {
            _ = resolved("<img" + String(repeating: piece, count: 30_000) + ">")
            _ = Text.html("<img" + String(repeating: piece, count: 30_000) + ">", base: Self.base).sanitized
        }
    }

    @Test("does not make gigabytes of a long base and many references")
    func limitsGrowth() {
        let base = "http://example.org/" + String(repeating: "a", count: 4_000) + "/"
        for html in [
            String(repeating: "<a href=x>", count: 50_000), "<img" + String(repeating: " src=x", count: 80_000) + ">",
            "<img srcset='" + String(repeating: "x,", count: 200_000) + "'>",
            "<img srcset='" + String(repeating: "x 1x,", count: 100_000) + "'>",
            "<a ping='" + String(repeating: "x ", count: 200_000) + "'>",
        ] {
            let most = html.utf8.count * 17 + (1 << 20) + 8_192
            #expect(resolved(html, base: base).utf8.count < most)
            #expect(Text.html(html, base: base).sanitized.value.utf8.count < most + html.utf8.count)
        }
        #expect(resolved("<a href=x>", base: base + base) == "<a href=x>")
    }

    @Test("changes values alone, whatever the markup")
    func changesValuesAlone() {
        var generator = SeededGenerator(seed: 31)
        let pieces = [
            "<", ">", "a", " href=", " src='", "\"", "'", "=", "/", "x", "&amp;", "&", "<!--", "-->", "<script>",
            "</script>", " srcset=\"", ",", "http://h/",
            "é", "\u{0}", "\n", "<img", "</", "<![CDATA[", "]]>", ":", "#",
        ]
        for _ in 0..<3_000 {
            let html = (0..<30).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let once = resolved(html)
            #expect(resolved(once) == once, "\(html)")
        }
    }
}
