internal import SyndicationXML

/// Makes the model of JSON Feed's objects (jsonfeed.org, versions 1 and 1.1). What has the wrong type is passed over,
/// with a note.
struct JSONFeedDecoder {
    private let base: BaseURI
    private var notes: [ReadingNote] = []

    /// The members that the model has fields for.
    static let feedMembers: Set<String> = [
        "version", "title", "home_page_url", "feed_url", "description", "next_url", "icon", "favicon", "author",
        "authors",
        "language", "hubs", "items",
    ]
    static let itemMembers: Set<String> = [
        "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "date_published",
        "date_modified", "author", "authors", "tags", "language", "attachments",
    ]
    static let authorMembers: Set<String> = ["name", "url", "avatar"]
    static let attachmentMembers: Set<String> = [
        "url", "mime_type", "title", "size_in_bytes", "duration_in_seconds",
    ]
    static let hubMembers: Set<String> = ["type", "url"]

    init(base: BaseURI) {
        self.base = base
    }

    // MARK: - Objects

    /// The feed without its items.
    mutating func feed(_ value: JSONValue) -> Feed {
        var feed = Feed()
        feed.title = string(value, "title").map { .text($0) }
        feed.subtitle = string(value, "description").map { .text($0) }
        feed.language = string(value, "language")
        feed.icon = uri(value, "favicon")
        feed.logo = uri(value, "icon")
        if let page = uri(value, "home_page_url") { feed.links.append(Link(href: page)) }
        if let own = uri(value, "feed_url") { feed.links.append(Link(rel: "self", href: own)) }
        if let next = uri(value, "next_url") { feed.links.append(Link(rel: "next", href: next)) }
        for hub in list(value, "hubs") {
            if let link = hubLink(hub) { feed.links.append(link) }
        }
        feed.authors = authors(value)
        feed.extensions.fragments = JSONFeedMember.fragments(of: value, except: Self.feedMembers)
        return feed
    }

    mutating func entry(_ value: JSONValue) -> Entry {
        var entry = Entry()
        entry.id = string(value, "id")
        if entry.id == nil { note("no-id", "an item has no id") }
        entry.title = string(value, "title").map { .text($0) }
        entry.summary = string(value, "summary").map { .text($0) }
        entry.content = contents(value, summary: entry.summary)
        if let url = uri(value, "url") { entry.links.append(Link(href: url)) }
        if let url = uri(value, "external_url") { entry.links.append(Link(rel: "related", href: url)) }
        entry.image = uri(value, "image")
        entry.published = date(value, "date_published")
        entry.updated = date(value, "date_modified")
        entry.authors = authors(value)
        entry.categories = list(value, "tags").compactMap { $0.string?.nonEmpty.map { Category(term: $0) } }
        entry.language = string(value, "language")
        for attachment in list(value, "attachments") {
            if let link = enclosure(attachment) { entry.links.append(link) }
        }
        entry.extensions.fragments = JSONFeedMember.fragments(of: value, except: Self.itemMembers)
        return entry
    }

    /// HTML before plain text. Text that repeats the summary is there because an item must have one
    /// (version 1.1, "Items"): the summary alone says it.
    private mutating func contents(_ value: JSONValue, summary: Text?) -> [Content] {
        let html = string(value, "content_html").map { Content(.html($0)) }
        let text = string(value, "content_text").map { Content(.text($0)) }
        if html == nil, let text, let summary, text.value == summary.value { return [] }
        return [html, text].compactMap { $0 }
    }

    /// Version 1 has one `author`; version 1.1 deprecates it for `authors`.
    private mutating func authors(_ value: JSONValue) -> [Person] {
        let authors = list(value, "authors").compactMap { person($0) }
        guard authors.isEmpty, let author = value["author"] else { return authors }
        return person(author).map { [$0] } ?? []
    }

