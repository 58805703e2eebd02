import Testing

@testable import Syndication

@Suite struct AtomWriterTests {
    private func entry(_ change: (inout Entry) -> Void) -> Feed {
        var entry = Entry(id: "urn:x:1", title: "T")
        entry.updated = Timestamp(seconds: 0)
        change(&entry)
        var feed = Feed(id: "urn:x", title: "F")
        feed.authors = [Person(name: "Ann")]
        feed.entries = [entry]
        return feed
    }

    @Test func keepsTheRulesForAFeedOfNothing() throws {
        var feed = Feed()
        #expect(AtomRules.violations(in: try feed.bytes(as: .atom)).isEmpty)
        feed.entries = [Entry()]
        #expect(AtomRules.violations(in: try feed.bytes(as: .atom)).isEmpty)
        feed.entries = [Entry(id: "not an iri: at all"), Entry(id: ""), Entry(id: "a:b c")]
        #expect(AtomRules.violations(in: try feed.bytes(as: .atom)).isEmpty)
    }

    @Test func namesAnAuthorWhereNobodyIsNamed() throws {
        var feed = entry { _ in }
        feed.authors = []
        #expect(try Samples.again(feed, .atom).entries.first?.authors == [Person(name: "F")])
        feed.entries[0].source = Source(entry { _ in })
        #expect(try Samples.again(feed, .atom).entries.first?.authors == [])
    }

    @Test func addsASummaryToContentThatIsElsewhere() throws {
        for content in [
            Content(source: "https://a.example/c", type: "video/ogg"), Content(source: "https://a.example/c"),
            Content(kind: .media("image/png"), unchecked: "AAAA"), Content(source: "https://a.example/c", type: "html"),
        ] {
            let feed = entry { $0.content = [content] }
            #expect(AtomRules.violations(in: try feed.bytes(as: .atom)) == [])
        }
    }

    @Test func neverWritesAnExtensionThatAtomWouldTakeForItsOwn() throws {
        let feed = entry { entry in
            for name in ["id", "title", "updated", "content", "link", "entry", "source"] {
                entry.extensions.fragments.append(XMLFragment(namespace: Namespace.atom, name: name, text: "x"))
                entry.extensions.fragments.append(XMLFragment(name: name, text: "x"))
            }
            // Appendix B of RFC 4287 lets no element of Atom's own namespace be an extension, not an unknown one either.
            entry.extensions.fragments.append(XMLFragment(namespace: Namespace.atom, name: "novel", text: "dropped"))
            entry.extensions.fragments.append(XMLFragment(name: "novel", text: "kept"))
        }
        #expect(AtomRules.violations(in: try feed.bytes(as: .atom)) == [])
        #expect(try Samples.again(feed, .atom).entries.first?.extensions.fragments.map(\.text) == ["kept"])
    }

    @Test func writesNothingThatIsNotWellFormed() throws {
        let attributes = [
            XMLFragment.Attribute(name: "a", value: "1"), .init(name: "a", value: "2"),
            .init(name: "xmlns", value: "urn:evil"),
            .init(namespace: "http://www.w3.org/2000/xmlns/", name: "p", prefix: "xmlns", value: "urn:evil"),
            .init(name: "b c", value: ""),
            .init(namespace: "urn:n", name: "a", prefix: "xml", value: "3"), .init(name: "\u{AA}", value: ""),
            .init(name: "", value: ""),
        ]
        let feed = entry { entry in
            for name in ["a", "xmlns", "b c", "", "1", "a:b", "\u{B5}", "é"] {
                for namespace in [
                    "", "urn:x", "http://www.w3.org/2000/xmlns/", "http://www.w3.org/XML/1998/namespace", "\u{1}<&\"",
                ] {
                    for prefix in ["", "xml", "xmlns", "p q", "p"] {
                        entry.extensions.fragments.append(
                            XMLFragment(
                                namespace: namespace, name: name, prefix: prefix, attributes: attributes,
                                text: "\u{0}<&]]>\u{FFFE}"))
                    }
                }
            }
            entry.links = [
                Link(
                    href: "urn:l", attributes: [.init(name: "href", value: "evil"), .init(name: "rel", value: "evil")])
            ]
        }
        for format in [FeedFormat.atom, .rss] {
            let bytes = try feed.bytes(as: format)
            var reader = try FeedReader(bytes: bytes, format: format)
            while try reader.next() != nil {}
            #expect(reader.document.isWellFormed, "\(format.name): \(reader.takeNotes())")
        }
        #expect(try Samples.again(feed, .atom).entries.first?.links.first?.href == "urn:l")
    }

    @Test(arguments: [
        "</div>", "<b>", "&nbsp;", "a & b", "<p:q/>", "<b p:q='1'/>", "<!DOCTYPE x>", "\u{1}", "]]>",
        "<b a='1' a='2'/>", "</div><div>",
    ])
    func takesMarkupThatIsNotWellFormedForHTML(_ markup: String) throws {
        #expect(Text.xhtml(markup).kind == .html)
        let feed = entry { $0.content = [Content(.xhtml(markup))] }
        #expect(AtomRules.violations(in: try feed.bytes(as: .atom)) == [])
    }

    @Test func keepsTheTextOfAnElementWhoseNameIsBroken() throws {
        let feed = try Samples.atom(
            "<entry><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml' xmlns:p='urn:p'>a <p: p:=''>b</p:> c</div></content></entry>"
        )
        #expect(AtomRules.violations(in: try feed.bytes(as: .atom)) == [])
        #expect(try Samples.again(feed, .atom).entries.first?.content.first?.value.contains("b") ?? false)
    }

    @Test func keepsTheNamespacesOfXMLContent() throws {
        let markup = """
            <content type='application/xml'><h xmlns='http://www.w3.org/1999/xhtml'><p/></h></content>
            """
        let feed = try Samples.atom("<entry>\(markup)</entry>")
        let again = try Samples.again(feed, .atom)
        #expect(again.entries.first?.content == feed.entries.first?.content)
        #expect(feed.entries.first?.content.first?.value.contains("http://www.w3.org/1999/xhtml") ?? false)
        let plain = try Samples.atom("<entry><content type='application/xml'><a xmlns=''><b/></a></content></entry>")
        #expect(try Samples.again(plain, .atom).entries.first?.content == plain.entries.first?.content)
    }

    @Test func declaresNoNamespaceThatIsTaken() throws {
        let namespaces: [DocumentInfo.Namespace] = [
            .init(prefix: "xmlns", uri: "urn:x"), .init(prefix: "xml", uri: "urn:x"),
            .init(prefix: "p", uri: "http://www.w3.org/2000/xmlns/"),
            .init(prefix: "q", uri: "http://www.w3.org/XML/1998/namespace"), .init(prefix: "", uri: "urn:d"),
            .init(prefix: "r", uri: ""),
            .init(prefix: "a b", uri: "urn:x"), .init(prefix: "ok", uri: "urn:ok"),
            .init(prefix: "ok", uri: "urn:twice"),
        ]
        for format in [FeedFormat.atom, .rss] {
            var writer = unsafe try FeedWriter(format: format, namespaces: namespaces, sink: nil)
            writer.write(Entry(id: "urn:x:1"), in: Feed())
            let bytes = try writer.finish(Feed())
            var reader = try FeedReader(bytes: bytes, format: format)
            while try reader.next() != nil {}
            #expect(reader.document.isWellFormed)
            #expect(reader.document.namespaces.contains(.init(prefix: "ok", uri: "urn:ok")))
        }
    }
}
