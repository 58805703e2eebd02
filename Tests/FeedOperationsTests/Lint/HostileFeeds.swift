import Syndication

@testable import FeedOperations

/// Feeds in which anything is wrong that can be, made from a seed.
struct HostileFeeds {
    private var numbers: FeedGenerator

    init(seed: Int) { numbers = FeedGenerator(seed: seed) }

    private static let texts = [
        "", " ", "sock", "a b", "<p>x", "\u{202E}kcos", "17", "socks & more", "é", "\u{0}\u{1}", "x\n\ny", "😀", "]]>",
        "https://lint.example.org/", "https://lint.example.org/a b", "//lint.example.org", "socks/1", "?q", "#", "%",
        "http://", "http:///x", "tag:x", "tag:lint.example.org,2026:x", "tag:Lint.example.org,2026-1:x", "urn:x:y/z",
        "urn:uuid:1", "urn:uuid:0b6e5a52-1d3c-5f0e-9a41-772c90d613e8", "mailto:a@b.example", "javascript:alert(1)",
        "odile@lint.example.org", "odile@", "text/html", "text/html; charset=", "a/b", "en", "en_US", "xx-y", "de-",
        "-1", "0", "1", "12:00", "99999999999999999999", "2026-03-12T09:30:00Z", "yes", "true",
        String(repeating: "w", count: 5_000), "http://[::1]/", "http://user:pass@lint.example.org:80/?a[]=1#b#c",
        "ftp://lint.example.org/ä", "https://wäsche.example.org/ß?ü#ö", "HTTPS://LINT.EXAMPLE.ORG", "data:,x",
    ]

    private static let namespaces = [
        "", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/",
        "http://www.itunes.com/dtds/podcast-1.0.dtd",
        "http://search.yahoo.com/mrss/", "http://search.yahoo.com/mrss", "http://www.georss.org/georss",
        "http://www.opengis.net/gml", "http://purl.org/syndication/thread/1.0", "http://purl.org/atom/ns#",
        "http://purl.org/syndication/history/1.0", "http://backend.userland.com/rss2", "http://www.w3.org/2005/Atom",
        "http://www.w3.org/1999/xhtml", "urn:example:sock", "no namespace",
        "http://rssnamespace.org/feedburner/ext/1.0",
    ]

    private static let names = [
        "title", "creator", "date", "description", "language", "content", "group", "thumbnail", "explicit", "owner",
        "category", "image", "duration", "point", "where", "Point", "pos", "in-reply-to", "total", "archive",
        "complete",
        "created", "info", "sock", "rights", "email", "name", "keywords", "summary", "license", "div",
    ]

    private mutating func text() -> String { Self.texts[numbers.number(below: Self.texts.count)] }
    private mutating func maybe<T>(_ make: (inout Self) -> T) -> T? {
        numbers.number(below: 3) == 0 ? nil : make(&self)
    }
    private mutating func some<T>(_ make: (inout Self) -> T) -> [T] {
        (0..<numbers.number(below: 4)).map { _ in make(&self) }
    }

    private mutating func words() -> Text {
        switch numbers.number(below: 4) {
        case 0: .text(text(), language: maybe { $0.text() })
        case 1: .html(text(), language: maybe { $0.text() }, base: maybe { $0.text() })
        case 2: .xhtml("<p xmlns:x=\"urn:x\">x<x:y/></p>")
        default: .text(text())
        }
    }

    private mutating func date() -> Timestamp {
        switch numbers.number(below: 4) {
        case 0: Timestamp(unreadable: text())
        case 1:
            Timestamp(
                seconds: Int64(numbers.number(below: 2_000_000_000)), utcOffset: numbers.number(below: 2000) - 1000)
        case 2: Timestamp(seconds: Int64(numbers.number(below: .max)))
        default: Timestamp(.init(seconds: 1_700_000_000, nanoseconds: 5), utcOffset: nil)
        }
    }

    private mutating func person() -> Person {
        Person(
            name: text(), email: maybe { $0.text() }, uri: maybe { $0.text() }, avatar: maybe { $0.text() },
            extensions: some { $0.fragment(1) })
    }

