/// What one line of the input was taken for, and why.
package struct LineDecision: Sendable, Equatable {
    /// The number of the line, counted from 1.
    package var line: Int

    package var role: LineRole

    /// A few words for a person who asks why the line is where it is.
    package var reason: String

    package init(line: Int, role: LineRole, reason: String) {
        self.line = line
        self.role = role
        self.reason = reason
    }
}

/// The part a line plays on the page.
package enum LineRole: String, Sendable, Equatable {
    case blank
    case title
    /// The title once more, as pages print it above the picture and again above the text.
    case titleRepeat = "title-repeat"
    case standfirst
    /// A line that names the author, often with the date beside it.
    case byline
    case date
    case heading
    case paragraph
    case listItem = "list-item"
    case quote
    /// The credit or caption of a picture that the text does not carry.
    case caption
    /// Something of the site, not of the article.
    case leftover
}
