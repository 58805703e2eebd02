internal import SyndicationXML

/// What an article on a page says in its first sentences.
enum PageSummary {
    /// Characters of a summary.
    private static let length = 300

    /// The standfirst, or the first sentences of the text up to a heading or a list; nil where neither is running text.
    static func of(_ body: PageBody) -> String? {
        let kept = body.blocks.lazy.filter(\.verdict.isKept).drop { !$0.isProse }
        guard let first = kept.first else { return nil }
        if first.verdict == .lead { return Sentences.first(of: first.text, limit: length) }
        var text = ""
        for block in kept {
            guard block.isProse || (block.tag == .p && !block.isHeading), text.utf8.count <= 4 * length else { break }
            text += (text.isEmpty ? "" : " ") + block.text
        }
        return Sentences.first(of: text, limit: length)
    }
}
