internal import Syndication

/// The texts of an entry without markup. Each is made when it is asked for first, and kept for the next question.
struct EntryTexts {
    private var title: String?
    private var summary: String?
    private var content: [String]?

    mutating func title(of entry: Entry) -> String? {
        if title == nil { title = entry.title?.plain }
        return title
    }

    mutating func summary(of entry: Entry) -> String? {
        if summary == nil { summary = entry.summary?.plain }
        return summary
    }

    /// The content in each form that the entry has it in.
    mutating func content(of entry: Entry) -> [String] {
        if let content { return content }
        let texts = entry.content.compactMap(\.readable)
        content = texts
        return texts
    }

    /// Title, summary and content; of several contents the first, since others are the same in another form.
    mutating func all(of entry: Entry) -> [String] {
        [title(of: entry), summary(of: entry), content(of: entry).first].compactMap(\.self)
    }
}

extension Content {
    /// What a person reads of it; nil where it stands elsewhere or is no text.
    fileprivate var readable: String? {
        guard case .media(let type) = kind else { return text?.plain }
        guard source == nil else { return nil }
        if type.hasSuffix("+xml") || type.hasSuffix("/xml") { return Text.html(value).plain }
        return type.hasPrefix("text/") ? Text.text(value).plain : nil
    }
}
