/// What is wrong with a filter, and where.
package struct FilterError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The fault, in words for a person.
    package var message: String
    /// Where the fault is, in characters of the expression, from 1.
    package var column: Int

    package init(_ message: String, column: Int) {
        self.message = message
        self.column = column
    }

    /// Both, in one line: `column 9: …`.
    package var description: String { "column \(column): \(message)" }
}
