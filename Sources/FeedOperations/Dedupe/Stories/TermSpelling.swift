internal import Syndication

/// The words behind terms, looked up again in an entry that has them: a few are asked for, so that none need be kept.
enum TermSpelling {
    /// How terms are written in an entry, in the order of the terms; those that it lacks are left out.
    static func words(of terms: [UInt32], in entry: Entry) -> [String] {
        var spellings: [UInt32: String] = [:]
        let wanted = Set(terms)
        for text in [entry.title.map(StoryDocument.plain) ?? "", StoryDocument.body(of: entry)] {
            let bytes = Array(text.utf8)
            for range in WordRanges(bytes) {
                note(String(decoding: bytes[range], as: UTF8.self), wanted, &spellings)
                if spellings.count == wanted.count { break }
            }
        }
        return terms.compactMap { spellings[$0] }
    }

    private static func note(_ text: String, _ wanted: Set<UInt32>, _ spellings: inout [UInt32: String]) {
        var scanned = ScannedWords()
        WordScanner.scan(text, into: &scanned)
        guard scanned.words.count > 1 else {
            if let word = scanned.words.first, wanted.contains(TermKey.of(word)) {
                spellings[TermKey.of(word)] = spellings[TermKey.of(word)] ?? text
            }
            return
        }
        // A script without spaces: the characters two by two.
        let characters = Array(text)
        guard characters.count == scanned.words.count else { return }
        for (index, pair) in zip(scanned.words, scanned.words.dropFirst()).enumerated() {
            let key = TermKey.of(pair.0.hash, pair.1.hash)
            if wanted.contains(key), spellings[key] == nil { spellings[key] = String(characters[index...(index + 1)]) }
        }
    }
}

private struct ScannedWords: WordSink {
    private(set) var words: [Word] = []

    mutating func take(_ word: Word) {
        words.append(word)
    }
}
