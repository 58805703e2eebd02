import FeedOperations
import Syndication
import Testing

@Suite struct AddressRulesTests {
    /// Rules of the kind that users have.
    private static let file = #"""
        {"providers": {
          "everywhere": {"urlPattern": ".*", "rules": ["(?:%3F)?trk(?:_[a-z]*)?", "from"],
            "exceptions": ["^https?:\\/\\/shop\\.example\\.org"]},
          "harbour": {"urlPattern": "^https?:\\/\\/(?:[a-z0-9-]+\\.)*?harbour\\.example", "completeProvider": false,
            "rules": ["berth"], "referralMarketing": ["Agent"], "rawRules": ["\\/ref=[^/?]*", ";jsession[^?]*"],
            "exceptions": ["\\/tides\\/"]},
          "gate": {"urlPattern": "^https?:\\/\\/gate\\.example", "redirections": ["[?&]to=([^&]*)"], "forceRedirection": true},
          "broken": {"urlPattern": "^https?:\\/\\/broken\\.example", "rules": ["(?<=a)b", "ok"]},
          "unsure": {"urlPattern": "unsure", "rules": ["page"], "exceptions": ["(a)\\1"]},
          "nameless": {"rules": ["x"]}
        }}
        """#

    private static func rules() throws -> AddressRules {
        try AddressRules(clearURLs: Array(file.utf8))
    }

    @Test(
        "The user's rules take out what they name and leave the rest",
        arguments: [
            ("https://example.org/a?trk=1&TRK_b=2&p=3", "//example.org/a?p=3"),
            ("https://example.org/a?from=x#part", "//example.org/a"),
            ("https://example.org/a?fromage=x", "//example.org/a?fromage=x"),
            ("https://example.org/a?%66rom=x", "//example.org/a"),
            ("https://shop.example.org/a?trk=1", "//shop.example.org/a?trk=1"),
            ("https://news.harbour.example/a/ref=top_1?berth=2&agent=7&b=1", "//news.harbour.example/a?b=1"),
            ("https://harbour.example/a;jsession=12?x=1", "//harbour.example/a?x=1"),
            ("https://harbour.example/tides/?berth=2", "//harbour.example/tides/?berth=2"),
            ("https://example.org/?u=harbour&berth=2", "//example.org/?berth=2&u=harbour"),
            ("https://gate.example/?a=1&to=https%253A%252F%252Fexample.org%252Fa%253Ftrk%253D1", "//example.org/a"),
            ("https://gate.example/?to=example.org%2Fa", "//example.org/a"),
            ("https://gate.example/?to=nowhere", "//gate.example/?to=nowhere"),
            ("https://broken.example/?ok=1&b=2", "//broken.example/?b=2"),
            ("https://unsure.example/?page=1", "//unsure.example/?page=1"),
        ]) func cleans(url: String, key: String) throws
    {
        #expect(CanonicalURL(url, rules: try Self.rules())?.key == key)
    }

    @Test("The rule is reported where it changed something, and only there")
    func isReported() throws {
        let rules = try Self.rules()
        #expect(CanonicalURL("https://example.org/a?trk=1", rules: rules)?.rules == [.urlRules])
        #expect(CanonicalURL("https://example.org/a", rules: rules)?.rules == [])
        #expect(CanonicalURL("https://example.org/a?trk=1")?.rules == [])
    }

    @Test("What cannot be used is named")
    func problems() throws {
        #expect(
            try Self.rules().problems == [
                "broken: rules: looking behind is not supported: (?<=a)b",
                #"unsure: exceptions: references back are not supported: (a)\1"#, "nameless: no urlPattern",
            ])
    }

    @Test(
        "A file that has no rules is refused", arguments: ["", "[]", "{}", #"{"providers": 3}"#, #"{"providers": {"#])
    func refuses(file: String) {
        #expect(throws: FeedError.self) { try AddressRules(clearURLs: Array(file.utf8)) }
    }

    @Test("Addresses made to hurt are left as they are in time")
    func isBounded() throws {
        let file =
            #"{"providers": {"a": {"urlPattern": "(a+)+$", "rules": ["(x*)*y"], "rawRules": ["(b|b)*c", "z*"]}}}"#
        let rules = try AddressRules(clearURLs: Array(file.utf8))
        for part in ["a", "ab", "x&", "x=1&a", "z"] {
            for count in [1000, 100_000] {
                let url = "https://example.org/?" + String(repeating: part, count: count) + "a"
                #expect(CanonicalURL(url, rules: rules) != nil)
            }
        }
    }

    @Test("Several threads may use them at a time")
    func isShared() async throws {
        let rules = try Self.rules()
        let keys = await withTaskGroup(of: String?.self) { group in
            for number in 0..<64 {
                group.addTask { CanonicalURL("https://harbour.example/\(number % 2)?berth=1", rules: rules)?.key }
            }
            return await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(keys == ["//harbour.example/0", "//harbour.example/1"])
    }
}
