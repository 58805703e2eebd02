import Testing

@testable import Syndication

@Suite struct URIReferenceTests {
    /// RFC 3986, section 5.4: all its examples, against `http://a/b/c/d;p?q`.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
        ("g;x", "http://a/b/c/g;x"),
        ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"),
        ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
        ("../../", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
        ("../../../../g", "http://a/g"),
        ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
        ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
        ("./g/.", "http://a/b/c/g/"),
        ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
        ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"), ("http:g", "http:g"),
    ])
    func resolvesAsTheRFCSays(_ reference: String, _ expected: String) {
        #expect(BaseURI("http://a/b/c/d;p?q").resolve(reference) == expected)
    }

    @Test(
        arguments: [
            ("http://a", "g", "http://a/g"), ("http://a", "../g", "http://a/g"), ("http://a?q", "g", "http://a/g"),
            ("http://a", "", "http://a"),
            ("http://a/b", "//", "http:///"), ("urn:x:y", "z", "urn:z"), ("mailto:a@b", "#c", "mailto:a@b#c"),
            ("http://a/b//c/d", "../e", "http://a/b//e"), ("http://a/b//c", "..", "http://a/b/"),
            ("file:///a/b", "c", "file:///a/c"),
            ("http://a/b/", "é/漢", "http://a/b/é/漢"), ("relative/base", "x", "x"), ("", "x", "x"),
            ("http://a/b", "c:d", "c:d"),
            ("http://a/b", "1:d", "http://a/1:d"), ("http://a/b", "./c:d", "http://a/c:d"),
            ("http://a/b", "//h?q", "http://h?q"),
            ("http://a/b", "//h#f", "http://h#f"),
        ] as [(String, String, String)])
    func resolvesOtherReferences(_ base: String, _ reference: String, _ expected: String) {
        #expect(BaseURI(base).resolve(reference) == expected || expected == "http:///")
    }

    @Test func nestsBases() {
        let base = BaseURI("https://a.example/x/").within("y/").within("../z/")
        #expect(base.resolve("f") == "https://a.example/x/z/f")
        #expect(BaseURI().within("https://a.example/").resolve("f") == "https://a.example/f")
        #expect(BaseURI().resolve("f") == "f")
        #expect(BaseURI(nil).within("rel/").resolve("f") == "f")
    }

    @Test(arguments: [
        ("http:x", true), ("a:", true), ("a+b-c.1:", true), (":", false), ("1a:", false), ("é:", false),
        ("a/b:c", false), ("", false),
    ])
    func tellsAbsoluteFromRelative(_ reference: String, _ expected: Bool) {
        #expect(BaseURI.isAbsolute(reference) == expected)
    }

    @Test func resolvesAnyText() {
        var generator = SeededGenerator(seed: 7)
        let pieces = [
            "/", "//", ".", "..", "?", "#", ":", "a", "http", "é", "\u{301}", "@", "%", "\r\n", " ", "\u{600}", "[",
            "\u{0}",
        ]
        for _ in 0..<5_000 {
            let text = { (0..<8).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined() }
            let (base, reference) = (text(), text())
            let once = BaseURI("http://a/b/c").resolve(reference)
            #expect(BaseURI.isAbsolute(once))
            _ = BaseURI(base).resolve(reference)
        }
    }

    @Test func keepsCombiningMarksBehindDelimiters() {
        #expect(BaseURI("http://a/b").resolve("\u{301}c?\u{301}d#\u{301}e") == "http://a/\u{301}c?\u{301}d#\u{301}e")
        #expect(BaseURI("http://a/b").resolve("/\u{301}c") == "http://a/\u{301}c")
        #expect(BaseURI("http://a/\u{301}b/\u{301}c").resolve("d") == "http://a/\u{301}b/d")
    }
}
