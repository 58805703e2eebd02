internal import Syndication

/// Reads queries:
///
///     query = and *("OR" and)
///     and   = 1*(["-" / "NOT"] unit)
///     unit  = "(" query ")" / [field ":"] (DQUOTE text DQUOTE / word) ["*"]
struct SearchQueryParser {
    private let characters: [Character]
    private var place = 0
    private var depth = 0
    /// Parentheses within each other. The index's own parser, to which each is several, takes about twice as many.
    private static let deepest = 8
    /// Words and phrases of a query; more is no question that a person asks.
    private static let most = 200
    private var count = 0

    init(_ text: String) {
        characters = Array(text)
    }

    mutating func query() throws(SearchQuery.Fault) -> SearchQuery.Node {
        skipSpace()
        guard place < characters.count else { throw fault("there is nothing to look for") }
        let node = try any()
        guard place == characters.count else { throw fault("')' closes nothing") }
        return node
    }

    private mutating func any() throws(SearchQuery.Fault) -> SearchQuery.Node {
        var nodes = [try all()]
        while takeWord("OR") { nodes.append(try all()) }
        return nodes.count == 1 ? nodes[0] : .any(nodes)
    }

    private mutating func all() throws(SearchQuery.Fault) -> SearchQuery.Node {
        let start = place
        var nodes: [SearchQuery.Node] = []
        while true {
            skipSpace()
            guard place < characters.count, characters[place] != ")", !isNext("OR") else { break }
            _ = takeWord("AND")
            nodes.append(try unit())
        }
        guard !nodes.isEmpty else { throw fault("a word is missing here") }
        // What is found must have something: everything that lacks a word is nearly everything.
        let isOnlyNot = nodes.allSatisfy { if case .not = $0 { true } else { false } }
        guard !isOnlyNot else { throw fault("a word that must be there is missing", at: start) }
        return nodes.count == 1 ? nodes[0] : .all(nodes)
    }

    private mutating func unit() throws(SearchQuery.Fault) -> SearchQuery.Node {
        skipSpace()
        let isDash = place + 1 < characters.count && characters[place] == "-" && !characters[place + 1].isWhitespace
        if isDash { place += 1 }
        if isDash || takeWord("NOT") {
            skipSpace()
            guard place < characters.count, characters[place] != "-" else { throw fault("a word is missing here") }
            return .not(try primary())
        }
        return try primary()
    }

    private mutating func primary() throws(SearchQuery.Fault) -> SearchQuery.Node {
        guard place < characters.count else { throw fault("a word is missing here") }
        guard characters[place] == "(" else { return try term() }
        let start = place
        place += 1
        depth += 1
        guard depth <= Self.deepest else { throw fault("there are too many parentheses") }
        let node = try any()
        guard place < characters.count, characters[place] == ")" else {
            throw fault("'(' is not closed", at: start)
        }
        place += 1
        depth -= 1
        return node
    }

    private mutating func term() throws(SearchQuery.Fault) -> SearchQuery.Node {
        let start = place
        let field = takeField()
        let text = try text()
        var isPrefix = false
        if place < characters.count, characters[place] == "*" {
            isPrefix = true
            place += 1
        }
        var words = CutWords()
        words.cut(.text(text))
        guard !words.words.isEmpty else {
            throw fault("there is no word to look for in '\(String(characters[start..<place]))'", at: start)
        }
        count += 1
        guard count <= Self.most, words.words.count <= Self.most else {
            throw fault("there are too many words", at: start)
        }
        return .term(SearchQuery.Term(words: words.words, isPrefix: isPrefix, field: field))
    }

    private mutating func takeField() -> SearchField? {
        for field in SearchField.allCases {
            let name = Array(field.rawValue + ":")
            if characters[place...].starts(with: name) {
                place += name.count
                return field
            }
        }
        return nil
    }

    private mutating func text() throws(SearchQuery.Fault) -> String {
        let start = place
        if place < characters.count, characters[place] == "\"" {
            guard let end = characters[(place + 1)...].firstIndex(of: "\"") else {
                throw fault("the quotation mark is not closed", at: start)
            }
            place = end + 1
            return String(characters[(start + 1)..<end])
        }
        while place < characters.count, !characters[place].isWhitespace, !"()\"*".contains(characters[place]) {
            place += 1
        }
        return String(characters[start..<place])
    }

    private mutating func skipSpace() {
        while place < characters.count, characters[place].isWhitespace { place += 1 }
    }

    private func isNext(_ word: String) -> Bool {
        let end = place + word.count
        guard characters[place...].starts(with: word) else { return false }
        return end == characters.count || characters[end].isWhitespace || characters[end] == "("
    }

    private mutating func takeWord(_ word: String) -> Bool {
        skipSpace()
        guard isNext(word) else { return false }
        place += word.count
        skipSpace()
        return true
    }

    private func fault(_ message: String, at place: Int? = nil) -> SearchQuery.Fault {
        SearchQuery.Fault(message: message, column: (place ?? self.place) + 1)
    }
}
