internal import SyndicationXML

/// A paragraph of a page: text between two beginnings or ends of block elements.
struct PageBlock: Sendable {
    /// The block element it stands in.
    var owner: HTMLPageTree.ID
    var tag: HTMLTag
    /// Its runs of text, from the first to the last node.
    var nodes: Range<HTMLPageTree.ID>
    /// The text, white space collapsed.
    var text: String
    /// Visible characters; one of Chinese, Japanese or Korean says as much as two.
    var length: Int
    /// Those of them that stand in links.
    var linkLength: Int

    /// What becomes of it, once that is decided.
    var verdict = Verdict.outside
    /// Whether it reads like sentences rather than a menu.
    var isProse = false

    /// How much of it is links, 0 to 1.
    var linkDensity: Double { Double(linkLength) / Double(max(length, 1)) }

    /// Whether it is a heading by its element, and not a standfirst set as one.
    var isHeading: Bool { tag.isHeading && !isProse }
}

extension PageBlock {
    /// What became of a block, and why.
    enum Verdict: String, Sendable {
        case text = "part of the text"
        case lead = "standfirst between title and text"
        case sibling = "in an element like the text's"
        case title = "the title"
        case outside = "outside of the text"
        case boilerplate = "in an element whose name or kind says it is the site's"
        case links = "mostly links"
        case credit = "a picture's credit"
        case leadCaption = "caption of the picture above the text"
        case edge = "short line at the edge of the text"
        case emptyHeading = "heading with nothing below it"
        case leftover = "its words are those of sites: other articles, forms, sharing, rights"

        var isKept: Bool { self == .text || self == .lead || self == .sibling }
    }
}
