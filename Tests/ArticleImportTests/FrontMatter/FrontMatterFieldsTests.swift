import Syndication
import Testing

@testable import ArticleImport

@Suite struct FrontMatterFieldsTests {
    private func fields(_ yaml: String) -> FrontMatterFields {
        FrontMatterFields(FrontMatter.read(Array("---\n\(yaml)\n---\n".utf8)))
    }

    @Test(
        "authors are read in every form that generators know",
        arguments: [
            ("author: Ann Ash", ["Ann Ash"]), ("author: Ash, Ann", ["Ash, Ann"]), ("authors: Ann, Bo", ["Ann", "Bo"]),
            ("authors: [Ann, Bo]", ["Ann", "Bo"]),
            ("author:\n  name: Ann\n  email: a@example.org", ["Ann <a@example.org>"]),
            ("authors:\n- name: Ann\n  url: https://a.example\n- Bo", ["Ann https://a.example", "Bo"]),
            ("author: Ann Ash <a@example.org>", ["Ann Ash <a@example.org>"]),
            ("author: <a@example.org>", ["a@example.org <a@example.org>"]),
            ("extra:\n  author: Ann", ["Ann"]), ("params: {author: {name: Ann}}", ["Ann"]), ("author: ''", []),
            ("author: [[a]]", []),
        ])
    func authorsAreRead(_ yaml: String, _ expected: [String]) {
        var fields = fields(yaml)
        let people = fields.authors().map { person in
            person.name + (person.email.map { " <\($0)>" } ?? "") + (person.uri.map { " \($0)" } ?? "")
        }
        #expect(people == expected)
    }

    @Test(
        "subjects are read from lists and text, each once",
        arguments: [
            ("tags: [a, b]\ncategories: [B, c]", false, ["B", "c", "a"]), ("tags: a, b", false, ["a", "b"]),
            ("tags: one subject", false, ["one subject"]), ("tags: two subjects", true, ["two", "subjects"]),
            ("keywords: a b, c", true, ["a b", "c"]), ("taxonomies: {tags: [x]}", false, ["x"]),
            ("tags: [{name: y}]", false, ["y"]),
        ])
    func subjectsAreRead(_ yaml: String, _ spaced: Bool, _ expected: [String]) {
        var fields = fields(yaml)
        #expect(fields.categories(spaced: spaced).map(\.term) == expected)
    }

    @Test(
        "pictures are found by name, in lists and in maps",
        arguments: [
            ("image: a.png", "a.png"), ("cover: {image: b.png, alt: B}", "b.png"), ("images: [c.png, d.png]", "c.png"),
            ("image: true\nthumbnail: e.png", "e.png"), ("extra: {hero-image: f.png}", "f.png"), ("title: x", nil),
        ] as [(String, String?)])
    func picturesAreFound(_ yaml: String, _ expected: String?) {
        var fields = fields(yaml)
        #expect(fields.image() == expected)
    }

    @Test(
        "dates are read in the forms that generators write",
        arguments: [
            ("2020-01-02", "2020-01-02T00:00:00-00:00"), ("2020-01-02 10:00", "2020-01-02T10:00:00-00:00"),
            ("2020-01-02 10:00:00 +0100", "2020-01-02T10:00:00+01:00"),
            ("2020-01-02T10:00:00.5-05:00", "2020-01-02T10:00:00.5-05:00"), ("Jan 2, 2020", "2020-01-02T00:00:00-00:00"),
        ])
    func datesAreRead(_ text: String, _ expected: String) {
        var fields = fields("date: \(text)")
        #expect(fields.date("published", "date")?.rfc3339 == expected)
    }

    @Test("what is no date is named, and the next key is asked")
    func otherDatesAreNamed() {
        var fields = fields("date: soon\ncreated: 2020-01-02\npublished: false")
        #expect(fields.date("published", "date", "published", "created")?.rfc3339?.prefix(10) == "2020-01-02")
        #expect(fields.notes.map(\.code) == ["unreadable-date"] && fields.notes.map(\.line) == [2])
    }
}
