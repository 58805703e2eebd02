internal import SyndicationXML

/// The elements that Atom, and its extensions promoted to the model, know by name.
enum AtomName {
    case feed, entry, source, deletedEntry
    case id, title, subtitle, summary, content, rights, link, author, contributor, category, generator, icon, logo
    case updated, published
    /// Elements that only Atom 0.3 has.
    case info
    /// Elements of RSS that the model has fields for, kept in Atom under RSS's namespace.
    case rssImage, rssPublished, rssPublisher, rssComments, rssPermalink
    /// Another element of RSS.
    case rss
    /// Elements of a namespace that the model's fields know.
    case promoted
    case other

    init(_ name: XMLName) {
        switch name.namespace {
        // Feeds without any namespace are met now and then; what else could they mean.
        case Namespace.atom, "": self = Self.atom(name.localName)
        case Namespace.atom03: self = Self.atom03(name.localName)
        case Namespace.tombstones: self = name.localName == "deleted-entry" ? .deletedEntry : .other
        case Namespace.rss: self = Self.rss(name.localName)
        default: self = KnownNamespaces.promoting(name.localName, name.namespace) == nil ? .other : .promoted
        }
    }

    private static func atom(_ name: String) -> AtomName {
        switch name {
        case "feed": .feed
        case "entry", "item": .entry
        case "source": .source
        case "id": .id
        case "title": .title
        case "subtitle": .subtitle
        case "summary": .summary
        case "content": .content
        case "rights": .rights
        case "link": .link
        case "author": .author
        case "contributor": .contributor
        case "category": .category
        case "generator": .generator
        case "icon": .icon
        case "logo": .logo
        case "updated": .updated
        case "published": .published
        default: .other
        }
    }

    /// Atom 0.3 called some elements by other names.
    private static func atom03(_ name: String) -> AtomName {
        switch name {
        case "tagline": .subtitle
        case "copyright": .rights
        case "issued": .published
        case "modified": .updated
        case "info": .info
        default: atom(name)
        }
    }

    private static func rss(_ name: String) -> AtomName {
        switch name {
        case "image": .rssImage
        case "pubDate": .rssPublished
        case "webMaster": .rssPublisher
        case "comments": .rssComments
        case "guid": .rssPermalink
        default: .rss
        }
    }
}
