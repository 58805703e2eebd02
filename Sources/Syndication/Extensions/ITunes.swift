/// Apple's podcast elements: http://www.itunes.com/dtds/podcast-1.0.dtd
enum ITunes: ExtensionNamespace {
    static let uri = "http://www.itunes.com/dtds/podcast-1.0.dtd"
    static let prefix = "itunes"
    static let aliases = [
        "http://example.com/dtds/podcast-1.0.dtd", "http://www.apple.com/dtds/podcast-1.0.dtd",
        "http://www.itunes.com/dtds/podcast-1.0",
    ]
    /// The scheme of categories that are promoted.
    static let scheme = "http://www.itunes.com/"
    static let promoted: Set<String> = [
        "author", "owner", "subtitle", "summary", "image", "link", "category", "keywords", "title",
    ]

    static func promote(_ element: XMLFragment, to target: inout some FeedOrEntry, _ scope: inout PromotionScope) {
        switch element.name {
        case "author": RSSConstruct.person(element.text.trimmed).map { target.addAuthor($0) }
        case "owner": owner(element).map { target.setPublisher($0) }
        case "title": target.title = target.title ?? scope.text(element)
        case "image": image(element).map { target.setImage(scope.base.resolve($0)) }
        case "link":
            if element.attribute("rel") == "image" { image(element).map { target.setImage(scope.base.resolve($0)) } }
        case "category": categories(element).forEach { target.addCategory($0) }
        case "keywords": keywords(element).forEach { target.addCategory(Category(term: $0, scheme: scheme)) }
        default: break
        }
    }

    private static func owner(_ element: XMLFragment) -> Person? {
        let text = { (name: String) in element.children.first { $0.name == name }?.text.trimmed.nonEmpty }
        let person = Person(name: text("name") ?? "", email: text("email"))
        return person == Person(name: "") ? RSSConstruct.person(element.text.trimmed) : person
    }

    /// The reference to a picture, as the document says it.
    static func image(_ element: XMLFragment) -> String? {
        (element.attribute("href") ?? element.attribute("url") ?? element.text).trimmed.nonEmpty
    }

    /// A category and those within it.
    private static func categories(_ element: XMLFragment) -> [Category] {
        let own = element.attribute("text")?.trimmed.nonEmpty.map { [Category(term: $0, scheme: scheme)] } ?? []
        return element.children.filter { $0.name == "category" }.reduce(own) { $0 + categories($1) }
    }

    /// The words of an element: between commas, or between blanks where there are none.
    static func keywords(_ element: XMLFragment) -> [String] {
        let text = element.text
        let parts = text.utf8.contains(0x2C) ? text.split(separator: ",") : text.split(whereSeparator: \.isWhitespace)
        return parts.compactMap { String($0).trimmed.nonEmpty }
    }
}
