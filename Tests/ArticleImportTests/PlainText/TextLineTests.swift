import Testing

@testable import ArticleImport

@Suite struct TextLineTests {
    private func texts(_ text: String) -> [String] { TextLine.lines(of: text.utf8.span).map(\.text) }

    @Test func endsLinesInEveryWay() {
        #expect(texts("a\nb\r\nc\rd\u{2028}e\u{2029}f\u{85}g") == ["a", "b", "c", "d", "e", "f", "g"])
        #expect(texts("a\n\n") == ["a", ""])
        #expect(texts("") == [])
    }

    @Test func dropsWhatCannotBeSeen() {
        #expect(texts("\u{FEFF}ti\u{AD}tle\u{200B}\u{0}\u{C}\n\u{200B}\u{200D}\n\u{C}") == ["title", "", ""])
    }

    @Test func makesOneSpaceOfSeveralAndKeepsASingleNoBreakSpace() {
        #expect(texts("  a \u{A0} b\tc\u{A0}d\u{3000}e  ") == ["a b c\u{A0}d e"])
    }

    @Test func countsIndentation() {
        #expect(TextLine.lines(of: "  a\n\tb\n \tc".utf8.span).map(\.indent) == [2, 8, 8])
    }

    @Test func repairsBytesThatAreNoText() {
        let bytes: [UInt8] = [0x61, 0xFF, 0xE2, 0x80, 0x0A, 0xC2]
        #expect(TextLine.lines(of: bytes.span).map(\.text) == ["a\u{FFFD}\u{FFFD}", "\u{FFFD}"])
    }
}
