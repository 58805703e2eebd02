import Testing

@testable import SyndicationXML

@Suite struct EncodingTests {
    private static let text = "<feed><a>Tide é 漢 😀</a></feed>"
    private static let record = "<a>'Tide é 漢 😀'</a>"

    private static let unicode: [(String, [UInt8])] = [
        ("utf-8", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
        ("utf-16le", [0xFF, 0xFE] + UnicodeBytes.utf16(text, bigEndian: false)),
        ("utf-16be", [0xFE, 0xFF] + UnicodeBytes.utf16(text, bigEndian: true)),
        ("utf-32le", [0xFF, 0xFE, 0, 0] + UnicodeBytes.utf32(text, bigEndian: false)),
        ("utf-32be", [0, 0, 0xFE, 0xFF] + UnicodeBytes.utf32(text, bigEndian: true)),
        ("utf-16le", UnicodeBytes.utf16(text, bigEndian: false)),
        ("utf-16be", UnicodeBytes.utf16(text, bigEndian: true)),
        ("utf-32le", UnicodeBytes.utf32(text, bigEndian: false)),
        ("utf-32be", UnicodeBytes.utf32(text, bigEndian: true)),
        ("utf-8", Array(text.utf8)),
    ]

    @Test(arguments: unicode)
    func readsUnicodeByMarkAndByShape(_ name: String, _ bytes: [UInt8]) {
        let reading = Reading(bytes: bytes)
        #expect(reading.encoding == name)
        #expect(reading.records == [Self.record])
        #expect(reading.isWellFormed)
    }

    private static let declared: [(String, [UInt8], String)] = [
        ("windows-1252", [0x93, 0xE9, 0x94, 0x80], "“é”€"), ("windows-1251", [0xCF, 0xF0, 0xB8], "Прё"),
        ("iso-8859-1", [0x93, 0xE9, 0xA9], "“é©"), ("ISO-8859-15", [0xA4, 0xE9], "€é"),
        ("iso-8859-7", [0xE1, 0xE2], "αβ"),
        ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B, 0xB1], "日本ｱ"), ("EUC-JP", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
        ("GB18030", [0xD6, 0xD0, 0x81, 0x30, 0x89, 0x38], "中\u{B7}"), ("gb2312", [0xD6, 0xD0, 0xB9, 0xFA], "中国"),
        ("Big5", [0xA4, 0xA4], "中"), ("EUC-KR", [0xC7, 0xD1, 0xB1, 0xDB], "한글"), ("koi8-r", [0xF0, 0xD2], "Пр"),
        ("us-ascii", Array("é".utf8), "é"), ("utf8", Array("é".utf8), "é"), ("UTF-16", Array("é".utf8), "é"),
    ]

    @Test(arguments: declared)
    func readsWhatTheDeclarationSays(_ name: String, _ bytes: [UInt8], _ text: String) {
        let head = Array("<?xml version=\"1.0\" encoding='\(name)'?><feed><a>".utf8)
        let reading = Reading(bytes: head + bytes + Array("</a></feed>".utf8))
        let expected = name == "GB18030" ? "<a>'中" : "<a>'\(text)'</a>"
        #expect(reading.records.first?.hasPrefix(expected) ?? false, "\(reading)")
    }

    @Test func believesTheTransportMoreThanTheDeclaration() {
        let document =
            Array("<?xml version='1.0' encoding='utf-8'?><feed><a>".utf8) + [0xCF] + Array("</a></feed>".utf8)
        #expect(Reading(bytes: document, charset: "windows-1251").records == ["<a>'П'</a>"])
    }

    @Test func believesAByteOrderMarkMoreThanTheTransport() {
        let document = [0xEF, 0xBB, 0xBF] + Array("<feed><a>é</a></feed>".utf8)
        #expect(Reading(bytes: document, charset: "windows-1251").records == ["<a>'é'</a>"])
    }

    @Test(arguments: ["x-no-such-code", "\u{0}", "utf-8//", "é", String(repeating: "x", count: 2_000)])
    func readsAnEncodingThatIsNotKnownAsUTF8(_ name: String) {
        let reading = Reading(bytes: Array("<feed><a>é</a></feed>".utf8), charset: name)
        #expect(reading.error == nil)
        #expect(reading.records.first?.contains("é") ?? false)
    }

    @Test func saysThatAnEncodingIsNotKnown() {
        let reading = Reading("<?xml version='1.0' encoding='x-no-such-code'?><feed><a>é</a></feed>")
        #expect(reading.codes == [.unknownEncoding])
        #expect(reading.records == ["<a>'é'</a>"])
    }

