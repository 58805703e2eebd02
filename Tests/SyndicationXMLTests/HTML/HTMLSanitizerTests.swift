import Testing

@testable import SyndicationXML

@Suite struct HTMLSanitizerTests {
    @Test(
        "keeps what is harmless, and nests it as it was meant",
        arguments: [
            ("plain", "plain"), ("a < b & c", "a &lt; b &amp; c"), ("AT&T &eacute;&#8212;&#x20AC;", "AT&amp;T é—€"),
            ("<p>one<p>two", "<p>one</p><p>two</p>"),
            ("<ul><li>a<li><b>b</ul>", "<ul><li>a</li><li><b>b</b></li></ul>"),
            ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
            (
                "<table><tr><td>1<td>2<tr><td>3</table>",
                "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>"
            ),
            ("<table><tr><td></p></b>x</table>", "<table><tr><td>x</td></tr></table>"),
            ("<b><i>x</b>y</i>", "<b><i>x</i></b>y"), ("<BR>a<Img SRC=x.png>", "<br/>a<img src=\"x.png\"/>"),
            ("a<br></br>b</br>c", "a<br/>b<br/>c"),
            (
                "<svg><g></br>b",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></g></svg><br/>b"
            ),
            ("<ul><li><ul><li>a</ul><li>b</ul>", "<ul><li><ul><li>a</li></ul></li><li>b</li></ul>"),
            ("<a href=a>x<a href=b>y", "<a href=\"a\">x</a><a href=\"b\">y</a>"),
            ("<p title='a \"b\" `c`'>x</p>", "<p title=\"a &quot;b&quot; &#96;c&#96;\">x</p>"),
            ("<span title=a title=b>x</span>", "<span title=\"a\">x</span>"),
            ("<a href='?a=1&copy=2&lang=de'>x</a>", "<a href=\"?a=1&amp;copy=2&amp;lang=de\">x</a>"),
            ("&check;&zzname; &", "\u{2713}&zzname; &amp;"), ("&copycat &ampx", "©cat &amp;x"),
            ("&#150;&#0;&#xD800;&#99999999;", "\u{2013}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("a\u{0}b<i>\u{1}</i>\u{FFFE}", "ab<i></i>"),
            ("<ruby>a<rt>b<rt>c</ruby>", "<ruby>a<rt>b</rt><rt>c</rt></ruby>"),
            (
                "<video controls poster=p.png><source src=v.mp4><track src=t.vtt></video>",
                "<video controls=\"\" poster=\"p.png\"><source src=\"v.mp4\"/><track src=\"t.vtt\"/></video>"
            ),
            (
                "<input type=checkbox disabled checked onclick=x> done",
                "<input type=\"checkbox\" disabled=\"\" checked=\"\"/> done"
            ),
            (
                "<font color=red><center><big><tt><strike>x",
                "<font color=\"red\"><center><big><tt><strike>x</strike></tt></big></center></font>"
            ),
            (
                "<h1 id=a class=b lang=de dir=ltr aria-label=c>x</h1>",
                "<h1 id=\"a\" class=\"b\" lang=\"de\" dir=\"ltr\" aria-label=\"c\">x</h1>"
            ),
            ("<p/>x", "<p>x</p>"), ("x<a href=\"cut off", "x"), ("x<!-- never ended <b>", "x"), ("x</", "x&lt;/"),
            ("x<", "x&lt;"),
        ])
    func keeps(_ html: String, _ expected: String) {
        #expect(HTMLSanitizer.sanitized(html) == expected)
    }

    @Test(
        "takes out what runs, loads, sends or is not shown",
        arguments: [
            ("a<script>x('<b>')</script>b", "ab"), ("a<SCRIPT\n>x</script\t x>b", "ab"), ("a<script>x", "a"),
            ("a<style>p{}</style>b", "ab"), ("a<style>p{}", "a"), ("<title>t</title>b", "b"),
            ("<template><b>t</b></template>b", "b"),
            ("<noscript><p title=\"</noscript><img src=x onerror=y>\">", "<img src=\"x\"/>\"&gt;"),
            ("a<!-- c --><!doctype html><?php x ?>b", "ab"),
            ("a<object data=x><param name=y>fallback</object>", "afallback"),
            (
                "<form action=/x>a<input name=b><textarea>c</textarea><select><option>d</select></form>",
                "ac<option>d</option>"
            ),
            ("<iframe src=//h.example/></iframe>x", "x"), ("<embed src=x><applet>a</applet>", "a"),
            ("<meta http-equiv=refresh content='0;url=x'><base href=x><link rel=stylesheet href=x>a", "a"),
            ("<p onclick=x ONMOUSEOVER='y' onx=z data-x=1 srcdoc=a is=b>a</p>", "<p>a</p>"),
            ("<marquee>a</marquee><blink>b</blink><xyz>c</xyz>", "abc"), ("<plaintext>a<b>b</b>", "a<b>b</b>"),
            ("<a ping='http://t.example/' href=x>a</a>", "<a href=\"x\">a</a>"),
            ("<button form=f formaction=x>b</button>", "<button>b</button>"),
            ("<dialog open>a</dialog>", "<dialog>a</dialog>"), ("<img src=x name=forms>", "<img src=\"x\"/>"),
            ("<![CDATA[<b>x</b>]]>y", "<b>x</b>y"),
            ("<![CDATA[<script>x</script>y]]&gt;", "&lt;![CDATA[y]]&gt;"),
        ])
    func takesOut(_ html: String, _ expected: String) {
        #expect(HTMLSanitizer.sanitized(html) == expected)
    }

    @Test(
        "drops references with schemes that run, however they are hidden",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "java\tscript:x", "java\nscript:x",
            "java&#10;script:x",
            "java&Tab;script:x", "javascript&colon;x", "javascript&#58;x", "javascript&#x3a;x", "&#106avascript:x",
            "&#x6A;avascript:x", "&#0000106;avascript:x", "\u{1}javascript:x", "java\u{0}script:x",
            "java\u{AD}script:x",
            "java\u{200B}script:x", "\u{FEFF}javascript:x", "ｊａｖａscript:x", "javascript：x", "vbscript:x",
            "livescript:x",
            "data:text/html,x", "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,x", "DATA:,x",
            "file:///etc/passwd",
            "view-source:x", "jar:x", "about:blank", "blob:x", "filesystem:x", "ms-its:x", "&NewLine;javascript:x",
        ])
    func dropsSchemes(_ reference: String) {
        for (before, after) in [
            ("<a href=\"", "\">x</a>"), ("<img src=\"", "\">"), ("<video poster=\"", "\"></video>"),
            ("<blockquote cite=\"", "\"></blockquote>"), ("<table background=\"", "\"></table>"),
            ("<svg><a xlink:href=\"", "\"></a></svg>"), ("<math href=\"", "\"></math>"),
        ] {
            let result = HTMLSanitizer.sanitized(before + reference + after)
            #expect(!result.replacing(" xmlns=", with: " ").contains("="), "\(result)")
        }
    }

