import Testing

@testable import SyndicationXML

@Suite struct EntityTests {
    private func text(_ reference: String, declarations: String = "", limits: XMLLimits = XMLLimits()) -> Reading {
        Reading("<!DOCTYPE feed [\(declarations)]><feed><t>\(reference)</t><z/></feed>", limits: limits)
    }

    @Test(arguments: [
        ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"), ("&#65;&#x41;&#x1F600;", "AA😀"),
        ("&eacute;&nbsp;&hellip;", "é\u{A0}…"),
    ])
    func readsPredefinedNumericAndHTMLEntities(_ reference: String, _ expected: String) {
        #expect(Reading("<feed><t>\(reference)</t></feed>").records == ["<t>'\(expected)'</t>"])
        #expect(
            Reading("<feed><t a=\"\(reference)\"/></feed>").records == ["<t a=\"\(expected)\"/>"])
    }

    @Test func keepsAnEntityThatIsDeclaredNowhereAsText() {
        let reading = Reading("<feed><t a='&bogus;'>x &bogus; y</t></feed>")
        #expect(reading.records == ["<t a=\"&bogus;\">'x &bogus; y'</t>"])
        #expect(reading.codes.contains(.unknownEntity))
        #expect(!reading.isWellFormed)
    }

    @Test func namesHTMLsEntitiesInADocumentThatDeclaresNone() {
        #expect(!Reading("<feed><t>&nbsp;</t></feed>").isWellFormed)
        #expect(Reading("<!DOCTYPE feed [<!ENTITY nbsp '&#160;'>]><feed><t>&nbsp;</t></feed>").isWellFormed)
        #expect(Reading("<!DOCTYPE feed SYSTEM 'http://dtd.example/'><feed><t>&nbsp;</t></feed>").isWellFormed)
        #expect(Reading("<feed><t>&amp;&#160;</t></feed>").isWellFormed)
    }

    @Test func readsDeclaredEntitiesInTextAndAttributes() {
        let reading = Reading(
            """
            <!DOCTYPE feed [<!ENTITY a 'one &#38; two'><!ENTITY b "[&a;]"><!ENTITY lt2 '&#38;#60;'>]>\
            <feed><t x='&b;&lt2;'>&b;&lt2;</t></feed>
            """)
        #expect(reading.records == ["<t x=\"[one & two]<\">'[one & two]<'</t>"])
        #expect(reading.isWellFormed)
    }

    @Test func takesTheFirstDeclarationOfAName() {
        #expect(text("&a;", declarations: "<!ENTITY a '1'><!ENTITY a '2'>").records.first == "<t>'1'</t>")
    }

    @Test func findsReferencesBesideCombiningMarks() {
        let reading = text("&a;", declarations: "<!ENTITY a '\u{301}&#38;lt;\u{301}&#38;amp;\u{301}'>")
        #expect(reading.records.first == "<t>'\u{301}<\u{301}&\u{301}'</t>")
    }

    @Test func keepsAnEntityThatRefersToItselfAsText() {
        let reading = text("&a;", declarations: "<!ENTITY a 'x&b;'><!ENTITY b 'y&a;'>")
        #expect(reading.records.count == 2)
        #expect(reading.records.first == "<t>'xy&a;'</t>")
    }

    @Test func refusesABillionLaughs() {
        let levels = (1...12).map { "<!ENTITY l\($0) '" + String(repeating: "&l\($0 - 1);", count: 10) + "'>" }
        let reading = text("&l12;", declarations: "<!ENTITY l0 'ha'>" + levels.joined())
        #expect(reading.error?.code == .limitExceeded)
        #expect(reading.error?.place.line == 1)
    }

    /// Nothing, ten to the twelfth times, is nothing, and takes an hour to find out.
    @Test(.timeLimit(.minutes(1))) func refusesABillionSilences() {
        let levels = (1...12).map { "<!ENTITY l\($0) '" + String(repeating: "&l\($0 - 1);", count: 10) + "'>" }
        let reading = text("&l12;", declarations: "<!ENTITY l0 ''>" + levels.joined())
        #expect(reading.error?.code == .limitExceeded)
    }

    @Test func refusesABillionLaughsInAnAttribute() {
        let levels = (1...12).map { "<!ENTITY l\($0) '" + String(repeating: "&l\($0 - 1);", count: 10) + "'>" }
        let declarations = "<!ENTITY l0 'ha'>" + levels.joined()
        let reading = Reading("<!DOCTYPE feed [\(declarations)]><feed><t a='&l12;'/><z/></feed>")
        #expect(reading.error?.code == .limitExceeded)
    }

    @Test func refusesManyReferencesToALongEntity() {
        var limits = XMLLimits()
        limits.entityBytes = 10_000
        let declaration = "<!ENTITY a '\(String(repeating: "a", count: 1_000))'>"
        #expect(text(String(repeating: "&a;", count: 9), declarations: declaration, limits: limits).error == nil)
        let reading = text(String(repeating: "&a;", count: 11), declarations: declaration, limits: limits)
        #expect(reading.error?.code == .limitExceeded)
    }

    @Test func loadsNoExternalEntity() {
        let declarations = "<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY y PUBLIC 'p' 'http://127.0.0.1:9/'>"
        let reading = text("a&x;b&y;c", declarations: declarations)
        #expect(reading.records == ["<t>'abc'</t>", "<z/>"])
        #expect(reading.codes.contains(.externalEntity))
        #expect(!reading.isWellFormed)
    }

    @Test func loadsNoExternalEntityInAnAttribute() {
        let reading = Reading(
            "<!DOCTYPE feed [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><feed><t a='[&x;]'/></feed>")
        #expect(reading.records.first?.contains("[]") ?? true)
        #expect(reading.error == nil)
    }

    @Test func loadsNoExternalSubsetAndNoParameterEntity() {
        let reading = Reading(
            """
            <!DOCTYPE feed SYSTEM "file:///etc/hostname" [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p; \
            <!ENTITY % q "<!ENTITY r 'made'>"> %q; ]><feed><t>x</t></feed>
            """)
        #expect(reading.records == ["<t>'x'</t>"])
    }

    @Test(arguments: ["&", "& ", "&;", "&a", "&a b", "&#;", "&#x;", "&#0;", "&#xFFFE;", "&#x110000;", "&#99999999999;"])
    func goesOnBehindABrokenReference(_ reference: String) {
        let reading = Reading("<feed><t>[\(reference)]</t><u>&lt;b&gt;</u></feed>")
        #expect(reading.error == nil)
        #expect(reading.records.last == "<u>'<b>'</u>")
        #expect(!reading.isWellFormed)
    }

    @Test func losesNoEntityBehindAnError() {
        let reading = Reading("<feed><a>&undeclared:; & <b></a><c>&lt;&amp;&eacute;</c><d x='&lt;&quot;'/></feed>")
        #expect(reading.events.contains { $0.contains("'<&é'") })
        #expect(reading.events.contains { $0.contains("<d x=\"<\"\"") })
    }

    @Test(.timeLimit(.minutes(1))) func keepsNoUnknownEntitiesWithoutEnd() {
        let long = String(repeating: "n", count: 1_000)
        let references = (0..<30_000).map { "&e\($0)\(long);" }.joined()
        let reading = Reading("<feed><a>x</a>\(references)</feed>")
        #expect(reading.records.first == "<a>'x'</a>")
        #expect(reading.error?.code == .limitExceeded)
    }

    @Test func readsNoMoreDeclarationsThanItNeeds() {
        let many = (0..<20_000).map { "<!ENTITY e\($0) 'x'>" }.joined()
        let reading = text("&e0;&e19999;", declarations: many)
        #expect(reading.records.count == 2)
        #expect(reading.error == nil)
    }
}
