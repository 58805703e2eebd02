import Testing

@testable import SyndicationXML

/// Whatever is written, a parser reads exactly that, but for characters that XML 1.0 cannot hold.
@Suite struct XMLEscapingTests {
    private static let delicate = [
        "", " ", "\r", "\n", "\t", "\r\n", " a\r\nb\tc ", "<&>\"'", "]]>", "]]", "]", "&amp;", "&lt;", "&#13;", "é漢😀",
        "\u{7F}\u{80}\u{9F}",
        "\u{2028}\u{FEFF}", "\u{EFFF}\u{F000}\u{FFFD}", "\u{10FFFF}", "a]]>b]]>c", "]]\u{FFFE}>", "<![CDATA[x]]>",
        "<!-- -->",
    ]

    private func readBack(text: String, attribute: String, asMarkup: Bool) -> (text: String, attribute: String)? {
        var writer = XMLWriter()
        writer.start("a")
        writer.attribute("b", attribute)
        if asMarkup { writer.markupText(text) } else { writer.text(text) }
        writer.end()
        let bytes = writer.output.takeBytes()
        var reader = XMLRecordReader(MemorySource(bytes), containers: [])
        guard case .record(let element)? = try? reader.next(), reader.isWellFormed else { return nil }
        return (element.text, element.attribute("b") ?? "")
    }

    @Test(arguments: delicate)
    func readsBackWhatWasWritten(_ text: String) throws {
        let allowed = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0xFFFE }))
        for asMarkup in [false, true] {
            let read = try #require(readBack(text: text, attribute: text, asMarkup: asMarkup))
            #expect(Array(read.text.unicodeScalars) == Array(allowed.unicodeScalars))
            #expect(Array(read.attribute.unicodeScalars) == Array(allowed.unicodeScalars))
        }
    }

    /// Eight bytes are looked at together: wherever a character stands among them, it counts.
    @Test(arguments: Array(0x20...0x7E) + [0x9, 0xA, 0xD, 0x85, 0xE9, 0x416, 0x2028, 0xEFFF, 0xF000, 0xFF01, 0x1F600])
    func noticesEveryCharacterInEveryPlace(_ value: Int) throws {
        let scalar = try #require(Unicode.Scalar(UInt32(value)))
        for place in 0...17 {
            let text = String(repeating: "a", count: place) + "\(scalar)]>" + String(repeating: "z", count: 17 - place)
            for asMarkup in [false, true] {
                let read = try #require(readBack(text: text, attribute: text, asMarkup: asMarkup))
                #expect(Array(read.text.unicodeScalars) == Array(text.unicodeScalars))
                #expect(Array(read.attribute.unicodeScalars) == Array(text.unicodeScalars))
            }
        }
    }

    @Test func leavesOutWhatXMLCannotHold() throws {
        let text =
            "a" + String(String.UnicodeScalarView((0..<32).compactMap { Unicode.Scalar(UInt32($0)) }))
            + "\u{FFFE}\u{FFFF}b"
        for asMarkup in [false, true] {
            let read = try #require(readBack(text: text, attribute: text, asMarkup: asMarkup))
            #expect(Array(read.text.utf8) == Array("a\t\n\rb".utf8))
            #expect(Array(read.attribute.utf8) == Array("a\t\n\rb".utf8))
        }
    }

    @Test func readsBackRandomText() throws {
        var generator = SeededGenerator(seed: 3)
        let special = Array("<>&\"']]\r\n\t é漢😀\u{EFFF}\u{FFFD}\u{FFFE}\u{1}x".unicodeScalars)
        for _ in 0..<2_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...40, using: &generator) {
                text.append(special.randomElement(using: &generator) ?? "x")
            }
            let allowed = Array(text).filter { $0.value != 0xFFFE && $0.value != 1 }
            let asMarkup = Bool.random(using: &generator)
            let read = try #require(readBack(text: String(text), attribute: String(text), asMarkup: asMarkup))
            guard Array(read.text.unicodeScalars) == allowed, Array(read.attribute.unicodeScalars) == allowed else {
                Issue.record("\(Array(text)) reads \(read)")
                return
            }
        }
    }

    @Test func tellsWhatFitsInCDATA() {
        #expect(XMLEscaping.fitsCDATA("any <text> & more\n\t, sixteen bytes é😀"))
        #expect(XMLEscaping.fitsCDATA("]] >"))
        for offset in 0..<20 {
            let padding = String(repeating: "x", count: offset)
            for bad in ["]]>", "\r", "\u{1}", "\u{FFFE}", "\u{FFFF}"] {
                #expect(!XMLEscaping.fitsCDATA(padding + bad + "xxxxxxxx"))
                #expect(!XMLEscaping.fitsCDATA(padding + bad))
            }
            #expect(XMLEscaping.fitsCDATA(padding + "\u{FFFD}\u{EFFF}]]"))
        }
    }
}

@Suite struct XMLSyntaxTests {
    @Test(arguments: ["a", "_a", "A-1.b", "é", "漢字", "a\u{B7}", "ns1"])
    func takesNames(_ name: String) {
        #expect(XMLSyntax.isLocalName(name))
        #expect(Reading("<feed><\(name)/></feed>").isWellFormed)
    }

    @Test(arguments: [
        "", "1a", "-a", ".a", "a b", "a:b", "<", "a>", "a\u{0}", "\u{AA}", "\u{B5}", "\u{24B6}", "\u{345}a",
        "a\u{2160}\u{24B6}", "×",
    ])
    func takesNothingElse(_ name: String) {
        #expect(!XMLSyntax.isLocalName(name))
    }

    @Test func takesNothingThatTheParserRefuses() {
        for value in stride(from: UInt32(0x80), to: 0x3_2000, by: 1) {
            guard let scalar = Unicode.Scalar(value), XMLSyntax.isLocalName(String(scalar)) else { continue }
            if value > 0x3200, value % 97 != 0 { continue }
            guard Reading("<\(scalar)/>").isWellFormed else {
                Issue.record("U+\(String(value, radix: 16)) is no name to the parser")
                return
            }
        }
    }
}
