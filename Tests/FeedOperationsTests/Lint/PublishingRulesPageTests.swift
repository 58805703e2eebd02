import Foundation
import Syndication
import Testing

@testable import FeedOperations

/// What docs/publishing-rules.md says is so.
@Suite struct PublishingRulesPageTests {
    private static let page: URL = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    .appending(path: "docs/publishing-rules.md")

    private static func row(_ rule: FeedRule) -> String {
        let formats = rule.formats.map(\.name).joined(separator: ", ")
        return
            "| `\(rule.code)` | \(rule.severity.rawValue) | \(formats) | \(rule.clause) | \(rule.demand) | \(rule.remedy ?? "nothing") |"
    }

    @Test func listsEveryRuleAndNoOther() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
        #expect(rows == FeedRule.all.map(Self.row))
    }
}
