import Testing

@testable import SyndicationXML

@Suite("The tree of a page")
struct HTMLPageTreeTests {
    private func tree(_ html: String) -> HTMLPageTree {
        HTMLPageParser.parse(HTMLPageDecoder.decode(Array(html.utf8)).bytes)
    }

    @Test("Elements, attributes and text are kept in document order, a subtree being a range")
    func order() throws {
        let tree = tree("<body><div class='a b' id=x><p>One <b>two</b></p></div><p>three")
        let div = try #require(tree.nodes.indices.first { tree.tag($0) == .div })
        #expect(tree.value(of: .class, at: div) == "a b")
        #expect(tree.value(of: .id, at: div) == "x")
        #expect(tree.value(of: .href, at: div) == nil)
        #expect(tree.plainText(of: div) == "One two")
        #expect(tree.plainText(of: tree.root) == "One two three")
        #expect(tree.children(of: div).map { tree.tag($0) } == [.p])
        let bold = try #require(tree.nodes.indices.first { tree.tag($0) == .b })
        #expect(tree.contains(div, bold))
        #expect(tree.nearest(of: bold) { $0.isBlock }.map { tree.tag($0) } == .p)
    }

    @Test("Scripts and the like are no text of the page, but can be read")
    func opaque() throws {
        let tree = tree("<body><p>a</p><script type=x>if (a < b) { c() }</script><style>p {}</style><p>b</p>")
        #expect(tree.plainText(of: tree.root) == "a b")
        let script = try #require(tree.nodes.indices.first { tree.tag($0) == .script })
        #expect(tree.rawText(of: script) == "if (a < b) { c() }")
    }

    @Test("Names that are not known are text's, and reading stops at a limit where one is given")
    func unknown() {
        let tree = tree("<body><x-word>a</x-word><x-word>b</x-word>")
        #expect(tree.plainText(of: tree.root) == "ab")
        #expect(tree.plainText(of: tree.root, limit: 2) == "a")
    }

    @Test("Elements beyond a depth are left out, their text is not")
    func depth() {
        let tree = tree(
            String(repeating: "<div>", count: 5_000) + "deep" + String(repeating: "</div>", count: 5_000) + "<p>after")
        #expect(tree.isCut)
        #expect(tree.plainText(of: tree.root) == "deep after")
        #expect(tree.nodes.count < 600)
    }

    @Test("Of several attributes with one name the first counts, and a tag's thousands cost nothing")
    func attributes() throws {
        let many = (0..<200_000).map { "a\($0)=\"x\"" }.joined(separator: " ")
        let tree = tree("<body><p class=one class=two \(many) id=late>text")
        let paragraph = try #require(tree.nodes.indices.first { tree.tag($0) == .p })
        #expect(tree.value(of: .class, at: paragraph) == "one")
        #expect(tree.value(of: .id, at: paragraph) == nil)
        #expect(tree.plainText(of: paragraph) == "text")
    }

    @Test("First parsers of many threads begin together without waiting for each other")
    func threads() async {
        await withTaskGroup(of: String.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let tree = HTMLPageParser.parse(Array("<p>\(number)".utf8))
                    return tree.plainText(of: tree.root)
                }
            }
            var all: Set<String> = []
            for await text in group { all.insert(text) }
            #expect(all.count == 64)
        }
    }

    @Test(
        "An encoding is taken from a mark, from meta, or from what the text looks like",
        arguments: [
            ([0xEF, 0xBB, 0xBF] + Array("<p>ü".utf8), "utf-8", false), (Array("<p>ü".utf8), "utf-8", false),
            (Array("<meta charset='ISO-8859-1'><p>".utf8) + [0xFC], "iso-8859-1", false),
            (Array("<p>".utf8) + [0xFC], "windows-1252", true),
        ] as [([UInt8], String, Bool)])
    func encodings(bytes: [UInt8], name: String, isGuess: Bool) {
        let decoded = HTMLPageDecoder.decode(bytes)
        #expect(decoded.encoding == name)
        #expect(decoded.isGuess == isGuess)
        #expect(HTMLPageParser.parse(decoded.bytes).plainText(of: 0) == "ü")
    }
}
