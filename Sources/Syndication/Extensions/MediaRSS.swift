/// Media RSS: http://search.yahoo.com/mrss/
enum MediaRSS: ExtensionNamespace {
    static let uri = "http://search.yahoo.com/mrss/"
    static let prefix = "media"
    static let aliases = ["http://tools.search.yahoo.com/mrss/", "http://search.yahoo.com/searchmonkey/media/"]
    static let promoted: Set<String> = [
        "category", "title", "description", "keywords", "thumbnail", "group", "content",
    ]

    static func promote(_ element: XMLFragment, to target: inout some FeedOrEntry, _ scope: inout PromotionScope) {
        switch element.name {
        case "category": category(element).map { target.addCategory($0) }
        case "title": target.title = target.title ?? scope.text(element)
        case "keywords":
            for part in element.text.split(separator: ",") {
                String(part).trimmed.nonEmpty.map { target.addCategory(Category(term: $0)) }
            }
        case "thumbnail": element.attribute("url")?.trimmed.nonEmpty.map { target.setImage(scope.base.resolve($0)) }
        case "group", "content":
            for child in element.children where child.namespace == uri { promote(child, to: &target, &scope) }
        default: break
        }
    }

    private static func category(_ element: XMLFragment) -> Category? {
        element.text.trimmed.nonEmpty.map {
            Category(term: $0, scheme: element.attribute("scheme")?.nonEmpty, label: element.attribute("label"))
        }
    }
}
