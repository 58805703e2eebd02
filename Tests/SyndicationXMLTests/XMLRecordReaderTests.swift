import Testing

@testable import SyndicationXML

@Suite struct XMLRecordReaderTests {
    @Test func handsOutContainersAndTheRecordsInThem() {
        let reading = Reading("<feed><title>Tides</title><entry><id>1</id></entry><entry/></feed>")
        #expect(
            reading.events == [
                "<feed>", "<title>'Tides'</title>", "<entry><id>'1'</id></entry>", "<entry/>", "</>",
            ])
        #expect(reading.isWellFormed)
        #expect(reading.error == nil)
    }

    @Test func takesAContainerForOneOnlyBelowContainers() {
        let reading = Reading(
            "<rss><channel><item><channel>inner</channel></item></channel></rss>", containers: ["rss", "channel"])
        #expect(
            reading.events == ["<rss>", "<channel>", "<item><channel>'inner'</channel></item>", "</>", "</>"])
    }

    @Test func takesARootThatIsNoContainerForARecord() {
        #expect(Reading("<entry a='1'>x</entry>").events == ["<entry a=\"1\">'x'</entry>"])
    }

    @Test func givesTheAttributesOfContainers() {
        let reading = Reading("<feed version='2' xml:lang='en'><entry/></feed>")
        #expect(reading.events.first == "<feed version=\"2\" {http://www.w3.org/XML/1998/namespace}lang=\"en\">")
    }

    @Test func keepsMixedContentInOrder() {
        let reading = Reading("<feed><p>one <b>two</b> three<i/> <![CDATA[<four>]]></p></feed>")
        #expect(reading.records == ["<p>'one '<b>'two'</b>' three'<i/>' <four>'</p>"])
    }

    @Test func joinsTextCDATAAndEntitiesIntoOneRun() {
        let reading = Reading("<feed><t>a&amp;b<![CDATA[<c>]]>&#100;<!-- no --><?no no?>e&eacute;f</t></feed>")
        #expect(reading.records == ["<t>'a&b<c>deéf'</t>"])
    }

    @Test func ignoresTextBetweenRecords() {
        #expect(Reading("<feed> a <x/> b <y/> c </feed>").records == ["<x/>", "<y/>"])
    }

    @Test func resolvesNamespacesOfElementsAndAttributes() {
        let reading = Reading(
            """
            <feed xmlns='urn:one' xmlns:p='urn:two'><a p:x='1' x='2'/><p:b/><c xmlns=''/>\
            <p:d xmlns:p='urn:three'><p:e/></p:d><p:f/></feed>
            """)
        #expect(
            reading.records == [
                "<{urn:one}a {urn:two}x=\"1\" x=\"2\"/>", "<{urn:two}b/>", "<c/>", "<{urn:three}d><{urn:three}e/></d>",
                "<{urn:two}f/>",
            ])
    }

    @Test func listsTheFirstNamespaceOfEachPrefix() throws {
        let document = "<feed xmlns='urn:1' xmlns:p='urn:2'><a xmlns:p='urn:3' xmlns:q='urn:4'/></feed>"
        var reader = XMLRecordReader(MemorySource(Array(document.utf8)), containers: ["feed"])
        while try reader.next() != nil {}
        #expect(reader.namespaces.map(\.prefix) == ["", "p", "q"])
        #expect(reader.namespaces.map(\.uri) == ["urn:1", "urn:2", "urn:4"])
    }

    @Test func givesThePlaceWhereAStartTagEnds() {
        let reading = Reading("<feed>\n\n  <a>\n<b/></a>\r\n<c\n x='1'/>\n</feed>")
        #expect(reading.places.map(\.line) == [1, 3, 6])
        #expect(reading.places[1].column > 2)
    }

    @Test func findsAttributesByNamespaceAndName() throws {
        let document = "<feed xmlns:p='urn:p'><a x='1' p:x='2' y=''/></feed>"
        var reader = XMLRecordReader(MemorySource(Array(document.utf8)), containers: ["feed"])
        _ = try reader.next()
        guard case .record(let element)? = try reader.next() else {
            Issue.record("no record")
            return
        }
        #expect(element.attribute("x") == "1")
        #expect(element.attribute("x", namespace: "urn:p") == "2")
        #expect(element.attribute("y") == "")
        #expect(element.attribute("z") == nil)
        #expect(element.hasAttributes)
        #expect(!element.hasChildren)
    }

    @Test func trimsWhiteSpaceOfXMLAndNoOther() throws {
        let document = "<feed><a> \t\n\r&#13;\u{A0}x y\u{A0} <b>z</b> </a></feed>"
        var reader = XMLRecordReader(MemorySource(Array(document.utf8)), containers: ["feed"])
        _ = try reader.next()
        guard case .record(let element)? = try reader.next() else {
            Issue.record("no record")
            return
        }
        #expect(element.trimmedText == "\u{A0}x y\u{A0} z")
        #expect(element.withTrimmedText { $0.count } == element.trimmedText.utf8.count)
    }

    @Test func handsOutNothingMoreBehindTheEnd() throws {
        var reader = XMLRecordReader(MemorySource(Array("<feed><a/></feed>".utf8)), containers: ["feed"])
        while try reader.next() != nil {}
        #expect(try reader.next() == nil)
    }

    @Test func readsAFeedThatIsNeverWholeInMemory() throws {
        let source = RepeatingSource(
            ("<feed>", 1), ("<entry><id>x</id><t>héllo &amp; wörld</t></entry>\n", 60_000), ("</feed>", 1))
        var reader = XMLRecordReader(source, containers: ["feed"])
        var count = 0
        while let event = try reader.next() {
            if case .record(let entry) = event {
                count += 1
                guard entry.text == "xhéllo & wörld" else {
                    Issue.record("record \(count) reads '\(entry.text)'")
                    return
                }
            }
        }
        #expect(count == 60_000)
    }

    @Test func tellsTheSystemsReasonWhenTheSourceFails() {
        let reading = Reading(source: FailingSource(Array("<feed><a/><b>".utf8), errno: 5))
        #expect(reading.error?.code == .unreadable)
        #expect(reading.error?.message.isEmpty == false)
    }
}
