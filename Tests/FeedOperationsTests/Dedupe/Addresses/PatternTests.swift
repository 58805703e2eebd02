import Testing

@testable import FeedOperations

@Suite struct PatternTests {
    @Test(
        "Expressions match as in JavaScript without regard to case",
        arguments: [
            ("abc", "xABCx", "ABC"), ("a+?b*", "aabb", "a"), ("^b", "ab", nil), ("b$", "ab", "b"),
            ("(a|ab)(c|bcd)", "abcd", "abcd"), ("a{2,3}", "aaaa", "aaa"), ("a{2}?", "aaaa", "aa"),
            ("a{,3}", "a{,3}", "a{,3}"),
            ("[a-c\\d-]+", "x-3Cz", "-3C"), ("[^/]*", "ab/c", "ab"), ("\\bcat\\b", "a cat.", "cat"),
            ("\\Bat", "cat", "at"),
            ("(?!ab)a.", "abac", "ac"), ("(?=.*z)a", "ab", nil), ("(?:a(?=b))+", "ab", "a"), ("(?<n>x)", "x", "x"),
            ("\\x41\\u0042", "ab", "ab"), ("\\/\\.", "a/.", "/."), ("é+", "caféé", "éé"), ("()*", "a", ""),
            ("(a*)*b", "aab", "aab"), ("(a|)+$", "aa", "aa"), ("[]x", "x", nil), ("[^]x", "yx", "yx"),
            ("a||b", "b", ""),
        ] as [(String, String, String?)])
    func matches(source: String, text: String, found: String?) throws {
        let pattern = try Pattern(source)
        var matcher = PatternMatcher(budget: 10_000)
        let bytes = Array(text.utf8)
        let match = matcher.firstMatch(of: pattern, in: bytes[...])
        #expect(match.map { String(decoding: bytes[$0.whole], as: UTF8.self) } == found)
    }

    @Test("The first group is told")
    func group() throws {
        var matcher = PatternMatcher(budget: 10_000)
        let bytes = Array("https://a.example/?u=xyz&v".utf8)
        let match = matcher.firstMatch(of: try Pattern("[?&]u=([^&]*)(&|$)"), in: bytes[...])
        #expect(match?.group.map { String(decoding: bytes[$0], as: UTF8.self) } == "xyz")
    }

    @Test("Only all of a text counts as a match where that is asked for")
    func whole() throws {
        let pattern = try Pattern("utm_[a-z]+|ref", isWhole: true)
        var matcher = PatternMatcher(budget: 10_000)
        for (name, isMatch) in [
            ("utm_a", true), ("REF", true), ("xref", false), ("reference", false), ("utm_a1", false),
        ] {
            #expect(matcher.matches(pattern, in: Array(name.utf8)[...]) == isMatch)
        }
    }

    @Test(
        "What is not supported is refused",
        arguments: [
            "(a", "a)", "[a", "*", "a**", "(?<=a)b", "(?<!a)b", "(a)\\1", "\\", "a{3,2}", "[z-a]", "(?i:a)", "\\p{L}",
            "[é]",
            "(?<n", "a{9999}b{9999}", "((a{99}){99}){99}",
        ]) func refuses(source: String)
    {
        #expect(throws: PatternError.self) { try Pattern(source) }
    }

    @Test("Expressions that take other machines for ever take no time")
    func isLinear() throws {
        let text = Array(String(repeating: "a", count: 8000).utf8)
        for source in ["(a+)+$b", "(a|a)*b", "(a*)*c", "a*a*a*a*a*b$", "(?:(?:(?:){999}){999}){999}b", "(?=(a*)*b)a"] {
            var matcher = PatternMatcher(budget: 200_000)
            #expect(!matcher.matches(try Pattern(source), in: text[...]))
        }
        #expect(throws: PatternError.self) { try Pattern(String(repeating: "(", count: 100_000)) }
    }
}
