import Testing

/// The checks themselves: each fault is seen.
@Suite struct AtomRulesTests {
    private static let entry = """
        <entry><id>urn:x:1</id><title/><updated>2026-01-01T00:00:00Z</updated><author><name>A</name></author>\
        <link href="https://a.example/"/></entry>
        """
    private static let head = "<id>urn:x</id><title>T</title><updated>2026-01-01T00:00:00Z</updated>"

    private func violations(_ inside: String) -> [String] {
        AtomRules.violations(in: Array("<feed xmlns=\"http://www.w3.org/2005/Atom\">\(inside)</feed>".utf8))
    }

    @Test func passesAValidFeed() {
        #expect(violations(Self.head + Self.entry).isEmpty)
    }

    @Test(arguments: [
        (head, ""), ("<id>urn:x</id>", "<id>x</id>"), ("2026-01-01T00:00:00Z", "yesterday"), ("<title/>", ""),
        ("<author><name>A</name></author>", ""), ("<link href=\"https://a.example/\"/>", ""), ("<name>A</name>", ""),
        ("<title/>", "<title/><title/>"), ("<title/>", "<title type=\"xhtml\"><p/></title>"), (entry, entry + entry),
        ("<title/>", "<title type=\"html\"><b/></title>"), ("<title/>", "<title>&nbsp;</title>"),
        ("<title/>", "<title/><content type=\"image/png\">AAAA</content>"), ("href=", "hrefs="),
        ("<title/>", "<title/><content type=\"html\" src=\"https://a.example/\"/><summary/>"),
        ("<title/>", "<x:title/>"),
    ])
    func seesEachFault(_ good: String, _ bad: String) {
        let whole = Self.head + Self.entry
        #expect(whole.contains(good))
        #expect(!violations(whole.replacing(good, with: bad)).isEmpty)
    }
}