    /// A `mailto:` address says the mail address.
    private mutating func person(_ value: JSONValue) -> Person? {
        if case .string(let name) = value { return name.isEmpty ? nil : Person(name: name) }
        guard case .object = value else {
            note("wrong-type", "an author that is no object is left out")
            return nil
        }
        var person = Person(
            name: string(value, "name") ?? "", uri: uri(value, "url"), avatar: uri(value, "avatar"),
            extensions: JSONFeedMember.fragments(of: value, except: Self.authorMembers))
        if let uri = person.uri, uri.hasPrefix("mailto:") {
            person.email = String(uri.dropFirst(7))
            person.uri = nil
        }
        return person == Person(name: "") ? nil : person
    }

    private mutating func enclosure(_ value: JSONValue) -> Link? {
        guard let url = uri(value, "url") else {
            note("wrong-type", "an attachment without a URL is left out")
            return nil
        }
        return Link(
            rel: "enclosure", href: url, type: string(value, "mime_type"), title: string(value, "title"),
            length: value["size_in_bytes"]?.int.flatMap { $0 < 0 ? nil : $0 },
            duration: value["duration_in_seconds"]?.double.flatMap { $0 < 0 ? nil : $0 },
            attributes: Self.attributes(value, except: Self.attachmentMembers))
    }

    /// WebSub is what hubs are, and is not said.
    private mutating func hubLink(_ value: JSONValue) -> Link? {
        guard let url = uri(value, "url") ?? value.string?.nonEmpty else {
            note("wrong-type", "a hub without a URL is left out")
            return nil
        }
        var attributes = Self.attributes(value, except: Self.hubMembers)
        if let type = string(value, "type"), type != "WebSub" {
            attributes.append(Self.attribute("type", .string(type)))
        }
        return Link(rel: "hub", href: url, attributes: attributes)
    }

    /// Further members of a link are attributes of ``Namespace/jsonFeed``: the JSON text of the value.
    private static func attributes(_ value: JSONValue, except known: Set<String>) -> [XMLFragment.Attribute] {
        var seen = known
        let members = value.members.filter { XMLSyntax.isLocalName($0.name) && seen.insert($0.name).inserted }
        return members.map { attribute($0.name, $0.value) }
    }

    private static func attribute(_ name: String, _ value: JSONValue) -> XMLFragment.Attribute {
        XMLFragment.Attribute(namespace: Namespace.jsonFeed, name: name, prefix: "jsonfeed", value: value.jsonText)
    }

    // MARK: - Values

    /// A string that is not empty; a number is read as the text it was written for.
    private mutating func string(_ value: JSONValue, _ name: String) -> String? {
        guard let member = value[name] else { return nil }
        if case .null = member { return nil }
        if let string = member.string { return string.nonEmpty }
        note("wrong-type", "'\(name)' is no string")
        return nil
    }

    private mutating func uri(_ value: JSONValue, _ name: String) -> String? {
        string(value, name).map { base.resolve($0.trimmed) }
    }

    private mutating func list(_ value: JSONValue, _ name: String) -> [JSONValue] {
        switch value[name] {
        case nil, .null?: return []
        case .array(let elements)?: return elements
        // One that should stand in an array.
        case .some(let one):
            note("wrong-type", "'\(name)' is no array")
            return [one]
        }
    }

    private mutating func date(_ value: JSONValue, _ name: String) -> Timestamp? {
        guard let text = string(value, name) else { return nil }
        let date = Timestamp.read(text.trimmed)
        if date.instant == nil {
            note("unreadable-date", "'\(text)' is no date that can be read; kept as text")
        }
        return date
    }

    // MARK: - Notes

    /// Notes something odd. Beyond a hundred, nobody reads on.
    mutating func note(_ code: String, _ message: String) {
        guard notes.count < 100 else { return }
        notes.append(ReadingNote(.warning, code: code, message))
    }

    mutating func takeNotes() -> [ReadingNote] {
        defer { notes.removeAll() }
        return notes
    }
}
