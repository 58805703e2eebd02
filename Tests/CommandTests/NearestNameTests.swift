import Testing

@testable import feed

/// The edit distance behind "did you mean".
@Suite struct NearestNameTests {
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("merge", "merge", 0), ("merge", "mrege", 1),
        ("merge", "mergee", 1), ("merge", "mere", 1), ("merge", "marge", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
        ("ab", "ba", 1),
    ])
    func countsSlips(_ left: String, _ right: String, expected: Int) {
        #expect(NearestName.distance(left, right) == expected)
        #expect(NearestName.distance(right, left) == expected)
    }

    @Test func takesTheEarlierOfTwoNamesThatAreEquallyNear() throws {
        let names = try ["cart", "card"].map { try #require(CommandName($0)) }
        let typed = try #require(CommandName("carx"))
        #expect(NearestName(to: typed, among: names)?.name.text == "cart")
        #expect(NearestName(to: typed, among: names.reversed())?.name.text == "card")
        #expect(NearestName(to: typed, among: []) == nil)
    }
}
