import Testing

@testable import FeedCommand

@Suite struct PathPatternTests {
    @Test(
        "patterns name what gitignore and shells say they do",
        arguments: [
            ("*.md", "a.md", true), ("*.md", "a.mdx", false), ("*.md", "b/a.md", false), ("**/*.md", "b/c/a.md", true),
            ("**/*.md", "a.md", true), ("b/**/a.md", "b/a.md", true), ("b/**/a.md", "b/c/d/a.md", true),
            ("b/**", "b", false),
            ("b/**", "b/c", true), ("b/**", "b/c/d", true), ("a?.md", "aé.md", true), ("a?.md", "a.md", false),
            ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[^a-c]x", "dx", true), ("[]a]", "]", true),
            ("[a", "[a", true),
            ("\\*", "*", true), ("\\*", "a", false), ("a**b", "axxb", true), ("**", "a/b", true), ("", "a", false),
            ("a//b", "a/b", true),
            ("./a", "a", true), ("**/a/**/a/b", "a/x/a/a/b", true), ("[z-a]", "m", true), ("[a-]", "-", true),
        ])
    func patternsMatch(_ pattern: String, _ path: String, _ matches: Bool) {
        #expect(PathPattern(pattern).matches(path.split(separator: "/").map(String.init)[...]) == matches)
    }

    @Test("hostile patterns are matched in time")
    func hostilePatternsAreMatched() {
        let name = String(repeating: "a", count: 200)
        #expect(!PathPattern(String(repeating: "*a", count: 100) + "b").matches([name]))
        let path = [String](repeating: "a", count: 200)
        #expect(!PathPattern(String(repeating: "**/a/", count: 100) + "b").matches(path[...]))
    }
}

@Suite struct IgnoreRulesTests {
    private func excluded(_ rules: String, _ path: String, isFolder: Bool = false) -> Bool {
        var ignore = IgnoreRules()
        ignore.add(rules, depth: 0)
        return ignore.excludes(path.split(separator: "/").map(String.init), isFolder: isFolder)
    }

    @Test(
        "rules are those of gitignore",
        arguments: [
            ("x.md", "a/b/x.md", true), ("/x.md", "a/x.md", false), ("a/x.md", "b/a/x.md", false), ("a/", "a", false),
            ("# x.md", "x.md", false), ("\\#x", "#x", true), ("\\!x", "!x", true), ("*.md\n!x.md", "x.md", false),
            ("!x.md\n*.md", "x.md", true), ("x.md  ", "x.md", true), ("x\\ ", "x ", true), ("a/**", "a/b/c", true),
            ("**/b", "a/b", true),
            ("/", "a", false), ("!", "a", false), ("\r\nx.md\r\n", "x.md", true),
        ])
    func rulesExclude(_ rules: String, _ path: String, _ isExcluded: Bool) {
        #expect(excluded(rules, path) == isExcluded)
    }

    @Test("rules for folders leave files alone")
    func foldersAreExcluded() {
        #expect(excluded("a/", "b/a", isFolder: true))
    }

    @Test("what the command line says counts more than files, and inner files more than outer ones")
    func rulesHaveTheirRanks() {
        var rules = IgnoreRules(["y.md"])
        rules.add("x.md\n!y.md", depth: 0)
        rules.add("!x.md", depth: 1)
        #expect(rules.excludes(["a", "y.md"], isFolder: false))
        #expect(!rules.excludes(["a", "x.md"], isFolder: false))
    }
}
