import Syndication

/// A part of a feed that rules look at.
enum FeedPart {
    /// What a feed says of itself.
    case feed(Feed)
    /// An entry, with what its feed says.
    case entry(Entry, in: Feed)
    /// An entry's identifier that was met before.
    case repeatedID(String)
    /// Links of a feed, an entry or a source.
    case links([Link], of: Owner)
    /// Somebody who is named.
    case person(Person)
    /// A title, a summary, content: text with its language and base.
    case text(Text)
    case content(Content)
    case date(Timestamp, field: String)
    /// A URI that is no link.
    case address(String, field: String)
    case language(String)
    case mediaType(String)
    case categories([Syndication.Category])
    case image(Image)
    case channel(RSSChannel)
    case extensions([XMLFragment], of: Owner)
    case tombstone(Tombstone)

    /// Whose part it is.
    enum Owner {
        case feed, entry, source, person
    }
}

extension FeedPart {
    var feed: Feed? { if case .feed(let feed) = self { feed } else { nil } }
    var entry: (entry: Entry, feed: Feed)? { if case .entry(let entry, let feed) = self { (entry, feed) } else { nil } }
    var repeatedID: String? { if case .repeatedID(let id) = self { id } else { nil } }
    var links: (links: [Link], owner: Owner)? {
        if case .links(let links, let owner) = self { (links, owner) } else { nil }
    }
    var person: Person? { if case .person(let person) = self { person } else { nil } }
    var text: Text? { if case .text(let text) = self { text } else { nil } }
    var content: Content? { if case .content(let content) = self { content } else { nil } }
    var date: (date: Timestamp, field: String)? {
        if case .date(let date, let field) = self { (date, field) } else { nil }
    }
    var address: (value: String, field: String)? {
        if case .address(let value, let field) = self { (value, field) } else { nil }
    }
    var language: String? { if case .language(let tag) = self { tag } else { nil } }
    var mediaType: String? { if case .mediaType(let type) = self { type } else { nil } }
    var categories: [Syndication.Category]? { if case .categories(let categories) = self { categories } else { nil } }
    var image: Image? { if case .image(let image) = self { image } else { nil } }
    var channel: RSSChannel? { if case .channel(let channel) = self { channel } else { nil } }
    var extensions: (fragments: [XMLFragment], owner: Owner)? {
        if case .extensions(let fragments, let owner) = self { (fragments, owner) } else { nil }
    }
    var tombstone: Tombstone? { if case .tombstone(let tombstone) = self { tombstone } else { nil } }
}

extension FeedPart {
    /// Goes over the parts of what a feed says of itself; the whole comes first.
    static func visit(_ feed: Feed, _ visit: (FeedPart) -> Void) {
        visit(.feed(feed))
        visitShared(feed, of: .feed, visit)
        for tombstone in feed.deletedEntries {
            visit(.tombstone(tombstone))
            visit(.date(tombstone.when, field: "when"))
            if let by = tombstone.by { visitPerson(by, visit) }
            if let comment = tombstone.comment { visitText(comment, visit) }
        }
    }

    /// Goes over the parts of an entry.
    static func visit(_ entry: Entry, in feed: Feed, _ visit: (FeedPart) -> Void) {
        visit(.entry(entry, in: feed))
        for text in [entry.title, entry.summary, entry.rights] { if let text { visitText(text, visit) } }
        for content in entry.content.prefix(1) { visitContent(content, visit) }
        visitLinks(entry.links, of: .entry, visit)
        for person in entry.authors + entry.contributors { visitPerson(person, visit) }
        visitCategories(entry.categories, visit)
        visitDate(entry.published, "published", visit)
        visitDate(entry.updated, "updated", visit)
        visitAddress(entry.comments, "comments", visit)
        visitAddress(entry.image, "image", visit)
        if let language = entry.language { visit(.language(language)) }
        visit(.extensions(entry.extensions.fragments, of: .entry))
        if let source = entry.source?.feed { visitShared(source, of: .source, visit) }
    }

    private static func visitShared(_ feed: Feed, of owner: Owner, _ visit: (FeedPart) -> Void) {
        for text in [feed.title, feed.subtitle, feed.rights] { if let text { visitText(text, visit) } }
        if let language = feed.language { visit(.language(language)) }
        visitLinks(feed.links, of: owner, visit)
        for person in feed.authors + feed.contributors { visitPerson(person, visit) }
        if let publisher = feed.publisher { visitPerson(publisher, visit) }
        visitCategories(feed.categories, visit)
        visitAddress(feed.base, "base", visit)
        visitAddress(feed.icon, "icon", visit)
        visitAddress(feed.logo, "logo", visit)
        visitAddress(feed.generator?.uri, "generator", visit)
        visitAddress(feed.rss.docs, "docs", visit)
        if let image = feed.image { visit(.image(image)) }
        visit(.channel(feed.rss))
        visitDate(feed.updated, "updated", visit)
        visitDate(feed.published, "published", visit)
        visit(.extensions(feed.extensions.fragments, of: owner))
    }

    private static func visitText(_ text: Text, _ visit: (FeedPart) -> Void) {
        visit(.text(text))
        if let language = text.language { visit(.language(language)) }
        visitAddress(text.base, "base", visit)
    }

    private static func visitContent(_ content: Content, _ visit: (FeedPart) -> Void) {
        visit(.content(content))
        if let text = content.text { visit(.text(text)) }
        if let language = content.language { visit(.language(language)) }
        visitAddress(content.base, "base", visit)
        visitAddress(content.source, "content", visit)
        if case .media(let type) = content.kind { visit(.mediaType(type)) }
    }

    private static func visitLinks(_ links: [Link], of owner: Owner, _ visit: (FeedPart) -> Void) {
        visit(.links(links, of: owner))
        for link in links {
            if !link.href.isEmpty { visit(.address(link.href, field: "link")) }
            if let type = link.type { visit(.mediaType(type)) }
            if let language = link.hreflang { visit(.language(language)) }
        }
    }

    /// A scheme that is no address at all is a domain of RSS, which may be anything.
    private static func visitCategories(_ categories: [Syndication.Category], _ visit: (FeedPart) -> Void) {
        visit(.categories(categories))
        for category in categories {
            if let scheme = category.scheme, BaseURI.isIRI(scheme) { visit(.address(scheme, field: "scheme")) }
        }
    }

    private static func visitPerson(_ person: Person, _ visit: (FeedPart) -> Void) {
        visit(.person(person))
        visitAddress(person.uri, "page of a person", visit)
        visitAddress(person.avatar, "picture of a person", visit)
        visit(.extensions(person.extensions, of: .person))
    }

    private static func visitDate(_ date: Timestamp?, _ field: String, _ visit: (FeedPart) -> Void) {
        if let date { visit(.date(date, field: field)) }
    }

    private static func visitAddress(_ address: String?, _ field: String, _ visit: (FeedPart) -> Void) {
        if let address { visit(.address(address, field: field)) }
    }
}
