import Testing

@testable import Syndication

@Suite struct TSVTests {
    private func lines(_ feed: Feed) throws -> [[String]] {
        let text = try Samples.text(feed, .tsv)
        #expect(text.isEmpty || text.utf8.last == 0x0A)
        return text.utf8.split(separator: 0x0A).map { line in
            line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// What a field says: the elements between vertical bars that are not escaped, without escapes.
    private func elements(_ field: String, isList: Bool = true) -> [String] {
        var elements: [[UInt8]] = [[]]
        var bytes = field.utf8.makeIterator()
        while let byte = bytes.next() {
            guard byte == UInt8(ascii: "\\"), let next = bytes.next() else {
                if isList, byte == UInt8(ascii: "|") {
                    elements.append([])
                } else {
                    elements[elements.count - 1].append(byte)
                }
                continue
            }
            let plain: [UInt8: UInt8] = [UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D]
            elements[elements.count - 1].append(plain[next] ?? next)
        }
        return elements.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The same for a field that is no list.
    private func value(_ field: String) -> String { elements(field, isList: false).joined() }

    @Test("writes a line of thirteen fields for every entry", arguments: SampleFeeds.names)
    func writesLines(_ name: String) throws {
        let feed = try SampleFeeds.feed(name)
        let lines = try lines(feed)
        #expect(lines.count == feed.entries.count)
        for (line, entry) in zip(lines, feed.entries) {
            try #require(line.count == 13)
            #expect(value(line[2]) == entry.id ?? "")
            #expect(value(line[3]) == entry.title?.plain ?? "")
            #expect(value(line[4]) == entry.permalink ?? "")
            #expect(elements(line[6]) == (entry.categories.isEmpty ? [""] : entry.categories.map(\.term)))
            #expect(value(line[12]) == entry.content.first.map { $0.source ?? $0.value } ?? "")
        }
    }

    @Test("taking the escapes back gives what was written")
    func escapesReversibly() throws {
        var generator = SeededGenerator(seed: 4)
        let pieces = ["\\", "\t", "\n", "\r", "\r\n", "|", "t", "n", "é", "\u{301}", " ", "\\t", "||"]
        func text() -> String { (0..<8).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined() }
        for _ in 0..<500 {
            var entry = Entry(id: text())
            entry.categories = [Category(term: text()), Category(term: text())]
            entry.content = [Content(.html(text()))]
            let line = TSVEncoder.fields(of: entry, in: Feed())
            #expect(Array(value(line[2]).utf8) == Array((entry.id ?? "").utf8))
            #expect(elements(line[6]).map { Array($0.utf8) } == entry.categories.map { Array($0.term.utf8) })
            #expect(Array(value(line[12]).utf8) == Array((entry.content.first?.value ?? "").utf8))
            #expect(!line.joined().utf8.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D })
        }
    }

    @Test("writes dates in UTC, so that lines sort by them")
    func writesDates() throws {
        var entry = Entry(id: "1")
        entry.updated = .read("2026-01-02T03:04:05.5+05:30")
        entry.published = .read("one day")
        let line = TSVEncoder.fields(of: entry, in: Feed())
        #expect(line[0] == "2026-01-01T21:34:05Z" && line[1] == "")
    }

    @Test("names the source, or else the feed")
    func namesSource() throws {
        var feed = Feed(title: "Feed")
        feed.links = [Link(rel: "self", href: "https://example.org/feed")]
        var taken = Entry(id: "2")
        taken.source = Source(Feed(title: "Other"))
        feed.entries = [Entry(id: "1"), taken]
        #expect(try lines(feed).map { $0[7] + " " + $0[8] } == ["Feed https://example.org/feed", "Other "])
    }
}
