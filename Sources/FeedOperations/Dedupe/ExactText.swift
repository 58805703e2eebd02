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
        self.init(entry.title.map(Self.plain) ?? "")
    }

    /// The words of what an entry says: its content, or else its summary.
    init(bodyOf entry: Entry) {
        let content = entry.content.lazy.compactMap(\.text).map { ExactText(Self.plain($0)) }.first { !$0.isEmpty }
        self = content ?? ExactText(entry.summary.map(Self.plain) ?? "")
    }

    /// Plain text is taken as it is: how its words are parted does not count.
    private static func plain(_ text: Text) -> String {
        text.kind == .text ? text.value : text.plain
    }

    private static func forEachComposed(in text: String, _ body: (Unicode.Scalar) -> Void) {
        var letter: Unicode.Scalar?
        var marks: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            let scalar = CompatibilityCharacters.fullWidth(scalar)
            // Documents choose how many marks they pile up; nobody's language has more than a few.
            if ComposedCharacters.continues(scalar), letter != nil, marks.count < 8 {
                marks.append(scalar)
                continue
            }
            if let letter { flush(letter, &marks, body) }
            letter = scalar
        }
        if let letter { flush(letter, &marks, body) }
    }

    @inline(__always)
    private static func flush(
        _ letter: Unicode.Scalar, _ marks: inout [Unicode.Scalar], _ body: (Unicode.Scalar) -> Void
    ) {
        if marks.isEmpty { return body(letter) }
        var sequence = String.UnicodeScalarView([letter])
        sequence.append(contentsOf: marks)
        if let composed = ComposedCharacters.composed(String(sequence)) {
            body(composed)
        } else {
            body(letter)
            marks.sorted { $0.properties.canonicalCombiningClass < $1.properties.canonicalCombiningClass }.forEach(body)
        }
        marks.removeAll(keepingCapacity: true)
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
