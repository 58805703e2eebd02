/// One piece of an article's text, in reading order.
///
/// Blocks are what is left once the lines of a page have been told apart: no markup, no markers, no leftovers of the site.
package enum ArticleBlock: Sendable, Equatable {
    /// A line that names what follows it. Plain text shows no ranks, so the level is always 2, below the title.
    case heading(String, level: Int)

    /// Running text, with the line ends of a hard-wrapped page taken out.
    case paragraph(String)

    /// The items of a list without their bullets or numbers.
    case list(items: [String], ordered: Bool)

    /// The paragraphs of a quotation whose lines were marked with `>`.
    case quote([String])
}
