import Testing

@testable import SyndicationXML

/// Documents that are no XML, and what their authors meant.
@Suite struct ToleranceTests {
    @Test func endsTheElementThatAnEndTagNamesAndAllWithinIt() {
        let reading = Reading("<feed><a>x<br>y<i>z</a><b>w</b></feed>")
        #expect(reading.records == ["<a>'x'<br>'y'<i>'z'</i></br></a>", "<b>'w'</b>"])
        #expect(reading.error == nil)
        #expect(!reading.isWellFormed)
    }

    @Test func passesOverAnEndTagThatEndsNothing() {
        let reading = Reading("<feed><a>x</b>y</a></c></d><e>z</e></feed>")
        #expect(reading.records == ["<a>'xy'</a>", "<e>'z'</e>"])
        #expect(reading.error == nil)
    }

    @Test func passesOverManyEndTagsThatEndNothing() {
        let strays = String(repeating: "</x>", count: 5_000)
        let reading = Reading("<feed>\(strays)<a>y\(strays)</a>\(strays)<b>z</b></feed>\(strays)")
        #expect(reading.records == ["<a>'y'</a>", "<b>'z'</b>"])
    }

    @Test func endsAnEntryWhereTheNextOneBegins() {
        let reading = Reading("<feed><item><t>1</t><item><t>2</t><item><t>3</t></item></feed>")
        #expect(reading.records.count == 3)
        #expect(reading.records.last == "<item><t>'3'</t></item>")
        #expect(reading.error == nil)
    }

    @Test func keepsElementsThatAreCalledLikeTheEntryInAnotherNamespace() {
        let reading = Reading("<feed><item><x:item xmlns:x='urn:x'>1</x:item></item></feed>")
        #expect(reading.records.count == 1)
    }

    @Test func takesEndTagsWithoutRegardToCapitals() {
        #expect(Reading("<feed><A>x</a><b>y</B></FEED>").records == ["<A>'x'</A>", "<b>'y'</b>"])
    }

    @Test func notesAPrefixThatIsDeclaredNowhere() {
        let reading = Reading("<feed><x:a>y</x:a><x:b/></feed>")
        #expect(reading.codes == [.undeclaredPrefix])
        #expect(!reading.isWellFormed)
    }

    @Test func readsANamespaceAsTheOneThatIsMeant() throws {
        let document = Array("<feed xmlns:x='urn:Odd'><x:a/><y:b/></feed>".utf8)
        var reader = XMLRecordReader(MemorySource(document), containers: ["feed"]) { prefix, uri in
            uri == "urn:Odd" ? "urn:odd" : prefix == "y" ? "urn:y" : nil
        }
        var namespaces: [String] = []
        while let event = try reader.next() {
            if case .record(let element) = event { namespaces.append(element.name.namespace) }
        }
        #expect(namespaces == ["urn:odd", "urn:y"])
        #expect(reader.takeRepairs().map(\.code) == [.unusualNamespace, .undeclaredPrefix])
        #expect(reader.namespaces.first?.uri == "urn:odd")
    }

    @Test(arguments: [
        "\u{FEFF}\u{FEFF}<feed><a>é</a></feed>", "\n <feed><a>é</a></feed>",
        "PHP Notice: x in <b>y</b><br />\n<?xml version='1.0'?><feed v='1'><a>é</a></feed>",
        "<br/>Warning<?xml version='1.0'?><feed v='1'><a>é</a></feed>",
        "Warning: x\n<feed xmlns='urn:x'><a>é</a></feed>",
    ])
    func passesOverWhatStandsInFrontOfTheDocument(_ document: String) {
        let reading = Reading(document)
        #expect(reading.records.count == 1, "\(reading)")
        #expect(reading.records.first?.hasSuffix("'é'</a>") ?? false)
    }

    @Test(arguments: ["speaks of <?xml and <rss> alone", "{\"a\": \"<rss version='2.0'>\"}", "<html><p>x</p></html>"])
    func findsNoDocumentWhereNoneIs(_ text: String) {
        #expect(DocumentJunk.length(Array(text.utf8)) == 0)
    }

    @Test func saysWhichDocumentTypeItHas() throws {
        let document = Array("<!DOCTYPE rss PUBLIC '-//X//DTD' 'http://x.example/d'><feed/>".utf8)
        var reader = XMLRecordReader(MemorySource(document), containers: ["feed"])
        while try reader.next() != nil {}
        #expect(reader.documentType == "-//X//DTD")
    }
}
