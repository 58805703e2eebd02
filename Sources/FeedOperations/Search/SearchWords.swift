package import Syndication
internal import SyndicationXML

/// The words that an entry is found by: each once, with spaces between them.
///
/// Of scripts that set no spaces between words, two neighbouring characters are a word, and the last one of a run by itself:
/// so each character begins one.
package struct SearchWords: ~Copyable {
    /// Which way of cutting texts this is. An index that was made by another one is made anew.
    package static let version = 1

    private var cutter = SearchCutter()
    private var index = WordIndex()

    package init() {}

    /// The words of an entry's title, summary, content, authors and categories.
    package mutating func bytes(of entry: Entry) -> [UInt8] {
        index.begin()
        for field in SearchField.allCases {
            field.forEachText(of: entry) { text in
                cutter.cut(text, into: &index)
                index.endRun()
            }
        }
        return index.take()
    }
}

/// What of an entry is searched, and what it is called in a query.
package enum SearchField: String, CaseIterable, Sendable {
    case title
    case text
    case author
    case category

    /// Hands out the field's texts, one after the other.
    func forEachText(of entry: Entry, _ body: (Text) -> Void) {
        switch self {
        case .title: entry.title.map(body)
        case .text:
            entry.summary.map(body)
            for content in entry.content {
                if let text = content.searchedText { body(text) }
            }
        case .author:
            for person in entry.authors + entry.contributors { body(.text(person.name)) }
        case .category:
            for category in entry.categories {
                body(.text(category.term))
                category.label.map { body(.text($0)) }
            }
        }
    }
}

extension Content {
    /// What a person reads of it; nil for pictures and the like.
    fileprivate var searchedText: Text? {
        guard source == nil else { return nil }
        switch kind {
        case .text: return text
        case .media(let type): return type.hasPrefix("text/") ? .text(value) : nil
        }
    }
}

/// Collects words, each once, with spaces between them.
struct WordIndex: SearchWordSink, ~Copyable {
    private var words = unsafe OutputBuffer(capacity: 1 << 13)
    /// Where the word begins that comes in.
    private var start = 0
    private var hash = WordHash()
    /// The character before, where the next one may make a pair with it.
    private var before: [UInt8] = []
    /// Hashes of the words that are there, with a number that says for which entry.
    private var table: [(hash: UInt64, entry: UInt32)]
    private var entry: UInt32 = 0
    private var count = 0

    private static let usual = 1024

    init() {
        table = Array(repeating: (0, 0), count: Self.usual)
    }

    mutating func begin() {
        entry &+= 1
        count = 0
        start = 0
        // Numbers would be used again, or the last entry had far more words than most.
        if entry == 0 || table.count > 1 << 16 {
            table = Array(repeating: (0, 0), count: Self.usual)
            entry = 1
        }
    }

    mutating func take() -> [UInt8] {
        words.drop(to: start - 1)
        start = 0
        return words.takeBytes()
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        words.append(byte)
        hash.append(byte)
    }

    @inline(__always)
    mutating func endWord(isCharacter: Bool) {
        if isCharacter || !before.isEmpty { return endCharacter(isCharacter) }
        keep()
    }

    /// Keeps the word that came in, unless it is there.
    private mutating func keep() {
        if isNew(hash.finish()) {
            words.append(0x20)
            start = words.count
        } else {
            words.drop(to: start)
        }
    }

    private mutating func endCharacter(_ isCharacter: Bool) {
        let word = words.bytes(from: start)
        words.drop(to: start)
        _ = hash.finish()
        guard isCharacter else {
            endRun()
            for byte in word { append(byte) }
            return keep()
        }
        if !before.isEmpty {
            for byte in before { append(byte) }
            for byte in word { append(byte) }
            keep()
        }
        before = word
    }

    /// Ends a run of characters.
    mutating func endRun() {
        guard !before.isEmpty else { return }
        for byte in before { append(byte) }
        before.removeAll(keepingCapacity: true)
        keep()
    }

    private mutating func isNew(_ hash: UInt64) -> Bool {
        var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
        while table[place].entry == entry {
            if table[place].hash == hash { return false }
            place = (place + 1) & (table.count - 1)
        }
        table[place] = (hash, entry)
        count += 1
        if count * 2 > table.count { grow() }
        return true
    }

    private mutating func grow() {
        let old = table
        table = Array(repeating: (0, 0), count: old.count * 2)
        for item in old where item.entry == entry {
            var place = Int(truncatingIfNeeded: item.hash) & (table.count - 1)
            while table[place].entry == entry { place = (place + 1) & (table.count - 1) }
            table[place] = item
        }
    }
}
