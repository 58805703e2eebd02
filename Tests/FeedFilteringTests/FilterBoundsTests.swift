import Syndication
import Testing

@testable import FeedFiltering

@Suite struct FilterBoundsTests {
    private func bounds(_ expression: String) throws -> FilterBounds {
        try EntryFilter(expression).impliedBounds
    }

    private func period(_ start: String?, _ end: String?) -> FilterBounds.Period {
        FilterBounds.Period(
            from: start.flatMap { Timestamp(rfc3339: $0)?.instant }, to: end.flatMap { Timestamp(rfc3339: $0)?.instant }
        )
    }

    @Test("dates bound the time that is asked for")
    func dates() throws {
        #expect(try bounds("published = 2026-03").published == period("2026-03-01", "2026-04-01"))
        #expect(try bounds("date >= 2026").date == period("2026-01-01", nil))
        #expect(try bounds("date > 2026").date == period("2027-01-01", nil))
        #expect(try bounds("date < 2026").date == period(nil, "2026-01-01"))
        #expect(try bounds("date <= 2026").date == period(nil, "2027-01-01"))
        #expect(try bounds("date > 2026-01-01T00:00:00Z").date == period("2026-01-01T00:00:00.000000001Z", nil))
        let updated = try bounds("updated >= 2026-03 and title and updated < 2026-05 and date < 2026-04")
        #expect(updated.updated == period("2026-03-01", "2026-05-01"))
        #expect(updated.date == period("2026-03-01", "2026-04-01"), "who has been updated last changed then")
        #expect(updated.published == nil)
    }

    @Test("ids bound what is looked at")
    func ids() throws {
        #expect(try bounds("id = a and title ~ x").ids == ["a"])
        #expect(try bounds("id = a or id = b").ids == ["a", "b"])
        #expect(try bounds("(id = a or id = b) and (id = b or id = c)").ids == ["b"])
        #expect(try bounds("id = a and id = b").ids == [])
        #expect(try bounds("source.id = s and id = a").sourceIDs == ["s"])
    }

    @Test(
        "what says nothing bounds nothing",
        arguments: [
            "id != a", "not id = a", "id = a or title", "title or id = a", "updated != 2026", "not updated > 2026",
            "date > 2026 or words > 1", "id ~ a", "id < a", "updated", "source = s",
        ])
    func unbounded(_ expression: String) throws {
        #expect(try bounds(expression) == FilterBounds())
    }

    @Test("of alternatives all that lies between counts")
    func hull() throws {
        #expect(try bounds("date = 2026-01 or date = 2026-05").date == period("2026-01-01", "2026-06-01"))
        #expect(try bounds("date < 2026-01 or date > 2026-05").date == period(nil, nil))
    }

    /// A filter made of dates and ids, with parentheses around everything.
    private func randomFilter(_ depth: Int, _ random: inout TestGenerator) -> String {
        guard depth > 0, Int.random(in: 0..<4, using: &random) > 0 else {
            let relation = ["=", "!=", "<", "<=", ">", ">="].randomElement(using: &random) ?? "="
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                return
                    "id \(["=", "!=", "~"].randomElement(using: &random) ?? "=") \(Int.random(in: 0..<3, using: &random))"
            case 1: return "source.id = \(Int.random(in: 0..<2, using: &random))"
            default:
                let field = ["updated", "published", "date"].randomElement(using: &random) ?? "date"
                return "\(field) \(relation) 2026-0\(Int.random(in: 1...4, using: &random))"
            }
        }
        let parts = (0..<2).map { _ in "(\(randomFilter(depth - 1, &random)))" }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return "not \(parts[0])"
        case 1, 2: return parts.joined(separator: " or ")
        default: return parts.joined(separator: " and ")
        }
    }

    private func isWithin(_ date: Timestamp?, _ period: FilterBounds.Period?) -> Bool {
        guard let period else { return true }
        guard let instant = date?.instant else { return false }
        return period.start.map { $0 <= instant } ?? true && period.end.map { instant < $0 } ?? true
    }

    /// Entries with all that the filters above ask for.
    private static let grid: [Entry] = {
        let moments: [Timestamp?] = [nil] + (1...5).map { Timestamp(rfc3339: "2026-0\($0)-01") }
        var entries: [Entry] = []
        for (number, updated) in moments.enumerated() {
            for (other, published) in moments.enumerated() {
                var entry = Entry(id: "\((number + other) % 3)")
                entry.updated = updated
                entry.published = published
                entry.source = Source(Feed(id: "\(other % 2)"))
                entries.append(entry)
            }
        }
        return entries
    }()

    @Test("an entry that fits has all that the filter implies", arguments: 0..<500)
    func areSound(_ seed: Int) throws {
        var random = TestGenerator(state: UInt64(seed))
        let text = randomFilter(4, &random)
        let filter = try EntryFilter(text)
        let bounds = filter.impliedBounds
        for entry in Self.grid where filter.matches(entry) {
            #expect(isWithin(entry.updated, bounds.updated), "\(text)")
            #expect(isWithin(entry.published, bounds.published), "\(text)")
            #expect(isWithin(entry.lastChange, bounds.date), "\(text)")
            #expect(bounds.ids?.contains(entry.id ?? "") ?? true, "\(text)")
            #expect(bounds.sourceIDs?.contains(entry.source?.feed.id ?? "") ?? true, "\(text)")
        }
    }
}
