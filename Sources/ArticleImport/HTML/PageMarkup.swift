internal import Syndication
internal import SyndicationXML

/// Writes the kept blocks of a page as clean XHTML: headings, paragraphs, lists, quotes, tables, code, pictures, links.
///
/// Each block is written within the elements that give it structure, which are opened and closed as they differ from
/// those of the block before. Only elements and attributes that are named here are written, so nothing that runs can come
/// through, and the markup is well-formed whatever the page's is.
struct PageMarkup {
    private let body: PageBody
    private let structure: PageStructure
    private var inline: PageInline
    private var output = ""
    private var open: [PageStructure.Element] = []
    /// The cell written last, by the row it is in.
    private var lastCell: [HTMLPageTree.ID: HTMLPageTree.ID] = [:]

    /// Elements within each other that are written; deeper ones are left out, their text is not.
    private static let maximumDepth = 64

    /// The text of a page as markup.
    ///
    /// - Parameter base: what relative references are resolved against.
    static func write(_ body: PageBody, base: String?) -> String {
        var writer = PageMarkup(body: body, base: base)
        writer.run()
        return writer.output
    }

    /// The text of a page without markup, a block a line.
    static func plain(_ body: PageBody) -> String {
        body.blocks.lazy.filter(\.verdict.isKept).map(\.text).joined(separator: "\n")
    }

    /// Lines of text as paragraphs.
    static func paragraphs(of text: String) -> String {
        text.split(separator: "\n").map { "<p>\(HTMLEscaping.escaped(XMLCharacters.allowed(in: String($0))))</p>\n" }
            .joined()
    }

    private init(body: PageBody, base: String?) {
        self.body = body
        structure = PageStructure(body)
        inline = PageInline(tree: body.tree, base: BaseURI(base))
    }

    private mutating func run() {
        let pictures = PagePictures.standing(in: body)
        var nextPicture = 0
        for block in body.blocks where block.verdict.isKept {
            while nextPicture < pictures.count, pictures[nextPicture] < block.nodes.lowerBound {
                write(picture: pictures[nextPicture])
                nextPicture += 1
            }
            write(block)
        }
        while nextPicture < pictures.count {
            write(picture: pictures[nextPicture])
            nextPicture += 1
        }
        close(to: 0)
    }

    private mutating func write(_ block: PageBlock) {
        let path = structure.path(to: block.owner)
        let text = inline.markup(of: block, isPreformatted: path.last?.name == .pre)
        guard !text.isEmpty else { return }
        let goesOn = !path.isEmpty && open.last?.node == path.last?.node
        enter(path)
        if let element = path.last, element.holdsText, !goesOn || element.isFlat {
            output += goesOn ? " " + text : text
        } else {
            output += "<p>\(text)</p>\n"
        }
    }

    private mutating func write(picture: HTMLPageTree.ID) {
        let markup = inline.picture(picture)
        guard !markup.isEmpty else { return }
        let path = structure.path(to: picture)
        enter(path)
        let isFramed = path.last.map { $0.holdsText || $0.name == .figure } ?? false
        output += isFramed ? markup : "<p>\(markup)</p>\n"
    }

    // MARK: - Structure

    /// Closes and opens elements until the open ones are those of the path.
    private mutating func enter(_ path: [PageStructure.Element]) {
        let path = path.prefix(Self.maximumDepth)
        var shared = 0
        while shared < open.count, shared < path.count, open[shared].node == path[shared].node { shared += 1 }
        close(to: shared)
        for element in path[shared...] { begin(element) }
    }

    private mutating func begin(_ element: PageStructure.Element) {
        if element.name == .td || element.name == .th { fillRow(before: element.node) }
        output += "<\(element.name.rawValue)\(element.attributes)>"
        if !element.holdsText { output += "\n" }
        open.append(element)
    }

    private mutating func close(to depth: Int) {
        while open.count > depth, let element = open.popLast() { output += "</\(element.name.rawValue)>\n" }
    }

    /// Cells without text keep those behind them in their columns.
    private mutating func fillRow(before cell: HTMLPageTree.ID) {
        let row = body.tree.parent(of: cell)
        let behind = lastCell[row].map { body.tree.children(of: row, behind: $0) } ?? body.tree.children(of: row)
        lastCell[row] = cell
        for sibling in behind {
            guard sibling < cell else { return }
            if let tag = body.tree.tag(sibling), tag == .td || tag == .th {
                output += "<\(tag.rawValue)></\(tag.rawValue)>\n"
            }
        }
    }
}
