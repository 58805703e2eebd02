import Testing

@testable import SyndicationXML

@Suite struct RepairTests {
    @Test func readsBytesThatAreNoUTF8AsWindows1252() {
        let reading = Reading(bytes: Array("<feed><a>caf".utf8) + [0xE9, 0x20, 0x93] + Array("y</a></feed>".utf8))
        #expect(reading.records == ["<a>'café “y'</a>"])
        #expect(reading.codes == [.invalidCharacter])
        #expect(reading.repairs.first?.place.line == 1)
    }

    @Test func leavesOutControlCharactersInCDATAAndLosesNothingElse() {
        let reading = Reading("<feed><a><![CDATA[x\u{1}\u{B}y]]></a><b t='\u{2}z'>w</b></feed>")
        #expect(reading.records == ["<a>'xy'</a>", "<b t=\"z\">'w'</b>"])
        #expect(reading.codes.contains(.invalidCharacter))
    }

    @Test func leavesOutNonCharacters() {
        let reading = Reading("<feed><a>x\u{FFFE}y\u{FFFF}z</a></feed>")
        #expect(reading.records.first?.hasPrefix("<a>'x") ?? false)
        #expect(reading.records.first?.hasSuffix("z'</a>") ?? false)
        #expect(!reading.isWellFormed)
    }

    @Test func keepsABareAmpersand() {
        let reading = Reading("<feed><a>Fish & chips</a><b>R&D</b><c h='?a=1&b=2'/></feed>")
        #expect(reading.records == ["<a>'Fish & chips'</a>", "<b>'R&D'</b>", "<c h=\"?a=1&b=2\"/>"])
        #expect(!reading.isWellFormed)
    }

    @Test(arguments: ["&", "& ", "&;", "a&", "&&", "&&amp;", "&a&b&", "&é;", "&a b;", "&-x", "x&y=z&amp;w", "&lt;& ]"])
    func keepsAmpersandsInTextAndAttributesAlike(_ text: String) {
        let kept = text.replacing("&amp;", with: "&").replacing("&lt;", with: "<")
        let reading = Reading("<feed><a b=\"\(text)\" c='1'>\(text)</a><d e='&lt;'>&gt;</d></feed>")
        #expect(reading.records == ["<a b=\"\(kept)\" c=\"1\">'\(kept)'</a>", "<d e=\"<\">'>'</d>"])
        #expect(reading.error == nil)
    }

    @Test func keepsAmpersandsWhereverAChunkEnds() {
        for offset in 0...40 {
            let padding = String(repeating: " ", count: 65_536 - 6 - offset)
            let reading = Reading("<feed>\(padding)<a b='x&y&amp;=&z'>Q&A, R & D &amp; E</a></feed>")
            #expect(reading.records == ["<a b=\"x&y&=&z\">'Q&A, R & D & E'</a>"], "offset \(offset)")
        }
    }

    @Test func keepsTheNameOfAnUndeclaredPrefix() {
        let reading = Reading("<feed><dc:creator>Ann</dc:creator></feed>")
        #expect(reading.records.count == 1)
        #expect(reading.records[0].contains("creator") && reading.records[0].contains("Ann"))
    }

    @Test func readsOnBehindAnEndTagThatFitsNothing() {
        let reading = Reading("<feed><a>1</b></a><c>2</c></feed>")
        #expect(reading.events.contains { $0.contains("'1'") })
        #expect(!reading.isWellFormed)
    }

    @Test func readsAnAttributeWithoutQuotes() {
        let reading = Reading("<feed><a b=c>1</a><d>2</d></feed>")
        #expect(reading.events.contains { $0.contains("'2'") })
        #expect(!reading.isWellFormed)
    }

    @Test func saysThatSomethingStandsBehindTheRoot() {
        let reading = Reading("<feed><a/></feed><feed><b/></feed>")
        #expect(reading.records == ["<a/>"])
        #expect(!reading.isWellFormed)
        #expect(reading.codes == [.notWellFormed])
        #expect(Reading("<feed><a/></feed>\n<!-- end -->\n<?end?>\n").isWellFormed)
    }

    @Test func hasMessagesOfOneLineThatBeginSmall() throws {
        let reading = Reading("<feed><a>&</b><c x=1 x=2></d></feed>")
        #expect(!reading.repairs.isEmpty)
        for repair in reading.repairs {
            #expect(!repair.message.contains("\n"))
            #expect(repair.place.line > 0)
        }
    }
}

@Suite struct TruncationTests {
    private static let document = "<feed>\n<a>1</a>\n<b x='y'>2<c>é</c></b>\n<d><![CDATA[3]]></d></feed>"

    @Test func keepsTheRecordsBeforeTheCutWhereverItIs() {
        let whole = Reading(Self.document)
        let bytes = Array(Self.document.utf8)
        for cut in 1..<bytes.count - 6 {
            let reading = Reading(bytes: Array(bytes[..<cut]))
            #expect(reading.error != nil, "cut at \(cut)")
            if cut >= 7 {
                #expect(reading.error?.code == .truncated, "cut at \(cut): \(String(describing: reading.error))")
                #expect((reading.error?.place.line ?? 0) > 0, "cut at \(cut)")
            }
            #expect(whole.events.starts(with: reading.events), "cut at \(cut): \(reading.events)")
        }
    }

    @Test(arguments: ["", "\u{FEFF}"])
    func callsADocumentWithoutBytesEmpty(_ document: String) {
        #expect(Reading(document).error?.code == .empty)
    }

    @Test(arguments: [" ", "\n\n\t", "\u{FEFF} \r\n"])
    func callsWhiteSpaceEmpty(_ document: String) {
        #expect(Reading(document).error?.code == .empty)
    }

    @Test(arguments: [
        "hello", "{\"a\": 1}", "\u{1}\u{2}", "<", "<!-- only -->", "<?xml version='1.0'?>", "<1/>", "&amp;",
    ])
    func saysThatADocumentIsNotXML(_ document: String) {
        let error = Reading(document).error
        #expect(error?.code == .notXML || error?.code == .truncated, "\(String(describing: error))")
    }
}
