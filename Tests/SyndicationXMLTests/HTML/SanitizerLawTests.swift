import Testing

@testable import SyndicationXML

/// What holds of sanitised markup whatever it was made from.
@Suite struct SanitizerLawTests {
    private static let pieces = [
        "<", ">", "</", "/>", "&", ";", "#", "\"", "'", "`", "=", " ", "\n", "\u{0}", "\u{1}", "é", "\u{FFFE}", "<!--",
        "-->",
        "--!>", "<![CDATA[", "]]>", "<?", "?>", "<!", "p", "a", "b", "x", "script", "style", "svg", "math", "mtext",
        "mglyph", "title",
        "desc", "table", "td", "tr", "li", "ul", "iframe", "noscript", "textarea", "xmp", "select", "form", "input",
        "img", "image", "br",
        "button", "use", "animate", "foreignObject", "annotation-xml", "<p>", "</p>", "<b>", "</b>", "<svg>", "</svg>",
        "<math>", "</math>",
        "<mtext>", "<title>", "</title>", "<desc>", "<script>", "</script>", "<style>", "</style>", "<a href=\"",
        "<img src='", "<li>",
        "<td>", "<table>", "</table>", "<template>", "<noscript>", "</noscript>", " onerror=x", " href=javascript:x",
        " src=x", " style=\"",
        "color:red;", "url(", "expression(", "/*", "*/", "\\", "javascript:", "data:", "image/png", ",", "1x",
        " srcset=\"", " xlink:href=\"",
        " attributeName=\"href", "&lt;", "&#60;", "&#x3c", "&colon;", "&amp", "&NewLine;", " id=x", " xmlns=\"",
        "http://example.org/",
    ]

    @Test("leaves no forbidden construct, and nothing to do the second time", arguments: [false, true])
    func holdsForMixedPieces(isXML: Bool) {
        var generator = SeededGenerator(seed: isXML ? 21 : 20)
        for _ in 0..<6_000 {
            let count = Int.random(in: 1...40, using: &generator)
            let markup = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
            // Without markup nothing is changed.
            let once = HTMLSanitizer.sanitized("<i></i>" + markup, isXML: isXML, frameHosts: ["example.org"])
            let faults = MarkupCheck.faults(in: once).filter { !$0.contains("element: iframe src=\"http") }
            #expect(faults == [], "\(markup) became \(once)")
            #expect(HTMLSanitizer.sanitized(once, isXML: isXML, frameHosts: ["example.org"]) == once, "\(markup)")
            if isXML { #expect(Reading("<feed><e xmlns:xlink='x'>\(once)</e></feed>").isWellFormed, "\(markup)") }
        }
    }

    @Test("holds for damaged pages")
    func holdsForDamagedPages() {
        let page = Array(
            """
            <h1 id="a">A &amp; B</h1><p style="color: red; background: url(x)">One <a href="x?a=1&amp;b=2" onclick='y'>two</a>
            <ul><li>a<li>b</ul><table border=1><tr><td>1<td>2</table><img src="a.png" srcset="b.png 2x, c.png 3x" alt='`'>
            <svg viewBox="0 0 1 1"><title>t</title><path d="M0 0"/><a xlink:href="x"><text>y</text></a></svg><script>z("</p>")</script>
            <math><mi>x</mi><mtext>a<b>c</b></mtext></math><!-- no --><![CDATA[<i>x</i>]]><blockquote cite="d">q</blockquote>
            """.utf8)
        var generator = SeededGenerator(seed: 22)
        for _ in 0..<3_000 {
            var bytes = page
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                let at = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes.remove(at: at)
                case 1: bytes[at] = Array("<>\"'&/= `;:(".utf8).randomElement(using: &generator) ?? 0
                default: bytes.insert(contentsOf: bytes[at..<min(at + 9, bytes.count)], at: at)
                }
            }
            let once = HTMLSanitizer.sanitized(String(decoding: bytes, as: UTF8.self))
            #expect(MarkupCheck.faults(in: once) == [], "\(once)")
            #expect(HTMLSanitizer.sanitized(once) == once)
        }
    }

    @Test(
        "takes time in proportion to the markup", .timeLimit(.minutes(1)),
        arguments: [
            "<div>", "<b>", "<table><tr><td>", "<p><a>", "<ul><li>", "<", "<!--", "&", "<a b='", "<a b=\"", "</p>",
            "<svg>", "<svg><p>",
            "<script", "<title>", "<template></", "<![CDATA[", "]]>", "<![CDATA[]]>", "<?", "<!", "--", "<a a a ",
            "&a;", "&#1", "<a style='a:",
            "<img srcset='a,a ", "<math><mi>", "</", "<li>", "</td>", "<noscript>", "<iframe>", "<a href=x>", "<br>",
            "<td><a>",
        ])
    func takesLinearTime(_ piece: String) {
        let markup = String(repeating: piece + "x", count: 20_000)
        #expect(MarkupCheck.faults(in: String(HTMLSanitizer.sanitized(markup).prefix(0))) == [])
        _ = HTMLSanitizer.sanitized(markup, isXML: true)
        _ = HTMLReferences.resolved(markup, isXML: false) { "http://example.org/" + $0 }
    }

    @Test("nests no deeper than readers go, and keeps the text that is deeper")
    func limitsDepth() {
        let markup =
            String(repeating: "<div>x", count: 1_000) + String(repeating: "</div>", count: 1_000) + "<p>end</p>"
        let result = HTMLSanitizer.sanitized(markup)
        #expect(result.split(separator: "<div>").count == 200)
        #expect(result.filter { $0 == "x" }.count == 1_000)
        #expect(MarkupCheck.faults(in: result) == [])
        #expect(result.hasSuffix("<p>end</p>"))
    }
}
