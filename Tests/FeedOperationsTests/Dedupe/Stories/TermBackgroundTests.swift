import Testing

@testable import FeedOperations

@Suite struct TermBackgroundTests {
    private func key(_ word: String) -> UInt32 {
        var keys = WordKeys()
        WordScanner.scan(word, into: &keys)
        return keys.keys.first ?? 0
    }

    @Test("Words of the lists tell less than others before anything was seen")
    func knowsCommonWords() {
        let background = TermBackground()
        #expect(background.weight(of: key("Skarholm")) > background.weight(of: key("minister")))
        #expect(background.weight(of: key("Minister")) > background.weight(of: key("the")))
        #expect(CommonWords.isFunction(key("und")) && CommonWords.isFunction(key("które")) == false)
        #expect(CommonWords.isFunction(key("в")) && CommonWords.isFunction(key("für")))
    }

    @Test("A term that all texts have comes to tell little, and tells more again when it is not seen any more")
    func followsTheNews() {
        var background = TermBackground(halfLife: 1000)
        let fresh = background.weight(of: 17)
        for number in 0..<4000 { background.add([17, UInt32(number + 100)]) }
        let worn = background.weight(of: 17)
        for number in 0..<8000 { background.add([UInt32(number + 10_000)]) }
        #expect(worn < fresh / 2 && background.weight(of: 17) > worn + 2)
        #expect(abs(background.textCount - 1000 / 0.693) < 20)
    }

    @Test("It comes back from its bytes, but for what was seen once")
    func survivesBytes() throws {
        var background = TermBackground()
        for number in 0..<1000 { background.add([17, UInt32(number % 10 + 100), UInt32(number + 1000)]) }
        let copy = try #require(TermBackground(bytes: background.bytes))
        #expect(copy.bytes == background.bytes)
        #expect(background.bytes.count == 16 + 11 * 8)
        #expect(abs(copy.weight(of: 17) - background.weight(of: 17)) < 0.001)
    }

    @Test("Other bytes are refused")
    func refusesOthers() {
        var background = TermBackground()
        for _ in 0..<10 { background.add([17]) }
        let bytes = background.bytes
        #expect(TermBackground(bytes: []) == nil)
        #expect(TermBackground(bytes: bytes.dropLast()) == nil)
        #expect(TermBackground(bytes: [0x78] + bytes.dropFirst()) == nil)
        for place in [8, 12, 16, 20] {
            var broken = bytes
            broken.replaceSubrange(place..<(place + 4), with: place == 16 ? [0, 0, 0, 0] : [0, 0, 0xC0, 0xFF])
            #expect(TermBackground(bytes: broken) == nil)
        }
    }

    @Test("Memory stays bounded whatever is written")
    func forgetsRareTerms() {
        var background = TermBackground()
        for number in 0..<1200 {
            background.add((UInt32(number * 1000 + 1)..<UInt32(number * 1000 + 1001)).lazy.map { $0 })
        }
        for _ in 0..<10 { background.add([7]) }
        #expect(background.weight(of: 7) < background.weight(of: 1_199_999))
    }
}
