/// The short phrases by which sites in several languages label what is not the article.
///
/// Phrases are found by their first word, so that a line costs as many look-ups as it has words.
struct PhraseBook: Sendable {
    static let shared = PhraseBook(tables: PhraseBook.tables)

    private struct Phrase {
        var words: [FoldedWord]
        var evidence: LeftoverEvidence
    }

    /// The first words of phrases, and by their numbers the phrases.
    private var firstWords = HashIndex()
    private var phrases: [[Phrase]] = []

    init(tables: [(kind: LeftoverKind, extent: LeftoverEvidence.Extent, phrases: String)]) {
        for table in tables {
            for entry in table.phrases.utf8.split(whereSeparator: { $0 == 0x3B || $0 == 0x0A }) {
                let words = FoldedWords.numbered(String(Substring(entry)))
                guard let first = words.first else { continue }
                let evidence = LeftoverEvidence(kind: table.kind, extent: table.extent)
                let number = firstWords.add(first.hash)
                if number == phrases.count { phrases.append([]) }
                phrases[number].append(Phrase(words: words, evidence: evidence))
            }
        }
    }

    /// The strongest evidence in a line's words, of which the first `labelLength` stand before a colon.
    func match(_ words: [FoldedWord], labelLength: @autoclosure () -> Int, columns: Int) -> LeftoverEvidence? {
        var best: LeftoverEvidence?
        for index in words.indices {
            guard let number = firstWords.number(of: words[index].hash) else { continue }
            for phrase in phrases[number]
            where Self.fits(phrase, words, at: index, labelLength: labelLength(), columns: columns) {
                if best.map({ $0.extent < phrase.evidence.extent }) ?? true { best = phrase.evidence }
            }
        }
        return best
    }

    private static func fits(
        _ phrase: Phrase, _ words: [FoldedWord], at index: Int, labelLength: @autoclosure () -> Int, columns: Int
    ) -> Bool {
        let end = index + phrase.words.count
        guard end <= words.count else { return false }
        switch phrase.evidence.extent {
        case .whole: guard index == 0, end == words.count else { return false }
        case .start: guard index == 0, columns <= 200 else { return false }
        case .label: guard index == 0, columns <= 200, end == labelLength() else { return false }
        case .anywhere: break
        }
        return words[index..<end].elementsEqual(phrase.words)
    }
}

extension FoldedWords {
    /// The words of a phrase, in which `#` stands for a number.
    fileprivate static func numbered(_ phrase: String) -> [FoldedWord] {
        guard phrase.utf8.contains(0x23) else { return of(phrase) }
        return of(String(String.UnicodeScalarView(phrase.unicodeScalars.map { $0 == "#" ? "0" : $0 })))
    }
}
