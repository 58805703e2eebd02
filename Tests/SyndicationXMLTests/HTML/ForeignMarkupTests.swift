import Testing

@testable import SyndicationXML

/// SVG and MathML.
@Suite struct ForeignMarkupTests {
    @Test(
        "keeps drawings and formulas",
        arguments: [
            "<svg viewBox=\"0 0 9 9\" fill=\"none\"><path d=\"M0 0L9 9\" stroke=\"red\"></path><title>t</title></svg>",
            "<svg><defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\"></stop></linearGradient></defs><rect fill=\"url(#g)\"></rect></svg>",
            "<svg><text x=\"1\"><tspan>a</tspan></text><use href=\"#g\"></use><a href=\"http://example.org/\">b</a></svg>",
            "<svg><circle r=\"1\"><animate attributeName=\"r\" values=\"1;2\" dur=\"2s\"></animate></circle></svg>",
            "<math display=\"block\"><mfrac><mi mathvariant=\"bold\">a</mi><mn>2</mn></mfrac></math>",
            "<math><semantics><mrow><mo>=</mo></mrow><annotation encoding=\"application/x-tex\">=</annotation></semantics></math>",
            "<math><mtext>a <b>c</b></mtext></math>",
        ])
    func keeps(_ markup: String) {
        #expect(withoutNamespaces(HTMLSanitizer.sanitized(markup)) == withoutNamespaces(markup))
    }

    @Test(
        "takes out of them what runs or loads",
        arguments: [
            ("<svg onload=x><script>y</script><path/></svg>", "<svg><path></path></svg>"),
            ("<svg><style>@import 'x'</style><g/></svg>", "<svg><g></g></svg>"),
            ("<svg><foreignObject><iframe src=x></iframe></foreignObject></svg>", "<svg></svg>"),
            ("<svg><use href='http://evil.example/x.svg#a'/></svg>", "<svg><use></use></svg>"),
            ("<svg><use xlink:href='data:image/svg+xml,x'/></svg>", "<svg><use></use></svg>"),
            (
                "<svg><a><animate attributeName=href values=javascript:x /><set attributeName='xlink:href' to='javascript:x'/></a></svg>",
                "<svg><a><animate values=\"javascript:x\"></animate><set to=\"javascript:x\"></set></a></svg>"
            ),
            ("<svg><rect fill='url(http://evil.example/)'/></svg>", "<svg><rect></rect></svg>"),
            ("<svg><rect fill='u\\72l(x)' stroke='URL( \"x\")'/></svg>", "<svg><rect></rect></svg>"),
            ("<svg><p>x</p><path/></svg>", "<svg></svg><p>x</p>"),
            ("<svg><handler>x</handler><feImage href=x /></svg>", "<svg>x</svg>"),
            (
                "<math><maction actiontype='statusline#http://x' xlink:href='javascript:x'>a</maction></math>",
                "<math><maction>a</maction></math>"
            ),
            ("<math><annotation-xml encoding=text/html><script>x</script></annotation-xml></math>", "<math></math>"),
            ("<math><mi><mglyph src=x></mi></math>", "<math><mi></mi></math>"),
            ("<mi>a</mi><path d=x>b", "ab"),
        ])
    func takesOut(_ markup: String, _ expected: String) {
        #expect(withoutNamespaces(HTMLSanitizer.sanitized(markup)) == withoutNamespaces(expected))
    }

    @Test(
        "gives no parser another tag than was looked at",
        arguments: [
            "<math><mtext><table><mglyph><style><math><img src=x onerror=alert(1)>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
            "<svg><![CDATA[</svg><img src=x onerror=y>]]>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<xmp><p title=\"</xmp><img src=x onerror=y>\">",
            "<title><p title=\"</title><img src=x onerror=alert(1)>\">",
            "<textarea><p title=\"</textarea><svg/onload=x>\">",
            "<a title='`<img src=x onerror=y>`'>", "<!--><img src=x onerror=y>-->", "<!--a--!><img src=x onerror=y>",
            "<? foo='><script>x</script>'>", "<img src=x title=\"a`><script>x</script>\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=x>",
            "<svg><desc><style><img src=x onerror=y></style></desc></svg>", "<div id=\"</div><script>x</script>\">",
            "<plaintext><img src=x onerror=y>", "<svg><title><a id='</title><img src=x onerror=y>'>",
            "<p<script>x</script>",
            "<img/src=x/onerror=y>", "<img src=x\u{C}onerror=y>", "<img \"\"\" src=x onerror=y>", "<<script>x</script>",
            "<scr<script>ipt>x</scr</script>ipt>",
            "<a href=\"x\"onclick=\"y\">z", "<iframe><p title=\"</iframe><script>x</script>\">",
            "<noembed><img src=\"</noembed><svg onload=x>\">",
        ])
    func givesNoOther(_ markup: String) {
        let result = HTMLSanitizer.sanitized(markup)
        #expect(MarkupCheck.faults(in: result) == [], "\(result)")
        #expect(HTMLSanitizer.sanitized(result) == result)
    }

    /// The sanitiser adds these where they are missing.
    private func withoutNamespaces(_ markup: String) -> String {
        markup.replacing(" xmlns=\"http://www.w3.org/2000/svg\"", with: "")
            .replacing(" xmlns=\"http://www.w3.org/1998/Math/MathML\"", with: "")
    }

    @Test("names the namespace of drawings and formulas", arguments: ["<svg><g></g></svg>", "<math><mi>x</mi></math>"])
    func namesNamespaces(_ markup: String) {
        #expect(HTMLSanitizer.sanitized(markup) != markup)
        #expect(withoutNamespaces(HTMLSanitizer.sanitized(markup)) == markup)
    }
}
