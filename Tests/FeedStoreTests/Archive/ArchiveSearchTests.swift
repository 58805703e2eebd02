import FeedOperations
import Testing

@testable import FeedStore
@testable import Syndication

@Suite("Searching an archive")
struct ArchiveSearchTests {
    private let fixture: ArchiveFixture

    init() throws {
        fixture = try ArchiveFixture()
        var html = Entry.sample("html", at: 500, title: "Élan am Kai")
        html.content = [
            Content(
                .html("<p>Die Stra&szlig;e am <b>Haf</b>en<br>lag <script>var secret</script>still</p><!-- hidden -->"))
        ]
        html.authors = [Person(name: "Odo Brack")]
        html.categories = [Category(term: "Boats")]
        try fixture.put(
            .sample(
                "wharf", .sample("tide", at: 100, "The high tide came, the tide went"),
                .sample("water", at: 200, "High water at noon; tidewater"), html,
                .sample("han", at: 300, "山上有雪，東京都の天気"), .sample("thai", at: 400, "ภาษาไทย"),
                .sample("plain", at: 50, "nothing of note", title: "High times")))
    }

    @Test(
        "Words, phrases, beginnings, fields, and what must not occur",
        arguments: [
            ("tide", ["tide"]), ("TIDE", ["tide"]), ("tide*", ["water", "tide"]), ("high", ["water", "tide", "plain"]),
            ("high -water", ["tide", "plain"]), ("high NOT water", ["tide", "plain"]),
            ("\"high tide\"", ["tide"]), ("\"tide high\"", []), ("\"the tide\"", ["tide"]),
            ("tide OR noon", ["water", "tide"]), ("(tide OR noon) high", ["water", "tide"]),
            ("title:high", ["plain"]), ("text:high", ["water", "tide"]), ("author:brack", ["html"]),
            ("category:boats", ["html"]), ("author:boats", []),
            ("strasse", ["html"]), ("hafen", ["html"]), ("secret", []), ("hidden", []), ("still", ["html"]),
            ("élan", ["html"]), ("e\u{301}lan", ["html"]),
            ("山", ["han"]), ("雪", ["han"]), ("東京", ["han"]), ("京東", []), ("東京都の", ["han"]), ("上雪", []),
            ("ภาษา", ["thai"]), ("high \"high tide\" -noon", ["tide"]), ("high -\"high tide\"", ["water", "plain"]),
        ])
    func finds(query: String, ids: [String]) throws {
        #expect(try fixture.found(query) == ids)
    }

    @Test(
        "A query that cannot be read names the place",
        arguments: [
            ("", 1), ("-tide", 1), ("tide OR", 8), ("\"tide", 1), ("(tide", 1), ("tide)", 5), ("++", 1), ("a -", 3),
            ("tide OR -noon", 9),
        ])
    func faults(query: String, column: Int) {
        #expect(throws: SearchQuery.Fault.self) { try SearchQuery(query) }
        do { _ = try SearchQuery(query) } catch { #expect(error.column == column, "\(error.message)") }
    }

    @Test("A query of any length and depth is read or refused at once")
    func hostile() {
        for text in [
            String(repeating: "(", count: 100_000), String(repeating: "a OR ", count: 100_000),
            String(repeating: "- ", count: 10_000), String(repeating: "\"", count: 10_001),
        ] {
            #expect(throws: SearchQuery.Fault.self) { try SearchQuery(text) }
        }
    }

    @Test("A query of as many words or parentheses as are taken is answered")
    func largest() throws {
        var nested = "tide"
        for depth in 0..<7 { nested = "(\(nested) -a\(depth) -(b OR c) OR y\(depth) (d OR e -f))" }
        let lacking = "tide " + (0..<150).map { "-w\($0)" }.joined(separator: " ")
        let either = (0..<150).map { "w\($0)" }.joined(separator: " OR ") + " OR tide"
        for text in [nested, lacking, either] { #expect(try fixture.found(text) == ["tide"]) }
        #expect(try fixture.found("high -noon -came").sorted() == ["plain"])
        #expect(throws: SearchQuery.Fault.self) { try SearchQuery("(((((((((tide)))))))))") }
    }

    @Test("A new version is found by its words, and no longer by those of the old one")
    func versions() throws {
        try fixture.put(.sample("wharf", .sample("tide", at: 900, "Ebb")))
        #expect(try fixture.found("ebb") == ["tide"])
        #expect(try fixture.found("came") == [])
        #expect(try fixture.faults() == [])
    }
}
