import Foundation
import Syndication
import Testing

@testable import FeedFiltering

/// What docs/filters.md says is so.
@Suite struct FilterPageTests {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The rows of the first table under a heading, cells without their backquotes.
    private static func table(under heading: String) throws -> [[String]] {
        let page = try String(contentsOf: package.appending(path: "docs/filters.md"), encoding: .utf8)
        let section = page.split(separator: "\n").drop { $0 != "## \(heading)" }.dropFirst().prefix {
            !$0.hasPrefix("## ")
        }
        return section.filter { $0.hasPrefix("|") }.dropFirst(2).map { row in
            row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.replacing("`", with: "").trimmingCharacters(in: .whitespaces) }
        }
    }

    private static func entries(_ name: String) throws -> [Entry] {
        let feed = try Feed(file: package.appending(path: "feeds/\(name)").path)
        return feed.entries.map { entry in
            var entry = entry
            entry.source = entry.source ?? Source(feed)
            return entry
        }
    }

    @Test("the fields are those that the page lists, of the kinds that it says")
    func fields() throws {
        let rows = try Self.table(under: "Fields")
        #expect(rows.map { $0[0] } == FilterField.named.map(\.name))
        for (row, known) in zip(rows, FilterField.named) {
            let kind =
                switch known.field.kind {
                case .date: "date"
                case .number: "number"
                case .text:
                    switch known.field.sameness {
                    case .exact: "address"
                    case .text: "text"
                    case .caseless: "name"
                    case .language: "language"
                    case .mediaType: "media type"
                    }
                }
            #expect(row[1] == kind, "\(row[0])")
        }
    }

    @Test("the operators are those that the page lists, for the kinds that it says")
    func operators() throws {
        let rows = try Self.table(under: "Operators")
        let listed = rows.flatMap { $0[0].split(separator: ", ") }.filter { $0 != "==" }
        #expect(listed.joined(separator: " ") == FilterParser.operators)
        for row in rows {
            for comparison in row[0].split(separator: ", ") {
                #expect(throws: Never.self) { try EntryFilter("title \(comparison) 2026") }
                let isForAll = (try? EntryFilter("date \(comparison) 2026 and words \(comparison) 3")) != nil
                #expect(isForAll == (row[2] == "all"), "\(comparison)")
            }
        }
    }

    @Test("the limits are those that the page lists")
    func limits() throws {
        let limits = try Self.table(under: "Faults and limits").map { $0[1] }
        #expect(limits.first == "\(FilterParser.maximumDepth)")
        #expect(FilterParser.mostPatterns == 1_000 && Pattern.longest == 10_000)
        #expect(limits.count == 3 && limits[1] == "1,000, each of 10,000 bytes")
    }

    @Test("precedence is as the page says it")
    func precedence() throws {
        for id in [nil, "x"] {
            for title in ["x", "one two three four five six seven eight nine ten", nil] {
                let entry = Entry(id: id, title: title.map { .text($0) })
                let short = try EntryFilter("not title = x and id or words > 9")
                let long = try EntryFilter("((not (title = x)) and id) or (words > 9)")
                #expect(short.matches(entry) == long.matches(entry))
            }
        }
    }

    @Test("the worked examples find as many entries as the page says")
    func examples() throws {
        let rows = try Self.table(under: "Worked examples")
        #expect(rows.count == 10)
        for row in rows {
            let filter = try EntryFilter(row[1])
            let found = try row[0].split(separator: " ").flatMap { try Self.entries(String($0)) }.filter(filter.matches)
            #expect("\(found.count)" == row[2], "\(row[1]): \(found.map { $0.title?.plain ?? $0.id ?? "" })")
        }
    }
}
