internal import SyndicationXML

/// The elements that RSS, and the namespaces promoted from it to the model, know by name.
enum RSSName {
    case item
    case title, link, description, language, copyright, managingEditor, webMaster, pubDate, lastBuildDate, category
    case generator, image, author, comments, enclosure, guid, source, summary, textInput
    /// The whole of an entry: `content:encoded`, `fullitem`, XHTML's `body` and `div`.
    case content
    case deletedEntry
    /// Elements of Atom, which RSS feeds borrow.
    case atom(AtomName)
    /// Other elements of RSS itself: kept under RSS's namespace.
    case native
    /// Elements of RDF that hold others together and say nothing themselves.
    case scaffold
    /// Elements of a namespace that the model's fields know.
    case promoted
    case other

    init(_ name: XMLName) {
        switch name.namespace {
        case Namespace.content: self = name.localName == "encoded" ? .content : .other
        case Namespace.xhtml: self = name.localName == "body" || name.localName == "div" ? .content : .other
        case Namespace.atom, Namespace.atom03: self = .atom(AtomName(name))
        case Namespace.tombstones: self = name.localName == "deleted-entry" ? .deletedEntry : .other
        case Namespace.rdf: self = ["Seq", "Bag", "List", "li"].contains(name.localName) ? .scaffold : Self.rss(name)
        case let uri where Namespace.isRSS(uri): self = Self.rss(name)
        default: self = KnownNamespaces.promoting(name.localName, name.namespace) == nil ? .other : .promoted
        }
    }

    /// Feeds are met that write these in capitals, or all in small letters.
    private static func rss(_ name: XMLName) -> RSSName {
        switch name.localName.lowercased() {
        case "item": .item
        case "title": .title
        case "link": .link
        case "description": .description
        case "language": .language
        case "copyright": .copyright
        case "managingeditor": .managingEditor
        case "webmaster": .webMaster
        case "pubdate": .pubDate
        case "lastbuilddate": .lastBuildDate
        case "category": .category
        case "generator": .generator
        case "image": .image
        case "author": .author
        case "comments": .comments
        case "enclosure": .enclosure
        case "guid": .guid
        case "source": .source
        case "summary": .summary
        case "textinput": .textInput
        case "fullitem", "body": .content
        default: name.namespace == Namespace.rdf ? .other : .native
        }
    }
}
