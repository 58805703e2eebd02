import Testing

@testable import SyndicationXML

@Suite struct HTMLTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("  a \n b\t", "a b"), ("a &amp; b &eacute;&#8212;", "a & b é—"),
        ("<p>one</p><p>two</p>", "one two"), ("one<br>two", "one two"), ("<b>bo</b>ld", "bold"),
        ("x<script>alert(1)</script>y<style>p{}</style>", "xy"), ("<ul><li>a<li>b</ul>", "a b"),
        ("a < b", "a < b"), ("<p>unclosed <i>here", "unclosed here"), ("<!-- no -->yes", "yes"), ("&lt;em&gt;", "<em>"),
        ("<td>1</td><td>2</td>", "1 2"), ("a\u{A0}b", "a b"), ("<p title='>'>q</p>", "q"), ("AT&T", "AT&T"),
    ])
    func readsAsAPersonWould(_ html: String, _ text: String) {
        #expect(HTMLText.plain(html) == text)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["<div>", "<b>", "<table><tr><td>", "<p><a>", "<ul><li>", "<", "<!--", "&", "<a b='"])
    func readsMarkupThatGoesOnAndOn(_ piece: String) {
        let text = HTMLText.plain("start " + String(repeating: piece + "x", count: 20_000))
        #expect(text.hasPrefix("start"))
    }

    @Test func readsAnyBytes() {
        var generator = SeededGenerator(seed: 4)
        let pieces = [
            "<", ">", "</", "&", ";", "#", "x", "p", "div", "é", "\u{0}", "\u{FFFE}", "\"", "=", "<!", "-->", "<?",
            "script", " ", "]]>",
        ]
        for _ in 0..<500 {
            let html = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            _ = HTMLText.plain(html)
        }
    }

    @Test func losesNoTextBehindANull() {
        #expect(HTMLText.plain("<p>a\u{0}b</p><p>c</p>").hasSuffix("c"))
    }
}
