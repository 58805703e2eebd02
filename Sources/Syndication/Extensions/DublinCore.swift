/// Dublin Core, the fifteen elements: http://purl.org/dc/elements/1.1/
enum DublinCore: ExtensionNamespace {
    static let uri = "http://purl.org/dc/elements/1.1/"
    static let prefix = "dc"
    static let aliases = ["http://purl.org/dc/elements/1.0/", "http://purl.org/dc"]
    static let promoted: Set<String> = [
        "title", "creator", "author", "contributor", "publisher", "subject", "description", "date", "language",
        "rights",
    ]

    static func promote(_ element: XMLFragment, to target: inout some FeedOrEntry, _ scope: inout PromotionScope) {
        switch element.name {
        case "title": target.title = target.title ?? scope.text(element)
        case "creator", "author": person(element).map { target.addAuthor($0) }
        case "contributor": RSSConstruct.person(element.text.trimmed).map { target.addContributor($0) }
        case "publisher": RSSConstruct.person(element.text.trimmed).map { target.setPublisher($0) }
        case "subject": element.text.trimmed.nonEmpty.map { target.addCategory(Category(term: $0)) }
        case "date": promoteDate(element, to: &target, &scope)
        case "language": if target.language == nil { target.language = element.text.trimmed.nonEmpty }
        case "rights": target.rights = target.rights ?? scope.text(element)
        default: break
        }
    }

    /// An entry's date is when it appeared, a feed's when it changed.
    private static func promoteDate(
        _ element: XMLFragment, to target: inout some FeedOrEntry, _ scope: inout PromotionScope
    ) {
        guard let date = scope.date(element) else { return }
        if target is Entry {
            target.published = target.published ?? date
        } else {
            target.updated = target.updated ?? date
        }
    }

    // MARK: - Persons with more than a name

    /// A person as a creator: what Dublin Core has no place for stands in attributes of RSS's namespace.
    static func creator(_ person: Person) -> XMLFragment {
        let more = [("email", person.email), ("uri", person.uri)]
        return XMLFragment(
            namespace: uri, name: "creator", prefix: prefix,
            attributes: more.compactMap { name, value in
                value.map { .init(namespace: Namespace.rss, name: name, prefix: "rss", value: $0) }
            },
            text: person.name.nonEmpty ?? person.email ?? person.uri ?? "")
    }

    private static func person(_ element: XMLFragment) -> Person? {
        if element.attributes.isEmpty { return RSSConstruct.person(element.text.trimmed) }
        guard var person = RSSConstruct.person(element.text.trimmed) else { return nil }
        person.email = person.email ?? element.attribute("email", namespace: Namespace.rss)
        person.uri = element.attribute("uri", namespace: Namespace.rss)
        return person
    }
}