    private mutating func fragment(_ depth: Int) -> XMLFragment {
        let namespace = Self.namespaces[numbers.number(below: Self.namespaces.count)]
        let name = Self.names[numbers.number(below: Self.names.count)]
        let attributes = some { each in
            XMLFragment.Attribute(
                namespace: each.numbers.number(below: 2) == 0
                    ? "" : Self.namespaces[each.numbers.number(below: Self.namespaces.count)],
                name: ["url", "href", "text", "type", "lang"][each.numbers.number(below: 5)], value: each.text())
        }
        guard depth > 0, numbers.number(below: 2) == 0 else {
            return XMLFragment(namespace: namespace, name: name, prefix: "p", attributes: attributes, text: text())
        }
        let nodes: [XMLFragment.Node] = some { each in
            each.numbers.number(below: 2) == 0 ? .text(each.text()) : .element(each.fragment(depth - 1))
        }
        return XMLFragment(namespace: namespace, name: name, prefix: "p", attributes: attributes, nodes: nodes)
    }

    private mutating func link() -> Link {
        let relations = [
            "alternate", "alternate", "self", "enclosure", "related", "next", "current", "a b", "", "replies",
        ]
        return Link(
            rel: relations[numbers.number(below: relations.count)], href: text(), type: maybe { $0.text() },
            hreflang: maybe { $0.text() }, title: maybe { $0.text() },
            length: maybe { $0.numbers.number(below: 9) - 4 },
            duration: maybe { Double($0.numbers.number(below: 9) - 4) / 0 })
    }

    private mutating func content() -> Content {
        switch numbers.number(below: 3) {
        case 0: Content(words())
        case 1: Content(source: text(), type: maybe { $0.text() })
        default:
            Content(kind: .media(text()), unchecked: text(), language: maybe { $0.text() }, base: maybe { $0.text() })
        }
    }

    private mutating func category() -> Syndication.Category {
        Category(term: text(), scheme: maybe { $0.text() }, label: maybe { $0.text() })
    }

    private mutating func header() -> Feed {
        var feed = Feed(id: maybe { $0.text() }, title: maybe { $0.words() })
        feed.subtitle = maybe { $0.words() }
        feed.info = maybe { $0.words() }
        feed.rights = maybe { $0.words() }
        feed.language = maybe { $0.text() }
        feed.base = maybe { $0.text() }
        feed.links = some { $0.link() }
        feed.authors = some { $0.person() }
        feed.publisher = maybe { $0.person() }
        feed.categories = some { $0.category() }
        feed.generator = maybe { Generator(name: $0.text(), uri: $0.text(), version: $0.text()) }
        feed.icon = maybe { $0.text() }
        feed.image = maybe {
            Image(href: $0.text(), title: $0.text(), link: $0.text(), width: $0.numbers.number(below: 900))
        }
        feed.updated = maybe { $0.date() }
        feed.published = maybe { $0.date() }
        feed.rss.ttl = maybe { $0.text() }
        feed.rss.docs = maybe { $0.text() }
        feed.rss.skipHours = some { $0.text() }
        feed.rss.skipDays = some { $0.text() }
        feed.extensions = Extensions(some { $0.fragment(2) })
        return feed
    }

    private mutating func entry() -> Entry {
        var entry = Entry(id: maybe { $0.text() }, title: maybe { $0.words() })
        entry.idIsPermalink = maybe { $0.numbers.number(below: 2) == 0 }
        entry.summary = maybe { $0.words() }
        entry.content = some { $0.content() }
        entry.links = some { $0.link() }
        entry.authors = some { $0.person() }
        entry.contributors = some { $0.person() }
        entry.categories = some { $0.category() }
        entry.rights = maybe { $0.words() }
        entry.published = maybe { $0.date() }
        entry.updated = maybe { $0.date() }
        entry.comments = maybe { $0.text() }
        entry.language = maybe { $0.text() }
        entry.image = maybe { $0.text() }
        entry.source = maybe { Source($0.header()) }
        entry.extensions = Extensions(some { $0.fragment(3) })
        return entry
    }

    mutating func feed() -> Feed {
        var feed = header()
        feed.entries = (0..<6).map { _ in entry() }
        feed.deletedEntries = some { Tombstone(ref: $0.text(), when: $0.date(), by: $0.maybe { $0.person() }) }
        return feed
    }
}
