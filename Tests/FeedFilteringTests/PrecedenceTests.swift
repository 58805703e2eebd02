import Syndication
import Testing

@testable import FeedFiltering

@Suite struct PrecedenceTests {
    /// A condition about the categories a, b and c.
    private indirect enum Tree {
        case leaf(String)
        case not(Tree)
        case and([Tree])
        case or([Tree])

        /// Written with as few parentheses as possible.
        func text(_ random: inout some RandomNumberGenerator) -> String {
            switch self {
            case .leaf(let name):
                ["category = \(name)", "category=\"\(name)\"", "category ~ ^\(name)$"].randomElement(using: &random)
                    ?? ""
            case .not(let tree): (Bool.random(using: &random) ? "not " : "! ") + tree.operand(binding: 2, &random)
            case .and(let trees):
                trees.map { $0.operand(binding: 2, &random) }.joined(
                    separator: Bool.random(using: &random) ? " and " : "&&")
            case .or(let trees):
                trees.map { $0.operand(binding: 1, &random) }.joined(
                    separator: Bool.random(using: &random) ? " OR " : " || ")
            }
        }

        private func operand(binding: Int, _ random: inout some RandomNumberGenerator) -> String {
            let own =
                switch self {
                case .leaf, .not: 2
                case .and: 1
                case .or: 0
                }
            let text = text(&random)
            return own < binding || Int.random(in: 0..<8, using: &random) == 0 ? "(\(text))" : text
        }

        func holds(_ categories: Set<String>) -> Bool {
            switch self {
            case .leaf(let name): categories.contains(name)
            case .not(let tree): !tree.holds(categories)
            case .and(let trees): trees.allSatisfy { $0.holds(categories) }
            case .or(let trees): trees.contains { $0.holds(categories) }
            }
        }

        static func random(_ depth: Int, _ random: inout some RandomNumberGenerator) -> Tree {
            guard depth > 0 else { return .leaf(["a", "b", "c"].randomElement(using: &random) ?? "a") }
            let count = Int.random(in: 2...3, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: return .leaf(["a", "b", "c"].randomElement(using: &random) ?? "a")
            case 1: return .not(.random(depth - 1, &random))
            case 2: return .and((0..<count).map { _ in .random(depth - 1, &random) })
            default: return .or((0..<count).map { _ in .random(depth - 1, &random) })
            }
        }
    }

    @Test("generated filters mean what their trees mean", arguments: 0..<300)
    func meansItsTree(_ seed: Int) throws {
        var random = TestGenerator(state: UInt64(seed))
        let tree = Tree.random(4, &random)
        let text = tree.text(&random)
        let filter = try EntryFilter(text)
        for subset in 0..<8 {
            let names = Set(["a", "b", "c"].enumerated().filter { subset >> $0.offset & 1 == 1 }.map(\.element))
            var entry = Entry()
            entry.categories = names.map { Category(term: $0) }
            #expect(filter.matches(entry) == tree.holds(names), "\(text) of \(names)")
        }
    }

    @Test(
        "and binds more than or, not more than and",
        arguments: [
            ("id or title and summary", true), ("(id or title) and summary", false), ("not title and summary", false),
            ("not (title and summary)", true), ("not id = x or id", true), ("title and id or summary", true),
        ])
    func precedence(_ expression: String, _ holds: Bool) throws {
        #expect(try Samples.fits(expression, Entry(id: "x", title: "y")) == holds)
    }
}
