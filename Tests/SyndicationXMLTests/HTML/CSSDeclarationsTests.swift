import Testing

@testable import SyndicationXML

@Suite struct CSSDeclarationsTests {
    @Test(
        "keeps declarations that say how text looks",
        arguments: [
            ("color:red", "color: red;"), ("COLOR : #00f ; margin:0 1px\n2em", "color: #00f; margin: 0 1px 2em;"),
            ("font-family:\"A B\",Arial, sans-serif", "font-family: \"A B\",Arial, sans-serif;"),
            ("font-family:ＭＳ 明朝", "font-family: ＭＳ 明朝;"),
            ("border : 1px solid rgb( 1, 2,3 )", "border: 1px solid rgb( 1, 2,3 );"),
            ("margin:0px ! important", "margin: 0px !important;"),
            ("width:50%;height:1.5em;line-height:.9", "width: 50%; height: 1.5em; line-height: .9;"),
            ("font:italic bold 12px/30px Georgia, serif", "font: italic bold 12px/30px Georgia, serif;"),
            ("color:red;;position:fixed;float:left", "color: red; float: left;"),
            ("fill:url(#a);stroke:#123456", "fill: url(#a); stroke: #123456;"),
            ("text-indent:-2em", "text-indent: -2em;"), ("color/**/:red/* x */", "color: red;"),
            ("border-top-left-radius: 3px", "border-top-left-radius: 3px;"),
            ("font-family:'a;b'; color:red", "font-family: 'a;b'; color: red;"),
            ("border:medium none ;", "border: medium none;"),
        ])
    func keeps(_ style: String, _ expected: String) {
        #expect(CSSDeclarations.sanitized(style) == expected)
        #expect(CSSDeclarations.sanitized(expected) == expected)
    }

    @Test(
        "drops declarations that load, run, move or hide how",
        arguments: [
            "", ";", "color", ":red", "color:", "background:url(http://x)", "background-image:none",
            "background:u\\72l(x)",
            "width:expression(alert(1))", "width:exp/**/ression(x)", "width:e\\xpression(x)", "behavior:url(x)",
            "-moz-binding:url(x)",
            "position:fixed", "top:0", "z-index:9", "content:'x'", "color:red}p{x:y", "@import 'x'", "color:</style>",
            "font-family:'<x>'",
            "margin:-9999px", "margin:99999em", "padding:101em", "font-family:'a", "color:/*", "list-style:url(x)",
            "fill:url(http://x)",
            "color:url(#a)", "width:calc(100% - 1px)", "width:attr(x)", "color:var(--x)", "--x:red", "mso-x:yes",
            "color:r\u{0}ed",
            "color:ｅｘｐｒｅｓｓｉｏｎ(x)", "transform:scale(9)", "animation:x 1s", "color:rgb(1,expression(x),2)",
            "back ground:red",
            "color:#12", "color:red!x", "filter:progid:x", "clip-path:none", "inset:0", "float:left url(x)",
        ])
    func drops(_ style: String) {
        #expect(CSSDeclarations.sanitized(style) == "")
    }

    @Test("reads long styles in no time", .timeLimit(.minutes(1)))
    func readsLongStyles() {
        for piece in ["a:", "(", "'", "/*", "color:red;", "color:'", "color:rgb(", "\\", "!", "/* */", "#"] {
            _ = CSSDeclarations.sanitized(String(repeating: piece, count: 20_000))
        }
    }
}
