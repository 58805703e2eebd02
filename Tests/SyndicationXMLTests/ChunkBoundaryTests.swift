import Testing

@testable import SyndicationXML

/// However a source cuts a document, and wherever the reader's own chunks end, the document reads the same.
@Suite struct ChunkBoundaryTests {
    /// Everything that a cut could hurt, close together.
    private static let delicate = """
        <p:e xmlns:p="urn:é" a="&amp;&eacute;&mine;&#x1F600;x" p:b='1 "2"'>é漢😀&lt;&amp;&#233;&nbsp;&mine;\
        <![CDATA[<]]]]><![CDATA[>😀]]><!-- - -- é --><?pi é?>\r\nend\r</p:e>
        """
    private static let head = "<?xml version=\"1.0\"?>\n<!DOCTYPE feed [<!ENTITY mine \"m&#38;i\">]>\n<feed>"

    @Test(arguments: [1, 2, 3, 7, 4096])
    func readsTheSameInPiecesOf(_ piece: Int) {
        let document = Self.head + Self.delicate + Self.delicate + "</feed>"
        #expect(Reading(document, piece: piece) == Reading(document))
    }

    @Test(arguments: [1, 2, 3, 7, 4096])
    func readsOtherEncodingsTheSameInPiecesOf(_ piece: Int) {
        let text = "<?xml version='1.0' encoding='utf-16'?><feed><a>é漢😀</a></feed>"
        let bytes = [0xFF, 0xFE] + UnicodeBytes.utf16(text, bigEndian: false)
        let reading = Reading(bytes: bytes, piece: piece)
        #expect(reading.records == ["<a>'é漢😀'</a>"])
        #expect(reading == Reading(bytes: bytes))
    }

    /// The reader parses chunks of 65,536 bytes: padding moves the delicate part over the end of the first one.
    @Test func readsTheSameWhereverAChunkEnds() {
        let alone = Reading(Self.head + Self.delicate + "<last/></feed>")
        #expect(alone.isWellFormed == false || alone.error == nil)
        let length = Self.delicate.utf8.count
        for offset in 0...length + 8 {
            let padding = String(repeating: " ", count: 65_536 - Self.head.utf8.count - offset)
            let reading = Reading(Self.head + padding + Self.delicate + "<last/></feed>")
            guard reading.events == alone.events, reading.error == alone.error, reading.codes == alone.codes else {
                Issue.record("a chunk that ends \(offset) bytes into the element changes it: \(reading.events)")
                return
            }
        }
    }

    @Test func readsTheSameWhereverAChunkEndsInUTF16() {
        let text = "<feed><a b='é'>é漢😀<![CDATA[😀]]>&amp;</a></feed>"
        let alone = Reading(text)
        for offset in 0...80 {
            let padded = String(repeating: " ", count: 32_767 - offset) + text
            let bytes = [0xFE, 0xFF] + UnicodeBytes.utf16(padded, bigEndian: true)
            guard Reading(bytes: bytes).events == alone.events else {
                Issue.record("a chunk that ends \(offset) units into the document changes it")
                return
            }
        }
    }

    @Test func repairsInvalidBytesTheSameWhereverAChunkEnds() {
        let bad: [UInt8] = Array("<a>x".utf8) + [0xE2, 0x82, 0xFF, 0xC3, 0x01, 0xF0, 0x9F, 0x98] + Array("y</a>".utf8)
        let alone = Reading(bytes: Array("<feed>".utf8) + bad + Array("</feed>".utf8))
        for offset in 0...bad.count + 1 {
            let padding = [UInt8](repeating: 0x20, count: 65_536 - 6 - offset)
            let reading = Reading(bytes: Array("<feed>".utf8) + padding + bad + Array("</feed>".utf8))
            #expect(reading.records == alone.records, "a chunk that ends \(offset) bytes into the element")
        }
    }

    @Test func readsARecordThatIsLargerThanManyChunks() {
        let run = String(repeating: "é漢😀&amp;", count: 40_000)
        let reading = Reading("<feed><a><b x='1'/>\(run)<c y='2'>z</c></a><d/></feed>")
        let text = String(repeating: "é漢😀&", count: 40_000)
        #expect(reading.records == ["<a><b x=\"1\"/>'\(text)'<c y=\"2\">'z'</c></a>", "<d/>"])
    }

    @Test func keepsAttributesOfARecordThatMovesInTheArena() {
        let many = (0..<30_000).map { "<r n='\($0)'><c m='\($0)'>\($0)</c></r>" }.joined()
        let reading = Reading("<feed>\(many)</feed>")
        #expect(reading.records.count == 30_000)
        #expect(reading.records == (0..<30_000).map { "<r n=\"\($0)\"><c m=\"\($0)\">'\($0)'</c></r>" })
    }
}