    @Test(arguments: [
        ("euc-jp", "今年の正月はゲームをして、テレビを見て、ゆっくりと休みました。"),
        ("shift_jis", "今年の正月はゲームをして、テレビを見て、ゆっくりと休みました。"),
        ("euc-kr", "오늘은 날씨가 좋아서 공원에서 산책을 하고 책을 읽었습니다"),
        ("gb18030", "今天我们在学校学习中文，大家都说这个问题不是很难，可以自己做"),
        ("big5", "今天我們在學校學習中文，大家都說這個問題不是很難，可以自己做"),
        ("windows-1251", "Сегодня утром в городе открылась новая выставка старых книг"),
        ("koi8-r", "Сегодня утром в городе открылась новая выставка старых книг"),
        ("ibm866", "Сегодня утром в городе открылась новая выставка старых книг"),
        ("windows-1255", "הבוקר נפתחה בעיר תערוכה חדשה של ספרים ישנים מאוד"),
        ("windows-1253", "Σήμερα το πρωί άνοιξε στην πόλη μια νέα έκθεση παλιών βιβλίων"),
    ])
    func guessesTheEncodingOfTextThatDeclaresNone(_ name: String, _ text: String) throws {
        let reading = Reading(bytes: Array("<feed><a>".utf8) + (try encoded(text, name)) + Array("</a></feed>".utf8))
        #expect(reading.records == ["<a>'\(text)'</a>"])
        #expect(reading.encoding == name)
        #expect(reading.codes == [.encodingMismatch])
    }

    @Test(arguments: [
        "Le café était fermé à cause de la grève, a déclaré le maire hier soir à la radio",
        "Die Tür fällt ins Schloß, und über den Dächern läuten schon die Glöckchen für später",
        "El niño comió piña mañana después de la canción",
    ])
    func takesWesternTextForWindows1252(_ text: String) throws {
        let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let reading = Reading(bytes: Array("<feed><a>".utf8) + bytes + Array("</a></feed>".utf8))
        #expect(reading.records == ["<a>'\(text)'</a>"])
    }

    /// The bytes of a text in an encoding, found by turning every byte and pair of bytes back.
    private func encoded(_ text: String, _ name: String) throws -> [UInt8] {
        var table: [Unicode.Scalar: [UInt8]] = [:]
        func learn(_ bytes: [UInt8]) {
            guard var transcoder = Transcoder(from: name) else { return }
            var output: [UInt8] = []
            unsafe bytes.withUnsafeBufferPointer { unsafe transcoder.convert($0, isLast: true, into: &output) }
            let scalars = Array(String(decoding: output, as: UTF8.self).unicodeScalars)
            if scalars.count == 1, transcoder.invalidSequences == 0, table[scalars[0]] == nil {
                table[scalars[0]] = bytes
            }
        }
        for first in UInt8(0x20)...0xFF { learn([first]) }
        if text.unicodeScalars.contains(where: { $0.value > 0x2000 }) {
            for first in UInt8(0x81)...0xFE { for second in UInt8(0x40)...0xFE { learn([first, second]) } }
        }
        return try text.unicodeScalars.flatMap { try #require(table[$0], "\($0) in \(name)") }
    }

    @Test func saysThatADeclarationIsNotTrue() {
        let reading = Reading(
            bytes: [0xEF, 0xBB, 0xBF] + Array("<?xml version='1.0' encoding='iso-8859-1'?><feed><a>é</a></feed>".utf8))
        #expect(reading.records == ["<a>'é'</a>"])
        #expect(reading.codes == [.encodingMismatch])
    }

    @Test func replacesWhatMeansNothingInItsEncoding() {
        let head = Array("<?xml version='1.0' encoding='shift_jis'?><feed><a>x".utf8)
        let reading = Reading(bytes: head + [0xFF, 0x81] + Array("</a><b>y</b></feed>".utf8))
        #expect(reading.records.contains { $0.contains("\u{FFFD}") })
        #expect(reading.records.contains("<b>'y'</b>"))
    }

    @Test func saysThatSomethingMeantNothingInItsEncoding() {
        let head = Array("<?xml version='1.0' encoding='euc-jp'?><feed><a>x".utf8)
        let reading = Reading(bytes: head + [0xFF, 0xFF] + Array("y</a></feed>".utf8))
        #expect(reading.codes.contains(.invalidCharacter))
        #expect(!reading.isWellFormed)
    }

    /// Each byte that means nothing must not cost a copy of everything around it.
    @Test(.timeLimit(.minutes(1))) func readsManyBytesThatMeanNothing() {
        let head = Array("<?xml version='1.0' encoding='gb18030'?><feed><a>".utf8)
        let bytes = head + [UInt8](repeating: 0xFF, count: 2 << 20) + Array("</a></feed>".utf8)
        #expect(Reading(bytes: bytes).error == nil)
    }

    @Test func readsTheDeclarationOfEBCDIC() {
        #expect(DocumentEncoding(head: [0x4C, 0x6F, 0xA7, 0x94, 0x93]).name == "ibm037")
    }

    @Test(arguments: [[], [0], [0xFF], [0xFE, 0xFF], [0xEF, 0xBB], [0, 0, 0xFE], [0x3C, 0, 0, 0], [0xFF, 0xFE, 0]])
    func survivesTheShortestHeads(_ bytes: [UInt8]) {
        let reading = Reading(bytes: bytes)
        #expect(reading.error != nil)
    }

    @Test func readsRandomBytesInEveryEncoding() {
        var generator = SeededGenerator(seed: 5)
        for charset in [
            "utf-8", "utf-16", "utf-16le", "utf-32", "gb18030", "shift_jis", "euc-kr", "iso-2022-jp", "utf-7", "big5",
        ] {
            for _ in 0..<20 {
                let noise = (0..<500).map { _ in UInt8.random(in: 0...255, using: &generator) }
                let reading = Reading(bytes: Array("<feed><a>".utf8) + noise, charset: charset)
                #expect(reading.events.count < 600)
            }
        }
    }
}
