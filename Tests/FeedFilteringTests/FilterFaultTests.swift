import Testing

@testable import FeedFiltering

@Suite struct FilterFaultTests {
    /// An expression, where its fault is, and what is said of it.
    static let faults: [(String, Int, String)] = [
        ("", 1, "empty"), ("   ", 1, "empty"), ("title = x autor = y", 11, "not 'autor'"),
        ("autor = Ann", 1, "did you mean 'author'?"),
        ("title and autor = Ann", 11, "'autor' is no field"), ("guid = 1", 1, "did you mean 'id'?"),
        ("tag = 1", 1, "did you mean 'category'?"), ("colour = red", 1, "There are: id, title"),
        ("title =", 8, "a value is missing"), ("title ~", 8, "a regular expression is missing"),
        ("title = and x", 9, "not 'and'"), ("title = = x", 9, "not '='"), ("title = (x)", 9, "not '('"),
        ("title = 'x", 9, "not closed"), ("title ~ /x", 9, "slash is not closed"), ("title ~ \"x", 9, "not closed"),
        ("title = 'a\\x'", 11, "a backslash itself"), ("title = 'a\\", 11, "behind this backslash"),
        ("title =~ x", 7, "did you mean '~'?"), ("title <> x", 7, "did you mean '!='?"),
        ("title =! x", 7, "There are: ="),
        ("(title", 1, "is not closed"), ("title)", 6, "was not opened"), ("(title = x or (id)", 1, "not closed"),
        ("()", 2, "a field is expected"), ("title and", 10, "a field is expected, not the end"),
        ("or title", 1, "a field is expected, not 'or'"), ("title is x", 7, "an operator (= !="),
        ("author = Ann Lee", 14, "wants quotes"), ("title = O'Brien", 10, "wants quotes"),
        ("title = “Moon”", 9, "straight"), ("updated > yesterday", 11, "is no date"),
        ("updated > 2026-13", 11, "is no date"),
        ("updated ~ 2026", 9, "a date is compared"), ("date contains 2026", 6, "a date is compared"),
        ("words ~ 3", 7, "a number is compared"), ("words > many", 9, "'many' is no number"),
        ("title ~ 'a(b'", 13, "parenthes"), ("title ~ /a[b/", 13, "regular expression: "),
        ("title ~ *", 9, "regular expression: "),
        ("title ~ /x/g", 12, "stands i"), ("title ~ '\\C'", 12, "regular expression: "),
        ("źdźbło", 1, "'źdźbło' is no field"), ("'日本' = x", 1, "a field is expected"),
        ("title = 👩‍👩‍👧 autor", 11, "not 'autor'"), ("https://example.org", 1, "is no field"),
        ("a:b:c = 1", 1, "is no field"),
        ("itunes: = 1", 1, "is no field"), ("title\u{7}x", 7, "not 'x'"), ("title = x \u{1B}[2J", 12, "not '[2J'"),
    ]

    @Test("what is wrong is said with its place", arguments: faults)
    func isSaid(_ expression: String, _ column: Int, _ message: String) throws {
        let error = try #require(throws: FilterError.self) { try EntryFilter(expression) }
        #expect(error.column == column, "\(error)")
        #expect(error.message.contains(message), "\(error)")
        #expect("\(error)".hasPrefix("column \(column): "))
        #expect(!"\(error)".contains { $0.isNewline })
    }
}
