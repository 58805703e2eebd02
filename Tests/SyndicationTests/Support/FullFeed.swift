@testable import Syndication

/// A feed that says something in every field of the model, and so shows what a format has no place for.
enum FullFeed {
    static let feed: Feed = {
        var feed = header
        feed.deletedEntries = [
            Tombstone(
                ref: "tag:full.example.org,2026:gone", when: Timestamp(seconds: 1_772_000_000),
                by: Person(name: "Keeper"), comment: "Said twice.")
        ]
        feed.entries = [entry]
        return feed
    }()

    private static let header: Feed = {
        var feed = Feed(id: "tag:full.example.org,2026:feed", title: .html("Tides and times"))
        feed.subtitle = .html("High water and low water")
        feed.info = "A feed for programs."
        feed.rights = .html("Free <b>to</b> use")
        feed.language = "en-GB"
        feed.base = "https://full.example.org/"
        feed.links = [
            Link(href: "https://full.example.org/", hreflang: "en"),
            Link(rel: "self", href: "https://full.example.org/feed"),
            Link(rel: "license", href: "https://full.example.org/free"),
        ]
        feed.authors = [person("Ada"), Person(name: "Bo")]
        feed.contributors = [person("Cy")]
        feed.publisher = person("Dee")
        feed.categories = [Category(term: "sea", scheme: "https://full.example.org/terms", label: "The sea")]
        feed.generator = Generator(name: "Tidal", uri: "https://tidal.example.org/", version: "2")
        feed.icon = "https://full.example.org/icon.png"
        feed.logo = "https://full.example.org/logo.png"
        feed.image = Image(
            href: "https://full.example.org/image.png", title: "Gauge", link: "https://full.example.org/gauge",
            width: 88, height: 31, description: "The gauge")
        feed.updated = Timestamp(.init(seconds: 1_772_400_000, nanoseconds: 250_000_000), utcOffset: 60)
        feed.published = Timestamp(.init(seconds: 1_772_300_000, nanoseconds: 500_000_000), utcOffset: 0)
        feed.rss.ttl = "60"
        feed.rss.docs = "https://full.example.org/docs"
        feed.rss.skipDays = ["Sunday"]
        feed.extensions = Extensions([fragment("station")])
        return feed
    }()

    private static let entry: Entry = {
        var entry = Entry(id: "tide-1", title: .html("Springs <em>tonight</em>"))
        entry.idIsPermalink = false
        entry.summary = .html("High water late")
        entry.content = [Content(.html("<p>At ten.</p>")), Content(.text("At ten."))]
        entry.links = [
            Link(href: "https://full.example.org/1", title: "Tonight"),
            Link(rel: "enclosure", href: "https://full.example.org/1.ogg", type: "audio/ogg", length: 9, duration: 4),
            Link(rel: "via", href: "https://full.example.org/via"),
        ]
        entry.authors = [person("Ada"), Person(name: "Bo")]
        entry.contributors = [person("Cy")]
        entry.categories = [Category(term: "springs", scheme: "https://full.example.org/terms", label: "Spring tides")]
        entry.rights = .html("Free to use")
        entry.published = Timestamp(.init(seconds: 1_772_300_000, nanoseconds: 500_000_000), utcOffset: 60)
        entry.updated = Timestamp(.init(seconds: 1_772_400_000, nanoseconds: 250_000_000), utcOffset: 60)
        entry.comments = "https://full.example.org/1#comments"
        entry.language = "en"
        entry.image = "https://full.example.org/1.png"
        entry.source = Source(header)
        entry.extensions = Extensions([fragment("height")])
        return entry
    }()

    private static func person(_ name: String) -> Person {
        Person(
            name: name, email: "\(name.lowercased())@full.example.org", uri: "https://full.example.org/\(name)",
            avatar: "https://full.example.org/\(name).png", extensions: [fragment("berth")])
    }

    private static func fragment(_ name: String) -> XMLFragment {
        XMLFragment(namespace: "https://full.example.org/ns", name: name, prefix: "tide", text: "4.2")
    }
}
