import Syndication
import Testing

@testable import FeedOperations

@Suite struct NameScannerTests {
    private func names(_ text: String) -> [String] {
        let entry = StoryTexts.entry((title: "", body: text), at: 0)
        let terms = StoryDocument(entry, source: 0).terms.filter(\.isName).map(\.key)
        return TermSpelling.words(of: terms, in: entry)
    }

    @Test("Words with a capital in the midst of a sentence are names, unless they stand without one too")
    func findsNames() {
        let text =
            "Yesterday the ferry to Hestvik was late. Passengers waited with captain Ollestad on the quay at Bay. The bay was "
            + "calm, and the crew of “Aurelia” served soup while they waited for the fog to lift and the pilot to come back."
        #expect(names(text) == ["Hestvik", "Ollestad", "Aurelia"])
    }

    @Test("Capitals of headings, and of languages that write all nouns with one, are no names")
    func leavesOtherCapitals() {
        #expect(names("A Night On The Rocks\nThe ferry struck rocks, and nobody aboard was hurt by it.").isEmpty)
        let german =
            "Die Fähre lief am Abend vor der Insel auf Felsen, und die Küstenwache brachte alle Reisenden mit Booten in den "
            + "Hafen, wo das Rote Kreuz mit Decken und Suppe auf die Leute wartete."
        #expect(names(german).isEmpty)
        #expect(names("THE FERRY STRUCK ROCKS, AND NOBODY WAS HURT, THE COAST GUARD SAID.").isEmpty)
    }

    @Test("Other alphabets have capitals too")
    func knowsOtherAlphabets() {
        let text =
            "Вчера вечером паром с пассажирами сел на мель у острова Кирнос, и капитан Жданова вызвала по радио спасателей, "
            + "которые сняли всех людей до утра и доставили на берег."
        #expect(names(text) == ["Кирнос", "Жданова"])
    }

    @Test(
        "Text made to hurt is scanned in time",
        arguments: ["A", "A ", "A\n", "Ä", "\u{2019}", "A.", "\u{3002}", "\u{FFFD}a"])
    func survives(part: String) {
        let entry = StoryTexts.entry((title: part, body: String(repeating: part, count: 60_000)), at: 0)
        #expect(StoryDocument(entry, source: 0).terms.count < 100)
    }
}
