import Testing

@testable import FeedFetching

@Suite("Link header fields")
struct LinkHeaderTests {
    @Test("Several links stand in one field, with commas and semicolons within quotes and brackets")
    func readsSeveral() {
        let links = LinkHeader.read(
            "</a,b;c>; rel=\"alternate  FEED\"; title=\"a, \\\"b\\\"; c\";type=application/atom+xml , "
                + "<d> ;rel=next;rel=prev,<e>")
        #expect(links.map(\.target) == ["/a,b;c", "d", "e"])
        #expect(links.map(\.relations) == [["alternate", "feed"], ["next"], []])
        #expect(links[0].title == "a, \"b\"; c" && links[0].type == "application/atom+xml")
    }

    @Test("A link from somewhere else is left out")
    func ignoresAnchors() {
        #expect(LinkHeader.read("<a>; rel=alternate; anchor=\"#x\", <b>; rel=alternate").map(\.target) == ["b"])
    }

    @Test("A title in all characters counts for more than one in ASCII")
    func readsTitles() {
        #expect(LinkHeader.read("<a>; title=Gruss; title*=UTF-8'de'Gr%C3%bc%C3%9Fe").first?.title == "Grüße")
        #expect(LinkHeader.read("<a>; title=Gruss; title*=UTF-8''%FF").first?.title == "Gruss")
        #expect(LinkHeader.read("<a>; title*=iso-8859-1''a; title=b").first?.title == "b")
        #expect(LinkHeader.read("<a>; title*=utf-8''%4").first?.title == nil)
    }

    @Test(
        "What is broken gives what can be read",
        arguments: [
            ("", []), ("a; rel=next", []), ("<a", []), ("<a>, <b", ["a"]), ("<a>; rel", ["a"]), (",,<a>,,", ["a"]),
            ("x, <a>; rel=\"next", ["a"]), ("< a >", ["a"]), ("<>", [""]), ("<a>;;rel=next", ["a"]),
            ("\"<a>\", <b>", ["b"]),
        ] as [(String, [String])])
    func survives(_ value: String, _ targets: [String]) {
        #expect(LinkHeader.read(value).map(\.target) == targets)
    }

    @Test("A long value takes no longer than its length", .timeLimit(.minutes(1)))
    func isLinear() {
        for piece in ["<", "<>", "<a>;", "<a>;rel=", "\"", "<a>;rel=\"x ", ",", ";", "\\", "<a>;title*=UTF-8''%41,"] {
            _ = LinkHeader.read(String(repeating: piece, count: 20_000))
        }
    }
}
