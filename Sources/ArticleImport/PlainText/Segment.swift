/// One logical line: a line of the input, or several that a hard wrap had torn apart.
struct Segment: Sendable, Equatable {
    /// The lines it came from, as indices into the input's lines.
    var lines: ClosedRange<Int>

    /// The text without its list marker.
    var text: String

    var shape: LineShape

    var marker: ListMarker?

    /// Whether a blank line, or the start of the text, stands above.
    var followsBlank: Bool

    /// Whether a blank line, or the end of the text, stands below.
    var precedesBlank = true

    /// The first words of the text, folded.
    var words: [FoldedWord]

    /// What the text says, as ``LineHash`` tells lines apart.
    var hash: UInt64?

    /// What the words of the text speak for, if they are among those of a site's leftovers.
    var evidence: LeftoverEvidence?

    /// Whether the segment is running text that no phrase gives away as a leftover.
    var isProse: Bool {
        guard shape.isProse, marker == nil else { return false }
        return evidence.map { $0.extent == .anywhere && $0.kind != .notice } ?? true
    }

    var isBulleted: Bool { marker == .bullet || marker == .dash }

    /// Whether the text could be a heading or label: short, unmarked, without punctuation at its end.
    var isFragment: Bool { marker == nil && shape.isFragment }
}

extension Segment {
    init(text: String, marker: ListMarker?, lines: ClosedRange<Int>, followsBlank: Bool) {
        self.text = text
        self.marker = marker
        self.lines = lines
        self.followsBlank = followsBlank
        shape = LineShape(of: text)
        words = FoldedWords.of(text)
        hash = LineHash.of(text)
        evidence = LeftoverEvidence.find(in: text, words: words, columns: shape.columns)
    }
}
