internal import SyndicationXML

/// What an element's name, class, id and role say it is. Authors of pages name things in English whatever language they
/// write in, and these few names are the same from site to site.
struct ElementNature: OptionSet, Sendable {
    let rawValue: UInt16

    /// Surely the site's: navigation, comments, sharing, advertisements.
    static let boilerplate = ElementNature(rawValue: 1)
    /// Likely the site's, unless it holds running text.
    static let doubtful = ElementNature(rawValue: 2)
    /// Called what articles' texts are called.
    static let content = ElementNature(rawValue: 4)
    /// Not shown.
    static let hidden = ElementNature(rawValue: 8)
    /// A whole entry, whose class lists its subjects too, which may be called anything.
    static let entry = ElementNature(rawValue: 16)
    /// Other people's words, or other articles.
    static let others = ElementNature(rawValue: 32)
    /// What the page says of the article: its author, its date.
    static let about = ElementNature(rawValue: 64)
    /// Names who wrote it.
    static let author = ElementNature(rawValue: 128)
    /// Holds a name and nothing else.
    static let personName = ElementNature(rawValue: 256)
    /// Says when it was published.
    static let published = ElementNature(rawValue: 512)
    /// Asks to pay before reading on.
    static let payWall = ElementNature(rawValue: 1024)
    /// May be longer than the article it belongs to: what readers wrote, a row of pictures with words below.
    static let appendix = ElementNature(rawValue: 2048)

    /// The words of a name: `articleBody main__text` is article, body, main, text.
    static func words(of name: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var wasLower = false
        for byte in name.utf8 {
            let isUpper = byte >= 0x41 && byte <= 0x5A
            let isLetter = isUpper || (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
            if !isLetter || (isUpper && wasLower) {
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word.removeAll(keepingCapacity: true)
            }
            if isLetter { word.append(isUpper ? byte | 0x20 : byte) }
            wasLower = isLetter && !isUpper
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    /// Looks at every element of a page.
    static func all(of tree: HTMLPageTree) -> [ElementNature] {
        var reader = NatureReader()
        return tree.nodes.indices.map { node in tree.tag(node).map { reader.nature(of: node, $0, tree) } ?? [] }
    }
}

/// Tells elements' natures, remembering names met before.
private struct NatureReader {
    /// By a hash of the name (FNV-1a): a page asks some thousand times for some hundred names, and no string is made for it.
    /// Two names of one hash would be taken for one another, which a page can only do to itself.
    private var known: [UInt64: ElementNature] = [:]

    mutating func nature(of node: HTMLPageTree.ID, _ tag: HTMLTag, _ tree: HTMLPageTree) -> ElementNature {
        var nature: ElementNature = []
        switch tag {
        case .nav: nature = [.boilerplate, .others]
        case .footer, .aside: nature = .boilerplate
        case .article, .main, .body, .html: nature = .entry
        default: break
        }
        guard tree.hasAttributes(node) else {
            return nature.contains(.entry) ? (tag == .article || tag == .main ? [.entry, .content] : .entry) : nature
        }
        var isArticleBody = false
        for attribute in [HTMLAttribute.class, .id, .role, .itemprop, .ariaLabel] {
            guard let value = tree.bytes(of: attribute, at: node), value.count < 512 else { continue }
            if attribute == .itemprop, value.elementsEqual("articleBody".utf8) { isArticleBody = true }
            nature.formUnion(named(value))
        }
        nature.formUnion(said(node, tree))
        if isHidden(node, tree) { nature.insert(.hidden) }
        if isArticleBody { nature.insert(.content) }
        if nature.contains(.entry) {
            let kept: ElementNature = [.entry, .content, .hidden, .author, .personName, .published]
            return tag == .article || tag == .main
                ? nature.intersection(kept).union(.content) : nature.intersection(kept)
        }
        // What a heading or a paragraph is called says less than what it is.
        let isSmall = (tag == .p || tag == .blockquote || tag == .li) && !nature.contains(.doubtful)
        if tag.isHeading { return nature.subtracting(.boilerplate) }
        if isSmall, nature.remove(.boilerplate) != nil { nature.insert(.doubtful) }
        return nature
    }

    /// What relations and microdata say.
    private func said(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree) -> ElementNature {
        var nature: ElementNature = []
        if let relation = tree.value(of: .rel, at: node)?.lowercased() {
            if relation.split(separator: " ").contains("author") { nature.formUnion([.author, .personName]) }
        }
        switch tree.value(of: .itemprop, at: node) {
        case "author", "creator": nature.insert(.author)
        case "name": nature.insert(.personName)
        case "datePublished": nature.insert(.published)
        default: break
        }
        if tree.bytes(of: .pubdate, at: node) != nil { nature.insert(.published) }
        return nature
    }

    private func isHidden(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree) -> Bool {
        if tree.bytes(of: .hidden, at: node) != nil { return true }
        guard let style = tree.bytes(of: .style, at: node) else { return false }
        let bare = style.filter { $0 > 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        return bare.holds("display:none") || bare.holds("visibility:hidden")
    }

    private mutating func named(_ name: ArraySlice<UInt8>) -> ElementNature {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        if let nature = known[hash] { return nature }
        let words = ElementNature.words(of: String(decoding: name, as: UTF8.self))
        var nature: ElementNature = []
        for word in words { nature.formUnion(ElementNames.words[word] ?? []) }
        for (first, second) in zip(words, words.dropFirst()) {
            nature.formUnion(ElementNames.nature(of: (first, second)))
        }
        if !nature.contains(.about), words.contains(where: ElementNames.teasers.contains) { nature.insert(.others) }
        // "author-box" and "comment-author" do not name the article's author, nor does a list of many words.
        if nature.contains(.author), words.count > 8 || words.contains(where: ElementNames.notAuthors.contains) {
            nature.remove(.author)
        }
        known[hash] = nature
        return nature
    }
}
