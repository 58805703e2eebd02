import FeedCommand
import Testing

@Suite("Lines of JSON")
struct JSONLineTests {
    @Test("No character that a terminal obeys or takes for a line end stands in them as it is")
    func controls() {
        var line = JSONLine()
        line.add("a", "\u{0}\n\u{1B}\u{7F}\u{85}\u{9B}\u{2028}\"\\\u{A0}ä")
        #expect(
            line.text
                == #"{"a":"\u0000\n\u001b\u007f\u0085\u009b\u2028\"\\\#u{A0}ä"}"# + "\n")
    }
}