    @Test(
        "keeps references with schemes that people follow",
        arguments: [
            "http://example.org/", "HTTPS://example.org/", "mailto:a@example.org", "tel:+41", "magnet:?xt=x",
            "xmpp:a@example.org",
            "irc://example.org/x", "feed:x", "//example.org/x", "/x", "x", "#x", "?x", "x/y:z", "./a:b", "1:2",
        ])
    func keepsSchemes(_ reference: String) {
        let html = "<a href=\"\(reference)\">x</a>"
        #expect(HTMLSanitizer.sanitized(html) == html)
    }

    @Test("finds what runs behind any number of characters that nobody sees")
    func findsWhatRuns() {
        for hidden in [" ", "\t", "\u{200B}", "\u{AD}", "\u{E0001}"] {
            let prefix = String(repeating: hidden, count: 1_000)
            #expect(SafeReference.runs(prefix + "javascript:x"))
            #expect(SafeReference.runs("java\(prefix)script:x"))
            #expect(HTMLSanitizer.sanitized("<a href='\(prefix)javascript:x'>y</a>") == "<a>y</a>")
        }
        #expect(!SafeReference.runs("https://example.org/javascript:x"))
        #expect(!SafeReference.runs("x/javascript:y"))
    }

    @Test(
        "reads image candidates as browsers do",
        arguments: [
            ("a.png", "a.png"), ("a.png 1x,b.png 2x", "a.png 1x, b.png 2x"),
            (",, a.png 2.5x ,,b.png", "a.png 2.5x, b.png"),
            ("a,b.png 100w", "a,b.png 100w"), ("a.png, b.png", "a.png, b.png"), ("a.png x y 2x", "a.png 2x"),
            ("javascript:x 1x, b.png 2x", "b.png 2x"), ("data:image/png;base64,AA 1x, b.png", "b.png"),
        ])
    func readsImageCandidates(_ value: String, _ expected: String) {
        #expect(HTMLSanitizer.sanitized("<img srcset=\"\(value)\">") == "<img srcset=\"\(expected)\"/>")
    }

