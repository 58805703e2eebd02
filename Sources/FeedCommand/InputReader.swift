package import Syndication

/// Reads a document as a feed; what goes wrong is said, and ends the document but not the command.
package struct InputReader: ~Copyable {
    private var reader: FeedReader
    private let name: String
    private let sanitizes: Bool
    /// What was odd about the document, as far as it was read.
    package private(set) var notes: [ReadingNote] = []

    /// - Parameter sanitizing: whether HTML is sanitised on the way.
    /// - Returns: nil when the document is no feed.
    package init?(_ document: InputDocument, sanitizing: Bool = false, _ diagnostics: inout Diagnostics) {
        sanitizes = sanitizing
        do throws(FeedError) {
            reader = try document.reader()
            name = document.name
        } catch {
            diagnostics.error(error, in: document.name)
            return nil
        }
    }

    /// The next entry; nil at the end, or where reading cannot go on.
    package mutating func next(_ diagnostics: inout Diagnostics) -> Entry? {
        do throws(FeedError) {
            if let entry = try reader.next() { return sanitizes ? entry.sanitized : entry }
            takeNotes(&diagnostics)
        } catch {
            takeNotes(&diagnostics)
            diagnostics.error(error, in: name)
            notes.append(
                ReadingNote(
                    .error, code: error.code.rawValue, error.message, line: error.line, column: error.column))
        }
        return nil
    }

    private mutating func takeNotes(_ diagnostics: inout Diagnostics) {
        let found = reader.takeNotes()
        diagnostics.pass(found, in: name)
        notes += found
    }

    /// What the feed says of itself, as far as it was read.
    package var feed: Feed { sanitizes ? reader.feed.sanitized : reader.feed }
    /// What the document is, as far as it was read.
    package var document: DocumentInfo { reader.document }
}
