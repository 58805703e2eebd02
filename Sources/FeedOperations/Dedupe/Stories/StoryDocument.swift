internal import Syndication

/// What an entry is grouped into stories by, taken out of it once, on any thread: its terms, its source and its time.
struct StoryDocument: Sendable {
    /// A word, or two characters in a script without spaces.
    struct Term: Sendable {
        let key: UInt32
        /// How often it stands in the text, twice as much for the title; 127 at most.
        let count: UInt8
        let isName: Bool
    }

    /// Words of title and body that are looked at: what a report is about, it says at its beginning.
    static let maximumWords = 4096

    /// The number of the feed that the entry came from.
    var source: Int32
    /// When it was published, or else updated, in seconds since 1970; nil where nobody says.
    let instant: Int64?
    /// Each once, the title's first.
    let terms: [Term]

    /// - Parameters:
    ///   - entry: the entry.
    ///   - source: the number of the feed that it came from.
    init(_ entry: Entry, source: Int32) {
        self.source = source
        instant = (entry.published?.instant ?? entry.updated?.instant)?.seconds
        var title = StoryWords()
        WordScanner.scan(entry.title.map(Self.plain) ?? "", into: &title)
        var words = StoryWords()
        let body = Self.body(of: entry)
        WordScanner.scan(body, into: &words)
        terms = Self.terms(title: title.counts, body: words.counts, Array(body.utf8))
    }

    static func plain(_ text: Text) -> String {
        text.kind == .text ? text.value : text.plain
    }

    /// What an entry says: its content, or else its summary.
    static func body(of entry: Entry) -> String {
        let content = entry.content.lazy.compactMap(\.text).map(plain).first { !$0.isEmpty }
        return content ?? entry.summary.map(plain) ?? ""
    }

    private static func terms(title: TermCounts, body: TermCounts, _ text: [UInt8]) -> [Term] {
        let names = NameScanner.names(in: text) { body.count(of: $0) }
        var terms: [Term] = []
        terms.reserveCapacity(title.keys.count + body.keys.count)
        let append = { (key: UInt32, count: Int) in
            if CommonWords.isFunction(key) { return }
            let count = UInt8(truncatingIfNeeded: min(count, 127))
            terms.append(Term(key: key, count: count, isName: !names.isEmpty && names.contains(key)))
        }
        for (key, count) in zip(title.keys, title.counts) { append(key, 2 * Int(count) + body.count(of: key)) }
        for (key, count) in zip(body.keys, body.counts) where title.count(of: key) == 0 { append(key, Int(count)) }
        return terms
    }
}

/// Makes terms of words.
private struct StoryWords: WordSink {
    private(set) var counts = TermCounts()
    private var rest = StoryDocument.maximumWords
    private var character: UInt64 = 0

    @inline(__always)
    mutating func take(_ word: Word) {
        guard rest > 0 else { return }
        rest -= 1
        if word.isCharacter {
            if character != 0 { counts.add(TermKey.of(character, word.hash)) }
            character = word.hash
            return
        }
        character = 0
        // Numbers are those of any day.
        if !word.isNumber { counts.add(TermKey.of(word)) }
    }
}
