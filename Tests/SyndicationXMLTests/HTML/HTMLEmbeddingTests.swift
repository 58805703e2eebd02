import Testing

@testable import SyndicationXML

@Suite struct HTMLEmbeddingTests {
    private func embedded(_ markup: String, isXML: Bool = false) -> String {
        HTMLEmbedding.embedded(HTMLSanitizer.sanitized(markup, isXML: isXML), isXML: isXML)
    }

    @Test(arguments: [
        ("<h1>a</h1><h2>b</h2>", "<h2>a</h2><h3>b</h3>"),
        ("<h3>a</h3><h6>b</h6><h3>c</h3>", "<h2>a</h2><h3>b</h3><h2>c</h2>"),
        ("<h4>a</h4><h2>b</h2><h4>c</h4>", "<h2>a</h2><h2>b</h2><h3>c</h3>"),
        (
            "<h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4><h5>5</h5><h6>6</h6>",
            "<h2>1</h2><h3>2</h3><h4>3</h4><h5>4</h5><h6>5</h6><h6>6</h6>"
        ),
    ])
    func headingsGoBelowThePagesOwnWithoutGaps(markup: String, expected: String) {
        #expect(embedded(markup) == expected)
    }

    @Test func headingsBeginBelowTheLevelThatIsNamed() {
        #expect(HTMLEmbedding.embedded("<h1>a</h1>", headingLevel: 3) == "<h4>a</h4>")
    }

    @Test func namesGetAPrefixAndReferencesFollow() {
        #expect(
            embedded("<a href='#fn' id='ref'>1</a><p id='fn'>x</p><p id='fn'>y</p><a name='old'>z</a>")
                == "<a href=\"#entry-fn\" id=\"entry-ref\">1</a><p id=\"entry-fn\">x</p><p>y</p><a id=\"entry-old\">z</a>"
        )
    }

    @Test func nothingSaysHowItLooksOrWhatItIsToThePage() {
        let markup =
            "<p style='color:red' class='skip' role='main' tabindex='3' aria-live='off' align='right'>x</p>"
            + "<font color='#fff' size='7'>y</font>"
        #expect(embedded(markup) == "<p align=\"right\">x</p><span>y</span>")
    }

    @Test func picturesAreLazyAndAlwaysHaveAnAlternative() {
        #expect(
            embedded("<img src='a.png' loading='eager'><img src='b.png' alt='B' width='9'>")
                == "<img src=\"a.png\" alt=\"\" loading=\"lazy\" decoding=\"async\">"
                + "<img src=\"b.png\" alt=\"B\" width=\"9\" loading=\"lazy\" decoding=\"async\">")
    }

    @Test func nothingPlaysByItself() {
        #expect(
            embedded("<video src='a.mp4' autoplay loop></video>")
                == "<video src=\"a.mp4\" loop=\"\" controls preload=\"none\"></video>")
    }

    @Test func landmarksAndControlsBecomeGroups() {
        #expect(
            embedded("<main><nav><header>a</header></nav></main><button>b</button>")
                == "<div><div><div>a</div></div></div><span>b</span>")
        #expect(embedded("<input type=checkbox checked disabled> a<input type=checkbox disabled> b") == "☑  a☐  b")
    }

    @Test func whatIsWideScrollsWithinItself() {
        let table = embedded("<table><tr><td><table><tr><td>x</table></table>")
        #expect(table.hasPrefix("<div class=\"wide\" tabindex=\"0\"><table>") && table.hasSuffix("</table></div>"))
        #expect(table.split(separator: "<div").count == 1)
        #expect(embedded("<pre>x</pre>") == "<pre tabindex=\"0\">x</pre>")
    }

    @Test func partsOfDrawingsKeepReferringToEachOther() {
        let svg = embedded(
            "<svg style='x:y' class='skip'><linearGradient id='g'/><circle id='c' fill='url(#g)'/></svg>")
        #expect(svg.contains("<linearGradient id=\"entry-g\">") && svg.contains("fill=\"url(#entry-g)\""))
        #expect(!svg.contains("style") && !svg.contains("class"))
    }

    @Test func xhtmlComesOutAsHTML() {
        #expect(
            embedded("<p xml:lang='fr'>a<br/>b</p><div/><p/>", isXML: true)
                == "<p lang=\"fr\">a<br>b</p><div></div><p></p>")
        #expect(embedded("<![CDATA[<b>&]]>", isXML: true) == "&lt;b&gt;&amp;")
    }

    @Test func aFrameThatWasAllowedBecomesALink() {
        let markup = HTMLSanitizer.sanitized(
            "<iframe src='https://films.example.org/1'></iframe>", frameHosts: ["films.example.org"])
        #expect(
            HTMLEmbedding.embedded(markup) == "<a href=\"https://films.example.org/1\">films.example.org</a>")
    }

    @Test(arguments: [
        "<h1><h2><h3>x</h2>", "</div></div>x", "<table></table></table>", "</table></div><table>", "<svg><g></svg></g>",
        "<svg><svg/></svg><p>x", "<li><a><ul><a>x", "<math><mi>x", "<b><p></b>x</p>",
    ])
    func whatIsOpenedIsClosed(markup: String) {
        var open: [String] = []
        var tokenizer = HTMLTokenizer(embedded(markup), isXML: false)
        while let token = tokenizer.next() {
            if token == .start, !tokenizer.isSelfClosing { open.append(tokenizer.name) }
            if token == .end { #expect(open.popLast() == tokenizer.name) }
        }
        #expect(open.isEmpty)
    }
}
