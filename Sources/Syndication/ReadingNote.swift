/// Something odd about a document that was read, with the place.
public struct ReadingNote: Sendable, Hashable {
    /// How much it matters.
    public enum Severity: String, Sendable, Hashable {
        /// Something that was expected is missing or spelled otherwise; nothing was lost.
        case info
        /// Something was repaired or left as text.
        case warning
        /// A part could not be read as what the document claims to be.
        case error
    }

    /// How much it matters.
    public var severity: Severity
    /// A name for programs, such as `not-well-formed` or `unreadable-date`.
    public var code: String
    /// What it is, for people: one line, without the place.
    public var message: String
    /// The line, from 1; 0 when it is not known.
    public var line: Int
    /// The column in bytes, from 1; 0 when it is not known.
    public var column: Int

    /// Creates a note.
    public init(_ severity: Severity, code: String, _ message: String, line: Int = 0, column: Int = 0) {
        self.severity = severity
        self.code = code
        self.message = message
        self.line = line
        self.column = column
    }
}
