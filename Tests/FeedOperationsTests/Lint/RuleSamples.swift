import Syndication

@testable import FeedOperations

/// For each rule a feed that breaks it: one that keeps all of them, with one thing changed.
enum RuleSamples {
    /// A feed in which no rule is broken.
    static func faultless() -> Feed {
        var feed = Feed(id: "https://lint.example.org/", title: "The lint trap")
        feed.subtitle = "What is left behind"
        feed.updated = Timestamp(seconds: 1_780_000_000)
        feed.authors = [Person(name: "Odile Fluff", email: "odile@lint.example.org")]
        feed.links = [
            Link(href: "https://lint.example.org/"),
            Link(rel: "self", href: "https://lint.example.org/feed", type: "application/atom+xml"),
        ]
        var entry = Entry(id: "tag:lint.example.org,2026:1", title: "Of socks")
        entry.updated = Timestamp(seconds: 1_779_000_000)
        entry.published = entry.updated
        entry.summary = "Where the other one went"
        entry.content = [Content(.html("<p>Where the other one went.</p>"))]
        entry.links = [Link(href: "https://lint.example.org/socks")]
        entry.authors = [Person(name: "Odile Fluff")]
        feed.entries = [entry]
        return feed
    }

    static func changed(_ change: (inout Feed) -> Void) -> Feed {
        var feed = faultless()
        change(&feed)
        return feed
    }

    static func entry(_ change: (inout Entry) -> Void) -> Feed {
        changed { change(&$0.entries[0]) }
    }

    static func element(_ namespace: String, _ name: String, _ text: String = "", entry isOfEntry: Bool = true) -> Feed
    {
        let fragment = XMLFragment(namespace: namespace, name: name, prefix: "x", text: text)
        return changed { feed in
            if isOfEntry {
                feed.entries[0].extensions = Extensions([fragment])
            } else {
                feed.extensions = Extensions([fragment])
            }
        }
    }

    /// Feeds by the code of the rule that they break, in a format that has it.
    static let all: [String: Feed] = identity.merging(texts) { $1 }.merging(links) { $1 }.merging(channels) { $1 }
        .merging(elements) { $1 }.merging(history) { $1 }

    private static let identity: [String: Feed] = [
        "missing-feed-id": changed { $0.id = nil },
        "missing-id": entry { $0.id = nil },
        "missing-guid": entry { $0.id = nil },
        "bad-feed-id": changed { $0.id = "the lint trap" },
        "bad-id": entry { $0.id = "17" },
        "repeated-id": changed { $0.entries.append($0.entries[0]) },
        "bad-permalink": entry { $0.idIsPermalink = true },
        "missing-feed-date": changed { $0.updated = nil },
        "missing-date": entry { ($0.updated, $0.published) = (nil, nil) },
        "missing-update": entry { $0.updated = nil },
        "unreadable-date": entry { $0.published = Timestamp(unreadable: "after the spin cycle") },
        "implausible-date": entry { $0.published = Timestamp(seconds: -3_000_000_000) },
        "updated-before-published": entry { $0.updated = Timestamp(seconds: 1_000_000_000) },
    ]

    private static let texts: [String: Feed] = [
        "missing-feed-title": changed { $0.title = nil },
        "missing-title": entry { ($0.title, $0.summary, $0.content) = (nil, nil, []) },
        "missing-title-and-text": entry { ($0.title, $0.summary, $0.content) = ("", nil, [Content(.html(" "))]) },
        "missing-description": changed { $0.subtitle = nil },
        "obsolete-info": changed { $0.info = "Read me with a lamp" },
        "foreign-markup": entry {
            $0.content = [Content(.xhtml("<p><o:p xmlns:o=\"urn:example:office\">x</o:p></p>"))]
        },
        "bad-language": changed { $0.language = "laundry" },
        "empty-category": entry { $0.categories = [Category(term: " ")] },
        "empty-generator": changed { $0.generator = Generator(name: "") },
        "missing-author": changed {
            $0.authors = []
            $0.entries[0].authors = []
        },
        "missing-name": entry { $0.authors = [Person(name: "", uri: "https://lint.example.org/odile")] },
        "bad-email": entry { $0.authors[0].email = "odile at lint" },
        "missing-content": entry { ($0.content, $0.links) = ([], []) },
        "missing-summary": entry {
            $0.summary = nil
            $0.content = [Content(source: "https://lint.example.org/socks.pdf", type: "application/pdf")]
        },
        "composite-content": entry { $0.content = [Content(kind: .media("multipart/mixed"), unchecked: "--")] },
        "bad-base64": entry { $0.content = [Content(kind: .media("image/png"), unchecked: "no picture")] },
        "missing-outline-text": entry {
            ($0.title, $0.id, $0.links) = (nil, nil, [])
        },
    ]

