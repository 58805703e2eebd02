internal import Syndication
internal import SyndicationXML

/// What makes it doubtful that a page is an article.
enum PageDoubts {
    /// Running text below which a page hardly is one, in characters.
    private static let littleText = 140.0
    /// Running text below which a page that asks to sign in may show its beginning only.
    private static let beginningOnly = 700.0

    static func notes(on body: PageBody, _ page: PageAnalysis) -> [ReadingNote] {
        let mass = body.blocks.lazy.filter { $0.verdict.isKept && $0.isProse }.map { Double($0.length) }.reduce(0, +)
        var notes: [ReadingNote] = []
        if mass < littleText {
            let reason =
                page.linkDensity(of: 0) > 0.6
                ? "little text in it, and many links: it may be a list rather than an article"
                : "little text in it: it may not be an article"
            notes.append(ReadingNote(.warning, code: "little-text", reason))
        }
        if mass < beginningOnly, asksToSignIn(page) {
            notes.append(
                ReadingNote(
                    .warning, code: "sign-in", "it asks to sign in or to pay; the text may be its beginning only"))
        }
        return notes
    }

    /// Whether there is a form for a password, or an element that is called a pay wall.
    private static func asksToSignIn(_ page: PageAnalysis) -> Bool {
        page.tree.nodes.indices.contains { node in
            if page.natures[node].contains(.payWall) { return true }
            guard page.tree.tag(node) == .input else { return false }
            return page.tree.value(of: .type, at: node)?.lowercased() == "password"
        }
    }
}
