internal import Syndication
internal import SyndicationXML

/// What a page says about itself for machines: `meta` elements, JSON-LD, microdata, links of its head.
struct PageFacts {
    let tree: HTMLPageTree
    /// The contents of `meta` elements by name, property or itemprop in lower case, in order.
    private(set) var metas: [String: [String]] = [:]
    /// The text of `title`.
    private(set) var title = ""
    /// The objects of JSON-LD that are of some type, outer ones first.
    private(set) var objects: [LinkedDataObject] = []
    /// Links of the page as a whole, by their relation.
    private(set) var links: [String: [String]] = [:]
    /// The language of the page.
    private(set) var language: String?
    /// What relative references are resolved against, as the page says.
    private(set) var base: String?

    init(_ tree: HTMLPageTree) {
        self.tree = tree
        var isTitled = false
        for node in tree.nodes.indices {
            switch tree.tag(node) {
            case .meta: readMeta(node)
            case .link: readLink(node)
            case .script: readScript(node)
            case .base: base = base ?? tree.value(of: .href, at: node).map(HTMLText.collapsed)
            case .html: language = tree.value(of: .lang, at: node) ?? tree.value(of: .xmlLanguage, at: node)
            case .title where !isTitled && tree.nearest(of: node, where: { $0 == .svg }) == nil:
                title = HTMLText.collapsed(tree.rawText(of: node))
                isTitled = !title.isEmpty
            default: break
            }
        }
    }

    private mutating func readMeta(_ node: HTMLPageTree.ID) {
        guard let content = tree.value(of: .content, at: node).map(HTMLText.collapsed), !content.isEmpty else { return }
        for attribute in [HTMLAttribute.property, .name, .itemprop, .httpEquivalent] {
            guard let name = tree.value(of: attribute, at: node)?.lowercased(), !name.isEmpty else { continue }
            metas[name, default: []].append(content)
            return
        }
    }

    private mutating func readLink(_ node: HTMLPageTree.ID) {
        guard let relation = tree.value(of: .rel, at: node)?.lowercased(),
            let target = tree.value(of: .href, at: node).map(HTMLText.collapsed), !target.isEmpty
        else { return }
        for word in relation.split(separator: " ") { links[String(word), default: []].append(target) }
    }

    private mutating func readScript(_ node: HTMLPageTree.ID) {
        guard let type = tree.value(of: .type, at: node), type.lowercased().contains("ld+json") else { return }
        LinkedDataObject.collect(from: tree.rawText(of: node), into: &objects)
    }

    /// The first content of the first of some `meta` elements that the page has.
    func meta(_ names: String...) -> String? {
        for name in names {
            if let content = metas[name]?.first { return content }
        }
        return nil
    }

    /// The objects that are articles, and those of the page if there are none.
    var articles: [LinkedDataObject] { objects.filter(\.isArticle) }

    /// The site's name.
    var siteName: String? {
        meta("og:site_name", "application-name") ?? objects.first { $0.types.contains("WebSite") }?.string("name")
    }

    /// What the page says of its article in a sentence or two.
    var summary: String? {
        let said =
            meta("og:description", "twitter:description", "description", "dc.description")
            ?? articles.lazy.compactMap { $0.string("description") }.first
        return said.map { HTMLText.plain($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The picture that stands for the page.
    var image: String? {
        if let image = meta("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src") {
            return SafeReference.allowsImage(image) ? image : nil
        }
        for article in articles {
            guard let value = article.value["image"] else { continue }
            let first = value.elements.first ?? value
            if let image = first.string ?? first["url"]?.string, SafeReference.allowsImage(image) { return image }
        }
        return nil
    }

    /// The article's text, where the page gives it to machines.
    var articleBody: String? {
        articles.lazy.compactMap { $0.value["articleBody"]?.string }.max { $0.utf8.count < $1.utf8.count }
            .map { HTMLText.lines($0) }
    }

    /// The facts without those that are about the page as a whole.
    var withoutPage: PageFacts {
        var facts = self
        facts.metas = metas.filter { $0.key == "og:site_name" }
        facts.objects = objects.filter { !$0.isArticle }
        facts.links = [:]
        return facts
    }
}