    private static let links: [String: Feed] = [
        "relative-address": entry { $0.links[0].href = "socks" },
        "bad-address": entry { $0.comments = "https://lint.example.org/odd socks" },
        "empty-link": entry { $0.links.append(Link(rel: "related", href: "")) },
        "missing-page": changed { $0.links.removeFirst() },
        "missing-self": changed { $0.links.removeLast() },
        "repeated-alternate": entry { $0.links.append(Link(href: "https://lint.example.org/socks-again")) },
        "bad-relation": entry { $0.links.append(Link(rel: "next of kin", href: "https://lint.example.org/kin")) },
        "bad-media-type": entry { $0.links[0].type = "hypertext" },
        "missing-media-type": entry {
            $0.links.append(Link(rel: "enclosure", href: "https://lint.example.org/spin.mp3"))
        },
        "negative-length": entry {
            $0.links.append(
                Link(rel: "enclosure", href: "https://lint.example.org/spin.mp3", type: "audio/mpeg", length: -1))
        },
        "bad-link-attribute": entry {
            $0.links[0].attributes = [
                .init(
                    namespace: "http://www.itunes.com/dtds/podcast-1.0.dtd", name: "order", prefix: "itunes", value: "1"
                )
            ]
        },
        "subscription-without-feed": faultless(),
        "bad-outline-attribute": entry {
            $0.extensions = Extensions([
                XMLFragment(
                    namespace: "http://opml.org/spec2", name: "outline",
                    attributes: [.init(name: "colour", value: "grey")])
            ])
        },
        "bad-owner": changed { $0.authors[0].uri = "tag:lint.example.org,2026:odile" },
    ]

    private static let channels: [String: Feed] = [
        "bad-ttl": changed { $0.rss.ttl = "often" },
        "bad-hours": changed { $0.rss.skipHours = ["3", "24"] },
        "bad-days": changed { $0.rss.skipDays = ["Monday", "Washday"] },
        "bad-cloud": changed {
            var cloud = RSSChannel.Cloud()
            cloud.domain = "lint.example.org"
            $0.rss.cloud = cloud
        },
        "bad-text-input": changed {
            var input = RSSChannel.TextInput()
            input.title = "Look for socks"
            $0.rss.textInput = input
        },
        "bad-image": changed { $0.image = Image(href: "https://lint.example.org/trap.png", width: 3000) },
    ]

    private static let elements: [String: Feed] = [
        "unknown-element": element("http://purl.org/dc/elements/1.1/", "laundry", "white"),
        "repeated-element": entry {
            let title = XMLFragment(
                namespace: "http://purl.org/dc/elements/1.1/", name: "title", prefix: "dc", text: "Twice")
            $0.extensions = Extensions([title, title])
        },
        "bad-value": element("http://purl.org/rss/1.0/modules/slash/", "comments", "many"),
        "bad-attribute": entry {
            $0.extensions = Extensions([
                XMLFragment(
                    namespace: "http://purl.org/dc/elements/1.1/", name: "creator", prefix: "dc",
                    attributes: [.init(name: "hat", value: "bowler")], text: "Odile")
            ])
        },
        "lone-media-group": entry {
            let uri = "http://search.yahoo.com/mrss/"
            let file = XMLFragment(
                namespace: uri, name: "content", prefix: "media",
                attributes: [.init(name: "url", value: "https://lint.example.org/spin.mp4")])
            $0.extensions = Extensions([
                XMLFragment(namespace: uri, name: "group", prefix: "media", nodes: [.element(file)])
            ])
        },
        "no-namespace": element("", "sock", "left"),
        "bad-namespace": element("no namespace", "sock", "left"),
        "obsolete-element": element("http://purl.org/atom/ns#", "created", "2003-12-13T18:30:02Z"),
    ]

    private static let archive = XMLFragment(
        namespace: "http://purl.org/syndication/history/1.0", name: "archive", prefix: "fh", text: "")
    private static let complete = XMLFragment(
        namespace: "http://purl.org/syndication/history/1.0", name: "complete", prefix: "fh", text: "")

    private static let history: [String: Feed] = [
        "archive-and-complete": changed { $0.extensions = Extensions([archive, complete]) },
        "complete-with-pages": changed {
            $0.extensions = Extensions([complete])
            $0.links.append(Link(rel: "next", href: "https://lint.example.org/2"))
        },
        "archive-without-current": changed { $0.extensions = Extensions([archive]) },
        "archive-without-neighbours": changed { $0.extensions = Extensions([archive]) },
        "repeated-neighbour": changed {
            $0.links.append(Link(rel: "prev-archive", href: "https://lint.example.org/1"))
            $0.links.append(Link(rel: "prev-archive", href: "https://lint.example.org/2"))
        },
        "pages-of-an-entry": entry { $0.links.append(Link(rel: "next", href: "https://lint.example.org/2")) },
        "bad-tombstone": changed {
            $0.deletedEntries = [Tombstone(ref: "the other sock", when: Timestamp(seconds: 1_779_000_000))]
        },
    ]
}
