/// What a part of a file was taken for, and why: an answer for somebody who asks why it is where it is.
public struct ArticleExplanation: Sendable, Hashable {
    /// The line where it begins, from 1; 0 where there are no lines to speak of.
    public var line: Int
    /// The part it plays: `title`, `byline`, `paragraph`, `leftover` …
    public var role: String
    /// Why, in a few words.
    public var reason: String
    /// The text, or its beginning, on one line.
    public var text: String

    /// Creates an explanation.
    public init(line: Int, role: String, reason: String, text: String) {
        self.line = line
        self.role = role
        self.reason = reason
        self.text = text
    }
}
