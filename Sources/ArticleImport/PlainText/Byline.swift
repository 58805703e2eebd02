/// What a line says about who wrote the article and when, if it says nothing else.
struct Byline: Sendable, Equatable {
    var authors: [String] = []
    var published: ArticleDate?
    var updated: ArticleDate?

    /// Whether a word such as "by" vouches for the names.
    var namesAuthor = false

    /// Whether such a word or a date shows that the line is a byline.
    var isCertain = false

    /// Longer lines are no bylines.
    private static let widest = 180

    /// Reads a line of names, dates, roles and labels; `nil` if anything else stands in it.
    init?(_ text: String) {
        guard text.utf8.count <= Byline.widest * 3, LineShape.Ending(of: text) != .question else { return nil }
        let scalars = Array(text.unicodeScalars)
        guard scalars.count <= Byline.widest else { return nil }
        let findings = DateScanner.findings(in: scalars)
        var reader = BylineReader()
        var start = 0
        for finding in findings {
            guard reader.read(scalars[start..<finding.range.lowerBound]) else { return nil }
            reader.note(finding.date)
            start = finding.range.upperBound
        }
        guard reader.read(scalars[start...]) else { return nil }
        guard reader.namesAuthor || !findings.isEmpty || reader.isLabelled else { return nil }
        authors = reader.authors
        published = reader.published
        updated = reader.updated
        namesAuthor = reader.namesAuthor
        isCertain = reader.namesAuthor || !findings.isEmpty
    }

    var hasDate: Bool { published != nil || updated != nil }
}

/// Goes through the parts of a byline from left to right.
private struct BylineReader {
    var authors: [String] = []
    var published: ArticleDate?
    var updated: ArticleDate?
    /// Whether a word such as "by" stood before the names.
    var namesAuthor = false
    /// Whether the line is nothing but labels, such as "Published".
    var isLabelled: Bool { labels > 0 && labels == parts }
    private var labels = 0
    private var parts = 0
    private var dateIsUpdate = false

    mutating func note(_ date: ArticleDate) {
        if dateIsUpdate || published != nil { updated = updated ?? date } else { published = date }
        dateIsUpdate = false
    }

    /// Takes in the text between two dates; `false` if it is nothing that belongs in a byline.
    mutating func read(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        for part in BylineParts(scalars) {
            guard take(part) else { return false }
        }
        return true
    }

    private mutating func take(_ part: [String]) -> Bool {
        var words = BylineWords(part)
        let labels = words.dropLabels()
        if labels.saysUpdated { dateIsUpdate = true }
        if labels.saysBy { namesAuthor = true }
        parts += 1
        if labels.any, words.isEmpty { self.labels += 1 }
        words.dropTrailingLabels()
        if words.isEmpty || words.isReadingTime || words.isRole && !(labels.saysBy && authors.isEmpty) { return true }
        guard let name = words.name(afterBy: labels.saysBy) else { return false }
        // After the first name a single word is a place or an agency.
        let isPerson = labels.saysBy || words.count > 1 || words.isIdeographic && authors.isEmpty
        if isPerson, !words.isSection, authors.isEmpty || !words.isOutlet { authors.append(name) }
        return true
    }
}
