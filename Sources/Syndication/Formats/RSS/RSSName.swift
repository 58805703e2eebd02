internal import SyndicationXML

/// The elements that RSS, and the namespaces promoted from it to the model, know by name.
enum RSSName {
    case item
    case title, link, description, language, copyright, managingEditor, webMaster, pubDate, lastBuildDate, category
    case generator, image, author, comments, enclosure, guid, source
    case contentEncoded, creator, dublinCoreDate, subject, rights, publisher
    case deletedEntry
    /// Elements of Atom, which RSS feeds borrow.
    case atom(AtomName)
    /// Other elements of RSS itself: kept under RSS's namespace.
    case native
    case other

    init(_ name: XMLName) {
        switch name.namespace {
        case "", Namespace.rss, "http://blogs.law.harvard.edu/tech/rss": self = Self.rss(name.localName)
        case Namespace.content: self = name.localName == "encoded" ? .contentEncoded : .other
        case Namespace.dublinCore: self = Self.dublinCore(name.localName)
        case Namespace.atom: self = .atom(AtomName(name))
        case Namespace.tombstones: self = name.localName == "deleted-entry" ? .deletedEntry : .other
        default: self = .other
        }
    }

    private static func rss(_ name: String) -> RSSName {
        switch name {
        case "item": .item
        case "title": .title
        case "link": .link
        case "description": .description
        case "language": .language
        case "copyright": .copyright
        case "managingEditor": .managingEditor
        case "webMaster": .webMaster
        case "pubDate": .pubDate
        case "lastBuildDate": .lastBuildDate
        case "category": .category
        case "generator": .generator
        case "image": .image
        case "author": .author
        case "comments": .comments
        case "enclosure": .enclosure
        case "guid": .guid
        case "source": .source
        default: .native
        }
    }

    private static func dublinCore(_ name: String) -> RSSName {
        switch name {
        case "creator": .creator
        case "date": .dublinCoreDate
        case "subject": .subject
        case "rights": .rights
        case "publisher": .publisher
        default: .other
        }
    }
}
