import Testing

@testable import ArticleImport

@Suite("Short patterns in bytes")
struct ShortPatternTests {
    @Test("A pattern is found at the start, in the middle, at the end and behind its own beginning")
    func found() {
        for text in ["none", "nonexistent", "display:none;", "canone", "nonone"] { #expect(text.utf8.holds("none")) }
        for text in ["", "non", "nonne", "n one"] { #expect(!text.utf8.holds("none")) }
    }
}
