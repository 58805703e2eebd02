/// Characters on their way to words: composed, then folded.
struct WordRun {
    private var letter: Unicode.Scalar?
    private var marks: [Unicode.Scalar] = []
    private var hash = WordHash()
    private var isNumber = true

    /// Takes the next character.
    mutating func take(_ scalar: Unicode.Scalar, into sink: inout some WordSink) {
        let scalar = CompatibilityCharacters.fullWidth(scalar)
        // Documents choose how many marks they pile up; nobody's language has more than a few.
        if ComposedCharacters.continues(scalar), letter != nil, marks.count < 8 {
            marks.append(scalar)
            return
        }
        if let letter { flush(letter, into: &sink) }
        letter = scalar
    }

    /// Ends the last word.
    mutating func end(into sink: inout some WordSink) {
        if let letter { flush(letter, into: &sink) }
        letter = nil
        endWord(into: &sink)
    }

    private mutating func flush(_ letter: Unicode.Scalar, into sink: inout some WordSink) {
        if marks.isEmpty { return fold(letter, into: &sink) }
        var sequence = String.UnicodeScalarView([letter])
        sequence.append(contentsOf: marks)
        if let composed = ComposedCharacters.composed(String(sequence)) {
            fold(composed, into: &sink)
        } else {
            fold(letter, into: &sink)
            let sorted = marks.sorted { $0.properties.canonicalCombiningClass < $1.properties.canonicalCombiningClass }
            for mark in sorted { fold(mark, into: &sink) }
        }
        marks.removeAll(keepingCapacity: true)
    }

    private mutating func fold(_ scalar: Unicode.Scalar, into sink: inout some WordSink) {
        let folded = FoldedScalars.fold(scalar)
        if folded.role == .expansion {
            for part in FoldedScalars.expansion(of: scalar) { append(part, into: &sink) }
        } else {
            append(folded, into: &sink)
        }
    }

    private mutating func append(_ folded: FoldedScalar, into sink: inout some WordSink) {
        switch folded.role {
        case .word:
            hash.append(folded.value)
            if !(0x30...0x39).contains(folded.value) { isNumber = false }
        case .single:
            endWord(into: &sink)
            hash.append(folded.value)
            sink.take(Word(hash: hash.finish(), isNumber: false, isCharacter: true))
        case .separator:
            endWord(into: &sink)
        case .ignorable, .expansion:
            break
        }
    }

    private mutating func endWord(into sink: inout some WordSink) {
        guard !hash.isEmpty else { return }
        sink.take(Word(hash: hash.finish(), isNumber: isNumber, isCharacter: false))
        isNumber = true
    }
}
