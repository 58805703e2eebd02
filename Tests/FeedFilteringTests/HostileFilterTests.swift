import Syndication
import Testing

@testable import FeedFiltering

@Suite struct HostileFilterTests {
    private static func duration(_ work: () throws -> Void) rethrows -> Duration {
        let clock = ContinuousClock()
        return try clock.measure(work)
    }

    @Test("parentheses within each other are bounded")
    func parentheses() throws {
        let deepest = String(repeating: "(", count: 100) + "id" + String(repeating: ")", count: 100)
        #expect(try Samples.fits(deepest))
        for deep in [
            "(\(deepest))", String(repeating: "(", count: 100_000), String(repeating: "!(not ", count: 100_000),
        ] {
            let error = try #require(throws: FilterError.self) { try EntryFilter(deep) }
            #expect(error.message.hasPrefix("more than 100 parentheses"))
        }
    }

    /// Expressions of about a megabyte, with what they come to; nil for a fault.
    static let long: [(String, Bool?)] = [
        (String(repeating: "not ", count: 250_000) + "id", true),
        (String(repeating: "!", count: 999_999) + "id", false),
        (String(repeating: "id and ", count: 150_000) + "id", true),
        (String(repeating: "id=a or ", count: 120_000) + "id", true),
        ("id = '" + String(repeating: "ab", count: 500_000) + "'", false),
        ("text contains '" + String(repeating: "ab", count: 500_000) + "'", false),
        (String(repeating: "x", count: 1_000_000), nil), ("id = '" + String(repeating: "\\\\", count: 500_000), nil),
        (String(repeating: "=", count: 1_000_000), nil), ("id " + String(repeating: "=", count: 1_000_000), nil),
        ("id = " + String(repeating: "x", count: 1_000_000) + " y", nil),
        (String(repeating: "a:", count: 500_000), nil),
        ("title ~ '" + String(repeating: "a", count: 1_000_000) + "'", nil),
        (String(repeating: "title ~ a or ", count: 80_000) + "id", nil),
        (String(repeating: "é ", count: 400_000), nil),
        ("updated > '" + String(repeating: "2026-", count: 200_000) + "'", nil),
        ("words > " + String(repeating: "9", count: 1_000_000), nil),
    ]

    @Test("a megabyte of expression takes a moment", arguments: long.indices)
    func longExpressions(_ index: Int) throws {
        let (expression, result) = Self.long[index]
        let time = Self.duration {
            let filter = try? EntryFilter(expression)
            #expect(filter?.matches(Samples.full) == result)
        }
        #expect(time < .seconds(10))
    }

    /// An expression, a text that is made for it, and whether it is known to be found.
    static let patterns: [(String, String)] = [
        ("(a+)+$", String(repeating: "a", count: 100_000) + "b"),
        ("(a|a)*$", String(repeating: "a", count: 100_000) + "b"),
        ("(a|b|ab)*[cd]", String(repeating: "ab", count: 500_000)),
        ("a*[bc]", String(repeating: "a", count: 1_000_000)),
        ("\\w+[@%]", String(repeating: "a", count: 1_000_000)),
        ("(.+)\\1\\1[xy]", String(repeating: "a", count: 1_000_000)),
        ("(?=(.*))\\1\\1[bc]", String(repeating: "a", count: 1_000_000)),
        ("[ab]{50000}c", String(repeating: String(repeating: "a", count: 49_999) + "c", count: 20)),
        ("(?:a?){30}(?:a){30}[bc]", String(repeating: "a", count: 59)),
        ("(((a*)*)*)*[bc]", String(repeating: "a", count: 10_000)),
        ("^(?:(a)|(?R))+$", String(repeating: "a", count: 50_000) + "b"),
        ("(?R)?a", String(repeating: "b", count: 1_000_000)),
        ("(x+x+)+[yz]", String(repeating: "x", count: 100_000)),
        (".*.*.*[=:].*", String(repeating: "x", count: 100_000)),
        ("\\X{1000}[!?]", String(repeating: "e\u{301}", count: 300_000)),
        ("(?<=\\w{200})[!?]", String(repeating: "é", count: 500_000)),
        ("[a-z]*?[a-z]*?[a-z]*?[!?]", String(repeating: "q", count: 500_000)),
    ]

    @Test("no expression and no text holds matching up", arguments: patterns.indices)
    func isBounded(_ index: Int) throws {
        let (pattern, text) = Self.patterns[index]
        for isInterpreted in [false, true] {
            let compiled = try Pattern(pattern, foldingCase: false, isInterpreted: isInterpreted)
            var isFound = true
            let time = Self.duration { isFound = compiled.matches(text) }
            #expect(!isFound)
            #expect(time < .seconds(10), "\(time)")
        }
    }

    @Test("what is given up is not found, and said")
    func abandoned() throws {
        let text = String(repeating: "a", count: 5_000)
        let filter = try EntryFilter("title ~ '(a+)+$' or title ~ moon")
        #expect(filter.abandonedPatterns.isEmpty)
        #expect(filter.matches(Entry(title: .text(text))))
        #expect(filter.abandonedPatterns.isEmpty)
        #expect(!filter.matches(Entry(title: .text(text + "!"))))
        #expect(filter.abandonedPatterns == ["(a+)+$"])
    }

    @Test("expressions of every day are never given up on long texts")
    func longTexts() throws {
        let sentence = "The harbour office says that on 12 March 2026 the swing bridge stays closed (see notice). "
        let text = String(repeating: sentence, count: 12_000) + "Moon!"
        for pattern in [
            "(?i)\\bmoon\\b!", "\\w+!", "(see|hear) notices|Moo?n!", "(?:[A-Z][a-z]+ ?)+!",
        ] {
            let compiled = try Pattern(pattern, foldingCase: false)
            #expect(compiled.matches(text), "\(pattern)")
        }
    }

    @Test("a filter may be asked by many threads")
    func threads() async throws {
        let filter = try EntryFilter("title ~ '(\\d+)-\\1$' and category != 3")
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<2_000 {
                group.addTask {
                    var entry = Entry(title: .text("n \(number)-\(number % 2 == 0 ? number : number + 1)"))
                    entry.categories = [Category(term: "\(number % 4)")]
                    return filter.matches(entry) == (number % 2 == 0)
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
