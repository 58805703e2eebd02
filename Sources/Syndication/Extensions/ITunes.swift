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
        case "subtitle", "summary": promoteText(element, to: &target, scope)
        case "title": target.title = target.title ?? scope.text(element)
        case "image": image(element, scope).map { target.setImage($0) }
        case "link": if element.attribute("rel") == "image" { image(element, scope).map { target.setImage($0) } }
        case "category": categories(element).forEach { target.addCategory($0) }
        case "keywords": keywords(element).forEach { target.addCategory($0) }
        default: break
        }
    }

    /// The summary is the longer of the two texts.
    private static func promoteText(_ element: XMLFragment, to target: inout some FeedOrEntry, _ scope: PromotionScope)
    {
        target.abstract = target.abstract ?? scope.text(element)
    }

    private static func owner(_ element: XMLFragment) -> Person? {
        let text = { (name: String) in element.children.first { $0.name == name }?.text.trimmed.nonEmpty }
        let person = Person(name: text("name") ?? "", email: text("email"))
        return person == Person(name: "") ? RSSConstruct.person(element.text.trimmed) : person
    }

    private static func image(_ element: XMLFragment, _ scope: PromotionScope) -> String? {
        let reference = element.attribute("href") ?? element.attribute("url") ?? element.text
        return reference.trimmed.nonEmpty.map { scope.base.resolve($0) }
    }

    /// A category and those within it.
    private static func categories(_ element: XMLFragment) -> [Category] {
        let own = element.attribute("text")?.trimmed.nonEmpty.map { [Category(term: $0, scheme: scheme)] } ?? []
        return element.children.filter { $0.name == "category" }.reduce(own) { $0 + categories($1) }
    }

    private static func keywords(_ element: XMLFragment) -> [Category] {
        let text = element.text
        let parts = text.utf8.contains(0x2C) ? text.split(separator: ",") : text.split(whereSeparator: \.isWhitespace)
        return parts.compactMap { String($0).trimmed.nonEmpty.map { Category(term: $0, scheme: scheme) } }
    }
}

/// Apple's podcast elements, typed.
public struct ITunesLens: ExtensionLens {
    typealias Vocabulary = ITunes
    var extensions: Extensions

    /// Whether directories shall not show it: only `yes` means that.
    public var block: Bool? {
        get { first("block").map { $0.text == "yes" } }
        set { set("block", text: newValue.map { $0 ? "yes" : "no" }) }
    }

    /// Whether it is not for children: `yes`, `true` and `explicit`, or `no`, `false` and `clean`. Nil when it says
    /// something else, or nothing.
    public var explicit: Bool? {
        get {
            switch first("explicit")?.text {
            case "yes", "true", "explicit": true
            case "no", "false", "clean": false
            default: nil
            }
        }
        set { set("explicit", text: newValue.map { $0 ? "true" : "false" }) }
    }
}

extension Extensions {
    /// Apple's podcast elements.
    public var itunes: ITunesLens {
        get { ITunesLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
