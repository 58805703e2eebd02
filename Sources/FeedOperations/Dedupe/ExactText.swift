internal import Syndication

/// A text's words, as one number: texts with the same words have the same one.
///
/// Step 2. Before words are compared, HTML becomes text, compatibility forms and case are folded, soft hyphens and
/// zero-width characters vanish, and quotation marks, dashes, other punctuation and white space only part words.
struct ExactText: Sendable, Hashable {
    /// The hash of the words in their order.
    let hash: Hash128
    /// How many words there are; in Chinese, Japanese and Thai, how many characters.
    let wordCount: Int

    /// Whether there are no words, which makes a text equal to none.
    var isEmpty: Bool { wordCount == 0 }

    init(_ plainText: String) {
        var words = WordHasher()
        if plainText.utf8.allSatisfy({ $0 < 0x80 }) {
            for byte in plainText.utf8 { words.take(Unicode.Scalar(byte)) }
        } else {
            Self.forEachComposed(in: plainText) { words.take($0) }
        }
        words.endWord()
        hash = words.hash
        wordCount = words.count
    }

    /// The title's words.
    init(titleOf entry: Entry) {
        self.init(entry.title?.plain ?? "")
    }

    /// The words of what an entry says: its content, or else its summary.
    init(bodyOf entry: Entry) {
        let content = entry.content.lazy.compactMap(\.text).map { ExactText($0.plain) }.first { !$0.isEmpty }
        self = content ?? ExactText(entry.summary?.plain ?? "")
    }

    private static func forEachComposed(in text: String, _ body: (Unicode.Scalar) -> Void) {
        var sequence = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.lazy.map(CompatibilityCharacters.fullWidth) {
            // Documents choose how many marks they pile up; nobody's language has more than a few.
            if ComposedCharacters.continues(scalar), !sequence.isEmpty, sequence.count < 8 {
                sequence.append(scalar)
            } else {
                flush(&sequence, body)
                sequence.append(scalar)
            }
        }
        flush(&sequence, body)
    }

    private static func flush(_ sequence: inout String.UnicodeScalarView, _ body: (Unicode.Scalar) -> Void) {
        if let first = sequence.first, sequence.count > 1 {
            if let composed = ComposedCharacters.composed(String(sequence)) {
                body(composed)
            } else {
                body(first)
                sequence.dropFirst()
                    .sorted { $0.properties.canonicalCombiningClass < $1.properties.canonicalCombiningClass }
                    .forEach(body)
            }
        } else if let only = sequence.first {
            body(only)
        }
        sequence = String.UnicodeScalarView()
    }
}

/// Folds characters into words, and words into a hash.
private struct WordHasher {
    private(set) var hash = Hash128(salt: 2)
    private(set) var count = 0
    private var isInWord = false

    @inline(__always)
    mutating func take(_ scalar: Unicode.Scalar) {
        let folded = FoldedScalars.fold(scalar)
        if folded.role == .expansion {
            for part in FoldedScalars.expansion(of: scalar) { take(part) }
        } else {
            take(folded)
        }
    }

    @inline(__always)
    private mutating func take(_ folded: FoldedScalar) {
        switch folded.role {
        case .word:
            isInWord = true
            hash.combine(UInt64(folded.value))
        case .single:
            endWord()
            hash.combine(UInt64(folded.value))
            isInWord = true
            endWord()
        case .separator:
            endWord()
        case .ignorable, .expansion:
            break
        }
    }

    mutating func endWord() {
        guard isInWord else { return }
        isInWord = false
        count += 1
        hash.combine(0x11_0000)
    }
}
