import Foundation

/// A page of the documentation: what of it is held to the code.
struct Page {
    /// A piece of code on a page.
    struct Snippet: Sendable {
        /// The page, from the package's folder on.
        var page: String
        /// The line that the code begins in, from 1.
        var line: Int
        var code: String
    }

    private static let package = SampleFeeds.folder.deletingLastPathComponent()
    static let catalog = "Sources/Syndication/Syndication.docc"
    private static let catalogs = [
        catalog, "Sources/ArticleImport/ArticleImport.docc", "Sources/FeedFetching/FeedFetching.docc",
    ]

    /// Every page that people read, from the package's folder on.
    static func all() throws -> [String] {
        try ["README.md", "CONTRIBUTING.md"] + names("docs") + catalogs.flatMap(names)
    }

    private static func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: package.appending(path: folder).path).sorted()
            .filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }
    }

    let name: String
    private let lines: [Substring]

    init(_ name: String) throws {
        self.name = name
        lines = try Self.text(name).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The text of any file of the package.
    static func text(_ name: String) throws -> String {
        try String(contentsOf: package.appending(path: name), encoding: .utf8)
    }

    /// The blocks of code in Swift.
    var snippets: [Snippet] {
        var snippets: [Snippet] = []
        var current: Snippet?
        for (index, line) in lines.enumerated() {
            if current == nil, line == "```swift" {
                current = Snippet(page: name, line: index + 2, code: "")
            } else if line == "```", let snippet = current {
                snippets.append(snippet)
                current = nil
            } else {
                current?.code += line + "\n"
            }
        }
        return snippets
    }

    /// The rows of the first table under a heading, without the one of headings and the line below it; cells as written.
    func table(under heading: String) -> [[String]] {
        let section = lines.drop { $0 != "## \(heading)" }.dropFirst().prefix { !$0.hasPrefix("## ") }
        let rows = section.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
        return rows.dropFirst(2).map { row in
            row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }
}
