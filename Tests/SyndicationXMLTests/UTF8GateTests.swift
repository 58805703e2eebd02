import Testing

@testable import SyndicationXML

@Suite struct UTF8GateTests {
    /// What the gate makes of bytes that come in one piece.
    private func cleaned(_ bytes: [UInt8]) -> (text: [UInt8], used: Int) {
        var output: [UInt8] = []
        let used = unsafe bytes.withUnsafeBufferPointer { unsafe UTF8Gate.clean($0, into: &output).used }
        return (output, used)
    }

    private func prefix(_ bytes: [UInt8]) -> (passing: Int, isCut: Bool) {
        let (passing, isCut, _) = unsafe bytes.withUnsafeBufferPointer { unsafe UTF8Gate.prefix($0) }
        return (passing, isCut)
    }

    /// The standard library's view: how much of the front is valid UTF-8 and allowed in XML.
    private func reference(_ bytes: [UInt8]) -> Int {
        var index = 0
        while index < bytes.count {
            let length = (1...4).first { length in
                guard index + length <= bytes.count else { return false }
                guard let text = String(validating: bytes[index..<index + length], as: UTF8.self) else { return false }
                return text.unicodeScalars.count == 1
            }
            guard let length else { return index }
            let scalar = String(decoding: bytes[index..<index + length], as: UTF8.self).unicodeScalars.first?.value ?? 0
            if scalar < 0x20 && ![0x09, 0x0A, 0x0D].contains(scalar) || scalar == 0xFFFE || scalar == 0xFFFF {
                return index
            }
            index += length
        }
        return index
    }

    @Test func agreesWithTheStandardLibraryOnRandomBytes() {
        var generator = SeededGenerator(seed: 1)
        let pieces: [[UInt8]] = [
            Array("plain text, sixteen bytes and more".utf8), Array("é".utf8), Array("漢".utf8), Array("😀".utf8),
            [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBD], [0xC0, 0x80], [0x0A], [0x00], [0x1F],
            [0x7F], [0xE0, 0x9F, 0xBF],
        ]
        for _ in 0..<3_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                bytes += pieces.randomElement(using: &generator) ?? []
                if Int.random(in: 0...5, using: &generator) == 0 {
                    bytes.append(.random(in: 0...255, using: &generator))
                }
                if Int.random(in: 0...9, using: &generator) == 0, !bytes.isEmpty { bytes.removeLast() }
            }
            let expected = reference(bytes)
            let (passing, isCut) = prefix(bytes)
            #expect(passing == expected, "\(bytes)")
            if isCut { #expect(bytes.count - passing < 4, "\(bytes)") }
        }
    }

    @Test func agreesWithTheStandardLibraryOnEverySequenceOfTwoAndThreeBytes() {
        for first in UInt8(0x78)...0xFF {
            for second in stride(from: UInt8(0), through: 0xFF, by: 1) {
                let pair = [first, second, 0x41]
                guard prefix(pair).passing == reference(pair) else {
                    Issue.record("\(pair)")
                    return
                }
            }
        }
        for second in UInt8(0x70)...0xD0 {
            for first in [0xE0, 0xE1, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5] as [UInt8] {
                for third in [0x00, 0x7F, 0x80, 0xBE, 0xBF, 0xC0] as [UInt8] {
                    let triple = [first, second, third, 0x80, 0x41]
                    guard prefix(triple).passing == reference(triple) else {
                        Issue.record("\(triple)")
                        return
                    }
                }
            }
        }
    }

    @Test func cleansToValidText() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<500 {
            let bytes = (0..<100).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let (text, used) = cleaned(bytes)
            #expect(String(validating: text, as: UTF8.self) != nil)
            #expect(bytes.count - used < 4)
            #expect(prefix(text).passing == text.count)
        }
    }

    @Test(
        arguments: [
            (Array("é".utf8), "é", 2), ([0x61, 0x00, 0x62], "ab", 3), ([0x61, 0xE9, 0x62], "aéb", 3),
            ([0x93, 0x61, 0x94], "“a”", 3),
            ([0x81], "\u{FFFD}", 1), ([0xE2, 0x82, 0x61], "\u{FFFD}a", 3), ([0xF0, 0x9F, 0x98, 0x61], "\u{FFFD}a", 4),
            ([0xEF, 0xBF, 0xBE, 0x61], "\u{FFFD}a", 4), ([0xE2, 0x82], "", 0), ([], "", 0),
        ] as [([UInt8], String, Int)])
    func replacesOrLeavesOut(_ bytes: [UInt8], _ text: String, _ used: Int) {
        let result = cleaned(bytes)
        #expect(String(decoding: result.text, as: UTF8.self) == text)
        #expect(result.used == used)
    }
}
