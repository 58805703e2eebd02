/// A line of the input, cleaned: no line end, no invisible characters, no runs of spaces.
struct TextLine: Sendable, Equatable {
    /// The number of the line, counted from 1.
    var number: Int

    /// The text without the spaces around it; empty for a blank line.
    var text: String

    /// The columns of space before the text; a tab counts to the next multiple of eight.
    var indent: Int

    var isBlank: Bool { text.isEmpty }
}
