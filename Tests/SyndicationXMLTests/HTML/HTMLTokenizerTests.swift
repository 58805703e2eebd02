import Testing

@testable import SyndicationXML

@Suite struct HTMLTokenizerTests {
    /// The tokens as text: `name attribute=value`, end tags with a slash, text between quotes.
    private func tokens(_ html: String, isXML: Bool = false) -> [String] {
        var tokenizer = HTMLTokenizer(html, isXML: isXML)
        var tokens: [String] = []
        while let token = tokenizer.next() {
            switch token {
            case .text(let range): tokens.append("'\(tokenizer.text(range))'")
            case .literal(let range): tokens.append("[\(tokenizer.text(range))]")
            case .end: tokens.append("/" + tokenizer.name)
            case .start:
                let attributes = tokenizer.attributes.map {
                    " \(tokenizer.lowercased($0.name))=\(tokenizer.decoded($0.value, in: .attribute))"
                }
                tokens.append(tokenizer.name + attributes.joined() + (tokenizer.isSelfClosing ? " /" : ""))
            }
        }
        return tokens
    }

    @Test(
        "finds tags where browsers find them",
        arguments: [
            ("a<B c=1 d='2>' e=\"3\" F>g</b >", ["'a'", "b c=1 d=2> e=3 f=", "'g'", "/b"]), ("<a/b/>", ["a b= /"]),
            ("<a b = c/>", ["a b=c/"]), ("<a =b>", ["a =b="]), ("<a b='c'd>", ["a b=c d="]),
            ("< a></ b><1>", ["'< a>'", "'<1>'"]),
            ("<a <b>", ["a <b="]), ("x<a b", ["'x'"]), ("x<a b='c>", ["'x'"]),
            ("<!-->a<!--->b<!--c--!>d<!-- -- -->e", ["'a'", "'b'", "'d'", "'e'"]),
            ("<!x>a<?y>b</>c", ["'a'", "'b'", "'c'"]), ("<![CDATA[a<b>]]>c]]>", ["'a'", "b", "'c]]>'"]),
            ("<![CDATA[a<b>", ["'<![CDATA['", "'a'", "b"]), ("a<", ["'a<'"]), ("a</", ["'a</'"]),
            ("<a\u{0}b>", ["a\u{0}b"]),
            ("<a b=&lt;&amp;lt;>", ["a b=<&lt;"]), ("<a b='x\r\ny\rz'>", ["a b=x\ny\nz"]),
        ])
    func findsTags(_ html: String, _ expected: [String]) {
        #expect(tokens(html) == expected)
    }

    @Test("finds the sections and instructions of XML")
    func readsXML() {
        #expect(
            tokens("a<![CDATA[<b>]]>c<?d > ?>e<!-- > -->f<g/>", isXML: true) == [
                "'a'", "[<b>]", "'c'", "'e'", "'f'", "g /",
            ])
        #expect(tokens("<![CDATA[a", isXML: true) == ["[a]"])
        #expect(tokens("<a b=\"&nbsp;&amp;&#x41;\">", isXML: true) == ["a b=&nbsp;&A"])
    }

    @Test("passes over the content of an element")
    func skipsContent() {
        var tokenizer = HTMLTokenizer("<title>a</titles></TITLE x>b<title>c", isXML: false)
        _ = tokenizer.next()
        let found = tokenizer.skipContent(of: "title")
        #expect(found)
        guard case .text(let range) = tokenizer.next() else {
            Issue.record("no text")
            return
        }
        #expect(tokenizer.text(range) == "b")
        _ = tokenizer.next()
        let foundAgain = tokenizer.skipContent(of: "title")
        #expect(!foundAgain)
        #expect(tokenizer.next() != nil)
    }
}
