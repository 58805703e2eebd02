import Testing

@testable import SyndicationXML

@Suite struct XMLWriterTests {
    private static let atom = "urn:atom"

    /// What a writer writes, within a root that binds the default namespace and `p`.
    private func written(_ body: (inout XMLWriter) -> Void) -> String {
        var writer = XMLWriter()
        writer.start("feed")
        writer.declare(prefix: "", namespace: Self.atom)
        writer.declare(prefix: "p", namespace: "urn:p")
        body(&writer)
        writer.end()
        return writer.output.takeString()
    }

    private func name(_ namespace: String, _ localName: String, _ prefix: String = "") -> XMLName {
        XMLName(namespace: namespace, localName: localName, prefix: prefix)
    }

    @Test func writesElementsAttributesAndText() {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("a")
        writer.attribute("b", "1 < 2 & \"3\"")
        writer.attribute("c", nil)
        writer.start("d")
        writer.end()
        writer.text("x > y & z")
        writer.line("e", "f")
        writer.line("g", nil)
        writer.end()
        writer.end()
        #expect(
            writer.output.takeString() == """
                <?xml version="1.0" encoding="utf-8"?>
                <a b="1 &lt; 2 &amp; &quot;3&quot;"><d/>x &gt; y &amp; z
                  <e>f</e></a>
                """)
    }

    @Test func declaresWhatIsNotBound() {
        let text = written { writer in
            writer.start(name(Self.atom, "a"), attributes: [])
            writer.end()
            writer.start(name("urn:p", "b", "q"), attributes: [])
            writer.end()
            writer.start(name("urn:x", "c", "x"), attributes: [(name("urn:y", "d", "y"), "1")])
            writer.end()
            writer.start(name("urn:z", "e"), attributes: [(name("urn:w", "f"), "1")])
            writer.end()
            writer.start(
                name("", "g"), attributes: [(name("http://www.w3.org/XML/1998/namespace", "lang", "xml"), "en")])
            writer.end()
        }
        let reading = Reading(text)
        #expect(reading.isWellFormed, "\(text)")
        #expect(
            reading.records == [
                "<{urn:atom}a/>", "<{urn:p}b/>", "<{urn:x}c {urn:y}d=\"1\"/>", "<{urn:z}e {urn:w}f=\"1\"/>",
                "<g {http://www.w3.org/XML/1998/namespace}lang=\"en\"/>",
            ])
    }

    @Test func forgetsABindingWithItsElement() {
        let text = written { writer in
            for _ in 0..<2 {
                writer.start(name("urn:x", "c", "x"), attributes: [])
                writer.end()
            }
        }
        #expect(text.components(of: "xmlns:x") == 2)
    }

    @Test func givesClashingPrefixesNamesOfTheirOwn() {
        let text = written { writer in
            writer.start(
                name("urn:p", "a", "p"),
                attributes: [(name("urn:other", "b", "p"), "1"), (name("urn:p", "c", "p"), "2")])
            writer.start(name("urn:p", "d", "p"), attributes: [])
            writer.end()
            writer.end()
            writer.start(
                name(Self.atom, "e"), attributes: [(name("urn:p", "f", "p"), "1"), (name("urn:other", "f", "p"), "2")])
            writer.end()
        }
        let reading = Reading(text)
        #expect(reading.isWellFormed, "\(text)")
        #expect(
            reading.records == [
                "<{urn:p}a {urn:other}b=\"1\" {urn:p}c=\"2\"><{urn:p}d/></a>",
                "<{urn:atom}e {urn:p}f=\"1\" {urn:other}f=\"2\"/>",
            ], "\(text)")
    }

    @Test(arguments: ["xml", "xmlns", "1a", "a b", "a:b", "-", "é", "<"])
    func writesNoPrefixThatIsNone(_ prefix: String) {
        let text = written { writer in
            writer.start(name("urn:x", "a", prefix), attributes: [(name("urn:y", "b", prefix), "1")])
            writer.end()
        }
        let reading = Reading(text)
        #expect(reading.isWellFormed, "\(text)")
        #expect(reading.records == ["<{urn:x}a {urn:y}b=\"1\"/>"])
        #expect(!text.contains("xmlns:xml"))
    }

    @Test func writesAnElementOfNoNamespaceWithinADefaultOne() {
        let text = written { writer in
            writer.start(name("", "a"), attributes: [])
            writer.start(name(Self.atom, "b"), attributes: [])
            writer.end()
            writer.end()
        }
        #expect(Reading(text).records == ["<a><{urn:atom}b/></a>"])
    }

    @Test func indentsByDepth() {
        var writer = XMLWriter()
        writer.assumeOpen("feed")
        writer.newLine()
        writer.start("a")
        writer.line("b", "")
        writer.newLine(depth: 1)
        writer.end()
        #expect(writer.output.takeString() == "\n  <a>\n    <b/>\n  </a>")
        #expect(writer.depth == 1)
    }

    @Test func endsNothingThatIsNotOpen() {
        var writer = XMLWriter()
        writer.end()
        #expect(writer.output.count == 0)
    }

    @Test func writesMarkupAsCDATAWhereItFits() {
        var writer = XMLWriter()
        writer.start("a")
        for markup in ["plain", "<b>", "a & b", "]]>", "<b>]]></b>", "<b>\u{1}", "x]]"] { writer.markupText(markup) }
        writer.end()
        #expect(
            writer.output.takeString()
                == "<a>plain<![CDATA[<b>]]><![CDATA[a & b]]>]]&gt;&lt;b&gt;]]&gt;&lt;/b&gt;&lt;b&gt;x]]</a>")
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
