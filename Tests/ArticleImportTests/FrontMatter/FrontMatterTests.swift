import Syndication
import Testing

@testable import ArticleImport

@Suite struct FrontMatterTests {
    private func read(_ text: String) -> FrontMatter {
        FrontMatter.read(Array(text.utf8))
    }

    private func texts(_ front: FrontMatter) -> [String: String] {
        Dictionary(front.members.map { ($0.key, $0.value.text ?? "\($0.value)") }) { first, _ in first }
    }

    private func body(_ text: String) -> String {
        String(decoding: Array(text.utf8)[read(text).bodyStart...], as: UTF8.self)
    }

    @Test(
        "the text begins behind the front matter",
        arguments: [
            "---\ntitle: A\n---\nText", "---\r\ntitle: A\r\n---\r\nText", "+++\ntitle = \"A\"\n+++\nText",
            "{\n\"title\": \"A\"\n}\nText", "\n\n---  \ntitle: A\n...\nText", "---\n---\nText",
            "{\"a\": \"}\\\"\"}\nText",
        ])
    func bodyIsFound(_ text: String) {
        #expect(body(text) == "Text")
        #expect(read(text).notes.isEmpty)
        #expect(read(text).linesBefore == text.split(separator: "Text")[0].utf8.count { $0 == 0x0A })
    }

    @Test(
        "what only looks like front matter is text",
        arguments: [
            "---\nA rule, and a sentence.\n---\nText", "---\ntitle: A\nText", "----\na: b\n----\n",
            "{{< shortcode >}}\nText",
            "{\"a\": 1} and more", "- - -\na: b\n- - -\n", "--- a\nb: c\n---\n", "+++\n+++ x\n", "", "-", "---",
            "---\n",
        ])
    func othersAreText(_ text: String) {
        #expect(body(text) == text)
        #expect(read(text).members.isEmpty)
    }

    @Test("values of YAML stay what they are spelled as")
    func yamlIsRead() {
        let front = read(
            """
            ---
            title: "Tab\\there: x"   # a remark
            date: 2020-01-02 10:00:00 +0100
            no: no
            empty:
            nothing: ~
            long: >
              two
              lines
            list: [a, 'b, c']
            others:
              - d
              - name: e
            ---
            """)
        #expect(texts(front)["title"] == "Tab\there: x" && texts(front)["date"] == "2020-01-02 10:00:00 +0100")
        #expect(texts(front)["no"] == "no" && texts(front)["long"] == "two lines")
        let values = Dictionary(uniqueKeysWithValues: front.members.map { ($0.key, $0.value) })
        #expect(values["empty"] == .null && values["nothing"] == .null)
        #expect(values["list"] == .list([.scalar("a"), .scalar("b, c")]))
        guard case .list(let others)? = values["others"] else {
            Issue.record("a list of mixed values is lost")
            return
        }
        #expect(others.first == .scalar("d") && others.last?.first(of: "name") == .scalar("e"))
        #expect(front.members.map(\.line) == [2, 3, 4, 5, 6, 7, 10, 11])
    }

    @Test("an alias stands for what it names")
    func aliasesAreFollowed() {
        let front = read("---\na: &x {name: Ann}\nb: *x\nc: [*x, *y]\n---\n")
        #expect(front.members[1].value.first(of: "name") == .scalar("Ann"))
        #expect(front.members.count >= 2)
    }

    @Test("a fault costs its line and no other, and is named with its place")
    func faultsOfYAMLAreNamed() {
        let front = read("---\nfirst: 1\ntitle: A tale: two towns\ntags: [a, \"b\"]\n# x\n- y\nlast: 'it's'\n---\nText")
        #expect(texts(front)["first"] == "1" && texts(front)["title"] == "A tale: two towns")
        #expect(texts(front)["last"] == "it's")
        #expect(front.members.first { $0.key == "tags" }?.value == .list([.scalar("a"), .scalar("b")]))
        #expect(front.notes.map(\.line) == [3] && front.notes.map(\.column) == [14])
        #expect(front.notes.first?.code == "front-matter")
    }

    @Test("tables, dotted keys, strings and lists of TOML are read")
    func tomlIsRead() {
        let front = read(
            """
            +++
            title = "A \\"b\\" \\u00e9" # a remark
            path = 'C:\\x'
            date = 1979-05-27 07:32:00Z
            long = \"\"\"
            one
            two\\
               three\"\"\"
            tags = [
              "a", # first
              "b",
            ]
            "quoted key" = true
            author = { name = "Ann", email = "ann@example.org" }
            [extra]
            image = "x.png"
            taxonomies.tags = ["c"]
            [[people]]
            name = "Bo"
            [[people]]
            name = "Cy"
            +++
            """)
        #expect(front.notes.isEmpty)
        #expect(texts(front)["title"] == "A \"b\" é" && texts(front)["path"] == "C:\\x")
        #expect(texts(front)["date"] == "1979-05-27 07:32:00Z" && texts(front)["long"] == "one\ntwothree")
        let values = Dictionary(uniqueKeysWithValues: front.members.map { ($0.key, $0.value) })
        #expect(values["tags"] == .list([.scalar("a"), .scalar("b")]))
        #expect(values["quoted key"]?.isTrue == true)
        #expect(values["author"]?.first(of: "email") == .scalar("ann@example.org"))
        #expect(values["extra"]?.first(of: "image") == .scalar("x.png"))
        #expect(values["extra"]?.first(of: "taxonomies.tags") == .list([.scalar("c")]))
        guard case .list(let people)? = values["people"] else {
            Issue.record("an array of tables is lost")
            return
        }
        #expect(people.compactMap { $0.first(of: "name")?.text } == ["Bo", "Cy"])
    }

    @Test("a line that is no TOML costs no other")
    func faultsOfTOMLAreNamed() {
        let front = read("+++\na = 1\nb = \"x\nc 2\nd = [1, 2\ne = 3\n+++\n")
        #expect(texts(front)["a"] == "1")
        #expect(front.notes.map(\.line).first == 3 && front.notes.count >= 2)
        #expect(front.notes.allSatisfy { $0.message.contains("TOML") })
    }

    @Test(
        "hostile front matter is read in time, and without harm",
        arguments: [
            "[", "{", "[a,", "{a: ", "- ", "? ", "\"", "'", "&a ", "*a ", "a: &a [*a, *a]\n", "!!t ", "%", "\t",
            "a: |\n", "\u{85}",
            "[[a]]\n", "a.b = 1\n", "a = [[\n", "a = {b = ", "[a.b.c]\n", "\\", "# ", "a = \"\"\"\n", "a = '''\"\n",
        ])
    func hostileFrontMatterIsHarmless(_ unit: String) {
        let many = String(repeating: unit, count: 20_000)
        for (open, close) in [
            ("---\na: ", "---"), ("+++\na = ", "+++"), ("{\"a\": ", "}"), ("---\n", "---"), ("+++\n", "+++"),
        ] {
            let front = read("\(open)\(many)\n\(close)\nText")
            #expect(front.notes.count <= 20)
        }
    }

    @Test("values that name each other a thousand levels deep are as harmless as short ones")
    func aliasBombsAreHarmless() {
        var text = "---\na0: &a0 [x, x]\n"
        for level in 1..<2_000 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
        let front = read(text + "title: T\n---\nText")
        #expect(front.members.last?.value == .scalar("T"))
        var depth = 0
        var value = front.members[1_999].value
        while case .list(let values) = value, let first = values.first {
            depth += 1
            value = first
        }
        #expect(depth <= FrontMatterValue.maximumDepth)
    }
}
