package import Syndication

/// What is looked for in entries: words, phrases, beginnings of words, in all of an entry or in one field, joined by `OR`,
/// and what must not be there.
package struct SearchQuery: Sendable, Hashable {
    indirect enum Node: Sendable, Hashable {
        case term(Term)
        case all([Node])
        case any([Node])
        case not(Node)
    }

    /// Words that stand one behind the other.
    struct Term: Sendable, Hashable {
        var words: [CutWord]
        /// Whether the last word may go on.
        var isPrefix: Bool
        /// Where they have to stand; nil for anywhere.
        var field: SearchField?
    }

    let root: Node

    /// Why a query cannot be read.
    package struct Fault: Error, Sendable, Hashable {
        /// What is wrong, for people.
        package let message: String
        /// The place of the character, from 1.
        package let column: Int
    }

    /// Reads a query.
    package init(_ text: String) throws(Fault) {
        var parser = SearchQueryParser(text)
        root = try parser.query()
    }

    // MARK: - By the index

    /// The query in the index's language: what it says of an entry is true where this is found.
    package var indexQuery: String { Self.indexQuery(root) ?? "" }

    /// Whether everything that ``indexQuery`` finds is what is looked for.
    package var isExact: Bool { Self.isExact(root) }

    private static func indexQuery(_ node: Node) -> String? {
        switch node {
        case .term(let term):
            let words = term.indexWords.map { "\"\($0.text)\"\($0.isPrefix ? " *" : "")" }
            return words.count == 1 ? words[0] : "(\(words.joined(separator: " AND ")))"
        case .any(let nodes):
            let parts = nodes.compactMap(indexQuery)
            return parts.count == nodes.count ? "(\(parts.joined(separator: " OR ")))" : nil
        case .all(let nodes):
            var parts = nodes.compactMap(indexQuery).joined(separator: " AND ")
            guard !parts.isEmpty else { return nil }
            var lacking: [String] = []
            for case .not(let node) in nodes where isExact(node) {
                if let part = indexQuery(node) { lacking.append(part) }
            }
            if !lacking.isEmpty { parts = "(\(parts)) NOT (\(lacking.joined(separator: " OR ")))" }
            return "(\(parts))"
        case .not: return nil
        }
    }

    private static func isExact(_ node: Node) -> Bool {
        switch node {
        case .term(let term): term.field == nil && term.indexWords.count == 1
        case .all(let nodes): nodes.allSatisfy { if case .not(let inner) = $0 { isExact(inner) } else { isExact($0) } }
        case .any(let nodes): nodes.allSatisfy(isExact)
        case .not: false
        }
    }

    // MARK: - By the entry itself

    /// Whether an entry is what is looked for.
    package func matches(_ entry: Entry) -> Bool { Self.matches(root, CutEntry(entry)) }

    private static func matches(_ node: Node, _ entry: CutEntry) -> Bool {
        switch node {
        case .term(let term): entry.contains(term)
        case .all(let nodes): nodes.allSatisfy { matches($0, entry) }
        case .any(let nodes): nodes.contains { matches($0, entry) }
        case .not(let node): !matches(node, entry)
        }
    }
}

/// A word of a text, folded.
struct CutWord: Sendable, Hashable {
    let bytes: [UInt8]
    let isCharacter: Bool
}

extension SearchQuery.Term {
    /// The words of the index that an entry has when it has these.
    var indexWords: [(text: String, isPrefix: Bool)] {
        var found: [(String, Bool)] = []
        var index = 0
        while index < words.count {
            var end = index
            while end < words.count, words[end].isCharacter { end += 1 }
            switch end - index {
            case 0:
                let isLast = index == words.count - 1
                found.append((String(decoding: words[index].bytes, as: UTF8.self), isLast && isPrefix))
                index += 1
            case 1:
                // Every character begins a word of the index.
                found.append((String(decoding: words[index].bytes, as: UTF8.self), true))
                index = end
            default:
                for place in index..<(end - 1) {
                    found.append((String(decoding: words[place].bytes + words[place + 1].bytes, as: UTF8.self), false))
                }
                index = end
            }
        }
        return found
    }
}

/// The words of an entry in their order, by field.
struct CutEntry {
    private var fields: [SearchField: [CutWord]] = [:]

    init(_ entry: Entry) {
        for field in SearchField.allCases {
            var words = CutWords()
            field.forEachText(of: entry) { words.cut($0) }
            fields[field] = words.words
        }
    }

    func contains(_ term: SearchQuery.Term) -> Bool {
        if let field = term.field { return contains(term, in: fields[field] ?? []) }
        return fields.values.contains { contains(term, in: $0) }
    }

    private func contains(_ term: SearchQuery.Term, in words: [CutWord]) -> Bool {
        guard let last = term.words.last, words.count >= term.words.count else { return false }
        let others = term.words.dropLast()
        for start in 0...(words.count - term.words.count) {
            let end = words[start + others.count]
            let isEnd = term.isPrefix ? end.bytes.starts(with: last.bytes) : end == last
            if isEnd, words[start..<(start + others.count)].elementsEqual(others) { return true }
        }
        return false
    }
}

/// Collects the words of texts in their order. What belongs to different texts are no neighbours.
struct CutWords: SearchWordSink {
    private(set) var words: [CutWord] = []
    private var word: [UInt8] = []

    mutating func cut(_ text: Text) {
        if !words.isEmpty { words.append(CutWord(bytes: [], isCharacter: false)) }
        var cutter = SearchCutter()
        cutter.cut(text, into: &self)
    }

    mutating func append(_ byte: UInt8) { word.append(byte) }

    mutating func endWord(isCharacter: Bool) {
        words.append(CutWord(bytes: word, isCharacter: isCharacter))
        word.removeAll(keepingCapacity: true)
    }
}