    @Test("keeps pictures as data, of kinds that hold no script, and only as pictures")
    func keepsPictures() {
        let picture = "<img src=\"data:image/png;base64,AAAA\"/>"
        #expect(HTMLSanitizer.sanitized(picture) == picture)
        #expect(HTMLSanitizer.sanitized("<video src='data:image/png;base64,AAAA'></video>") == "<video></video>")
        #expect(HTMLSanitizer.sanitized("<a href='data:image/png;base64,AAAA'>x</a>") == "<a>x</a>")
        #expect(HTMLSanitizer.sanitized("<img src='data:image/png+xml,x'>") == "<img/>")
    }

    @Test("keeps frames of hosts that were asked for, empty")
    func keepsFrames() {
        let sanitized = { HTMLSanitizer.sanitized($0, frameHosts: ["films.example.org"]) }
        let kept = "<iframe src=\"https://films.example.org/1\" width=\"3\"></iframe>"
        #expect(
            sanitized("<iframe src=https://films.example.org/1 width=3 srcdoc=x onload=y><b>no</b></iframe>") == kept)
        #expect(sanitized(kept) == kept)
        #expect(
            sanitized("<iframe src=//Films.example.org:443/>") == "<iframe src=\"//Films.example.org:443/\"></iframe>")
        for source in [
            "https://evil.example/", "https://films.example.org@evil.example/",
            "https://evil.example\\@films.example.org/",
            "https://films.example.org.evil.example/", "javascript:x//films.example.org", "/x",
            "https:films.example.org",
        ] { #expect(sanitized("<iframe src='\(source)'></iframe>") == "") }
    }

    @Test("resolves references on the way")
    func resolves() {
        let sanitized = { HTMLSanitizer.sanitized($0, resolve: { "http://example.org/" + $0 }) }
        #expect(sanitized("<a href=' x '>a</a>") == "<a href=\"http://example.org/x\">a</a>")
        #expect(
            sanitized("<img srcset='a.png 1x, b.png 2x' usemap='#m' src=''>")
                == "<img srcset=\"http://example.org/a.png 1x, http://example.org/b.png 2x\" usemap=\"#m\" src=\"\"/>")
        #expect(HTMLSanitizer.sanitized("<a href=x>a</a>", resolve: { _ in "javascript:x" }) == "<a>a</a>")
    }

    @Test(
        "keeps XHTML well-formed",
        arguments: [
            ("<p>a<br></br>b<img src=\"x\"/></p>", "<p>a<br/>b<img src=\"x\"/></p>"),
            ("<script src=\"x\"/>a<p/>b", "a<p></p>b"),
            ("<p><![CDATA[<b>&amp;]]></p>", "<p>&lt;b&gt;&amp;amp;</p>"),
            ("<p><div>x</div></p>", "<p><div>x</div></p>"),
            ("a &nbsp; b &lt;<i>&#169;</i>", "a &amp;nbsp; b &lt;<i>©</i>"),
            (
                "<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\"><m:mi>x</m:mi></m:math>",
                "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>"
            ),
            ("<svg:script>x</svg:script><html:p onclick=\"x\">y</html:p>", "<p>y</p>"),
            ("<?x > ?>a<!-- > -- > -->b", "ab"),
            (
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><use xlink:href=\"#a\"/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"#a\"></use></svg>"
            ),
            (
                "<div xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"de\" xmlns:x=\"y\" x:z=\"1\">a</div>",
                "<div xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"de\">a</div>"
            ),
        ])
    func keepsXHTML(_ xhtml: String, _ expected: String) {
        let result = HTMLSanitizer.sanitized(xhtml, isXML: true)
        #expect(result == expected)
        #expect(Reading("<feed><e>\(result)</e></feed>").isWellFormed)
    }
}
