import Testing

@testable import Syndication

/// The table of docs/formats.md is a law: what it calls kept is kept, what it calls lost is all that is lost.
///
/// The first word of a cell is the verdict: *kept*, *partly* or *lost*. A field that says nothing stays so, unless the cell
/// says that it is *made*.
@Suite struct FieldTableTests {
    private static let page = "docs/formats.md"
    static let formats = ["atom", "rss", "rdf", "jsonfeed", "opml", "json", "jsonl"]

    /// The verdicts of a format by field, such as `feed.title`.
    private static func column(_ format: String) throws -> [String: String] {
        let rows = try Page(page).table(under: "Where each field goes")
        let index = try #require(formats.firstIndex(of: format)) + 1
        var cells: [String: String] = [:]
        for row in rows where row.count == formats.count + 1 { cells[row[0].replacing("`", with: "")] = row[index] }
        return cells
    }

    @Test("every field of the model has a row, and every row is a field")
    func tableIsComplete() throws {
        let fields = Fields.names(Feed()).map { "feed.\($0)" } + Fields.names(Entry()).map { "entry.\($0)" }
        #expect(try Set(Self.column("atom").keys) == Set(fields))
    }

    @Test("the full feed says something in every field")
    func fullFeedIsFull() throws {
        let entry = try #require(FullFeed.feed.entries.first)
        #expect(Fields.empty(FullFeed.feed, like: Feed()).isEmpty)
        #expect(Fields.empty(entry, like: Entry()).isEmpty)
    }

    @Test("each format keeps, changes and loses what the table says", arguments: formats)
    func formatKeepsItsWord(_ name: String) throws {
        let format = try #require(FeedFormat(named: name))
        let cells = try Self.column(name)
        var changed: Set<String> = []
        for (sample, feed) in try Self.feeds() {
            let again = try Samples.again(feed, format)
            #expect(again.entries.count == feed.entries.count, "\(sample)")
            let borrowed = again.bare.borrowed(Feed()).bare
            var found = Fields.changes(feed.bare, again.bare, borrowed: borrowed, empty: Feed(), "feed.")
            for (one, other) in zip(feed.entries, again.entries) {
                let borrowed = other.bare.borrowed(Entry()).bare
                found += Fields.changes(one.bare, other.bare, borrowed: borrowed, empty: Entry(), "entry.")
            }
            for change in found {
                let cell = cells[change.field] ?? ""
                if change.kind != .added { changed.insert(change.field) }
                #expect(
                    Self.allows(cell, change.kind),
                    "\(name): \(change.field) of \(sample) is \(change.kind), not \(cell)")
            }
            guard sample == "the full feed" else { continue }
            let lost = Set(found.filter { $0.kind == .lost }.map(\.field))
            #expect(lost == Set(cells.filter { $0.value.hasPrefix("lost") }.keys))
        }
        let partly = Set(cells.filter { $0.value.hasPrefix("partly") }.keys)
        #expect(partly.subtracting(changed).isEmpty, "these are kept as a whole")
    }

    /// Whether a cell announces what happened.
    private static func allows(_ cell: String, _ kind: Fields.Change.Kind) -> Bool {
        switch kind {
        case .added: cell.contains("made")
        case .changed: cell.hasPrefix("partly")
        case .lost: cell.hasPrefix("partly") || cell.hasPrefix("lost")
        }
    }

    private static func feeds() throws -> [(String, Feed)] {
        try [("the full feed", FullFeed.feed)] + SampleFeeds.names.map { ($0, try SampleFeeds.feed($0)) }
    }

    @Test("the formats are those that the page lists, read, written and served as it says")
    func listsEveryFormat() throws {
        let rows = try Page(Self.page).table(under: "Formats").filter { $0.count == 4 }
        let listed = rows.map { [$0[0], $0[1].isEmpty ? "" : "read", $0[2].isEmpty ? "" : "written", $0[3]] }
        let known = FeedFormat.all.map { format in
            [
                "`\(format.name)`", format.makeReader == nil ? "" : "read", format.makeEncoder == nil ? "" : "written",
                "`\(format.mediaType)`",
            ]
        }
        #expect(Set(listed) == Set(known))
    }

    @Test("a line of tab-separated values has the columns that the page lists")
    func tabSeparatedColumns() throws {
        let rows = try Page(Self.page).table(under: "Tab-separated values")
        let line = try Samples.text(FullFeed.feed, .tsv).split(separator: "\n").first ?? ""
        #expect(rows.map { $0[0] } == rows.indices.map { "\($0 + 1)" })
        #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == rows.count)
    }

    @Test("the elements that are promoted are those that the page lists")
    func promotedElements() throws {
        let rows = try Page(Self.page).table(under: "Elements of known namespaces")
        let listed = rows.flatMap { row in
            row[0].replacing("`", with: "").replacing(" ", with: "").split(separator: ",").map(String.init)
        }
        let promoted = KnownNamespaces.all.flatMap { namespace in
            namespace.promoted.map { "\(namespace.prefix):\($0)" }
        }
        #expect(Set(listed) == Set(promoted))
    }
}
