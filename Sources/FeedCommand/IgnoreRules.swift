/// What of a folder is left out: the rules of `.feedignore` files, which are those of gitignore(5), and of the command
/// line.
package struct IgnoreRules: Sendable {
    /// The file in a folder that says what of it is left out.
    package static let fileName = ".feedignore"

    private struct Rule: Sendable {
        var pattern: PathPattern
        var isNegated: Bool
        var isForFolders: Bool
    }

    private struct Level: Sendable {
        /// How many names lead to the folder whose rules these are.
        var depth: Int
        var rules: [Rule]
    }

    /// The rules that count less come first.
    private var levels: [Level] = []
    private let given: Level

    /// - Parameter patterns: patterns of the command line, relative to the folder that is named there. They count more
    ///   than any file.
    package init(_ patterns: [String] = []) {
        given = Level(depth: 0, rules: patterns.compactMap { Self.rule($0[...]) })
    }

    /// Adds the rules of a file in a folder to which `depth` names lead.
    package mutating func add(_ text: String, depth: Int) {
        let rules = text.split(whereSeparator: \.isNewline).compactMap { Self.rule($0) }
        if !rules.isEmpty { levels.append(Level(depth: depth, rules: rules)) }
    }

    /// Whether what these names lead to is left out.
    package func excludes(_ names: [String], isFolder: Bool) -> Bool {
        for level in [given] + levels.reversed() {
            for rule in level.rules.reversed() where isFolder || !rule.isForFolders {
                if rule.pattern.matches(names[level.depth...]) { return !rule.isNegated }
            }
        }
        return false
    }

    /// The rule of a line; nil for blank ones and remarks.
    private static func rule(_ line: Substring) -> Rule? {
        var text = line
        while text.hasSuffix(" "), !text.hasSuffix("\\ ") { text.removeLast() }
        guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
        let isNegated = text.hasPrefix("!")
        if isNegated { text.removeFirst() }
        let isForFolders = text.hasSuffix("/")
        if isForFolders { text.removeLast() }
        guard text.contains(where: { $0 != "/" }) else { return nil }
        return Rule(
            pattern: PathPattern(text, anywhere: !text.contains("/")), isNegated: isNegated, isForFolders: isForFolders)
    }
}
